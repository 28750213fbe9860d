import { toCsvTable } from './csv-table';
import type { GlossaryExportInput, GlossaryExportName } from './types';

/** What the import reads back comes first, under the names that it knows. */
const COLUMNS = ['es', 'en', 'type', 'note', 'variants', 'forms', 'definition', 'mentions', 'id'] as const;

const LIST_SEPARATOR = ' | ';

/** A row a name, for spreadsheets. Lists stand in one field, their items parted by ` | `. */
export function toGlossaryCsv({ names }: GlossaryExportInput): string {
  return toCsvTable(COLUMNS, names.map(toRow));
}

function toRow({ entry, forms, mentions }: GlossaryExportName): Readonly<Record<(typeof COLUMNS)[number], string>> {
  return {
    es: entry.term,
    en: entry.translation ?? '',
    type: entry.entityType,
    note: entry.note ?? '',
    variants: entry.variants.join(LIST_SEPARATOR),
    forms: forms.join(LIST_SEPARATOR),
    definition: entry.definition ?? '',
    mentions: mentions.toString(),
    id: entry.id,
  };
}
