import { createRequire } from 'node:module';
import type { TokenSpan } from '../lib/annotate/tagger/labels';
import type { EntityType } from '../lib/types';

interface Term {
  readonly text: string;
  readonly tags: readonly string[];
}

/** Required, not imported: the package's types are sources that do not pass a strict type check (es-compromise 0.2). */
const nlp = createRequire(import.meta.url)('es-compromise') as (text: string) => { json(): { terms: Term[] }[] };

/** es-compromise's tags that name a kind of entity. It knows none of the fourth kind. */
const TYPES: readonly (readonly [tag: string, type: EntityType])[] = [
  ['Person', 'PER'], ['FirstName', 'PER'], ['LastName', 'PER'], ['Place', 'LOC'], ['Country', 'LOC'], ['City', 'LOC'], ['Organization', 'ORG'],
];

const typeOf = (tags: readonly string[]): EntityType | undefined => TYPES.find(([tag]) => tags.includes(tag))?.[1];

/** The entities that es-compromise's tags imply: neighbouring terms of one kind make one name. */
export function tagWithCompromise(tokens: readonly string[]): TokenSpan[] {
  const text = tokens.join(' ');
  const starts: number[] = [];
  tokens.reduce((at, token) => (starts.push(at), at + token.length + 1), 0);
  const types = new Array<EntityType | undefined>(tokens.length);
  let from = 0;
  for (const { text: word, tags } of nlp(text).json().flatMap(({ terms }) => terms)) {
    const at = text.indexOf(word, from);
    if (at < 0 || word === '') continue;
    from = at + word.length;
    const token = starts.findLastIndex((start) => start <= at);
    types[token] ??= typeOf(tags);
  }
  return joinTypes(types);
}

function joinTypes(types: readonly (EntityType | undefined)[]): TokenSpan[] {
  const spans: TokenSpan[] = [];
  types.forEach((type, i) => {
    const last = spans.at(-1);
    if (!type) return;
    if (last?.end === i && last.type === type) spans[spans.length - 1] = { ...last, end: i + 1 };
    else spans.push({ start: i, end: i + 1, type });
  });
  return spans;
}
