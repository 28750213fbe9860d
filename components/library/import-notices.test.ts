import { describeNotices } from './import-notices';

test('what is as expected is not mentioned', () => {
  expect(describeNotices([{ code: 'encoding-guessed' }, { code: 'lines-joined' }])).toEqual([]);
});

test('a chapter that a book lacks is mentioned', () => {
  expect(describeNotices([{ code: 'chapters-lost', count: 1 }])).toEqual(['One chapter left out, missing from the book or damaged.']);
});

test('remarks of several texts are added up', () => {
  expect(describeNotices([
    { code: 'records-skipped', count: 1 },
    { code: 'characters-lost', count: 1 },
    { code: 'records-skipped', count: 2 },
  ])).toEqual([
    '3 records were left out, having no Spanish text or being damaged.',
    'One character could not be read: the file may be in another encoding than it seems.',
  ]);
});
