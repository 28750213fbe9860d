import { isGivenName, isWomansName } from './given-names';

/** Nouns for people that end in `o` for a man and in `a` for a woman, without that letter. */
const PEOPLE = new Set((
  'abogad abuel alumn amig ancian antropólog arqueólog arquitect asesin astrónom banquer biólog bomber bruj camarer campesin ' +
  'candidat chic cociner compañer consejer criad cuñad diputad dueñ enemig enfermer espos filósof fotógraf geólog gitan granjer guerrer ' +
  'herman hij huérfan ingenier jardiner librer maestr meteorólog ministr muchach niet niñ novi obrer panader pasajer peluquer prisioner ' +
  'psicólog refugiad secretari sobrin sociólog soldad suegr tí vecin veterinari viajer viud zapater'
).split(' '));

/** Other nouns for women; `la política` and `la prima de riesgo` are none. */
const WOMEN = new Set((
  'actriz alcaldesa anfitriona bailarina campeona capitana condesa dama doncella duquesa emperatriz gerenta heroína jefa jueza ladrona ' +
  'madre mamá monja mujer poetisa presidenta princesa reina señorita'
).split(' '));
const MEN = new Set((
  'acusado alcalde anfitrión bailarín bebé caballero campeón capitán chef científico conde crítico cura detenido don duque él ellos empresario ' +
  'físico fraile general heredero héroe hombre jefe juez ladrón marido marqués mecánico médico militar monje muerto músico obispo padre papa ' +
  'papá piloto poeta político preso presidente primo príncipe químico rey sacerdote señorito sospechoso técnico tipo varón yerno'
).split(' '));

/** Nouns for either; their article tells. */
const EITHER = new Set((
  'activista adolescente agente amante analista artista atleta canciller cantante cliente colega comerciante concejal dentista economista ' +
  'especialista estudiante fiscal gerente intérprete joven líder modelo novelista paciente periodista pianista portavoz protagonista ' +
  'representante testigo tenista turista'
).split(' '));

const MAN_WHO_DOES = /[dtsñ]or$/;
const WOMAN_WHO_DOES = /[dtsñ]ora$/;
/** Machines, firms and verbs. */
const NO_WOMAN_WHO_DOES = /^(?:.*(?:puta|cula|rrolla|batalla)dora|adora|ametralladora|añora|asesora|aspiradora|aseguradora|atesora|batidora|constructora|consultora|cosechadora|distribuidora|editora|emisora|gestora|grabadora|impresora|incubadora|lavadora|licuadora|locomotora|operadora|productora|promotora|secadora)$/;

const FEMININE = /^(?:la|una|esta|esa|aquella|otra|nuestra|vuestra|cierta|alguna)$/;
const MASCULINE = /^(?:el|un|del|al|este|ese|aquel|otro|nuestro|vuestro|algún|cierto)$/;
/** Of what is mine, no gender shows. */
const POSSESSIVE = /^(?:mi|tu)$/;

/** Somebody whose gender does not show; also a pronoun behind an infinitive or gerund: `decirle`. */
const ANYONE = /^(?:alguien|nadie|quien|quién|uno|cualquiera|l[eo]|les|.*(?:[aeiáéí]r|[áé]ndo)l[eo]s?|lord|míster|mr|sr|dr)$/;

/** What may stand at the head of a clause before the main one. */
const SUBORDINATE = /^(?:a|al|antes|aunque|ayer|como|con|cuando|de|desde|después|durante|en|entonces|hoy|luego|mientras|para|pero|por|porque|según|si|sin|también|tras|y)$/;

/** No name, though its capital at the head of a sentence says nothing. */
const COMMON_HEAD = /^(?:además|ahora|allí|aquí|aquell?[ao]?s?|así|cómo|el|es[eao]s?|est[eao]s?|gracias|hace|l[ao]s?|más|mis?|muy|ni|no|nunca|qué|que|siempre|sol[oa]|sólo|sus?|tod[oa]s?|tus?|un|un[ao]s?|ya|.*(?:mente|aban?|ían?|[iy]endo|ando|aron|ieron|ó))$/;

