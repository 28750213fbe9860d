import type { UnitFlag } from '../types';
import { makeInput } from './fixtures/sample-input';
import { textOf } from './fixtures/text-of';
import { exportUnits, type ExportInput } from './index';

const write = (input: ExportInput) => textOf(exportUnits('anki', input));
const notes = (input: ExportInput) => write(input).trimEnd().split('\n').slice(7);
const flag = ({ units, ...input }: ExportInput, flags: readonly UnitFlag[]): ExportInput => ({ ...input, units: units.map((unit) => ({ ...unit, flags })) });
const pair = (source: string, target: string | null) => flag(makeInput([[{ source, target }]]), []);

test('is Anki’s header and a note a translated unit, Spanish in front', () => {
  const input = flag(makeInput([
    [{ source: 'El tren', target: 'The train' }],
    [{ source: 'Nadie respondió.', target: null }, { source: 'Llovía.', target: 'It was raining.' }],
  ], { title: 'El tren\nde  noche' }), []);
  expect(write(input)).toBe([
    '#separator:tab', '#html:true', '#notetype:Basic', '#deck:El tren de noche', '#columns:Front\tBack\tTags\tGUID', '#tags column:3', '#guid column:4',
    'El tren\tThe train\tparalelo\tu-0-0', 'Llovía.\tIt was raining.\tparalelo\tu-1-1', '',
  ].join('\n'));
});

test('is named as Anki’s, in a text file', () => {
  expect(exportUnits('anki', pair('a', 'b')).name).toBe('el-tren-de-la-medianoche.anki.es-en.txt');
});

test('tags what is to be looked at twice', () => {
  expect(notes(flag(pair('a', 'b'), ['number-missing', 'low-confidence']))).toEqual(['a\tb\tparalelo paralelo::number-missing paralelo::low-confidence\tu-0-0']);
});

test('sentences that are alike are notes of their own', () => {
  const input = flag(makeInput([[{ source: 'No.', target: 'No.' }, { source: 'No.', target: 'He did not.' }]]), []);
  expect(notes(input)).toEqual(['No.\tNo.\tparalelo\tu-0-0', 'No.\tHe did not.\tparalelo\tu-0-1']);
});

test.each([
  ['markup', 'a < b & c > d', 'a &lt; b &amp; c &gt; d'],
  ['a line break', 'uno\r\ndos', 'uno<br>dos'],
  ['a tab', 'uno\tdos', '"uno\tdos"'],
  ['a quote', 'Dijo "sí"', '"Dijo ""sí"""'],
  ['what would begin a comment', '#1', '"#1"'],
  ['what would play a sound', '[sound:a.mp3]', '&#91;sound:a.mp3]'],
  ['what would be set by LaTeX', '[latex]\\input{a}[/latex] [$]x[/$]', '&#91;latex]\\input{a}&#91;/latex] &#91;$]x&#91;/$]'],
  ['what would be read aloud', '[anki:tts lang=es_ES]a[/anki:tts]', '&#91;anki:tts lang=es_ES]a&#91;/anki:tts]'],
])('%s stands in a field as text', (_, text, field) => expect(notes(pair(text, 'x'))).toEqual([`${field}\tx\tparalelo\tu-0-0`]));
