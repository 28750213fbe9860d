import { importFile, importPaste, type ImportedText, type ImportErrorCode } from '../import';
import { detectLanguage, type LanguageVerdict } from '../language';
import type { Result } from '../types';

/** Pasted text, or a file. */
export type TextInput = string | File;

export interface JudgedText {
  readonly imported: ImportedText;
  /** Which language the whole text seems to be in. */
  readonly verdict: LanguageVerdict;
}

export type ImportOutcome = Result<JudgedText, ImportErrorCode>;

/** Reads a text and says which language it seems to be in. Errors: those of the import. */
export async function importText(input: TextInput): Promise<ImportOutcome> {
  const imported = await (typeof input === 'string' ? importPaste(input) : importFile(toImportable(input)));
  return imported.ok ? { ok: true, value: judgeText(imported.value) } : imported;
}

/** Says which language a text that has been read seems to be in. */
export function judgeText(imported: ImportedText): JudgedText {
  return { imported, verdict: detectLanguage(imported.blocks.map(({ text }) => text).join('\n')) };
}

function toImportable(file: File) {
  const { name, size } = file;
  // File.bytes() is newer than the browsers that are supported.
  return { name, size, bytes: async () => new Uint8Array(await file.arrayBuffer()) };
}