/** Of another person: `dijo que estaba cansado`. */
const MASCULINE_PREDICATE = /(?<!\p{L})(?:est(?:á|aba|uvo|ado|ar)|era|es|fue|ser|sería|será|quedó|parecía|parece|sentía|siente|sintió)\s+(?:(?:muy|tan|más|ya|casi)\s+)?(?!como|cuando|mucho|poco|todo|tanto|sólo|cierto|claro)\p{Ll}{3,}o(?!\p{L})/iu;

/** Speech, and what is said to somebody. */
const SPEECH = /[¡¿—–"«“]|\p{L}-\s/u;

/** People may be meant by a name behind these and `en`, not only places. */
const THINKS = /^(?:pens|confi|fij|cre[eíy]|convert|convirt|inspir|interes|enamor)/;

interface Word {
  readonly start: number;
  readonly written: string;
  readonly small: string;
}

function readWords(text: string): Word[] {
  return [...text.matchAll(/\p{L}+/gu)].map(({ index, 0: written }) => ({ start: index, written, small: written.toLowerCase() }));
}

/**
 * Whether a sentence says something of one woman, and speaks of no other person to whom a pronoun of the third person may
 * belong. Rules of thumb, which say no where they are not sure.
 */
export function speaksOfWoman(text: string): boolean {
  if (SPEECH.test(text) || MASCULINE_PREDICATE.test(text)) return false;
  const words = readWords(text);
  const people = words.map((_, i) => personAt(words, i));
  return !people.includes('other') && people.some((person, i) => person === 'woman' && isSubject(text, words, people, i));
}

type Person = 'woman' | 'other';

function personAt(words: readonly Word[], i: number): Person | null {
  const { written, small } = words[i]!;
  const before = words[i - 1]?.small ?? '';
  const isCapitalised = /^\p{Lu}\p{Ll}/u.test(written);
  const hasSurname = /^\p{Lu}\p{Ll}/u.test(words[i + 1]?.written ?? '');
  if (isCapitalised && isWomansName(small, hasSurname) && !/^l[ao]s?$/.test(before)) return 'woman';
  if (ANYONE.test(small) || isMan(small, before)) return 'other';
  if (i > 0 && isWoman(small, before)) return 'woman';
  if (!isCapitalised || (i === 0 ? isCommonHead(small) : isPlace(words, i))) return null;
  // A surname, or somebody unknown.
  return i > 0 && isName(words[i - 1]!) ? null : 'other';
}

function isPlace(words: readonly Word[], i: number): boolean {
  return /^(?:en|desde)$/.test(words[i - 1]!.small) && !THINKS.test(words[i - 2]?.small ?? '') && !isGivenName(words[i]!.small);
}

function isCommonHead(small: string): boolean {
  return COMMON_HEAD.test(small) || SUBORDINATE.test(small);
}

function isName({ written, small }: Word): boolean {
  return /^\p{Lu}/u.test(written) && (isWomansName(small, true) || !isCommonHead(small));
}

function isMan(small: string, before: string): boolean {
  return MEN.has(small) || MAN_WHO_DOES.test(small) || (small.endsWith('o') && PEOPLE.has(small.slice(0, -1))) || (EITHER.has(small) && (MASCULINE.test(before) || POSSESSIVE.test(before)));
}

function isWoman(small: string, before: string): boolean {
  if (EITHER.has(small)) return FEMININE.test(before);
  return WOMEN.has(small) || (small.endsWith('a') && PEOPLE.has(small.slice(0, -1))) || (WOMAN_WHO_DOES.test(small) && !NO_WOMAN_WHO_DOES.test(small));
}

/** With its article or bare if a name, at the head of the sentence or behind what is subordinate, and not spoken to. */
function isSubject(text: string, words: readonly Word[], people: readonly (Person | null)[], i: number): boolean {
  let first = i;
  while (first > 0 && people[first - 1] === 'woman') first--;
  const determiner = words[first - 1]?.small ?? '';
  if (FEMININE.test(determiner) || POSSESSIVE.test(determiner)) first--;
  else if (!isName(words[i]!)) return false;
  const end = words[i]!.start + words[i]!.written.length;
  if (/^\s*[,?!:;.]/.test(text.slice(end)) || /^sus?$/.test(words[first - 1]?.small ?? '')) return false;
  return first === 0 || (SUBORDINATE.test(words[0]!.small) && /,\s*$/.test(text.slice(0, words[first]!.start)));
}
