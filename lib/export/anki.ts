import { collapseSpaces } from '../collapse-spaces';
import type { TranslationUnit } from '../types';
import { toExportText } from './export-text';
import type { ExportInput } from './types';
import { escapeXml } from './xml';

/**
 * Anki's text import (docs.ankiweb.net, Text Files), a note a translated unit, Spanish in front. Every note is tagged
 * `paralelo`, and with what a reader should look at twice. Its GUID is the unit's id: without one, Anki would write it
 * over every note of its type that has the same front. Anki before 2.1.54 takes the header for comments.
 */
export function toAnki({ document, units }: ExportInput): string {
  const lines = [
    '#separator:tab',
    '#html:true',
    '#notetype:Basic',
    `#deck:${collapseSpaces(toExportText(document.title))}`,
    '#columns:Front\tBack\tTags\tGUID',
    '#tags column:3',
    '#guid column:4',
    ...units.flatMap((unit) => (unit.target === null ? [] : [toNote(unit, unit.target)])),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function toNote({ id, source, flags }: TranslationUnit, target: string): string {
  const tags = ['paralelo', ...flags.map((flag) => `paralelo::${flag}`)];
  return [toField(source), toField(target), tags.join(' '), id].join('\t');
}

/**
 * Quoted where it would break a row, or make it a comment. Anki plays sounds, runs LaTeX and reads aloud by what stands in
 * brackets, which no text may ask of it.
 */
function toField(text: string): string {
  const html = escapeXml(text).replaceAll('\n', '<br>').replaceAll('[', '&#91;');
  return /["\t]|^#/.test(html) ? `"${html.replaceAll('"', '""')}"` : html;
}
