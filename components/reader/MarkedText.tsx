import { splitByMarks, type Mark } from '@/lib/read/marks';

/** A sentence's text with its marks as elements; the text nodes in order make up the text exactly. */
export function MarkedText({ text, marks }: { text: string; marks: readonly Mark[] }) {
  if (marks.length === 0) return text;
  return splitByMarks(text, marks).map(({ text: piece, start, mark }) => mark
    ? <span key={start} className="reader-mark" data-kind={mark.kind} data-mark={mark.id}>{piece}</span>
    : <span key={start}>{piece}</span>);
}
