import type { GlossaryEntryId } from '@/lib/types';

interface Term {
  readonly id: GlossaryEntryId;
  readonly term: string;
}

interface Props<Item extends Term> {
  readonly items: readonly Item[];
  /** What the button beside each does, in one word. */
  readonly action: string;
  readonly onAct: (item: Item) => void;
  readonly label?: string;
}

/** Terms, each with one thing that can be done with it. */
export function TermList<Item extends Term>({ items, action, onAct, label }: Props<Item>) {
  return (
    <ul className="term-list" aria-label={label}>
      {items.map((item) => (
        <li key={item.id}>
          <span lang="es">{item.term}</span>
          <button type="button" className="reader-button" aria-label={`${action} ${item.term}`} onClick={() => onAct(item)}>{action}</button>
        </li>
      ))}
    </ul>
  );
}
