import { fold } from '../compare-text';
import { groupBy } from '../group-by';
import type { EntityType } from '../types';
import type { Gazetteer } from './gazetteer/gazetteer';
import { genderBefore, type Gender } from './gender';
import type { Mention, TokenizedSegment } from './mention';
import { isAcronym, nameKey, wordsOf } from './text';

/** One person, place, organisation or thing of the document, under all the names that the text gives it. */
export interface Entity {
  /** The fullest form. */
  readonly term: string;
  readonly type: EntityType;
  /** Indices into the mentions, in order of the text. */
  readonly mentions: readonly number[];
}

/** All mentions that are spelt alike, case and accents aside. */
interface Form {
  readonly key: string;
  /** The first with small letters, if there is one: a headline in capitals does not tell how a name is written. */
  surface: string;
  /** How it is written in capitals, if it is anywhere: `OTAN`, which others write `Otan`. */
  acronym?: string;
  readonly words: readonly string[];
  readonly mentions: number[];
  readonly votes: Map<EntityType, number>;
}

/** Groups mentions into entities: forms spelt alike, short forms with the full one, acronyms with their expansion, names of one place. */
export function groupMentions(mentions: readonly Mention[], segments: readonly TokenizedSegment[], gazetteer: Gazetteer): Entity[] {
  const forms = collectForms(mentions);
  const parents = new Map<Form, Form>();
  const rivals = new Map<Form, readonly Form[]>();
  const bracketed = findBracketed(mentions, segments);
  const index = indexLongForms(forms);
  for (const form of forms) {
    const same = findSamePlace(form, forms, gazetteer) ?? findExpansion(form, index, bracketed);
    const full = same ? [] : findFullForms(form, index, gazetteer);
    const parent = same ?? lastNamed(full, mentions, mentions[form.mentions[0]!]!.segment);
    if (parent) parents.set(form, parent);
    if (full.length > 1) rivals.set(form, full);
  }
  const choose = createChooser(mentions, segments);
  const owned = forms.flatMap((form) => form.mentions.map((mention) => {
    const full = rivals.get(form);
    return { form, mention, root: findRoot((full && choose(full, mention)) ?? form, parents) };
  }));
  return [...groupBy(owned, ({ root }) => root)].map(([root, members]) => ({
    term: root.surface,
    type: chooseType(root, [...new Set(members.map(({ form }) => form))], gazetteer),
    mentions: members.map(({ mention }) => mention).sort((a, b) => a - b),
  })).sort((a, b) => a.mentions[0]! - b.mentions[0]!);
}

const SMALL_LETTER = /\p{Ll}/u;

function collectForms(mentions: readonly Mention[]): Form[] {
  const forms = new Map<string, Form>();
  mentions.forEach((mention, i) => {
    const key = nameKey(mention.surface);
    let form = forms.get(key);
    if (!form) forms.set(key, (form = { key, surface: mention.surface, words: wordsOf(fold(mention.surface)), mentions: [], votes: new Map() }));
    if (!SMALL_LETTER.test(form.surface) && SMALL_LETTER.test(mention.surface)) form.surface = mention.surface;
    if (isAcronym(mention.surface)) form.acronym ??= mention.surface;
    form.mentions.push(i);
    form.votes.set(mention.type, (form.votes.get(mention.type) ?? 0) + mention.confidence);
  });
  return [...forms.values()];
}

const topType = (form: Form): EntityType => [...form.votes].reduce((best, vote) => (vote[1] > best[1] ? vote : best))[0];

/** A known country or city is a place even where it acts; otherwise the forms vote. */
function chooseType(root: Form, members: readonly Form[], gazetteer: Gazetteer): EntityType {
  if (isPlace(root, gazetteer)) return 'LOC';
  const votes = new Map<EntityType, number>();
  for (const form of members) for (const [type, vote] of form.votes) votes.set(type, (votes.get(type) ?? 0) + vote);
  return [...votes].reduce((best, vote) => (vote[1] > best[1] ? vote : best))[0];
}

/**
 * People are called like cities and countries: Sofía, Victoria, Guadalupe. What is mostly a person here is one; but an
 * acronym is none, and names of several words are those of countries alone.
 */
function isPlace(form: Form, gazetteer: Gazetteer): boolean {
  const place = gazetteer.place(form.surface);
  if (!place || topType(form) !== 'PER') return place !== undefined;
  return place.kind !== 'city' && (form.words.length > 1 || isAcronym(form.surface));
}

/** Follows the links upwards; a ring, which two equal names could make, ends where it began. */
function findRoot(form: Form, parents: ReadonlyMap<Form, Form>): Form {
  const seen = new Set([form]);
  let root = form;
  for (let next = parents.get(root); next && !seen.has(next); next = parents.get(root)) {
    seen.add(next);
    root = next;
  }
  return root;
}

/** `EE. UU.` is `Estados Unidos`: the first form of the same country stands for the others. */
function findSamePlace(form: Form, forms: readonly Form[], gazetteer: Gazetteer): Form | undefined {
  const place = gazetteer.place(form.surface);
  if (place?.kind !== 'country' || !place.code || !isPlace(form, gazetteer)) return undefined;
  const same = forms.filter((other) => gazetteer.place(other.surface)?.kind === 'country' && gazetteer.place(other.surface)?.code === place.code && isPlace(other, gazetteer));
  const fullest = same.reduce((a, b) => (b.surface.replaceAll(/[^\p{Ll}]/gu, '').length > a.surface.replaceAll(/[^\p{Ll}]/gu, '').length ? b : a));
  return fullest === form ? undefined : fullest;
}

