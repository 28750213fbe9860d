import fc from 'fast-check';
import { HashIndex, hashText, mix } from './hash';

test('every key is found in its row, and no other', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.integer(), { maxLength: 200 }), fc.integer(), (keys, other) => {
    const index = new HashIndex(Int32Array.from(keys));
    keys.forEach((key, row) => expect(index.find(key)).toBe(row));
    expect(index.find(other)).toBe(keys.indexOf(other));
  }));
});

test('hashes are those of FNV-1a, and order matters when they are joined', () => {
  expect(hashText('') >>> 0).toBe(0x811c9dc5);
  expect(hashText('a') >>> 0).toBe(0xe40c292c);
  expect(hashText('foobar') >>> 0).toBe(0xbf9cf968);
  expect(mix(1, 2)).not.toBe(mix(2, 1));
});
