'use client';

import { useRef } from 'react';
import { FileInput } from '@/components/ui/FileInput';
import { Menu, MenuItem } from '@/components/ui/Menu';
import { MoreIcon } from '@/components/ui/icons';
import type { GlossaryFormat } from '@/lib/export';

const FORMATS: readonly { readonly format: GlossaryFormat; readonly name: string; readonly use: string }[] = [
  { format: 'csv', name: 'Export as CSV', use: 'For spreadsheets, and to bring to another text' },
  { format: 'tbx', name: 'Export as TBX-Basic', use: 'For translators’ tools' },
  { format: 'json', name: 'Export as JSON', use: 'For programs' },
];

interface Props {
  /** Without names there is nothing to export; TBX-Basic does not allow an empty list. */
  readonly hasNames: boolean;
  readonly onAdd: () => void;
  readonly onExport: (format: GlossaryFormat) => void;
  readonly onImport: (file: File) => void;
}

/** What can be done with the glossary as a whole. */
export function GlossaryMenu({ hasNames, onAdd, onExport, onImport }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Menu label="Add, import or export terms" icon={<MoreIcon />}>
        <MenuItem onSelect={onAdd}><span className="block font-medium">Add a term</span></MenuItem>
        <MenuItem onSelect={() => input.current?.click()}>
          <span className="block font-medium">Import terms</span>
          <span className="block text-sm text-muted">A CSV file: Spanish, English, kind, note</span>
        </MenuItem>
        {hasNames && FORMATS.map(({ format, name, use }) => (
          <MenuItem key={format} onSelect={() => onExport(format)}>
            <span className="block font-medium">{name}</span>
            <span className="block text-sm text-muted">{use}</span>
          </MenuItem>
        ))}
      </Menu>
      <FileInput ref={input} accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain" onFiles={([file]) => onImport(file!)} />
    </>
  );
}
