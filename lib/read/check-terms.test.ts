import type { AlignmentLink, EntityMention, GlossaryEntry, TextRange, TranslationUnit } from '../types';
import { findDeviations, replaceDeviations, wantedRendering } from './check-terms';
import type { NameMention } from './glossary';

const entry = (term: string, translation: string | null) => ({ term, translation }) as GlossaryEntry;

function mentionOf(surface: string, target: string, english: string | null): NameMention {
  const at = english === null ? -1 : target.indexOf(english);
  const range: TextRange | null = at < 0 ? null : { start: at, end: at + english!.length };
  return { id: surface as EntityMention['id'], entryId: 'e' as NameMention['entryId'], surface, position: 0, sentence: 0, source: { start: 0, end: surface.length }, target: range, isPartial: false };
}

const unitOf = (target: string, links: readonly AlignmentLink[] = []) => ({ target, alignment: { links } }) as unknown as TranslationUnit;

/** The wanted words and what stands in their place, and the sentence put right. */
function check(name: GlossaryEntry, surface: string, target: string, english: string | null) {
  const deviations = findDeviations(unitOf(target), [mentionOf(surface, target, english)], () => name);
  return { found: deviations.map(({ wanted, range }) => [wanted, range && target.slice(range.start, range.end)]), mended: replaceDeviations(unitOf(target), deviations).target };
}

describe('the English that a mention must have', () => {
  test.each([
    ['Kiev', 'Kiev', 'Kyiv', 'Kyiv'],
    ['kiev', 'Kiev', 'Kyiv', 'Kyiv'],
    ['Merkel', 'Angela Merkel', 'Angela Merkel', 'Merkel'],
    ['Serguéi', 'Serguéi Lavrov', 'Sergey Lavrov', 'Sergey'],
    ['FMI', 'Fondo Monetario Internacional', 'International Monetary Fund', null],
    ['Naciones', 'Naciones Unidas', 'UN', null],
    ['Corte', 'Corte Suprema', 'Supreme Court', null],
    ['Banco', 'Banco Central', 'Central Bank', null],
    ['Xi', 'Xi Jinping', 'President Xi', null],
    ['publico', 'público', 'audience', null],
    ['Kiev', 'Kiev', null, null],
  ])('%s of %s, %s: %s', (surface, term, translation, wanted) => expect(wantedRendering(surface, entry(term, translation))).toBe(wanted));
});

test.each([
  ['the same words', 'Kyiv', 'He left Kyiv.', 'Kyiv'],
  ['other case and accents', 'Kyïv', 'KYIV WINS', 'KYIV'],
  ['an article on either side', 'the Kremlin', 'Kremlin sources', 'Kremlin'],
  ['the words elsewhere, unlinked', 'Kyiv', 'In Kyiv it rains.', null],
])('%s are no deviation', (_, translation, target, english) => expect(check(entry('Kiev', translation), 'Kiev', target, english).found).toEqual([]));

test.each([
  ['He left Kiev.', 'Kyiv', 'Kiev', 'He left Kyiv.'],
  ['The Kiev government', 'Kyiv', 'Kiev', 'The Kyiv government'],
  ['France won; the France of old', 'the French Republic', 'France', 'The French Republic won; the France of old'],
  ['in the France of old', 'the French Republic', 'France', 'in the French Republic of old'],
  ['He saw the Cremlin burn', 'the Kremlin', 'the Cremlin', 'He saw the Kremlin burn'],
  ['“france” was here', 'the French Republic', 'france', '“The French Republic” was here'],
])('%s becomes right with %s', (target, translation, english, mended) => {
  expect(check(entry('Kiev', translation), 'Kiev', target, english)).toEqual({ found: [[translation, english]], mended });
});

test.each([
  ['OMS', 'WHO', 'The man who called us left.', null],
  ['EE. UU.', 'US', 'He told us so.', null],
])('capitals tell %s, %s, from a common word', (term, translation, target, english) => {
  expect(check(entry(term, translation), term, target, english).found).toEqual([[translation, null]]);
});

test('a name that begins with a small letter keeps it', () => {
  expect(check(entry('Ebay', 'eBay'), 'Ebay', 'Ebbay won.', 'Ebbay').mended).toBe('eBay won.');
});

test('of a counterpart that is known in part nothing is replaced', () => {
  const target = 'Type of high interest.';
  const mention = { ...mentionOf('tipo de interés', target, 'Type'), isPartial: true };
  const deviations = findDeviations(unitOf(target), [mention], () => entry('tipo de interés', 'interest rate'));
  expect([deviations[0]!.range, replaceDeviations(unitOf(target), deviations).target]).toEqual([null, target]);
});

test('what has no place in the translation is told and leaves it as it is', () => {
  expect(check(entry('Kiev', 'Kyiv'), 'Kiev', 'He left Kyivan land.', null)).toEqual({ found: [['Kyiv', null]], mended: 'He left Kyivan land.' });
});

test('several places in a sentence are put right at once', () => {
  const target = 'From Kiev to Lvov.';
  const names = { Kiev: entry('Kiev', 'Kyiv'), Lvov: entry('Lvov', 'Lviv') };
  const deviations = findDeviations(unitOf(target), [mentionOf('Kiev', target, 'Kiev'), mentionOf('Lvov', target, 'Lvov')], ({ surface }) => names[surface as 'Kiev']);
  const link = (start: number, end: number) => ({ source: { start: 0, end: 1 }, target: { start, end } });
  const unit = unitOf(target, [link(0, 4), link(5, 9), link(10, 12), link(13, 17), link(17, 18)]);
  expect(replaceDeviations(unit, deviations).target).toBe('From Kyiv to Lviv.');
  const longer = deviations.map((deviation) => ({ ...deviation, wanted: `${deviation.wanted} itself` }));
  // Links to what was replaced are gone, the others stand where their words do.
  expect(replaceDeviations(unit, longer)).toEqual({ target: 'From Kyiv itself to Lviv itself.', links: [link(0, 4), link(17, 19), link(31, 32)] });
});
