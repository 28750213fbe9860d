import type { Document } from '../types';
import type { ExportFormat } from './types';

/** Code points. With four bytes each, the languages and the extension still fit into the 255 bytes of the common file systems. */
const MAX_STEM_LENGTH = 60;

/** The accents of Latin letters, in decomposed text; in other scripts such marks make another letter. */
const LATIN_ACCENT = /(?<=\p{Script=Latin}\p{M}*)\p{M}/gu;

/** Names that Windows gives to devices, with whatever extension. */
const DEVICE_NAME = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

const UNTITLED = 'documento';

/** `El último tren` from Spanish to English as TMX: `el-ultimo-tren.es-en.tmx`. */
export function fileNameOf({ title, sourceLang, targetLang }: Document, format: ExportFormat): string {
  return `${stemOf(title)}.${sourceLang}-${targetLang}.${format}`;
}

function stemOf(title: string): string {
  const plain = title.normalize('NFKD').replace(LATIN_ACCENT, '').normalize('NFC').toLowerCase();
  const words = plain.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
  const stem = [...words.join('-')].slice(0, MAX_STEM_LENGTH).join('').replace(/-$/, '');
  return DEVICE_NAME.test(stem) ? `${UNTITLED}-${stem}` : stem || UNTITLED;
}
