import type { ExportInput } from './types';
import { textElement } from './xml';

interface TitleHeader {
  readonly lines: readonly string[];
  /** How many levels below their own the headings of the text stand then. */
  readonly headingShift: number;
}

/** What a document to read begins with: its author, and its title unless the text begins with that itself. */
export function titleHeader({ document: { title, author }, blocks: [first] }: ExportInput): TitleHeader {
  const beginsWithTitle = first?.kind === 'heading' && first.text === title;
  const lines = [
    ...(beginsWithTitle ? [] : [textElement('h1', {}, title)]),
    ...(author ? [textElement('p', { class: 'author' }, author)] : []),
  ];
  return { lines: lines.length > 0 ? ['<header>', ...lines, '</header>'] : [], headingShift: beginsWithTitle ? 0 : 1 };
}
