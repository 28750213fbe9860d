/**
 * Spanish abbreviations by what they do at the end of a sentence, in lower case and without their last point.
 * Single letters have rules of their own. Sources: the list of abbreviations of the Ortografía (RAE and ASALE, 2010),
 * and what occurs in news and novels.
 */
import { textBefore, type Boundary } from './boundary';

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Stand before a name and so never end a sentence. */
export const titles = list(`
  sr sra srta sres sras srtas srs dª dña dn dñ dr dra drs dres dras prof profa profª profs lic lcdo lcda licdo licda ldo lda
  ing arq abg abog mtro mtra psic fr hna pbro mons card arz obpo rvdo rvda revdo revda rev
  excmo excma excmos excmas ilmo ilma ilmos ilmas emmo emmos smo sma hble magfco mgfco
  gral cnel capt cpt cpn cptn tte sgto sgt alfz almte cte cmte cmdte comdte brig tcnel stte insp subinsp
  sto sta stos stas bto bta pdte pdta pte gob sen dip
  mª ma fco fca vda ntra ntro ntras ntros dmgo gpe
  mr mrs messrs mme mlle mlles st ste hon
`);

/** Stand before a figure or a name and end a sentence only where the next word can be nothing but the start of another. */
export const references = list(`
  pág págs pg pgs pp núm núms nº nro nros art arts artº cap caps vol vols tt fig figs lám láms párr párrs parág apdo apdos sec secc
  vgr ej ejs vers ed eds edit trad trads comp comps coord coords dir dirs gen col
  tel tels teléf tfno tlf tlfno tfn ext int av avda avd avdas bº blvr blvd pza pzla plza ctra crta cl urb edif esc pto
  apto depto dpto dptos esq entlo prov mun apart expte reg ref refs disp tít tit lib libr
  aprox apr máx mín prom incl equiv ene feb febr abr ago agt jun jul sept oct nov dic lun mié miérc jue juev vie sáb dom
  univ hosp inst fac fund asoc soc sdad min minist secr subsecr admón dto
  fdo imp impr loc fol fols ms mss cód cod lat ingl gén deut crón apoc hch jn mt mc lc ca doc docs cta ctas exp mod
`);

/** Always look ahead, whatever follows. */
export const prepositional = list('vs cf cfr cfer vid');

/** Can end a sentence, and do where a capital follows. */
export const finals = list(`
  etc uds vds dcha izq izqda izqdo dcho ltda ltd inc cts ptas atte afmo affmo admor qepd r.p.m
`);

/** Can end a sentence, but often stand before a name as well. */
export const undecided = list('cía cías sigs sgts sgtes corp bros co coop hno hnos jr cit ibíd ibid al ant bs mdp op ss ud vd');

/** Units of measure: behind a figure they can end a sentence. */
export const units = list(`
  km kms hm dam m mts dm cm mm ha kg kgs hg g mg l dl cl ml h hs hrs hr min mins s seg segs kw kwh w mw hz khz mhz ghz kb mb gb tb
  cc cal kcal pulg mi lb lbs oz pta ptas pts cts ud uds hab habs págs pp vol vols ej ejs
`);

/** The last piece of the word before the stop: `Sr` of `Excmo.Sr`. */
export function lastPart({ word }: Boundary): string {
  return /[^.'’/-]*$/.exec(word)![0];
}

/** In capitals a word is more likely an acronym (`el PP.`) than an abbreviation (`pp.`), unless it stands among capitals or before a figure. */
export function isListed(words: ReadonlySet<string>, boundary: Boundary): boolean {
  const part = lastPart(boundary);
  if (!words.has(part.toLowerCase())) return false;
  const isAcronym = part.length > 1 && part === part.toUpperCase() && part !== part.toLowerCase();
  return !isAcronym || /^(?:\p{Lu}{2}|\d)/u.test(boundary.nextWord);
}

/**
 * Abbreviations of several parts that can end a sentence: EE. UU., JJ. OO., a. C., d. de J. C., p. m., S. A., S. A. de C. V.,
 * Washington D. C. and the C. F. of a club, but not one that its name follows; with or without spaces, and acronyms with points (O.N.U.) behind an article.
 */
const COMPOUND = new RegExp(`(?:^|[^\\p{L}.])(?:${[
  '(\\p{L})\\1\\.\\s?(\\p{L})\\2',
  '[Ee]e\\.\\s?[Uu]u|EE\\.\\s?[Uu]u|Bs\\.\\s?As',
  '[ad]\\.\\s?(?:de\\s)?(?:J\\.\\s?)?C',
  'a\\.\\s?n\\.\\s?e',
  '[ap]\\.\\s?m',
  '\\p{Lu}\\p{Ll}+\\s(?:D\\.\\s?C|C\\.\\s?F)',
  'S\\.\\s?(?:[AL]|A\\.\\s?U|L\\.\\s?U|R\\.\\s?L|C|Coop|en\\sC|A\\.\\s?de\\sC\\.\\s?V)',
  '(?:la|las|los|el|del|al)\\s(?:\\p{Lu}\\.){1,4}\\p{Lu}',
].join('|')})\\.$`, 'u');

/** What stands before the stop is, or ends with, a compound abbreviation. */
export function endsWithCompound(boundary: Boundary): boolean {
  return COMPOUND.test(textBefore(boundary));
}
