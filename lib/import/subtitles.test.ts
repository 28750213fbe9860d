import { importFile, importPaste } from './index';
import { readSubtitles } from './subtitles';

const SUBRIP = `1
00:00:01,000 --> 00:00:04,000
{\\an8}<i>¿Has visto</i>
a la señora del sombrero?

2
00:00:05,000 --> 00:00:07,500
- No.
- Iba en el tren

3
00:00:08,000 --> 00:00:09,000
de la medianoche.


4
00:00:10,000 --> 00:00:11,000

5
01:00:12,000 --> 01:00:13,000
Fuera llovía, 3 < 4 > 2.
`;
const TEXTS = ['¿Has visto a la señora del sombrero?', '- No.', '- Iba en el tren de la medianoche.', 'Fuera llovía, 3 < 4 > 2.'];

test('SubRip', () => expect(readSubtitles(SUBRIP)).toBe(TEXTS.join('\n\n')));

test('SubRip with empty lines in a subtitle, or none behind it', () => {
  const text = '1\n00:00:01,000 --> 00:00:04,000\nNada\n\nse movía.\n2\n00:00:05,000 --> 00:00:06,000\n1987\n\n3\n00:00:07,000 --> 00:00:08,000\n\nLlovía.\n';
  expect(readSubtitles(text)).toBe('Nada se movía.\n\n1987\n\nLlovía.');
});

test('WebVTT', () => {
  const text = 'WEBVTT - El faro\nKind: captions\n\nSTYLE\n::cue { color: lime }\n\nNOTE El faro\n\n00:01.000 --> 00:04.000 align:start\n<v Ana><00:02.000>El faro\n&lt;rojo&gt;&nbsp;se apagó.\n\nfin\n00:00:05.000 --> 00:00:07.500\nNadie volvió.';
  expect(readSubtitles(text)).toBe('El faro <rojo> se apagó.\n\nNadie volvió.');
});

test.each(['', 'Hola.\n\n1\n00:00:01,000 --> 00:00:04,000\nHola.', 'WEBVTT es un formato.\n\nSirve para subtítulos.', '1\nHola.', 'A las 10:00:00,000 --> fin'])('%j are none', (text) => {
  expect(readSubtitles(text)).toBeNull();
});

test.each(['a.srt', 'a.vtt', 'a.txt'])('%s is read as what is said', async (name) => {
  const bytes = new TextEncoder().encode(SUBRIP.replaceAll('\n', '\r\n'));
  const imported = await importFile({ name, size: bytes.length, bytes: async () => bytes });
  expect(imported.ok && imported.value.blocks.map(({ text }) => text)).toEqual(TEXTS);
  expect(await importPaste(SUBRIP)).toMatchObject({ value: { blocks: TEXTS.map((text) => ({ text })) } });
});

test('stays quick on a megabyte', () => {
  const started = performance.now();
  for (const piece of ['1\n00:01.000 --> 00:04.000\na\n\n', '\n \t', '<', '{\\', '00:01.000 --> 00:04.000\n']) readSubtitles(`WEBVTT\n\n${piece.repeat(1_000_000 / piece.length)}`);
  expect(performance.now() - started).toBeLessThan(10_000);
});
