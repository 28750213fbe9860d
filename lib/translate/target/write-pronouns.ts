import type { Translation } from '../engine';
import { speaksOfWoman } from '../speaks-of-woman';
import { replaceInTranslation } from './replace-in-translation';

const PRONOUN = /(?<![\p{L}\p{N}])(?:he|his|himself)(?![\p{L}\p{N}])/giu;

const HERS: Readonly<Record<string, string>> = { he: 'she', his: 'her', himself: 'herself' };

/**
 * Says she and her where a sentence speaks of one woman only: Spanish leaves the pronoun out and has one `su` for his, her
 * and its, and models that see a sentence at a time then think of a man. `him` stays: she may speak to somebody else.
 */
export function writePronouns(source: string, translation: Translation): Translation {
  const found = [...translation.text.matchAll(PRONOUN)];
  if (found.length === 0 || !speaksOfWoman(source)) return translation;
  const { text } = translation;
  return replaceInTranslation(translation, found.map(({ index, 0: old }) => ({ start: index, old, text: inCase(old, feminine(old.toLowerCase(), text.slice(index + old.length))) })));
}

function feminine(pronoun: string, rest: string): string {
  const standsAlone = !/^\s+[\p{L}\p{N}"'“‘]/u.test(rest);
  return pronoun === 'his' && standsAlone ? 'hers' : HERS[pronoun]!;
}

function inCase(model: string, word: string): string {
  if (model === model.toUpperCase()) return word.toUpperCase();
  return /^\p{Lu}/u.test(model) ? word[0]!.toUpperCase() + word.slice(1) : word;
}
