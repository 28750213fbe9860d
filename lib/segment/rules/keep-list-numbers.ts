import { textBefore, type Boundary, type Rule } from '../boundary';

const NUMBER = /^[^\p{L}\p{N}]{0,4}(?:(\d{1,3})(?:\.\d{1,2})*(?:\.?[ºª])?|([IVXLC]+)|\p{L})\.$/u;
const HEADING = /^[^\p{L}\p{N}]{0,4}(?:art|artículo|cap|capítulo|sec|sección|tít|título|libro|parte|tomo|anexo|fig|figura|tabla|cuadro|gráfico|paso|acto|escena|nota|lección|unidad|apartado|regla|punto|cláusula|disposición|tema|fase|pregunta|día)\.? (?:\d+(?:\.\d+)*|[IVXLC]+|\p{L})(?:\.?[ºª])?\.$/iu;
const POSTSCRIPT = /^P\. ?[DS]\.$/;
const FIRST_OF_LIST = /[:;] \(?(?:1|a|i)\.$/i;
const LINE_START = /(?:^|[\n\r\u2028\u2029])\s*$/;

/** How far back the item before may begin. */
const LONGEST_ITEM = 2000;

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** An item with the number before stands earlier in the text. */
function continuesList(text: string, start: number, number: string): boolean {
  const previous = ROMAN[ROMAN.indexOf(number) - 1] ?? String(Number(number) - 1);
  const before = text.slice(Math.max(0, start - LONGEST_ITEM), start);
  const at = before.lastIndexOf(`${previous}. `);
  return at >= 0 && !/[\p{L}\p{N}.,]/u.test(before.charAt(at - 1));
}

function isListNumber({ text, start, stop }: Boundary): boolean {
  const match = NUMBER.exec(text.slice(start, stop + 1));
  if (!match) return false;
  const number = match[1] ?? match[2];
  return LINE_START.test(text.slice(Math.max(0, start - 8), start)) || (number !== undefined && continuesList(text, start, number));
}

/** `1.`, `a.`, `IV.`, `P.` before an item and `Art. 3.` before an article belong to what they number. */
export const keepListNumbers: Rule = (boundary) => {
  const { text, start, stop, mark } = boundary;
  if (!/^\.[*_]*$/.test(mark)) return null;
  if (stop - start < 30) {
    const sentence = text.slice(start, stop + 1);
    if (isListNumber(boundary) || HEADING.test(sentence) || POSTSCRIPT.test(sentence)) return 'join';
  }
  return FIRST_OF_LIST.test(textBefore(boundary)) ? 'join' : null;
};
