import { checksumText } from './checksum';

test.each([['', '811c9dc5'], ['a', 'e40c292c'], ['foobar', 'bf9cf968']])('of %j is that of FNV-1a', (text, expected) => {
  expect(checksumText(text)).toBe(expected);
});

test('changes with the text, but not with its white space', () => {
  expect(checksumText(' foo\n\u00A0bar\t')).toBe(checksumText('foobar'));
  expect(checksumText('foobár')).not.toBe(checksumText('foobar'));
  expect(checksumText('😀')).not.toBe(checksumText('😁'));
});
