import type { Token } from './tokenize';

const SHORT_TITLES = 'sr|sra|srta|sres|dr|dra|dña|lic|ing|arq|prof|profa|mons';

const TITLE = new RegExp(String.raw`^(?:${SHORT_TITLES}|don|doña|señor|señora|señorita)\.?$`, 'iu');

/** Whether a word is one that goes before a person's name and is no part of it: Sr., Dra, don. */
export const isTitle = (word: string): boolean => TITLE.test(word);

/** The title right before a name; undefined if there is none. */
export function titleBefore(tokens: readonly Token[], start: number): string | undefined {
  const word = tokens[tokens[start - 1]?.text === '.' ? start - 2 : start - 1]?.text;
  return word !== undefined && isTitle(word) ? word : undefined;
}

const ABBREVIATION = new RegExp(`^(?:${SHORT_TITLES}|av|avda|avd|pza|plza|ctra|gral|cnel|tte|cap|sgto|hno|hna|hnos|dpto|depto|prov|núm|art|pág|vol|ud|uds|vd|vds|admón|tel)$`, 'iu');

/** Whether a word with a full stop behind it is an abbreviation that names nothing by itself: Avda., Lic. */
export const isAbbreviation = (word: string): boolean => ABBREVIATION.test(word);
