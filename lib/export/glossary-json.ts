import { toExportText } from './export-text';
import type { GlossaryExportInput, GlossaryExportName } from './types';

/** One object, indented for people to read too. What is not known is null. */
export function toGlossaryJson({ document, names, generatorVersion, now = new Date() }: GlossaryExportInput): string {
  const glossary = {
    documentId: document.id,
    title: toExportText(document.title),
    sourceLang: document.sourceLang,
    targetLang: document.targetLang,
    generator: 'Paralelo',
    generatorVersion,
    createdAt: now.toISOString(),
    terms: names.map(toTerm),
  };
  return `${JSON.stringify(glossary, null, 2)}\n`;
}

function toTerm({ entry, forms, mentions }: GlossaryExportName) {
  return {
    id: entry.id,
    es: toExportText(entry.term),
    en: textOrNull(entry.translation),
    type: entry.entityType,
    note: textOrNull(entry.note),
    variants: entry.variants.map(toExportText),
    forms: forms.map(toExportText),
    definition: textOrNull(entry.definition),
    /** Where the definition comes from. */
    source: entry.source,
    mentions,
  };
}

function textOrNull(text: string | null | undefined): string | null {
  return text ? toExportText(text) : null;
}
