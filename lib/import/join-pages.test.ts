import { joinPages } from './join-pages';
import { PARAGRAPHS } from './fixtures/prose';

const [first, second, third, fourth] = PARAGRAPHS;
const TEXTS = [`${first}\nEl revisor, un hombre`, `alto y flaco.\n${second}`, third, fourth] as const;
const JOINED = `${first}\nEl revisor, un hombre\nalto y flaco.\n${second}\n\n${third}\n\n${fourth}`;

test('a text without pages stays as it is', () => {
  expect(joinPages('12\n\n  Hola.  \r\n\n12')).toBe('12\n\n  Hola.  \r\n\n12');
});

test('a sentence that is cut runs on, a paragraph that has ended does not', () => {
  expect(joinPages(`${TEXTS.join('\f')}\f`)).toBe(JOINED);
});

describe('what returns on every page, or every second, goes', () => {
  test.each<[string, (text: string, index: number) => string]>([
    ['a page number', (text, index) => `${text}\n\n${index + 12}\n`],
    ['a number among others', (text, index) => `${text}\n\nPágina ${index + 1} de 4\n`],
    ['a running head with a page number', (text, index) => `EL TREN    ${index + 9}\n\n${text}`],
    ['a chapter and a page number', (text, index) => `Capítulo 3 · ${index + 9}\n${text}`],
    ['an address, a date and a page number', (text, index) => `11/26/26, 11:51 AM\r\n\r\n${text}\r\n\r\nhttps://example.org/tren\r\n\r\n${index + 1}/4\r\n`],
  ])('%s', (_, decorate) => expect(joinPages(TEXTS.map(decorate).join('\f'))).toBe(JOINED));

  test('different heads left and right', () => {
    const pages = [...TEXTS, ...TEXTS].map((text, index) => `${index % 2 ? 'Ana Ruiz' : 'El tren'}\n${text}`);
    expect(joinPages(pages.join('\f'))).toBe(`${JOINED}\n\n${JOINED}`);
  });
});

describe('what is text stays', () => {
  test('numbers of chapters at the top of pages', () => {
    const pages = ['1\n\nUno.', 'Dos.', '2\n\nTres.', 'Cuatro.', 'Cinco.', '3\n\nSeis.'];
    expect(joinPages(pages.join('\f'))).toBe(pages.join('\n\n'));
  });

  test('headings of chapters that have a page each', () => {
    const pages = ['Capítulo 1\n\nUno.', 'Capítulo 2\n\nDos.', 'Capítulo 3\n\nTres.'];
    expect(joinPages(pages.join('\f'))).toBe(pages.join('\n\n'));
  });

  test('a line that happens to stand at the top of some pages', () => {
    const pages = Array.from({ length: 20 }, (_, index) => `${index % 6 === 0 ? '—No.' : `—Sí, en ${'x'.repeat(index)}.`}\nHola ${'y'.repeat(index)}.`);
    expect(joinPages(pages.join('\f'))).toBe(pages.join('\n\n'));
  });
});

test('takes no more than linear time', () => {
  const started = performance.now();
  joinPages('a\f'.repeat(300_000));
  joinPages(`${'1'.repeat(300_000)}\f${'\n'.repeat(300_000)}`);
  expect(performance.now() - started).toBeLessThan(5_000);
});
