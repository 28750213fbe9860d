import type { EntityType, GlossaryEntry } from '../types';
import type { GlossaryExportInput, GlossaryExportName } from './types';
import { textElement, toAttributes } from './xml';

const SUBJECT_FIELDS: Readonly<Record<EntityType, string>> = {
  PER: 'person', ORG: 'organisation', LOC: 'place', MISC: 'other',
};

/**
 * TBX-Basic (ISO 30042:2008), a concept a name under the entry's own id: translators' tools read this edition, and few of
 * them the one of 2019. There is no DOCTYPE, for the reason there is none in the TMX. The dialect wants at least one
 * concept: the file of a document without names is well formed, but not valid.
 */
export function toTbx(input: GlossaryExportInput): string {
  const { document, names, generatorVersion, now = new Date() } = input;
  const root = { type: 'TBX-Basic', 'xml:lang': document.targetLang };
  const origin = `Names of document ${document.id}, written by Paralelo ${generatorVersion} at ${now.toISOString()}.`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<martif${toAttributes(root)}>`,
    '<martifHeader>',
    '<fileDesc>',
    `<titleStmt>${textElement('title', { 'xml:lang': document.sourceLang }, document.title)}</titleStmt>`,
    `<sourceDesc>${textElement('p', {}, origin)}</sourceDesc>`,
    '</fileDesc>',
    '<encodingDesc><p type="XCSURI">TBXBasicXCSV02.xcs</p></encodingDesc>',
    '</martifHeader>',
    '<text>',
    '<body>',
    ...names.flatMap((name) => toTermEntry(name, input)),
    '</body>',
    '</text>',
    '</martif>',
    '',
  ].join('\n');
}

function toTermEntry({ entry, forms }: GlossaryExportName, { document }: GlossaryExportInput): string[] {
  // A definition that quotes the text is Spanish; any other is in the language of the file and stands above both languages.
  const definition = toDefinition(entry);
  const isQuoted = entry.definitionSegmentId !== undefined;
  return [
    `<termEntry${toAttributes({ id: entry.id })}>`,
    textElement('descrip', { type: 'subjectField' }, SUBJECT_FIELDS[entry.entityType]),
    ...(isQuoted ? [] : definition),
    ...(entry.note ? [textElement('note', {}, entry.note)] : []),
    ...toLangSet(document.sourceLang, isQuoted ? definition : [], entry.term, forms),
    ...toLangSet(document.targetLang, [], entry.translation, entry.variants),
    '</termEntry>',
  ];
}

function toDefinition({ definition, source }: GlossaryEntry): string[] {
  if (!definition) return [];
  return ['<descripGrp>', textElement('descrip', { type: 'definition' }, definition), textElement('admin', { type: 'source' }, source), '</descripGrp>'];
}

/** A language's terms, each once; nothing for a language without any, which the standard does not allow. */
function toLangSet(lang: string, definition: readonly string[], preferred: string | null, admitted: readonly string[]): string[] {
  const terms = [...new Set([...(preferred ? [preferred] : []), ...admitted])];
  if (terms.length === 0) return [];
  return [
    `<langSet${toAttributes({ 'xml:lang': lang })}>`,
    ...definition,
    ...terms.flatMap((term) => toTig(term, term === preferred ? 'preferredTerm-admn-sts' : 'admittedTerm-admn-sts')),
    '</langSet>',
  ];
}

/** Of the dialect's parts of speech, `noun` is true of names and of the reader's own terms, most of them. */
function toTig(term: string, administrativeStatus: string): string[] {
  return [
    '<tig>',
    textElement('term', {}, term),
    textElement('termNote', { type: 'partOfSpeech' }, 'noun'),
    textElement('termNote', { type: 'administrativeStatus' }, administrativeStatus),
    '</tig>',
  ];
}
