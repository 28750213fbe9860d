import { checksumText } from '../checksum';
import type { ImportedBlock, ImportedPair } from './types';
import { parseXliff } from './xliff';

function blocks(text: string): readonly ImportedBlock[] {
  const result = parseXliff(text);
  if (!result.ok) throw new Error(result.error.message);
  return result.value.blocks;
}

const textsOf = ({ source, target }: ImportedPair) => [source, target] as const;
const pairs = (text: string) => blocks(text).flatMap((block) => block.pairs ?? []).map(textsOf);
const malformed = (message: RegExp) => ({ ok: false, error: { code: 'malformed', message: expect.stringMatching(message) } });

describe('XLIFF 2', () => {
  const core = 'xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"';
  const xliff = (units: string, { langs = 'srcLang="es" trgLang="en"', prolog = '', version = '2.1' } = {}) => (
    `<?xml version="1.0"?>${prolog}<xliff ${core} version="${version}" ${langs}><file id="f">${units}</file></xliff>`
  );
  const segment = (source: string, target?: string, attributes = '') => (
    `<segment ${attributes}><source>${source}</source>${target === undefined ? '' : `<target>${target}</target>`}</segment>`
  );

  test('makes a block of a unit and a pair of a segment, with states', () => {
    const unit = `<unit id="1">${segment('Hola.', 'Hello.', 'state="reviewed"')}<ignorable><source> </source></ignorable>${segment('Adiós.', undefined, 'state="initial"')}</unit>`;
    expect(blocks(xliff(`${unit}<group id="g"><unit id="2">${segment('Sí.', 'Yes.', 'state="final"')}</unit></group>`))).toEqual([
      { kind: 'paragraph', text: 'Hola. Adiós.', pairs: [{ source: 'Hola.', target: 'Hello.', state: 'reviewed' }, { source: 'Adiós.', target: null, state: 'initial' }] },
      { kind: 'paragraph', text: 'Sí.', pairs: [{ source: 'Sí.', target: 'Yes.', state: 'final' }] },
    ]);
  });

  test('reads a unit of 200,000 segments', () => {
    expect(pairs(xliff(`<unit id="1">${segment('Sí').repeat(200_000)}</unit>`))).toHaveLength(200_000);
  }, 60_000);

  test('does not take units of two files, or without ids, for one', () => {
    const text = xliff(`<unit id="1">${segment('Uno.')}</unit></file><file id="g"><unit id="1">${segment('Dos.')}</unit><unit>${segment('Tres.')}</unit><unit>${segment('Cuatro.')}</unit>`);
    expect(blocks(text)).toHaveLength(4);
  });

  test.each([
    ['a space', '<ignorable><source> </source></ignorable>', ' '],
    ['a line end', '<ignorable><source xml:space="preserve">\n</source></ignorable>', '\n'],
    ['nothing', '', ''],
    ['a code', '<ignorable><source><ph id="1"/> </source></ignorable>', ' '],
    ['text', '<ignorable><source>***</source></ignorable>', ' '],
  ])('keeps the white space between segments: %s', (_, between, gap) => {
    const [block] = blocks(xliff(`<unit id="1">${segment('Uno.')}${between}${segment('Dos.')}</unit>`));
    expect(block!.text).toBe(`Uno.${gap}Dos.`);
  });

  test('takes white space at the ends of segments for that between them', () => {
    expect(blocks(xliff(`<unit id="1">${segment(' Uno. ')}${segment(' ')}${segment('Dos.')}</unit>`))).toMatchObject([{ text: 'Uno.  Dos.', pairs: [{ source: 'Uno.' }, { source: 'Dos.' }] }]);
  });

  test('collapses white space, unless the file says that it is text', () => {
    expect(pairs(xliff(`<unit id="1">${segment('\n  Uno\n  dos\n')}</unit>`))).toEqual([['Uno dos', null]]);
    expect(pairs(xliff(`<unit id="1" xml:space="preserve">${segment('\n  Uno\n  dos\n')}</unit>`))).toEqual([['Uno\n  dos', null]]);
    expect(pairs(xliff(`<group id="g" xml:space="preserve"><unit id="1" xml:space="default">${segment('Uno\n  dos')}</unit></group>`))).toEqual([['Uno dos', null]]);
  });

  test('keeps the text of spans and markers, decodes code points and drops other inline elements', () => {
    const source = 'Un <pc id="1"><mrk id="2" type="term">buen</mrk></pc><ph id="3"/> <sc id="4"/>dí<cp hex="0061"/><cp hex="0000"/><cp hex="110000"/><ec startRef="4"/><sm id="5"/>!<em startRef="5"/>';
    expect(pairs(xliff(`<unit id="1">${segment(source)}</unit>`))).toEqual([['Un buen día!', null]]);
  });

  test('makes white space of a line break', () => {
    const source = 'Hola<ph id="1" type="fmt" subType="xlf:lb"/>mundo.';
    expect(pairs(xliff(`<unit id="1">${segment(source)}</unit>`))).toEqual([['Hola mundo.', null]]);
    expect(pairs(xliff(`<unit id="1" xml:space="preserve">${segment(source)}</unit>`))).toEqual([['Hola\nmundo.', null]]);
  });

  test('passes over notes, native code, and what other tools suggest', () => {
    const extras = '<mtc:matches><mtc:match ref="#1"><source>Otra.</source><target>Other.</target></mtc:match></mtc:matches><notes><note>Nota</note></notes><originalData><data id="d">x</data></originalData>';
    expect(pairs(xliff(`<unit id="1">${extras}${segment('Hola.', 'Hello.')}</unit>`))).toEqual([['Hola.', 'Hello.']]);
  });

  test('reads a file that translates from English the other way', () => {
    const unit = `<unit id="1">${segment('Hello.', 'Hola.')}${segment('Bye.')}</unit>`;
    expect(pairs(xliff(unit, { langs: 'srcLang="en-GB" trgLang="es-MX"' }))).toEqual([['Hola.', 'Hello.']]);
    expect(parseXliff(xliff(unit, { langs: 'srcLang="en-GB" trgLang="es-MX"' }))).toMatchObject({ value: { notices: [{ code: 'records-skipped', count: 1 }] } });
  });

  test.each([
    ['es', 'fr', [['Uno', null]]],
    ['fr', 'es', [['Dos', null]]],
    ['fr', 'de', [['Uno', null]]],
    ['en', 'fr', [['Dos', 'Uno']]],
    ['pt', 'en', [['Uno', 'Dos']]],
    ['es-ES', 'ES-mx', [['Uno', null]]],
  ])('of a file from %s to %s takes what is Spanish and English', (from, into, expected) => {
    const text = xliff(`<unit id="1">${segment('Uno', 'Dos', 'state="final"')}</unit>`, { langs: `srcLang="${from}" trgLang="${into}"` });
    expect(pairs(text)).toEqual(expected);
    expect(blocks(text)[0]!.pairs![0]!.state).toBe(expected[0]![1] === null ? undefined : 'final');
  });

  test('takes a copy of the source for no translation, where the state says so', () => {
    expect(pairs(xliff(`<unit id="1">${segment('Hola.', 'Hola.', 'state="initial"')}${segment('Madrid', 'Madrid', 'state="translated"')}</unit>`))).toEqual([['Hola.', null], ['Madrid', 'Madrid']]);
  });

  test('takes a segment without a state for an untouched one, as the standard does, unless its target is another text', () => {
    const unit = `<unit id="1">${segment('Hola.', 'Hola.')}${segment('Adiós.', 'Bye.')}</unit>`;
    const [block] = blocks(xliff(unit));
    expect(block!.pairs).toEqual([{ source: 'Hola.', target: null, state: 'initial' }, { source: 'Adiós.', target: 'Bye.' }]);
  });

  test('reads elements with a prefix, XLIFF 2.0 and 2.2', () => {
    const text = '<x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:2.2" version="2.2" srcLang="es"><x:file id="f"><x:unit id="1"><x:segment><x:source>Sí</x:source></x:segment></x:unit></x:file></x:xliff>';
    expect(pairs(text)).toEqual([['Sí', null]]);
    expect(pairs(xliff(`<unit id="1">${segment('Sí')}</unit>`, { version: '2.0' }))).toEqual([['Sí', null]]);
  });

  describe('with Paralelo’s metadata', () => {
    const meta = (type: string, value: string) => `<mda:meta type="${type}">${value}</mda:meta>`;
    const metas = `<mda:metadata><mda:metaGroup category="paralelo:block">${meta('kind', 'heading')}${meta('level', '2')}</mda:metaGroup><mda:metaGroup category="paralelo:segment" id="s">${
      meta('origin', 'human')}${meta('confidence', '0.5')}${meta('flags', 'repetition')}${meta('changed', '2026-11-23T21:30:00Z')}${meta('checksum', checksumText('Hello.'))}</mda:metaGroup></mda:metadata>`;
    const described = { origin: { kind: 'human' }, confidence: 0.5, flags: ['repetition'], changedAt: '2026-11-23T21:30:00.000Z' };

    test('reads what they say of the block and its segments', () => {
      expect(blocks(xliff(`<unit id="1">${metas}${segment('Hola.', 'Hello.', 'id="s"')}${segment('Adiós.', 'Bye.', 'id="t"')}</unit>`))).toEqual([{
        kind: 'heading', level: 2, text: 'Hola.Adiós.', pairs: [{ source: 'Hola.', target: 'Hello.', ...described }, { source: 'Adiós.', target: 'Bye.' }],
      }]);
    });

    test('still believes them where a tool has only laid out the target anew', () => {
      expect(blocks(xliff(`<unit id="1">${metas}${segment('Hola.', '\n  Hello.\n', 'id="s"')}</unit>`))).toMatchObject([{ pairs: [described] }]);
    });

    test.each([['changed', 'Hi.'], ['deleted', undefined]])('says nothing of a target that was %s since', (_, target) => {
      const [block] = blocks(xliff(`<unit id="1">${metas}${segment('Hola.', target, 'id="s" state="reviewed"')}</unit>`));
      expect(block!.pairs).toEqual([{ source: 'Hola.', target: target ?? null, state: 'reviewed' }]);
    });
  });

  test.each([
    ['an internal entity', '<!DOCTYPE xliff [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>', '&b;'],
    ['an external entity', '<!DOCTYPE xliff [<!ENTITY a SYSTEM "file:///etc/passwd">]>', '&a;'],
  ])('refuses %s', (_, prolog, source) => expect(parseXliff(xliff(`<unit id="1">${segment(source)}</unit>`, { prolog }))).toMatchObject(malformed(/entity/)));

  test.each([
    ['an unknown entity', xliff(`<unit id="1">${segment('a&nbsp;b')}</unit>`)],
    ['a file cut short', xliff(`<unit id="1">${segment('Sí')}</unit>`).slice(0, -20)],
    ['a prefix without a namespace', xliff(`<unit id="1">${segment('<y:b>Sí</y:b>')}</unit>`)],
    ['a version to come', xliff(`<unit id="1">${segment('Sí')}</unit>`, { version: '3.0' })],
    ['another kind of XML', '<tmx version="1.4"/>'],
    ['no XML', 'Hola.'],
    ['nothing', ''],
  ])('refuses %s', (_, text) => expect(parseXliff(text)).toMatchObject(malformed(/XLIFF/)));
});

