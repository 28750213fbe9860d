import type { EntityType, GlossaryEntry } from '../types';
import type { GlossaryExportInput, GlossaryExportName } from './types';
import { textElement, toAttributes } from './xml';

const SUBJECT_FIELDS: Readonly<Record<EntityType, string>> = {
  PER: 'person', ORG: 'organisation', LOC: 'place', MISC: 'other',
};

/**
 * TBX-Basic in DCA style (ISO 30042:2019), a concept a name under the entry's own id. The dialect wants at least one
 * concept: the file of a document without names is well formed, but not valid.
 */
export function toTbx(input: GlossaryExportInput): string {
  const { document, names, generatorVersion, now = new Date() } = input;
  const root = { xmlns: 'urn:iso:std:iso:30042:ed-2', type: 'TBX-Basic', style: 'dca', 'xml:lang': document.targetLang };
  const origin = `Names of document ${document.id}, written by Paralelo ${generatorVersion} at ${now.toISOString()}.`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<tbx${toAttributes(root)}>`,
    '<tbxHeader>',
    '<fileDesc>',
    `<titleStmt>${textElement('title', { 'xml:lang': document.sourceLang }, document.title)}</titleStmt>`,
    `<sourceDesc>${textElement('p', {}, origin)}</sourceDesc>`,
    '</fileDesc>',
    '</tbxHeader>',
    '<text>',
    '<body>',
    ...names.flatMap((name) => toConceptEntry(name, input)),
    '</body>',
    '</text>',
    '</tbx>',
    '',
  ].join('\n');
}

function toConceptEntry({ entry, forms }: GlossaryExportName, { document }: GlossaryExportInput): string[] {
  // A definition that quotes the text is Spanish; any other is in the language of the file and stands above both languages.
  const definition = toDefinition(entry);
  const isQuoted = entry.definitionSegmentId !== undefined;
  return [
    `<conceptEntry${toAttributes({ id: entry.id })}>`,
    textElement('descrip', { type: 'subjectField' }, SUBJECT_FIELDS[entry.entityType]),
    ...(isQuoted ? [] : definition),
    ...(entry.note ? [textElement('note', {}, entry.note)] : []),
    ...toLangSec(document.sourceLang, isQuoted ? definition : [], entry.term, forms),
    ...toLangSec(document.targetLang, [], entry.translation, entry.variants),
    '</conceptEntry>',
  ];
}

function toDefinition({ definition, source }: GlossaryEntry): string[] {
  if (!definition) return [];
  return ['<descripGrp>', textElement('descrip', { type: 'definition' }, definition), textElement('admin', { type: 'source' }, source), '</descripGrp>'];
}

/** A language's terms, each once; nothing for a language without any, which the standard does not allow. */
function toLangSec(lang: string, definition: readonly string[], preferred: string | null, admitted: readonly string[]): string[] {
  const terms = [...new Set([...(preferred ? [preferred] : []), ...admitted])];
  if (terms.length === 0) return [];
  return [
    `<langSec${toAttributes({ 'xml:lang': lang })}>`,
    ...definition,
    ...terms.flatMap((term) => toTermSec(term, term === preferred ? 'preferredTerm-admn-sts' : 'admittedTerm-admn-sts')),
    '</langSec>',
  ];
}

/** The dialect's parts of speech are noun, verb, adjective, adverb and other; `properNoun` was of TBX-Basic before 2019. */
function toTermSec(term: string, administrativeStatus: string): string[] {
  return [
    '<termSec>',
    textElement('term', {}, term),
    textElement('termNote', { type: 'partOfSpeech' }, 'noun'),
    textElement('termNote', { type: 'administrativeStatus' }, administrativeStatus),
    '</termSec>',
  ];
}
