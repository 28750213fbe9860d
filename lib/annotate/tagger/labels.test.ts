import fc from 'fast-check';
import { bioToSpans, canEnd, canFollow, canStart, ENTITY_TYPES, LABEL_COUNT, LABELS, labelsToSpans, spansToBio, spansToLabels, type TokenSpan } from './labels';

/** Non-overlapping spans of a sentence, with its length. */
const sentence = fc.array(fc.record({ gap: fc.nat(3), length: fc.integer({ min: 1, max: 4 }), type: fc.constantFrom(...ENTITY_TYPES) }), { maxLength: 8 })
  .map((parts) => {
    let at = 0;
    const spans = parts.map(({ gap, length, type }): TokenSpan => {
      const start = at + gap;
      at = start + length;
      return { start, end: at, type };
    });
    return { spans, length: at + 2 };
  });

test('spans survive the way to labels and to BIO tags and back', () => {
  fc.assert(fc.property(sentence, ({ spans, length }) => {
    expect(labelsToSpans(spansToLabels(spans, length))).toEqual(spans);
    expect(bioToSpans(spansToBio(spans, length))).toEqual(spans);
  }));
});

test('the labels of any spans are well formed', () => {
  fc.assert(fc.property(sentence, ({ spans, length }) => {
    const labels = spansToLabels(spans, length);
    expect(canStart(labels[0]!)).toBe(true);
    expect(canEnd(labels.at(-1)!)).toBe(true);
    for (let i = 1; i < length; i++) expect(canFollow(labels[i - 1]!, labels[i]!)).toBe(true);
  }));
});

test('a name is not left without its end', () => {
  const label = (name: string) => LABELS.indexOf(name);
  expect(LABEL_COUNT).toBe(17);
  expect(canFollow(label('B-PER'), label('O'))).toBe(false);
  expect(canFollow(label('B-PER'), label('I-ORG'))).toBe(false);
  expect(canFollow(label('B-PER'), label('E-PER'))).toBe(true);
  expect(canFollow(label('O'), label('E-PER'))).toBe(false);
});

test('BIO tags of types that are no entity type count as outside', () => {
  expect(bioToSpans(['B-DATE', 'I-DATE', 'I-LOC', 'I-LOC'])).toEqual([{ start: 2, end: 4, type: 'LOC' }]);
});
