import { parseAnki } from './anki';
import { importFile, importPaste } from './index';

function read(text: string): (readonly [string, string | null])[] {
  const result = parseAnki(text);
  if (!result.ok) throw new Error(result.error.message);
  return result.value.blocks.flatMap(({ pairs = [] }) => pairs.map(({ source, target }) => [source, target] as const));
}

const html = (field: string) => read(`#separator:tab\n#html:true\n${field}\tx\n`)[0]![0];

test('reads notes, Spanish in front, and the deck as the title', () => {
  const text = '#separator:tab\n#html:true\n#deck:Mi mazo\nHola.\tHello.\ntag\r\nSolo\n';
  expect(read(text)).toEqual([['Hola.', 'Hello.'], ['tag', null], ['Solo', null]]);
  expect(parseAnki(text)).toMatchObject({ value: { title: 'Mi mazo' } });
});

test.each([
  ['comma', '"Hola, tú",Hello'],
  ['Semicolon', 'Hola, tú;Hello'],
  ['|', 'Hola, tú|Hello'],
  ['colon', 'Hola, tú:Hello'],
  ['\t', 'Hola, tú\tHello'],
])('reads fields parted by %s', (separator, row) => expect(read(`#separator:${separator}\n${row}\n`)).toEqual([['Hola, tú', 'Hello']]));

test('passes over the columns that hold no field', () => {
  const text = '#separator:tab\n#html:false\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:6\nx7\tBasic\tMazo\tHola.\tHello.\tuno dos\n';
  expect(read(text)).toEqual([['Hola.', 'Hello.']]);
});

test('finds Spanish and English by the names of the columns', () => {
  expect(read('#separator:tab\n#columns:Tags\tEnglish\tSpanish\n#tags column:1\nt\tHello.\tHola.\n')).toEqual([['Hola.', 'Hello.']]);
});

test.each([
  ['entities', '&lt;b&gt; &amp;amp; &quot;&#39;&#x27;&nbsp;&eacute;&#1114112;', '<b> &amp; "\'\' &eacute;\uFFFD'],
  ['line breaks', 'a<br>b<BR />c<br><br>d', 'a\nb\nc\n\nd'],
  ['blocks', '<div>a</div><div>b</div>', 'a\nb'],
  ['formatting', '<b>a</b> <span style="color: red">b</span><!-- c -->', 'a b'],
  ['sounds and pictures', 'a[sound:a.mp3]<img src="b.jpg">', 'a'],
  ['a lone bracket', 'a < b', 'a < b'],
])('keeps the text of HTML: %s', (_, field, text) => expect(html(field)).toBe(text));

test('takes markup for text where the header says that there is none', () => {
  expect(read('#separator:tab\n#html:false\na<br>&amp;\tx\n')).toEqual([['a<br>&amp;', 'x']]);
});

test('reads a field in quotes, though it begins as a comment would', () => expect(read('#separator:tab\n"#1\nb"\t"say ""hi"""\n')).toEqual([['#1\nb', 'say "hi"']]));

test('says that a quote is never closed', () => {
  expect(parseAnki('#separator:tab\na\tb\n"c\td\n')).toMatchObject({ ok: false, error: { code: 'malformed', message: expect.stringContaining('line 2') } });
});

test('a text file is Anki’s if it begins as those do', async () => {
  const file = (text: string) => ({ name: 'Mazo.txt', size: text.length, bytes: async () => new TextEncoder().encode(text) });
  expect(await importFile(file('\uFEFF#separator:tab\nHola.\tHello.\n'))).toMatchObject({ value: { format: 'anki', title: 'Mazo', blocks: [{ pairs: [{ source: 'Hola.' }] }] } });
  expect(await importFile(file('#hola:tab\nHola.\tHello.\n'))).toMatchObject({ value: { format: 'txt' } });
  expect(await importPaste('#separator:tab\nHola.\tHello.\n')).toMatchObject({ value: { format: 'anki', blocks: [{ pairs: [{ source: 'Hola.' }] }] } });
});