describe('XLIFF 1.2', () => {
  const xliff = (units: string, langs = 'source-language="es-ES" target-language="en-GB"', xmlns = ' xmlns="urn:oasis:names:tc:xliff:document:1.2"') => (
    `<xliff${xmlns} version="1.2"><file original="a.txt" datatype="plaintext" ${langs}><body>${units}</body></file></xliff>`
  );
  const unit = (content: string, attributes = '') => `<trans-unit id="1" ${attributes}>${content}</trans-unit>`;
  const seg = (mid: number, text: string) => `<mrk mtype="seg" mid="${mid}">${text}</mrk>`;

  test('makes a block and a pair of a trans-unit, in groups too', () => {
    const first = unit('<source>Hola.</source><target>Hello.</target><note>Nota</note>');
    expect(blocks(xliff(`${first}<group id="g">${unit('<source>Adiós.</source>')}</group>`))).toEqual([
      { kind: 'paragraph', text: 'Hola.', pairs: [{ source: 'Hola.', target: 'Hello.' }] },
      { kind: 'paragraph', text: 'Adiós.', pairs: [{ source: 'Adiós.', target: null }] },
    ]);
  });

  test.each([
    ['final', '', 'final'], ['signed-off', '', 'reviewed'], ['translated', 'approved="yes"', 'reviewed'], ['translated', '', undefined],
    ['needs-review-translation', 'approved="no"', undefined], ['needs-translation', '', undefined], ['x-own', '', undefined],
  ])('reads state %s with %j', (state, attributes, expected) => {
    const [block] = blocks(xliff(unit(`<source>Hola.</source><target state="${state}">Hello.</target>`, attributes)));
    expect(block!.pairs![0]!.state).toBe(expected);
  });

  test('takes a copy of the source for no translation, where the state says so', () => {
    expect(pairs(xliff(unit('<source>Hola.</source><target state="new">Hola.</target>')))).toEqual([['Hola.', null]]);
  });

  test('pairs segments by their numbers and keeps the white space between them', () => {
    const source = '<source>Uno. Dos.\nTres.</source>';
    const segSource = `<seg-source xml:space="preserve">${seg(1, 'Uno.')} <g id="1">${seg(2, '<mrk mtype="term">Dos</mrk>.')}\n${seg(3, 'Tres.')}</g></seg-source>`;
    expect(blocks(xliff(unit(`${source}${segSource}<target>${seg(2, 'Two.')} ${seg(1, 'One.')}</target>`)))).toMatchObject([
      { text: 'Uno. Dos.\nTres.', pairs: [{ source: 'Uno.', target: 'One.' }, { source: 'Dos.', target: 'Two.' }, { source: 'Tres.', target: null }] },
    ]);
  });

  test('leaves a unit whole whose target is not segmented, unless there is none', () => {
    const source = `<source>Uno. Dos.</source><seg-source>${seg(1, 'Uno.')} ${seg(2, 'Dos.')}</seg-source>`;
    expect(pairs(xliff(unit(`${source}<target>One and two.</target>`)))).toEqual([['Uno. Dos.', 'One and two.']]);
    expect(pairs(xliff(unit(`${source}<target/>`)))).toEqual([['Uno.', null], ['Dos.', null]]);
    expect(pairs(xliff(unit(source)))).toEqual([['Uno.', null], ['Dos.', null]]);
  });

  test('keeps the text of spans and drops native code', () => {
    const source = 'Un <g id="1">buen</g><x id="2"/> <bpt id="3">&lt;b><sub>x</sub></bpt>día<ept id="3">&lt;/b></ept><bx id="4"/><ex id="4"/><it id="5" pos="open">&lt;i></it><ph id="6">%s</ph>.';
    expect(pairs(xliff(unit(`<source>${source}</source>`)))).toEqual([['Un buen día.', null]]);
  });

  test.each(['<x id="1" ctype="lb"/>', '<ph id="1">&lt;br /&gt;</ph>', '<ph id="1" ctype="lb"/>'])('makes white space of the line break %s', (code) => {
    expect(pairs(xliff(unit(`<source>Hola${code}mundo.</source>`)))).toEqual([['Hola mundo.', null]]);
    expect(pairs(xliff(unit(`<source>Hola${code}mundo.</source>`, 'xml:space="preserve"')))).toEqual([['Hola\nmundo.', null]]);
  });

  test('drops what tracked changes have deleted', () => {
    const tracked = (type: string, text: string) => `<mrk mtype="x-sdl-${type}" sdl:revid="a">${text}</mrk>`;
    const target = seg(1, `Hello ${tracked('deleted', 'old <g id="1">earth</g>')}${tracked('added', 'world')}.${tracked('feedback-deleted', '!')}`);
    const text = xliff(unit(`<source>Hola, mundo.</source><seg-source>${seg(1, 'Hola, mundo.')}</seg-source><target>${target}</target>`), undefined, ' xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0"');
    expect(pairs(text)).toEqual([['Hola, mundo.', 'Hello world.']]);
  });

  test('passes over alternative translations', () => {
    const alternative = '<alt-trans><source>Otra.</source><target>Other.</target></alt-trans>';
    expect(pairs(xliff(unit(`<source>Hola.</source><target>Hello.</target>${alternative}`)))).toEqual([['Hola.', 'Hello.']]);
  });

  test('reads a file without a namespace, and one that translates from English', () => {
    expect(pairs(xliff(unit('<source>Hello.</source><target>Hola.</target>'), 'source-language="en" target-language="es"', ''))).toEqual([['Hola.', 'Hello.']]);
  });

  test('gives no blocks where there is no text, and refuses a file without one source', () => {
    expect(parseXliff(xliff(''))).toMatchObject({ ok: true, value: { blocks: [] } });
    expect(parseXliff(xliff(unit('<source/>')))).toMatchObject(malformed(/source text/));
  });
});
