'use client';

import type { ExportFormat } from '@/lib/export';
import { ExportIcon } from '@/components/ui/icons';
import { Menu, MenuItem } from '@/components/ui/Menu';

const FORMATS: readonly { readonly format: ExportFormat; readonly name: string; readonly use: string }[] = [
  { format: 'tsv', name: 'TSV', use: 'Spanish, tab, English: for flashcards and scripts' },
  { format: 'csv', name: 'CSV', use: 'For spreadsheets, with state and origin' },
  { format: 'jsonl', name: 'JSON Lines', use: 'All that is known of each sentence, for programs' },
  { format: 'tmx', name: 'TMX', use: 'Translation memory, for translators’ tools' },
];

interface Props {
  /** Sentences without a translation; null while that is not known. */
  readonly untranslated: number | null;
  readonly onOpen: () => void;
  readonly onExport: (format: ExportFormat) => void;
  readonly label?: string;
}

function describeUntranslated(count: number): string {
  return count === 1 ? 'One sentence is not translated yet: its English will be empty.' : `${count} sentences are not translated yet: their English will be empty.`;
}

/** Offers a document's sentence pairs in the formats that other programs read. */
export function ExportMenu({ untranslated, onOpen, onExport, label = 'Export' }: Props) {
  return (
    <Menu label={label} icon={<ExportIcon />} onOpen={onOpen}>
      {FORMATS.map(({ format, name, use }) => (
        <MenuItem key={format} onSelect={() => onExport(format)}>
          <span className="block font-medium">{name}</span>
          <span className="block text-sm text-muted">{use}</span>
        </MenuItem>
      ))}
      {untranslated !== null && untranslated > 0 && (
        <p role="none" className="mx-3 mt-1.5 border-t border-rule pt-2.5 pb-1.5 text-sm text-muted">{describeUntranslated(untranslated)}</p>
      )}
    </Menu>
  );
}
