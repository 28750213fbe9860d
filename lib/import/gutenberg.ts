/** What Project Gutenberg puts around a book, taken off. */
export interface GutenbergBook {
  readonly title?: string;
  readonly author?: string;
  readonly text: string;
}

const START = /^\*{3} ?START OF TH(?:E|IS) PROJECT GUTENBERG EBOOK.*$/im;
const END = /^\*{3} ?END OF TH(?:E|IS) PROJECT GUTENBERG EBOOK/im;

/** Reads the header of a Project Gutenberg text file and drops it with the licence; null if the text is no such file. */
export function readGutenberg(text: string): GutenbergBook | null {
  const start = START.exec(text);
  if (!start) return null;
  const header = text.slice(0, start.index);
  const body = text.slice(start.index + start[0].length);
  const end = END.exec(body);
  return {
    title: /^Title: *(\S.*)$/m.exec(header)?.[1]?.trim(),
    author: /^Author: *(\S.*)$/m.exec(header)?.[1]?.trim(),
    text: replaceTypewriterMarks(end ? body.slice(0, end.index) : body),
  };
}

/** The books were typed in ASCII: `--` is a dash, `_word_` is italic. */
function replaceTypewriterMarks(text: string): string {
  return text
    .replace(/(?<!-)--(?!-)/g, '—')
    .replace(/(?<![\p{L}\p{N}_])_(?=\S)([^_\n]*(?:\n[^_\n]+)*)_(?![\p{L}\p{N}_])/gu, '$1');
}
