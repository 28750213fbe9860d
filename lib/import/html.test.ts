import fc from 'fast-check';
import { PARAGRAPHS, VERSES, wrap } from './fixtures/prose';
import { parseHtml } from './html';
import type { ParsedText } from './types';

function parse(html: string): ParsedText {
  const result = parseHtml(html);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const textsOf = (html: string) => parse(html).blocks.map((block) => block.text);

describe('blocks', () => {
  test('headings, paragraphs, lists and quotes keep kind and level', () => {
    const html = `<h1>Uno</h1><p>Dos <em>y</em>
      tres<div>Cuatro</div><h3>Cinco<br>y <span>seis</span></h3>
      <ul><li>a<ol><li><p>b</p></ol><li>c</ul><blockquote><p>d<blockquote>e</blockquote></blockquote>`;
    expect(parse(html).blocks).toEqual([
      { kind: 'heading', level: 1, text: 'Uno' },
      { kind: 'paragraph', text: 'Dos y tres' },
      { kind: 'paragraph', text: 'Cuatro' },
      { kind: 'heading', level: 3, text: 'Cinco y seis' },
      { kind: 'list-item', level: 1, text: 'a' },
      { kind: 'list-item', level: 2, text: 'b' },
      { kind: 'list-item', level: 1, text: 'c' },
      { kind: 'quote', level: 1, text: 'd' },
      { kind: 'quote', level: 2, text: 'e' },
    ]);
  });

  test('a heading is one block, whatever stands in it', () => {
    expect(parse('<h2><div>Capítulo 1</div><div>El viaje</div></h2><p>Salió.').blocks).toEqual([
      { kind: 'heading', level: 2, text: 'Capítulo 1 El viaje' }, { kind: 'paragraph', text: 'Salió.' },
    ]);
  });

  test('captions and definitions are paragraphs', () => {
    expect(parse('<blockquote><figure><img src="a.png" alt="Un faro"><figcaption>El faro.</figcaption></figure></blockquote><dl><dt>Faro<dd>Torre con luz.</dl>').blocks).toEqual([
      { kind: 'paragraph', text: 'El faro.' }, { kind: 'paragraph', text: 'Faro' }, { kind: 'paragraph', text: 'Torre con luz.' },
    ]);
  });

  test('a caption that is hidden from those who hear the same instead is read', () => {
    expect(textsOf('<figure><img src="a.png" alt="El faro."><figcaption aria-hidden="true">El faro.</figcaption></figure>')).toEqual(['El faro.']);
  });

  test('rows of a table are paragraphs, and cells with paragraphs of their own give those', () => {
    expect(textsOf('<table><caption>Ciudades</caption><tr><th>Ciudad <th> Hab.<tr><td>Soria<td>40.000<tr><td>Lugo<td></table>')).toEqual(['Ciudades', 'Ciudad; Hab.', 'Soria; 40.000', 'Lugo']);
    expect(textsOf('<table><tr><td><p>Uno.<p>Dos.<td><p>Tres.</table>')).toEqual(['Uno.', 'Dos.', 'Tres.']);
  });

  test('a cell may have its text in a paragraph, as word processors write it', () => {
    expect(textsOf('<table><tr>\n<th>\n<p>Ciudad</p>\n</th>\n<th><p>Hab.</p></th></tr><tr><td><p>Soria</p></td><td><p>40.000</p></td></tr></table><p>Uno.</p><p>Dos.</p>')).toEqual(['Ciudad; Hab.', 'Soria; 40.000', 'Uno.', 'Dos.']);
    expect(textsOf(`<table><tr><td><p>${'Llovía. '.repeat(40).trim()}</p></td><td><p>Fin.</p></td></tr></table>`)).toEqual(['Llovía. '.repeat(40).trim(), 'Fin.']);
  });

  test('a table that lays out a page is no table of entries', () => {
    const story = '<b>EL ALMOHADÓN</b><br><br>Su luna de miel fue un largo escalofrío.<br><br>—Hola —dijo.<br><br>Fin.';
    expect(textsOf(`<table><tr><td>Inicio<br>Autores</td><td>${story}</td></tr></table>`)).toEqual([
      'Inicio', 'Autores', 'EL ALMOHADÓN', 'Su luna de miel fue un largo escalofrío.', '—Hola —dijo.', 'Fin.',
    ]);
    expect(textsOf(`<table><tr><td>Inicio<td>${PARAGRAPHS[0]} ${PARAGRAPHS[3]}</table>`)).toEqual(['Inicio', `${PARAGRAPHS[0]} ${PARAGRAPHS[3]}`]);
    expect(textsOf('<table><tr><td><br>Soria<br>España<br><br><td>40.000</table>')).toEqual(['Soria España; 40.000']);
  });

  test('line breaks are treated as in plain text', () => {
    expect(textsOf(`<p>${VERSES[0].join('<br>\n')}</p>`)).toEqual(VERSES[0]);
    expect(textsOf(`<p>${VERSES.map((stanza) => stanza.join('<br>')).join('<br><br>')}</p>`)).toEqual(VERSES.flat());
    expect(textsOf('Uno.<br><br>Dos.<br>* * *<br>Tres.')).toEqual(['Uno.', 'Dos.', 'Tres.']);
    expect(textsOf('—¿Vienes?<br>—No —dijo<br>ella.')).toEqual(['—¿Vienes?', '—No —dijo', 'ella.']);
    expect(textsOf(`<p>${wrap(`${PARAGRAPHS[0]} ${PARAGRAPHS[3]}`, 50).replaceAll('\n', '<br>')}</p>`)).toEqual([`${PARAGRAPHS[0]} ${PARAGRAPHS[3]}`]);
    expect(textsOf('<p>El tren salió<br>de noche.</p>')).toEqual(['El tren salió de noche.']);
  });

  test('what keeps its line breaks is read as plain text, and code is left out', () => {
    expect(parse('<pre>CAPÍTULO I\n\n  Uno &amp; dos.\n\n- pan\n- sal\n</pre><pre><code>let x;</code></pre>')).toMatchObject({
      blocks: [{ kind: 'heading', text: 'CAPÍTULO I' }, { text: 'Uno & dos.' }, { kind: 'list-item', text: 'pan' }, { kind: 'list-item', text: 'sal' }],
      notices: [{ code: 'markup-left-out', count: 1 }],
    });
  });

  test.each([
    ['<p>Un&nbsp;<a href="x">en<b>la</b>ce</a>,<!-- nota --> c&oacute;digo <code>x</code> &amp;lt;', 'Un enlace, código x &lt;'],
    ['<p><span class="capital">H</span>abía <wbr>una noc&shy;<wbr>he', 'Había una noche'],
    ['<p><img alt="H" src="h.png">abía una vez <img alt="un árbol">', 'Había una vez'],
    ['<p>Dijo <q>ven</q>, y <q>no me <q>grites</q> más</q>.', 'Dijo «ven», y «no me “grites” más».'],
    ['<p>Uno</b></i></p></div>', 'Uno'],
    ['<mi-elemento>Hola</mi-elemento>', 'Hola'],
    ['Niño &#x1F600; &#0; &bogus; &#150;', 'Niño 😀 \uFFFD &bogus; –'],
  ])('%j reads as %j', (html, text) => expect(textsOf(html)).toEqual([text]));

  test.each([
    ['un enlace en superíndice', 'Texto<sup><a href="#n1">1</a></sup> sigue.'],
    ['un superíndice en un enlace', 'Texto <a href="notas.xhtml#n1"><sup>1</sup></a> sigue.'],
    ['corchetes', 'Texto<a href="#n1">[1]</a> sigue.'],
    ['un número pegado', 'Texto<a href="#n1">1</a> sigue.'],
    ['un superíndice suelto', 'Texto<sup>12</sup> sigue.'],
    ['un asterisco', 'Texto<sup>*</sup> sigue.'],
    ['el número de la nota misma', '<sup>1</sup> Texto sigue.'],
    ['el número de la nota misma, como enlace', '<a name="n1" href="#r1">1</a>Texto sigue.'],
    ['epub:type', 'Texto<a epub:type="noteref" href="#n1">nota 1</a> sigue.'],
    ['role', 'Texto<a role="doc-noteref" href="#n1">nota 1</a> sigue. <a href="#r1">↩</a>'],
  ])('marks of notes go: %s', (_, html) => expect(textsOf(`<p>${html}`)).toEqual(['Texto sigue.']));

  test('other superscripts and links to places stay', () => {
    expect(textsOf('<p>5 m<sup>2</sup>, 10<sup>−6</sup>, n.<sup>o</sup> 1.<sup>er</sup>, véase <a href="#p12">12</a>')).toEqual(['5 m², 10⁻⁶, n.º 1.er, véase 12']);
  });

  test.each([
    ['Según García (<a href="#r1">2004</a>), crece.', 'Según García (2004), crece.'],
    ['El apartado (<a href="#b">b</a>) y la figura (<a href="#f">3</a>).', 'El apartado (b) y la figura (3).'],
    ['La guerra de 1936–<a href="#g">1939</a> y de <a href="#h">1936</a>-<a href="#i">39</a>.', 'La guerra de 1936–1939 y de 1936-39.'],
    ['El capítulo «<a href="#c">x</a>»', 'El capítulo «x»'],
    ['Y «así»<a href="#n1">1</a>, o "así"<a href="#n2">2</a>.', 'Y «así», o "así".'],
  ])('links after no word are text: %j', (html, text) => expect(textsOf(`<p>${html}</p>`)).toEqual([text]));
});

describe('what is not to be read is left out', () => {
  test.each([
    '<script>hola()</script>', '<style>p {}</style>', '<noscript>Active JavaScript</noscript>', '<template><p>x</template>',
    '<svg><title>x</title><text>x</text></svg>', '<math><mi>x</mi></math>', '<nav>Inicio</nav>', '<header><h1>Diario</h1></header>',
    '<footer>© 2026</footer>', '<span class="a mw-editsection">[editar]</span>',
    '<section class="pg-boilerplate pgheader" id="pg-header" lang="en"><h2>The Project Gutenberg eBook of El faro</h2></section>',
    '<aside>Publicidad</aside>', '<div role="banner">Diario</div>', '<div title="footer"><p>2</p></div>', '<form><label>Correo<input value="x"></label><button>Enviar</button><select><option>x</select><textarea>x</textarea></form>',
    '<p hidden>x', '<div aria-hidden="true">x</div>', '<div style="color:red; display : none">x</div>', '<iframe src="x">x</iframe>', '<video>x</video>', '<!-- x -->', '<object>x</object>',
  ])('%s', (html) => expect(textsOf(`<p>Antes</p>${html}<p>Después</p>`)).toEqual(['Antes', 'Después']));

  test('but not what stands in a form, the header of an article, or a note', () => {
    expect(textsOf('<form><article><header><h2>Título</h2></header><p>Texto.<aside role="doc-footnote">Nota.</aside></article></form>')).toEqual(['Título', 'Texto.', 'Nota.']);
  });

  test.each(['main', 'article'])('nor in the header of what has the role of %s', (role) => {
    expect(textsOf(`<p>Menú</p><div role="${role}"><header><h1>Título</h1></header><p>El faro se apagó.</div>`)).toEqual(['Título', 'El faro se apagó.']);
  });
});

describe('of a page', () => {
  const around = '<div>Suscríbase</div>';

  test.each([
    ['an article with most of the text', `${around}<article><p>El faro se apagó en 1987.</article>`],
    ['the longest article', `${around}<article>Otro.</article><article><p>El faro se apagó en 1987.</article>`],
    ['the article in the main part', `<main>${around}<article><p>El faro se apagó en 1987.</article></main>`],
    ['the main part', `${around}<main><p>El faro se apagó en 1987.</main>`],
    ['what has the role', `${around}<div role="main"><p>El faro se apagó en 1987.</div>`],
  ])('%s stands for all', (_, html) => expect(textsOf(html)).toEqual(['El faro se apagó en 1987.']));

  test('that is a list of articles, all is read', () => {
    expect(textsOf('<p>Hoy<article>Uno uno.</article><article>Dos dos.</article><article>Tres tres.</article>')).toEqual(['Hoy', 'Uno uno.', 'Dos dos.', 'Tres tres.']);
  });

  test.each([
    ['<title>El faro - Diario</title><meta property="og:title" content="El faro">', 'El faro'],
    ['<title> El faro </title><h1>Otro</h1>', ' El faro '],
    ['<title></title><body><header><h1>El <i>faro</i></h1></header><p>x', 'El faro'],
    ['<svg><title>Icono</title></svg><p>x', undefined],
  ])('%j, the title is %j', (html, title) => expect(parse(html).title).toBe(title));

  test('the author is the one it names', () => {
    expect(parse('<meta name="Author" content=" Ana Ruiz "><p>x').author).toBe('Ana Ruiz');
    expect(parse('<p>x').author).toBeUndefined();
  });
});

test('XHTML is read by its own rules', () => {
  const xhtml = '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="x.js" /></head><body><a id="p1"/><p title="a > b"/><p>Uno<br/>dos</p><![CDATA[<tres> & más]]></body></html>';
  expect(textsOf(xhtml)).toEqual(['Uno dos', '<tres> & más']);
});

test('what a DOCTYPE declares is no text', () => {
  const subset = `[<!-- ]> ' --><!ENTITY a "]>"><!ELEMENT b (#PCDATA)><?c ]> ?>\n]`;
  expect(textsOf(`<?xml version="1.0"?>\n<!-- 'a' --><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "xhtml11.dtd" ${subset} ><html><body><p>Uno [dos]</p></body></html>`)).toEqual(['Uno [dos]']);
});

describe('pairs', () => {
  const side = (id: string, lang: string, text: string, more = '') => `<span data-pair="${id}" lang="${lang}" ${more}>${text}</span>`;

  test('are read with all that is known of them, wherever the sides stand', () => {
    const html = `<title>Título</title><meta name="author" content="Ana"><h1>Título</h1>
      <li data-block="b1" data-kind="list-item" data-level="2">${side('u1', 'es-MX', 'Hola  &amp;\tadiós.', 'data-state="reviewed" data-origin="human" data-changed="2026-11-23T21:30:00.000Z"')}
      ${side('u2', 'es', '¿Sí?')}<div>${side('u1', 'en-GB', 'Hello <b>and</b> bye.')}</div></li>
      <p data-block="b2">${side('u3', 'es', 'Fin.', 'data-state="translated" data-origin="model" data-model="m" data-model-revision="v1" data-model-dtype="q8" data-confidence="0.5" data-flags="repetition"')}${side('u3', 'en', 'End.')}</p>`;
    expect(parse(html)).toEqual({
      title: 'Título', author: 'Ana', notices: [],
      blocks: [
        {
          kind: 'list-item', level: 2, text: 'Hola  &\tadiós. ¿Sí?',
          pairs: [
            { source: 'Hola  &\tadiós.', target: 'Hello and bye.', state: 'reviewed', origin: { kind: 'human' }, changedAt: '2026-11-23T21:30:00.000Z' },
            { source: '¿Sí?', target: null },
          ],
        },
        {
          kind: 'paragraph', text: 'Fin.',
          pairs: [{ source: 'Fin.', target: 'End.', state: 'translated', origin: { kind: 'model', modelId: 'm', revision: 'v1', dtype: 'q8' }, confidence: 0.5, flags: ['repetition'] }],
        },
      ],
    });
  });

  test('without a source are counted', () => {
    expect(parse(`<p data-block="b">${side('u1', 'en', 'Hello.')}${side('u2', 'es', 'Sí.')}`)).toMatchObject({ blocks: [{ text: 'Sí.' }], notices: [{ code: 'records-skipped', count: 1 }] });
  });

  test('are not what another page calls so', () => {
    expect(parse('<p>Cotización: <b data-pair="EURUSD" lang="es">1,08</b></p>').blocks).toEqual([{ kind: 'paragraph', text: 'Cotización: 1,08' }]);
  });

  describe('that are a small part of a page', () => {
    const page = (head: string) => `${head}<p>El faro se apagó en 1987.<p data-block="b">${side('u', 'es', 'Sol.')}${side('u', 'en', 'Sun.')}`;

    test('are text like any other', () => {
      expect(textsOf(page('<meta name="generator" content="Otro">'))).toEqual(['El faro se apagó en 1987.', 'Sol.Sun.']);
    });

    test('are read alone where Paralelo has made the page', () => {
      expect(parse(page('<meta name="Generator" content="Paralelo 0.1.0">')).blocks).toMatchObject([{ text: 'Sol.', pairs: [{ target: 'Sun.' }] }]);
    });
  });
});

describe('hostile pages', () => {
  test('leave nothing but text', () => {
    const html = '<body onload="x()"><p onclick="alert(1)">Uno <img src=x onerror="alert(1)"><a href="javascript:alert(1)">dos</a><script>alert(1)</script></p><svg onload=x><foreignObject><p>no</foreignObject></svg><math><style><img src=x onerror=alert(1)></style></math>';
    const parsed = JSON.stringify(parse(html));
    expect(parsed).toContain('Uno dos');
    expect(parsed).not.toMatch(/alert|onerror|javascript|href|<img/);
  });

  test('markup that is text stays text', () => expect(textsOf('<p>&lt;script&gt;alert(1)&lt;/script&gt;')).toEqual(['<script>alert(1)</script>']));

  test.each(['<div>', '<b>', '<font size=1>', '<ul><li>', '<blockquote>', '<table><tr><td>', '<a href=x><div>', '<svg>', '<sup>', '<span data-pair=1>'])('%s a hundred thousand times over is refused or read, in time', (tag) => {
    const result = parseHtml(`<p>Hola${tag.repeat(100_000)}x`);
    expect(result.ok ? result.value.blocks.length : result.error).toEqual(result.ok ? expect.any(Number) : { code: 'malformed', message: expect.stringMatching(/too deeply/) });
  }, 20_000);

  test('hundreds of elements left open are no attack', () => {
    expect(textsOf('<div>'.repeat(900) + '<p>Hola')).toEqual(['Hola']);
  });

  test.each([
    ['a huge attribute', `<p title="${'x'.repeat(2_000_000)}">Hola`],
    ['many attributes', `<p ${Array.from({ length: 20_000 }, (_, index) => `a${index}=1`).join(' ')}>Hola`],
    ['white space without an end', `<?xml version="1.0"?><p>Hola</p><a${' x'.repeat(500_000)}`],
    ['sections that never end', `<?xml version="1.0"?><p>Hola</p><script>${'<![CDATA['.repeat(200_000)}`],
    ['tags that never end', `<?xml version="1.0"?><p>Hola</p>${'<a b="'.repeat(50_000)}`],
    ['a DOCTYPE that never ends', `<?xml version="1.0"?><p>Hola</p><!DOCTYPE b [${'<!--<?\''.repeat(200_000)}`],
    ['end tags without a beginning', `<p>Hola${'</i></p>'.repeat(100_000)}`],
  ])('%s is read in time', (_, html) => expect(textsOf(html)).toEqual(['Hola']), 20_000);

  test.each([
    ['headings', '<h1><div>', 'un <b></b>'],
    ['empty headings', '<h1><div>', '<b></b>'],
    ['links to places', '<a href="#n">Hola <marquee>', 'un <b></b>'],
    ['empty links to places', '<a href="#n"><marquee>', '<b></b>'],
  ])('%s in each other take not much longer than one', (_, opening, filling) => {
    const secondsFor = (depth: number) => {
      const start = performance.now();
      expect(textsOf(`${opening.repeat(depth)}${filling.repeat(200_000)}<p>un`).join(' ')).toMatch(/un$/);
      return (performance.now() - start) / 1_000;
    };
    secondsFor(1);
    expect(secondsFor(480)).toBeLessThan(4 * secondsFor(1) + 1);
  }, 60_000);

  test('any markup gives blocks of one clean line each', () => {
    const pieces = ['<p>', '</p>', '<br>', '<h2>', '</h2>', '<li>', '<ul>', '</ul>', '<td>', '<table>', '<pre>', '</pre>', '<sup>', '</sup>', '<q>', '</q>', '<a href="#x">', '</a>', '<b>', '<article>', '</article>', '<!--', '-->', '<script>', '</script>', '<![CDATA[', ']]>', '<svg>', '<template>', '<frameset>', '<?xml version="1.0"?>', '<p data-block=b>', '<i data-pair=u lang=es>', '&nbsp;', '&#0;', '&#8232;', '&#x85;', '\u0085', '1', 'Hola', ' ', '\n', '\t', '\u0000', '\uD800'];
    const text = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 6 }))).map((parts) => parts.join(''));
    fc.assert(fc.property(text, (html) => {
      for (const block of parse(html).blocks.filter(({ pairs }) => !pairs)) {
        expect(block.text).toMatch(/\S/);
        expect(block.text).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u00AD\uFEFF]| {2}/);
      }
    }));
  });
});
