import { isFullStop, textBehind, type Rule } from '../boundary';

/** `iPhone`, `eBay`, `www.ejemplo.es`: small letters that begin a sentence. */
const BEGINS_SMALL = /^[^\p{L}\p{N}\s]*(?:\p{Ll}{1,4}\p{Lu}|www\.|https?:\/\/)/u;

/** Behind a word that is no abbreviation, a name with a small first letter begins a sentence. */
export const splitBeforeBrands: Rule = (boundary) => {
  if (boundary.mark === '' || !BEGINS_SMALL.test(textBehind(boundary)) || /[—–―-]/.test(boundary.opening)) return null;
  return isFullStop(boundary) && boundary.word === '' ? null : 'split';
};
