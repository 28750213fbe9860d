import type { Document } from '../types';

/** Code points. With four bytes each, what follows the stem still fits into the 255 bytes of the common file systems. */
const MAX_STEM_LENGTH = 55;

/** The accents of Latin letters, in decomposed text; in other scripts such marks make another letter. */
const LATIN_ACCENT = /(?<=\p{Script=Latin}\p{M}*)\p{M}/gu;

/** Names that Windows gives to devices, with whatever extension. */
const DEVICE_NAME = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

const UNTITLED = 'documento';

/**
 * `El último tren` from Spanish to English as TMX: `el-ultimo-tren.es-en.tmx`. `part` names what else of a document a file
 * holds: `el-ultimo-tren.glossary.es-en.csv`.
 */
export function fileNameOf({ title, sourceLang, targetLang }: Document, extension: string, part?: string): string {
  return [stemOf(title), part, `${sourceLang}-${targetLang}`, extension].filter((piece) => piece !== undefined).join('.');
}

function stemOf(title: string): string {
  const plain = title.normalize('NFKD').replace(LATIN_ACCENT, '').normalize('NFC').toLowerCase();
  const words = plain.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
  const stem = [...words.join('-')].slice(0, MAX_STEM_LENGTH).join('').replace(/-$/, '');
  return DEVICE_NAME.test(stem) ? `${UNTITLED}-${stem}` : stem || UNTITLED;
}
