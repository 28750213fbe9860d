import { chain, rewrite, type Rewritten } from './rewrite';

interface Words {
  readonly words: string;
  /** What must stand before and behind the abbreviation, which has another meaning elsewhere or is copied well. */
  readonly before?: RegExp;
  readonly behind?: RegExp;
  /** It has a capital that its words have not. */
  readonly isCourteous?: boolean;
  /** It has a capital in names only: A. C. Milan. */
  readonly isSmall?: boolean;
}

const FIGURE_BEFORE = /\d[ \u00a0]$/u;
const FIGURE_BEHIND = /^[ \u00a0]?\d/u;
const YEAR_BEFORE = /[\dIVXº][ \u00a0]?$/u;
const NAME_BEHIND = /^[ \u00a0]?(?:de(?:l| la| las| los)? )?\p{Lu}/u;
/** The farthest that these look. */
const REACH = 12;

/** By the abbreviation in small letters, without spaces. */
const ABBREVIATIONS: ReadonlyMap<string, Words> = new Map([
  ...list('n.º nº n.° n° n.o núm.', { words: 'número', behind: FIGURE_BEHIND }),
  ...list('pág. p.', { words: 'página', behind: FIGURE_BEHIND }),
  ...list('págs. pp.', { words: 'páginas', behind: FIGURE_BEHIND }),
  ...list('art.', { words: 'artículo', behind: FIGURE_BEHIND }),
  ...list('arts.', { words: 'artículos', behind: FIGURE_BEHIND }),
  ...list('cap.', { words: 'capítulo', behind: FIGURE_BEHIND }),
  ...list('fig.', { words: 'figura', behind: FIGURE_BEHIND }),
  ...list('vol.', { words: 'volumen', behind: FIGURE_BEHIND }),
  ...list('ss. sigs.', { words: 'siguientes', before: /\d[ \u00a0]y[ \u00a0]$/u }),
  ...list('p.ej.', { words: 'por ejemplo' }),
  ...list('ej.', { words: 'ejemplo', behind: /^:/u }),
  ...list('a.c.', { words: 'antes de nuestra era', before: YEAR_BEFORE, isSmall: true }),
  ...list('d.c.', { words: 'de nuestra era', before: YEAR_BEFORE, isSmall: true }),
  ...list('aprox.', { words: 'aproximadamente' }),
  ...list('min.', { words: 'minutos', before: FIGURE_BEFORE }),
  ...list('ud. vd.', { words: 'usted', isCourteous: true }),
  ...list('uds. vds.', { words: 'ustedes', isCourteous: true }),
  ...list('dña. d.ª', { words: 'doña', behind: NAME_BEHIND }),
  ...list('s.m.', { words: 'su Majestad', behind: /^ (?:el|la) /u }),
  ...list('c/', { words: 'calle', behind: NAME_BEHIND }),
  ...list('av. avd. avda.', { words: 'avenida', behind: NAME_BEHIND }),
  ...list('pza. plza.', { words: 'plaza', behind: NAME_BEHIND }),
  ...list('ctra.', { words: 'carretera', behind: NAME_BEHIND }),
]);

const PATTERN = new RegExp(`(?<![\\p{L}\\p{N}./])(?:${[...ABBREVIATIONS.keys()].sort((a, b) => b.length - a.length).map(toPattern).join('|')})`, 'giu');

const RATE = /(?<=(?<!\p{L})(?:euros?|dólar(?:es)?|pesos?|libras?|millas|litros|metros|veces|horas|km|kWh|\$))\/(?<unit>día|mes|año|semana|hora|noche|persona|kilo|kg|kWh|litro)(?![\p{L}\d])/gu;

const LETTER = /\p{L}/u;
const CAPITAL = /^\p{Lu}/u;

/** What may stand behind the stop of an abbreviation that is a sentence's as well. Before a bracket it is none. */
const CLOSING = /^["'»”’]*$/u;

/**
 * Writes abbreviations out: of `850 €/mes` a model made `850 euros/mes`, of `n.º 12` `n. 12`, of `el año 323 a. C.` `323 to C.`,
 * and `p. ej.` it garbled. Abbreviations that it knows or copies, such as EE. UU. and Sr., stay.
 */
export function writeAbbreviations(text: string): Rewritten {
  return chain(text, (whole) => rewrite(whole, PATTERN, writeOut), (words) => rewrite(words, RATE, ({ groups }) => ` ${nameRate(groups!.unit!)}`));
}

function writeOut({ 0: abbreviation, index, input }: RegExpExecArray): string | null {
  const { words, before, behind, isCourteous = false, isSmall = false } = ABBREVIATIONS.get(abbreviation.toLowerCase().replace(/\s/gu, ''))!;
  const end = index + abbreviation.length;
  if (isSmall && CAPITAL.test(abbreviation)) return null;
  if (before && !before.test(input.slice(Math.max(0, index - REACH), index))) return null;
  if (behind && !behind.test(input.slice(end, end + REACH))) return null;
  const isHead = !LETTER.test(input.slice(0, index));
  const written = CAPITAL.test(abbreviation) && (isHead || !isCourteous) ? words[0]!.toUpperCase() + words.slice(1) : words;
  const space = /^(?:\d|\p{Lu})/u.test(input.slice(end)) ? ' ' : '';
  return written + space + (abbreviation.endsWith('.') && CLOSING.test(input.slice(end)) ? '.' : '');
}

function nameRate(unit: string): string {
  return /^(?:día|mes|año)$/.test(unit) ? `al ${unit}` : `por ${unit}`;
}

function list(abbreviations: string, words: Words): [string, Words][] {
  return abbreviations.split(' ').map((abbreviation) => [abbreviation, words]);
}

/** With a space between its parts or none. */
function toPattern(abbreviation: string): string {
  return abbreviation.replace(/\.(?=.)/gu, String.raw`\.[ \u00a0]?`).replace(/\.$/u, String.raw`\.`);
}
