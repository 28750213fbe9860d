'use client';

import type { ExportFormat } from '@/lib/export';
import { ExportIcon } from '@/components/ui/icons';
import { Menu, MenuGroup, MenuItem } from '@/components/ui/Menu';
import { describeUntranslated } from './describe-untranslated';

interface FormatItem {
  readonly format: ExportFormat;
  readonly name: string;
  readonly use: string;
}

const GROUPS: readonly { readonly label: string; readonly items: readonly FormatItem[] }[] = [
  {
    label: 'To read',
    items: [
      { format: 'html', name: 'HTML', use: 'A page for any browser or printer' },
      { format: 'epub', name: 'EPUB', use: 'An e-book of both languages' },
      { format: 'md', name: 'Markdown', use: 'Both languages, for your notes' },
    ],
  },
  {
    label: 'To learn',
    items: [{ format: 'anki', name: 'Anki', use: 'Flashcards, Spanish in front' }],
  },
  {
    label: 'For other programs',
    items: [
      { format: 'tsv', name: 'TSV', use: 'Spanish, tab, English: for scripts' },
      { format: 'csv', name: 'CSV', use: 'For spreadsheets, with state and origin' },
      { format: 'jsonl', name: 'JSON Lines', use: 'All that is known, for programs' },
      { format: 'tmx', name: 'TMX', use: 'Translation memory, for translators’ tools' },
      { format: 'xliff', name: 'XLIFF', use: 'Text and names, for translators’ tools' },
    ],
  },
];

interface Props {
  /** Sentences without a translation; null while that is not known. */
  readonly untranslated: number | null;
  readonly onOpen: () => void;
  readonly onExport: (format: ExportFormat) => void;
  readonly label?: string;
}

/** Offers a document's sentence pairs in the formats that people and other programs read. */
export function ExportMenu({ untranslated, onOpen, onExport, label = 'Export' }: Props) {
  return (
    <Menu label={label} icon={<ExportIcon />} onOpen={onOpen}>
      {GROUPS.map(({ label: group, items }) => (
        <MenuGroup key={group} label={group}>
          {items.map(({ format, name, use }) => (
            <MenuItem key={format} onSelect={() => onExport(format)}>
              <span className="block font-medium">{name}</span>
              <span className="block text-sm text-muted">{use}</span>
            </MenuItem>
          ))}
        </MenuGroup>
      ))}
      {untranslated !== null && untranslated > 0 && (
        <p role="none" className="mx-3 mt-1.5 border-t border-rule pt-2.5 pb-1.5 text-sm text-muted">{describeUntranslated(untranslated)}</p>
      )}
    </Menu>
  );
}
