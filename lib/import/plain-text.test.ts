import fc from 'fast-check';
import { PARAGRAPHS, proportionalAdvance, VERSES, wrap } from './fixtures/prose';
import { parsePlainText } from './plain-text';
import type { ParsedText } from './types';

function parse(text: string): ParsedText {
  const result = parsePlainText(text);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** Blocks in short: `h2 Title`, `p Text`, `li1 Text`, `q1 Text`. */
function outline(text: string): string[] {
  const short = { heading: 'h', paragraph: 'p', 'list-item': 'li', quote: 'q' } as const;
  return parse(text).blocks.map(({ kind, level, text: content }) => `${short[kind]}${level ?? ''} ${content}`);
}

const paragraphs = PARAGRAPHS.map((text) => `p ${text}`);

describe('lines', () => {
  test.each([['\n'], ['\n\n']])('stay paragraphs where each line is one (parted by %j)', (separator) => {
    expect(outline(PARAGRAPHS.join(separator))).toEqual(paragraphs);
    expect(parse(PARAGRAPHS.join(separator)).notices).toEqual([]);
  });

  test.each([45, 60, 72, 100])('of %d columns are joined', (width) => {
    const text = PARAGRAPHS.map((paragraph) => wrap(paragraph, width)).join('\n\n');
    expect(outline(text)).toEqual(paragraphs);
    expect(parse(text).notices).toEqual([{ code: 'lines-joined' }]);
  });

  test('are joined over the pages of a PDF', () => {
    const pages = wrap(PARAGRAPHS.join(' '), 60).split('\n').map((line, index) => `${line}\n\n${index + 1}\n`);
    expect(parse(pages.join('\f')).blocks.map(({ text }) => text).join(' ')).toBe(PARAGRAPHS.join(' '));
  });

  test('filled by the width of glyphs are joined', () => {
    expect(outline(PARAGRAPHS.map((paragraph) => wrap(paragraph, 66, proportionalAdvance)).join('\n\n'))).toEqual(paragraphs);
  });

  test('joined keep their paragraphs without empty lines between', () => {
    expect(outline(PARAGRAPHS.map((paragraph) => wrap(paragraph, 72)).join('\n'))).toEqual(paragraphs);
  });

  test('joined keep their paragraphs where only an indent begins one', () => {
    const text = PARAGRAPHS.map((paragraph) => `   ${wrap(`···${paragraph}`, 60).slice(3)}`).join('\n');
    expect(outline(text)).toEqual(paragraphs);
  });

  test('of verse stay lines, alone and in a wrapped text', () => {
    const verse = VERSES.map((stanza) => stanza.join('\n')).join('\n\n');
    const lines = VERSES.flat().map((text) => `p ${text}`);
    expect(outline(verse)).toEqual(lines);
    expect(outline(`${wrap(PARAGRAPHS[0], 72)}\n\n${verse}\n\n${wrap(PARAGRAPHS[3], 72)}`)).toEqual([paragraphs[0], ...lines, paragraphs[3]]);
  });

  test('of headlines stay lines', () => {
    const headlines = ['El paro baja en marzo', 'Un torbellino de datos recorre el continente', 'Los vecinos de Soria piden más trenes', 'La economía se estanca y los bancos ganan más'];
    expect(outline(headlines.join('\n'))).toEqual(headlines.map((text) => `p ${text}`));
  });

  test('that cut words are joined, the hyphen only where the word has one', () => {
    const text = 'El ayunta-\nmiento anunció que los trenes noctur-\nnos volverán. El acuerdo hispano-\nfrancés se firmará en mayo. Es el segundo\nacuerdo hispano-francés de este año.';
    expect(outline(text)).toEqual(['p El ayuntamiento anunció que los trenes nocturnos volverán. El acuerdo hispano-francés se firmará en mayo. Es el segundo acuerdo hispano-francés de este año.']);
  });

  test('that end with an aside between hyphens are not taken for cut words', () => {
    const text = wrap('La plaza -que es un recinto de propiedad privada- sigue cerrada a la espera de la vista que se celebrará el martes, según dijo ayer el alcalde al salir de la reunión.', 49);
    expect(text).toContain('privada-\nsigue');
    expect(outline(text)).toEqual([expect.stringContaining('privada- sigue')]);
  });
});

describe('headings', () => {
  test('stand between gaps, in capitals or by the name of a division', () => {
    expect(outline(`PRIMERA PARTE\n\nCapítulo I\n\n${PARAGRAPHS[0]}\n\nXIV\n\n${PARAGRAPHS[3]}`)).toEqual([
      'h1 PRIMERA PARTE', 'h2 Capítulo I', paragraphs[0], 'h2 XIV', paragraphs[3],
    ]);
  });

  test('are short lines without a stop before prose', () => {
    expect(outline(`El observatorio abre sus puertas\n\n${PARAGRAPHS[0]}\n\nUn plan ambicioso\n\n${PARAGRAPHS[3]}`)).toEqual([
      'h1 El observatorio abre sus puertas', paragraphs[0], 'h2 Un plan ambicioso', paragraphs[3],
    ]);
  });

  test.each([
    'Capítulo 3. El viaje.', 'LIBRO PRIMERO', 'Acto único', 'Escena última: la casa', 'Canto XIV', 'Capítulo veintiuno', 'Parte 2.ª', 'Capítulo decimocuarto', 'Jornada 1ª',
    'capítulo iv', 'Segunda parte', 'Epílogo.', 'XIV.',
  ])('name a division: %s', (line) => {
    expect(outline(`${PARAGRAPHS[0]}\n\n${line}`)[1]).toBe(`h1 ${line}`);
  });

  test.each([
    'Acto seguido se marchó.', 'Parte de la culpa era mía.', 'Libro que no has de leer, déjalo correr.', 'Canto porque el instante existe.',
    'Sección de deportes: hoy no hay nada.', 'Canto mil veces.', 'Libro único en su género.', 'Parte 4 naranjas.', 'Mil', 'Civil', 'Vi.',
  ])('are not sentences that begin like a division: %s', (line) => {
    expect(outline(`${PARAGRAPHS[0]}\n\n${line}`)[1]).toBe(`p ${line}`);
  });

  test('are not made of captions, sentences, or lines of an article with a paragraph a line', () => {
    const caption = 'Una vista del observatorio con los visitantes del primer turno de la noche';
    expect(outline([PARAGRAPHS[0], caption, PARAGRAPHS[3]].join('\n\n'))[1]).toBe(`p ${caption}`);
    expect(outline([PARAGRAPHS[0], 'Llovía.', PARAGRAPHS[3]].join('\n\n'))[1]).toBe('p Llovía.');
    expect(outline([PARAGRAPHS[0], 'Un plan ambicioso', PARAGRAPHS[3]].join('\n'))[1]).toBe('p Un plan ambicioso');
  });
});

describe('lists, quotes and dialogue', () => {
  test('bullets make items, indents make them deeper', () => {
    expect(outline('• uno\n  • dos\n    • tres\n  • cuatro\n• cinco')).toEqual(['li1 uno', 'li2 dos', 'li3 tres', 'li2 cuatro', 'li1 cinco']);
    expect(outline('Hace falta lo siguiente:\n\n  • Pan\n  • Sal\n    • Gorda\n')).toEqual(['p Hace falta lo siguiente:', 'li1 Pan', 'li1 Sal', 'li2 Gorda']);
  });

  test('hyphens make items after a colon or of phrases', () => {
    expect(outline('Hace falta:\n- Una manta.\n- Agua.')).toEqual(['p Hace falta:', 'li1 Una manta.', 'li1 Agua.']);
    expect(outline('- una manta\n- agua')).toEqual(['li1 una manta', 'li1 agua']);
  });

  test.each([['- Hola, Juan.\n- Buenos días.'], ['- ¿Vienes?\n- No'], ['- Voy -dijo él\n- Vale'], ['—Hola.\n—Adiós.'], ['–Hola\n–Adiós']])(
    '%j is dialogue', (text) => expect(outline(text)).toEqual(text.split('\n').map((line) => `p ${line}`)),
  );

  test('numbers in order make items; a lone number begins a sentence', () => {
    expect(outline('1. Compre el billete.\n2. Busque su coche.')).toEqual(['li1 Compre el billete.', 'li1 Busque su coche.']);
    expect(outline('a) uno\nb) dos')).toEqual(['li1 uno', 'li1 dos']);
    expect(outline('12. La casa roja.')).toEqual(['p 12. La casa roja.']);
    expect(outline('1914. Empieza la guerra.\n1918. Termina.')).toEqual(['p 1914. Empieza la guerra.', 'p 1918. Termina.']);
  });

  test('marks of e-mail make quotes of their depth', () => {
    expect(outline('> Hola.\n>> Antes.\n\nAdiós.')).toEqual(['q1 Hola.', 'q2 Antes.', 'p Adiós.']);
  });

  test('rules between scenes part and vanish', () => {
    expect(outline('Fin.\n\n* * *\n\nOtra vez.\n-----\nY otra.')).toEqual(['p Fin.', 'p Otra vez.', 'p Y otra.']);
  });
});

test('a book of Project Gutenberg loses its header, licence and typewriter marks', () => {
  const { title, author, blocks } = parse([
    'The Project Gutenberg eBook of Cuentos', '', 'Title: Cuentos del tren', '', 'Author: Ana Ruiz', '',
    '*** START OF THE PROJECT GUTENBERG EBOOK CUENTOS DEL TREN ***', '', '--¿_Quién_ es?--dijo.', '',
    '*** END OF THE PROJECT GUTENBERG EBOOK CUENTOS DEL TREN ***', '', 'Section 1. General Terms of Use',
  ].join('\r\n'));
  expect({ title, author }).toEqual({ title: 'Cuentos del tren', author: 'Ana Ruiz' });
  expect(blocks).toEqual([{ kind: 'paragraph', text: '—¿Quién es?—dijo.' }]);
});

describe('any text', () => {
  const pieces = ['\n', '\n\n', ' ', '\t', '- ', '—', '• ', '1. ', '> ', '* * *', 'Hola', 'mundo', 'CAPÍTULO', '.', '¿', '-', '\u00AD', '\u00A0', '\u0000', '\uD800', 'a-\nb'];
  const text = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 8 }))).map((parts) => parts.join(''));

  test('gives blocks of one clean line each', () => {
    fc.assert(fc.property(text, (written) => {
      for (const block of parse(written).blocks) {
        expect(block.text).toMatch(/\S/);
        expect(block.text).toBe(block.text.trim());
        expect(block.text).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u00AD\uFEFF]| {2}/);
      }
    }));
  });

  test('keeps every word of paragraphs a line each', () => {
    const line = fc.array(fc.constantFrom('uno', 'dos', 'tres', 'Madrid', 'café'), { minLength: 1, maxLength: 30 }).map((words) => `${words.join(' ')}.`);
    fc.assert(fc.property(fc.array(line, { minLength: 1 }), (lines) => {
      expect(parse(lines.join('\n')).blocks.map((block) => block.text)).toEqual(lines);
    }));
  });

  test('in paragraphs parted by empty lines is the same a second time', () => {
    fc.assert(fc.property(fc.shuffledSubarray([...PARAGRAPHS, ...VERSES.flat()], { minLength: 1 }), fc.integer({ min: 40, max: 100 }), (texts, width) => {
      const once = parse(texts.map((paragraph) => wrap(paragraph, width)).join('\n\n')).blocks.map((block) => block.text);
      expect(parse(once.join('\n\n')).blocks.map((block) => block.text)).toEqual(once);
    }));
  });

  test.each([['a line'], ['a-\nb'], ['* x\n'], ['> \n'], ['IV\n'], ['"'], ['word ']])('stays quick on a megabyte of %j', (unit) => {
    const started = performance.now();
    parse(unit.repeat(Math.ceil(1_000_000 / unit.length)));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
