import { EXPORT_FORMATS, exportUnits } from '@/lib/export';
import { makeInput } from '@/lib/export/fixtures/sample-input';
import { textOf } from '@/lib/export/fixtures/text-of';
import { describeUntranslated } from './describe-untranslated';

test.each([
  [1, 'One sentence is not translated yet: it will stand without English, or be left out of flashcards.'],
  [2, '2 sentences are not translated yet: they will stand without English, or be left out of flashcards.'],
])('of %i it is said what becomes of it', (count, words) => expect(describeUntranslated(count)).toBe(words));

test.each(EXPORT_FORMATS.filter((format) => format !== 'epub'))('which is true of %s', (format) => {
  const text = textOf(exportUnits(format, makeInput([[{ source: 'Hola.', target: 'Hello.' }, { source: 'Llovía.', target: null }]])));
  expect(text.includes('Llovía.')).toBe(format !== 'anki');
});
