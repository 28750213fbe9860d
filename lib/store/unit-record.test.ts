import fc from 'fast-check';
import { sampleDocument } from './fixtures/sample-document';
import { packUnit, unpackUnit } from './unit-record';

const range = fc.record({ start: fc.nat(), end: fc.nat() });
const link = fc.record({ source: range, target: range, score: fc.double({ min: 0, max: 1, noNaN: true, noDefaultInfinity: true }) }, { requiredKeys: ['source', 'target'] });

test('a unit comes out of its record as it went in', () => {
  const [unit] = sampleDocument().units;
  fc.assert(fc.property(fc.array(link), (links) => {
    const aligned = { ...unit!, alignment: { links, cardinality: '1-1' as const, method: 'attention' as const } };
    expect(unpackUnit(structuredClone(packUnit(aligned)))).toEqual(aligned);
  }));
});
