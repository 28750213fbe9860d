import { makeStoredDocument, translate } from './fixtures/stored-document';
import { estimateRowHeight, type RowMetrics } from './row-height';
import { buildRows } from './rows';

const metrics: RowMetrics = { arrangement: 'columns', columnWidth: 500, charWidth: 8, lineHeight: 30, blockGap: 15 };
const rowOf = (sentences: string[], kind: 'paragraph' | 'heading' = 'paragraph') => buildRows(makeStoredDocument([{ kind, level: 1, sentences }]))[0]!;

test('a short row is one line and the gap', () => {
  expect(estimateRowHeight(rowOf(['Hola.']), metrics)).toBe(45);
});

test('columns are as high as the longer side', () => {
  const stored = makeStoredDocument([{ sentences: ['Sí.'] }]);
  const units = [translate(stored.units[0]!, 'y'.repeat(590))];
  expect(estimateRowHeight(buildRows({ ...stored, units })[0]!, metrics)).toBe(10 * 30 + 15);
  expect(estimateRowHeight(buildRows({ ...stored, units })[0]!, { ...metrics, arrangement: 'source' })).toBe(45);
});

test('prose fills its lines, stacked sentences begin a new one each', () => {
  const row = rowOf(Array.from({ length: 6 }, () => 'Corta.'));
  expect(estimateRowHeight(row, { ...metrics, arrangement: 'source' })).toBe(45);
  expect(estimateRowHeight(row, { ...metrics, arrangement: 'stacked' })).toBeGreaterThan(6 * 30);
});

test('narrower columns and headings are higher', () => {
  const text = ['palabra '.repeat(60)];
  const height = estimateRowHeight(rowOf(text), metrics);
  expect(estimateRowHeight(rowOf(text), { ...metrics, columnWidth: 250 })).toBeGreaterThan(height * 1.8);
  expect(estimateRowHeight(rowOf(text, 'heading'), metrics)).toBeGreaterThan(height * 2);
});
