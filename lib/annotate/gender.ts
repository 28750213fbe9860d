import { isOffice } from './offices';
import { titleBefore } from './titles';
import type { Token } from './tokenize';

export type Gender = 'feminine' | 'masculine';

const FEMININE_TITLE = /^(?:sra|srta|señora|señorita|doña|dña|dra|profa)\.?$/iu;
const ARTICLES: ReadonlyMap<string, Gender> = new Map([['la', 'feminine'], ['una', 'feminine'], ['el', 'masculine'], ['del', 'masculine'], ['al', 'masculine'], ['un', 'masculine']]);
const TITLES_OF_ANYONE = /^(?:lic|ing|arq|mons|prof)\.?$/iu;

/** What the words right before a name say of a person's gender: `la ministra`, `el presidente ruso`, `doña`; undefined if nothing. */
export function genderBefore(tokens: readonly Token[], start: number): Gender | undefined {
  const word = (i: number) => tokens[i]?.text ?? '';
  const title = titleBefore(tokens, start);
  if (title !== undefined && !TITLES_OF_ANYONE.test(title)) return FEMININE_TITLE.test(title) ? 'feminine' : 'masculine';
  const isAdjective = /^\p{Ll}{4,}$/u.test(word(start - 1)) && isOffice(word(start - 2));
  const head = isAdjective ? start - 2 : start - 1;
  return ARTICLES.get(word(isOffice(word(head)) ? head - 1 : head).toLowerCase());
}
