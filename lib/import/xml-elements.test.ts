import { readXmlElements } from './xml-elements';

const nested = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth);

test('elements have a path, attributes by local name, and a text of their own', () => {
  const [root, inner] = readXmlElements('\uFEFF<x:a xmlns:x="x" x:b="1"> uno <c>dos</c><![CDATA[<]]></x:a>');
  expect(root).toMatchObject({ path: 'a', text: 'uno <' });
  expect(root!.attributes.get('b')).toBe('1');
  expect(inner).toMatchObject({ path: 'a/c', text: 'dos' });
});

test('a hundred elements may stand in each other', () => expect(readXmlElements(nested(100))).toHaveLength(100));

test.each([
  ['nests too deeply', nested(101)],
  ['has very long names in each other', `<${'a'.repeat(600)}/>`],
  ['is large', `<a>${' '.repeat(2_000_000)}</a>`],
])('a file that %s is refused', (_, xml) => expect(() => readXmlElements(xml)).toThrow(/large|deep/));
