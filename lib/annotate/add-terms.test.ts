import type { EntityType, GlossaryEntryId } from '../types';
import { addTerms } from './add-terms';
import type { SettledTerm } from './annotate-document';
import { createMention, type TokenizedSegment } from './mention';
import { tokenize } from './tokenize';

const id = (text: string) => text as GlossaryEntryId;
const own = (term: string, entityType?: EntityType): SettledTerm => ({ id: id(`t-${term}`), term, entityType });

/** What stands in the text after terms have been added to the names, each of which was found once, where it stands first. */
function add(texts: readonly string[], names: readonly string[], terms: readonly SettledTerm[]) {
  const tokenized = texts.map((text): TokenizedSegment => ({ text, tokens: tokenize(text) }));
  const located = names.map((name) => {
    const segment = texts.findIndex((text) => text.includes(name));
    const at = texts[segment]!.indexOf(name);
    const { tokens } = tokenized[segment]!;
    return createMention(tokenized, segment, tokens.findIndex(({ start }) => start === at), tokens.findIndex(({ end }) => end === at + name.length) + 1, 'ORG', 0.9);
  });
  const found = { tokenized, mentions: located, entities: located.map(({ surface }, i) => ({ term: surface, type: 'ORG' as const, mentions: [i] })) };
  const { mentions, entities } = addTerms(found, located.map(({ surface }) => id(`e-${surface}`)), terms);
  return entities.map((entity) => [entity.id, entity.type, entity.mentions.map((i) => `${mentions[i]!.segment}:${mentions[i]!.surface}`)]);
}

test('a term is found wherever its words stand, at the head of a sentence too', () => {
  expect(add(['Tipo de interés alto.', 'Sube el tipo de interés.', 'Sube el tipo de cambio.'], [], [own('tipo de interés')])).toEqual([
    ['t-tipo de interés', 'MISC', ['0:Tipo de interés', '1:tipo de interés']],
  ]);
});

test('a capital of the term must be one in the text', () => {
  expect(add(['El sol salió. El Sol perdió el pleito, dijo EL SOL.'], [], [own('Sol')])).toEqual([['t-Sol', 'MISC', ['0:Sol', '0:SOL']]]);
});

test('a small letter stands as a capital at the head of a sentence only', () => {
  expect(add(['¿Rosa o azul? Ayer habló Rosa, y la rosa calló.'], [], [own('rosa')])).toEqual([['t-rosa', 'MISC', ['0:Rosa', '0:rosa']]]);
});

test('accents count: they make other words', () => {
  expect(add(['El público publicó.'], [], [own('público')])).toEqual([['t-público', 'MISC', ['0:público']]]);
});

test('the longest of several terms is taken', () => {
  expect(add(['El Banco Central sube.'], [], [own('Banco'), own('Banco Central', 'ORG')])).toEqual([['t-Banco Central', 'ORG', ['0:Banco Central']]]);
});

test('it takes the place of a name that it overlaps, and its kind if it has none, but stays out of a longer name', () => {
  expect(add(['Habló Acme.', 'El Banco Acme cerró.'], ['Acme', 'Banco Acme'], [own('Acme')])).toEqual([
    ['t-Acme', 'ORG', ['0:Acme']], ['e-Banco Acme', 'ORG', ['1:Banco Acme']],
  ]);
});

test('what the reader has said to be no name stands in no term’s way', () => {
  expect(add(['El Banco Acme cerró.'], ['Banco Acme'], [own('Acme'), { id: id('e-Banco Acme'), rejected: true }])).toEqual([['t-Acme', 'MISC', ['0:Acme']]]);
});

test('a name that is called like a term is the same, in its other forms too', () => {
  const texts = ['Habló Angela Merkel.', 'Merkel calló.'];
  const tokenized = texts.map((text): TokenizedSegment => ({ text, tokens: tokenize(text) }));
  const mentions = [createMention(tokenized, 0, 1, 3, 'PER', 1), createMention(tokenized, 1, 0, 1, 'PER', 1)];
  const found = { tokenized, mentions, entities: [{ term: 'Angela Merkel', type: 'PER' as const, mentions: [0, 1] }] };
  const { entities } = addTerms(found, [id('e-merkel')], [own('Angela Merkel')]);
  expect(entities).toEqual([{ id: 't-Angela Merkel', term: 'Angela Merkel', type: 'PER', isOwn: true, mentions: [0, 1] }]);
});

test('without terms of the reader all is as it was found', () => {
  expect(add(['Habló Acme.'], ['Acme'], [{ id: id('e-Acme'), translation: 'ACME' }])).toEqual([['e-Acme', 'ORG', ['0:Acme']]]);
  expect(add(['Habló Acme.'], ['Acme'], [own('  ')])).toEqual([['e-Acme', 'ORG', ['0:Acme']]]);
});