/** Keys of two forms of which one stands in brackets right after the other: `Fondo Monetario Internacional (FMI)`. */
function findBracketed(mentions: readonly Mention[], segments: readonly TokenizedSegment[]): Map<string, string> {
  const pairs = new Map<string, string>();
  mentions.forEach((mention, i) => {
    const before = mentions[i - 1];
    const tokens = segments[mention.segment]!.tokens;
    if (before?.segment === mention.segment && before.end === mention.start - 1 && tokens[before.end]!.text === '(' && tokens[mention.end]?.text === ')') {
      pairs.set(fold(mention.surface), fold(before.surface));
    }
  });
  return pairs;
}

/** The first letters of a name's words with a capital. */
export const initialsOf = (surface: string): string => wordsOf(surface).filter((word) => /^\p{Lu}/u.test(word)).map((word) => fold(word[0]!)).join('');

/** Forms of several words, by their first and last word and by their initials, so that a novel's thousands need not be compared in pairs. */
interface LongForms {
  readonly byEdge: ReadonlyMap<string, readonly Form[]>;
  readonly byInitials: ReadonlyMap<string, readonly Form[]>;
  readonly byText: ReadonlyMap<string, Form>;
}

function indexLongForms(forms: readonly Form[]): LongForms {
  const byEdge = new Map<string, Form[]>();
  const byInitials = new Map<string, Form[]>();
  const byText = new Map<string, Form>();
  const add = (index: Map<string, Form[]>, key: string, form: Form) => index.set(key, [...(index.get(key) ?? []), form]);
  for (const form of forms.filter(({ words }) => words.length > 1)) {
    for (const edge of new Set([form.words[0]!, form.words.at(-1)!])) add(byEdge, edge, form);
    add(byInitials, initialsOf(form.surface), form);
    byText.set(fold(form.surface), form);
  }
  return { byEdge, byInitials, byText };
}

function findExpansion(form: Form, { byInitials, byText }: LongForms, bracketed: ReadonlyMap<string, string>): Form | undefined {
  if (form.acronym === undefined) return undefined;
  const letters = fold(form.acronym).replaceAll(/[^\p{L}]/gu, '');
  const beside = byText.get(bracketed.get(fold(form.acronym)) ?? '');
  if (beside && initialsOf(beside.surface)[0] === letters[0]) return beside;
  return letters.length > 1 ? byInitials.get(letters)?.find((other) => other !== form) : undefined;
}

const startsWith = (words: readonly string[], part: readonly string[]): boolean => part.every((word, i) => words[i] === word);
const endsWith = (words: readonly string[], part: readonly string[]): boolean => startsWith(words.slice(words.length - part.length), part);

/** Whether a text may call `full` by `form` once it has introduced it. */
function isShortFor(form: Form, full: Form): boolean {
  if (form.words.length >= full.words.length || form.words.length === 0) return false;
  const type = topType(full);
  if (type === 'PER') return topType(form) !== 'MISC' && (endsWith(full.words, form.words) || startsWith(full.words, form.words));
  return type === 'ORG' && topType(form) === 'ORG' && startsWith(full.words, form.words);
}

/** The full forms that a short one may stand for. */
function findFullForms(form: Form, { byEdge }: LongForms, gazetteer: Gazetteer): Form[] {
  const place = isPlace(form, gazetteer);
  if (place && !isOftenPerson(form)) return [];
  const edges = new Set([form.words[0], form.words.at(-1)].filter((word) => word !== undefined));
  const full = [...edges].flatMap((word) => byEdge.get(word) ?? []).filter((other) => isShortFor(form, other));
  return place ? full.filter((other) => topType(other) === 'PER' && other.words[0] === form.words[0]) : full;
}

/** Whether one word that is known as a place is also tagged as a person: where somebody has it for a first name, it is taken for that. */
function isOftenPerson({ surface, words, votes }: Form): boolean {
  const all = [...votes.values()].reduce((sum, vote) => sum + vote, 0);
  return words.length === 1 && !isAcronym(surface) && (votes.get('PER') ?? 0) >= 0.2 * all;
}

/** Of several full forms the one named last up to a segment's end, or else the first. */
function lastNamed(candidates: readonly Form[], mentions: readonly Mention[], segment: number): Form | undefined {
  if (candidates.length < 2) return candidates[0];
  const last = (form: Form) => form.mentions.findLast((i) => mentions[i]!.segment <= segment) ?? -1;
  // The shortest step up: `Bush` belongs to `George Bush`, and that to `George W. Bush` by a step of its own.
  return candidates.reduce((best, other) => (last(other) > last(best) ? other : best));
}

/**
 * Chooses for one mention of a short form among full ones: the one named last before it, of those that the word before
 * the mention agrees with (`la ministra Gómez`); undefined where none is named before.
 */
function createChooser(mentions: readonly Mention[], segments: readonly TokenizedSegment[]): (candidates: readonly Form[], mention: number) => Form | undefined {
  const genderAt = (i: number) => genderBefore(segments[mentions[i]!.segment]!.tokens, mentions[i]!.start);
  const genders = new Map<Form, Gender | undefined>();
  const genderOf = (form: Form) => {
    if (!genders.has(form)) genders.set(form, form.mentions.map(genderAt).find((gender) => gender !== undefined));
    return genders.get(form);
  };
  return (candidates, mention) => {
    const before = candidates.filter((form) => form.mentions[0]! < mention);
    const gender = genderAt(mention);
    const agreeing = gender ? before.filter((form) => (genderOf(form) ?? gender) === gender) : before;
    const last = (form: Form) => form.mentions[lowerBound(form.mentions, mention) - 1]!;
    return (agreeing.length > 0 ? agreeing : before).reduce<Form | undefined>((best, form) => (!best || last(form) > last(best) ? form : best), undefined);
  };
}

/** How many of the ascending numbers are less than `limit`. A novel names its hero thousands of times. */
function lowerBound(ascending: readonly number[], limit: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
