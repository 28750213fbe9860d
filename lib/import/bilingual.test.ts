import { parseCsv } from './csv';
import { parseJsonl } from './jsonl';
import { parseTmx } from './tmx';
import { parseTsv } from './tsv';
import type { ImportedPair, ParseText } from './types';

function pairs(parse: ParseText, text: string): (readonly [string, string | null])[] {
  const result = parse(text);
  if (!result.ok) throw new Error(result.error.message);
  return result.value.blocks.flatMap((block) => block.pairs ?? []).map(({ source, target }: ImportedPair) => [source, target] as const);
}

const malformed = (message: string | RegExp) => ({ ok: false, error: { code: 'malformed', message: expect.stringMatching(message) } });

describe('TSV', () => {
  test('reads pairs, escapes and missing targets', () => {
    expect(pairs(parseTsv, 'Hola.\tHello.\r\n\r\nSolo\nC:\\\\n\ta\\tb\\nc\n')).toEqual([['Hola.', 'Hello.'], ['Solo', null], ['C:\\n', 'a\tb\nc']]);
  });

  test('finds its columns by a header', () => {
    expect(pairs(parseTsv, 'id\tEnglish\tEspañol\n1\tHello.\tHola.\n')).toEqual([['Hola.', 'Hello.']]);
  });

  test.each(['en-US\tes-ES', 'Inglés\tCastellano', 'English (US)\tEspañol (España)', 'eng\tes_MX', 'INGLES\tespanol'])('finds its columns by %j', (header) => {
    expect(pairs(parseTsv, `${header}\nHello.\tHola.\n`)).toEqual([['Hola.', 'Hello.']]);
  });

  test('passes over columns of numbers, where two others are left', () => {
    expect(pairs(parseTsv, '2481\t¡Intentemos algo!\t1276\tLet’s try something.\n2482\t1984\t1277\tNineteen eighty-four\n')).toEqual([
      ['¡Intentemos algo!', 'Let’s try something.'], ['1984', 'Nineteen eighty-four'],
    ]);
    expect(pairs(parseTsv, '1984\tNineteen eighty-four\n')).toEqual([['1984', 'Nineteen eighty-four']]);
    expect(pairs(parseTsv, '1\t2\t3\n')).toEqual([['1', '2']]);
  });

  test('reads what spreadsheets quote', () => {
    expect(pairs(parseTsv, 'Español\tInglés\r\n"Dijo ""sí"", y se fue."\tHe left.\r\n"Uno\r\ndos"\t"a\tb"\r\nC:\\n\tC:\\n')).toEqual([
      ['Dijo "sí", y se fue.', 'He left.'], ['Uno\ndos', 'a\tb'], ['C:\\n', 'C:\\n'],
    ]);
    expect(pairs(parseTsv, '"Uno\ndos"\tOne\nTres\tThree\n')).toEqual([['Uno\ndos', 'One'], ['Tres', 'Three']]);
  });

  test.each([
    ['speech', '"Hola."\t"Hello."\n'],
    ['speech of several sentences', '"Hola.\t"Hello.\nAdiós."\tBye."\n'],
    ['speech of several sentences in one language', '—Hola.\t"Hello.\nAdiós.\tBye."\n'],
    ['doubled quotes in other words', '"Dijo ""sí""."\tHe said "yes".\n'],
    ['doubled quotes of several pairs', '"Dijo ""sí"".\tHe said yes.\nAdiós."\tBye.\n'],
    ['doubled quotes of both sides', 'Adiós.\tBye.\n"Dijo ""sí"".\tHe said yes."\n'],
  ])('keeps the quotes of %s', (_, text) => {
    expect(pairs(parseTsv, text)).toEqual(text.trimEnd().split('\n').map((line) => line.split('\t')));
  });

  test('stays quick on a megabyte of quotes', () => {
    const started = performance.now();
    for (const piece of ['"', '"\n', '\t"a', '""\t']) parseTsv(piece.repeat(1_000_000 / piece.length));
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test('makes a paragraph of each line', () => {
    expect(parseTsv('Hola.\tHello.\nAdiós.\tBye.')).toMatchObject({ value: { blocks: [{ kind: 'paragraph', text: 'Hola.' }, { text: 'Adiós.' }] } });
  });
});

describe('CSV', () => {
  test.each([
    ['commas', 'es,en\r\n"Hola, tú","Say ""hi"""\r\n'],
    ['semicolons', 'Spanish;English\n"Hola, tú";"Say ""hi"""'],
    ['tabs', 'source\ttarget\n"Hola, tú"\t"Say ""hi"""\n\n'],
    ['no header', '\uFEFF"Hola, tú","Say ""hi"""\n'],
  ])('reads a table with %s', (_, text) => expect(pairs(parseCsv, text)).toEqual([['Hola, tú', 'Say "hi"']]));

  test.each([
    ['semicolons between sentences with commas', 'Hola, mundo;Hello, world\nAdiós, amigo;Bye, friend', [['Hola, mundo', 'Hello, world'], ['Adiós, amigo', 'Bye, friend']]],
    ['semicolons with a row cut short', 'Hola, mundo;Hello, world\nAdiós', [['Hola, mundo', 'Hello, world'], ['Adiós', null]]],
    ['commas between sentences of which one has semicolons', 'es,en\na; b; c,d\ne,f', [['a; b; c', 'd'], ['e', 'f']]],
    ['tabs between sentences with semicolons', 'Sí; no\tYes; no', [['Sí; no', 'Yes; no']]],
    ['quotes that only one delimiter closes', 'Hola,"a;b"\nAdiós,";"', [['Hola', 'a;b'], ['Adiós', ';']]],
  ])('finds the delimiter: %s', (_, text, expected) => expect(pairs(parseCsv, text)).toEqual(expected));

  test.each([
    ['a semicolon', 'sep=;\r\nHola, a;Hello\r\n'],
    ['a bar', 'SEP=|\nHola, a|Hello'],
    ['a tab, in quotes', '"sep=\t"\nHola, a\tHello'],
  ])('takes the delimiter that a first line names: %s', (_, text) => expect(pairs(parseCsv, text)).toEqual([['Hola, a', 'Hello']]));

  test('counts the line that names the delimiter', () => expect(parseCsv('sep=;\na;b\n"c;d')).toMatchObject(malformed('line 3')));

  test('reads line breaks in quotes', () => expect(pairs(parseCsv, 'es,en\n"a\r\nb",c')).toEqual([['a\nb', 'c']]));

  test('takes apostrophes in a foreign file for text', () => expect(pairs(parseCsv, "es,en\n'-ito' es un sufijo,x")).toEqual([["'-ito' es un sufijo", 'x']]));

  test('counts rows without a source', () => {
    expect(parseCsv('es,en\n,Nothing\nHola,Hello')).toMatchObject({ value: { notices: [{ code: 'records-skipped', count: 1 }] } });
  });

  test('says where a quote is never closed', () => expect(parseCsv('es,en\nuno,dos\n"tres,cuatro')).toMatchObject(malformed('line 3')));

  test('takes a target filled in by hand for a translation', () => {
    const header = 'source,target,state,origin,block,id';
    expect(parseCsv(`${header}\nHola,Hello,initial,none,b,u`)).toMatchObject({ value: { blocks: [{ pairs: [{ source: 'Hola', target: 'Hello' }] }] } });
    const result = parseCsv(`${header}\nHola,Hello,initial,none,b,u`);
    expect(result.ok && Object.keys(result.value.blocks[0]!.pairs![0]!)).toEqual(['source', 'target']);
  });
});

describe('JSON Lines', () => {
  test('reads both ways of naming the texts, and skips what is no record', () => {
    const text = '{"source":"Hola.","target":"Hello."}\n{"es":"Adiós.","en":"Bye."}\nnot json\n[1]\n{"source":5}\n';
    expect(pairs(parseJsonl, text)).toEqual([['Hola.', 'Hello.'], ['Adiós.', 'Bye.']]);
    expect(parseJsonl(text)).toMatchObject({ value: { notices: [{ code: 'records-skipped', count: 3 }] } });
  });

  test('ignores fields of the wrong type or range', () => {
    const record = {
      source: 'Hola.', target: 'Hello.', state: 'done', origin: { kind: 'model' }, confidence: 7, flags: ['odd'], level: 'x', kind: 3, changedAt: 'soon',
      alignment: { cardinality: '1-1', method: 'attention', links: [{ source: { start: 0, end: 99 }, target: { start: 0, end: 1 } }] },
    };
    const result = parseJsonl(JSON.stringify(record));
    expect(result.ok && result.value.blocks).toEqual([{
      kind: 'paragraph', text: 'Hola.', pairs: [{ source: 'Hola.', target: 'Hello.', alignment: { cardinality: '1-1', method: 'attention', links: [] } }],
    }]);
  });

  test('drops links where clean-up moved the characters', () => {
    const alignment = { cardinality: '1-1', method: 'attention', links: [{ source: { start: 0, end: 1 }, target: { start: 0, end: 1 } }] };
    const result = parseJsonl(JSON.stringify({ source: ' Hola.', target: 'Hello.', alignment }));
    expect(result.ok && result.value.blocks[0]!.pairs).toEqual([{ source: 'Hola.', target: 'Hello.' }]);
  });

  test('refuses a file without one usable record', () => expect(parseJsonl('{}\n{"a":1}')).toMatchObject(malformed('source text')));
});

describe('TMX', () => {
  const tmx = (body: string, prolog = '', srclang = 'es') => `<?xml version="1.0"?>${prolog}<tmx version="1.4"><header srclang="${srclang}"/><body>${body}</body></tmx>`;
  const tuv = (lang: string, seg: string) => `<tuv xml:lang="${lang}"><seg>${seg}</seg></tuv>`;

  test('reads Spanish as the source and English as the target, whatever the order', () => {
    expect(pairs(parseTmx, tmx(`<tu>${tuv('en-GB', 'Hello.')}${tuv('fr', 'Salut.')}${tuv('ES_mx', 'Hola.')}</tu>`, '', 'en'))).toEqual([['Hola.', 'Hello.']]);
  });

  test('reads the language attribute of TMX 1.1, and CDATA', () => {
    expect(pairs(parseTmx, tmx('<tu><tuv lang="es"><seg><![CDATA[A & B]]></seg></tuv></tu>'))).toEqual([['A & B', null]]);
  });

  test('drops the codes of other formats and keeps highlighted text', () => {
    expect(pairs(parseTmx, tmx(`<tu>${tuv('es', 'Un <bpt i="1">&lt;b></bpt>buen<ept i="1">&lt;/b></ept> <hi>día</hi>.<ph>[<sub>x</sub>]</ph>')}</tu>`))).toEqual([['Un buen día.', null]]);
  });

  test.each(['<ph x="1">&lt;br/></ph>', '<ph type="lb"/>', '<it pos="begin" type="lb">\\n</it>', '<ut> &lt;BR> </ut>'])('makes a space of the line break %s', (code) => {
    expect(pairs(parseTmx, tmx(`<tu>${tuv('es', `Precio:${code}Diez euros`)}</tu>`))).toEqual([['Precio: Diez euros', null]]);
  });

  test('takes the language of the header for the source where there is no Spanish', () => {
    expect(pairs(parseTmx, tmx(`<tu>${tuv('pt', 'Olá.')}${tuv('gl', 'Ola.')}${tuv('en', 'Hello.')}</tu>`, '', 'gl'))).toEqual([['Ola.', 'Hello.']]);
  });

  test('skips a tu without a text', () => {
    expect(parseTmx(tmx(`<tu>${tuv('es', ' ')}</tu><tu>${tuv('en', 'x')}</tu><tu>${tuv('es', 'Sí')}</tu>`))).toMatchObject({ value: { notices: [{ code: 'records-skipped', count: 2 }] } });
  });

  test('reads a DOCTYPE that only names the DTD', () => {
    expect(pairs(parseTmx, tmx(`<tu>${tuv('es', 'Sí')}</tu>`, '<!DOCTYPE tmx SYSTEM "tmx14.dtd">'))).toEqual([['Sí', null]]);
  });

  test.each([
    ['an internal entity', '<!DOCTYPE tmx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>', '&b;'],
    ['an external entity', '<!DOCTYPE tmx [<!ENTITY a SYSTEM "file:///etc/passwd">]>', '&a;'],
    ['a parameter entity', '<!DOCTYPE tmx [<!entity % a SYSTEM "http://example.org/x.dtd"> %a;]>', 'x'],
  ])('refuses %s', (_, prolog, seg) => expect(parseTmx(tmx(`<tu>${tuv('es', seg)}</tu>`, prolog))).toMatchObject(malformed('entity')));

  test.each([
    ['an unknown entity', tmx(`<tu>${tuv('es', 'a&nbsp;b')}</tu>`)],
    ['a file cut short', tmx(`<tu>${tuv('es', 'Sí')}</tu>`).slice(0, -20)],
    ['a stray tag', tmx('<tu></tuv>')],
    ['another kind of XML', '<xliff version="2.1"/>'],
    ['no XML', 'Hola.'],
  ])('refuses %s', (_, text) => expect(parseTmx(text)).toMatchObject(malformed('TMX')));
});
