import { zipSync } from 'fflate';
import { readEntries } from './epub-archive';
import { MAX_IMPORT_BYTES, MAX_STRUCTURED_BYTES } from './types';

test('unpacks as much text as the bilingual EPUB of a long novel has, and only what is named', () => {
  const archive = zipSync({ a: new Uint8Array(MAX_IMPORT_BYTES + 1), b: new Uint8Array(MAX_STRUCTURED_BYTES) }, { level: 1 });
  const result = readEntries(archive, new Set(['a', 'c']));
  expect(result.ok && [...result.value].map(([name, { length }]) => [name, length])).toEqual([['a', MAX_IMPORT_BYTES + 1]]);
  expect(readEntries(archive, new Set(['a', 'b']))).toMatchObject({ ok: false, error: { code: 'too-large' } });
});
