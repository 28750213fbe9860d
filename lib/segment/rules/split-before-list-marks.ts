import { textBehind, type Rule } from '../boundary';

const LIST_MARK = /^(?:[•·●▪◦‣]|\(?(?:\d{1,2}|\p{Ll}|[ivx]{2,4})\)\s)/u;

/** The items of a list that has lost its line breaks: `… sin coste. • ampliar el plazo`, `a) Abra. b) Cierre.` */
export const splitBeforeListMarks: Rule = (boundary) =>
  boundary.mark !== '' && boundary.gap !== '' && LIST_MARK.test(textBehind(boundary)) ? 'split' : null;
