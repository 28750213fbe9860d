import type { Place } from './boundary';

/**
 * A stop and what belongs to it: closing quotes and brackets (after a space too, as in « ¿Qué? »), the dash that older
 * editions put behind it (—No —dijo Luis.— Mañana), emphasis marks, footnote marks, and a smiley or emoji behind it.
 */
const MARK = [
  /[.?!…]+/u,
  /(?:["'*_»”’›)\]}.?!…]|\[[^\]\s]{1,12}\]|\s\[\d{1,3}\]|[⁰¹²³⁴-⁹]|(?<=\p{L}\.)[—―](?= [\p{Lu}¿¡«])|\s[»”›)\]]|\s["'](?=[,;:.?!)]))*/u,
  /(?:\s?(?:[:;=]-?[)(DPp](?!\p{L})|\p{Extended_Pictographic}[\u{FE0F}\u{200D}\u{1F3FB}-\u{1F3FF}\p{Extended_Pictographic}]*))*/u,
].map(({ source }) => source).join('');

const CANDIDATE = new RegExp(`${MARK}|[\\n\\r\\u2028\\u2029]`, 'gu');
const FOOTNOTE_DIGITS = /\d{1,2}(?=\s)/y;
const SPACE = /\s*/y;
/** What may begin a sentence without a space before it. */
const OPENS_SENTENCE = /^[\p{Lu}¿¡«“—–―]/u;

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** The bare figure of a footnote, as a copied web page leaves it: `Fin del capítulo.1 Luego`. */
function footnoteLength(text: string, stop: number, end: number): number {
  if (!/^\p{Ll}{4}\.$/u.test(text.slice(Math.max(0, stop - 4), end))) return 0;
  return matchAt(FOOTNOTE_DIGITS, text, end).length;
}

/** Every stop that a space, a capital or an opening mark follows, and every line break. */
function* scanPlaces(text: string): Generator<Omit<Place, 'proposed'>> {
  const pattern = new RegExp(CANDIDATE);
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const isBreak = /^[\n\r\u2028\u2029]/.test(match[0]);
    const stop = match.index - (isBreak ? trailingSpace(text, match.index) : 0);
    let end = isBreak ? stop : match.index + match[0].length;
    if (!isBreak) end += footnoteLength(text, stop, end);
    const next = end + matchAt(SPACE, text, end).length;
    pattern.lastIndex = Math.max(next, match.index + match[0].length);
    if (next < text.length && stop > 0 && (next > end || OPENS_SENTENCE.test(text.slice(end, end + 2)))) yield { stop, end, next };
  }
}

function trailingSpace(text: string, at: number): number {
  let start = at;
  while (start > 0 && /\s/.test(text.charAt(start - 1))) start -= 1;
  return at - start;
}

/** Intl.Segmenter's time grows with the square of a string's length, so it gets the text in pieces about this long. */
const PIECE = 1000;
const LONGEST_PIECE = 8000;
const INSIDE_SENTENCE = /\p{L} (?=\p{L})/gu;

/** Where to end a piece: between two words, where no sentence can end. */
function endPiece(text: string, start: number): number {
  if (text.length - start <= PIECE) return text.length;
  INSIDE_SENTENCE.lastIndex = start + PIECE;
  const match = INSIDE_SENTENCE.exec(text.slice(0, start + LONGEST_PIECE));
  return match ? match.index + match[0].length : Math.min(text.length, start + LONGEST_PIECE);
}

const sentences = new Intl.Segmenter('es', { granularity: 'sentence' });

/** Where Intl.Segmenter begins a sentence, line breaks counting as spaces. */
function proposeStarts(text: string): Set<number> {
  const unbroken = text.replace(/[\n\r\u2028\u2029]/g, ' ');
  const starts = new Set<number>();
  for (let start = 0, end; start < text.length; start = end) {
    end = endPiece(unbroken, start);
    for (const { index } of sentences.segment(unbroken.slice(start, end))) {
      if (index > 0) starts.add(start + index);
    }
  }
  return starts;
}

const FOREIGN_STOP = /[^\P{Sentence_Terminal}.?!]/u;

/** The stops of other scripts, such as 。 and ।, which Intl.Segmenter alone knows. */
function placeForeignStop(text: string, next: number): Place | null {
  const end = next - trailingSpace(text, next);
  const stop = text.charAt(end - 1);
  return FOREIGN_STOP.test(stop) ? { stop: end, end, next, proposed: true } : null;
}

/** All places of a text where a sentence may end, in order. */
export function proposeBoundaries(text: string): Place[] {
  const starts = proposeStarts(text);
  const places: Place[] = [];
  for (const place of scanPlaces(text)) {
    places.push({ ...place, proposed: starts.delete(place.next) });
  }
  for (const next of starts) {
    const place = placeForeignStop(text, next);
    if (place) places.push(place);
  }
  return places.sort((a, b) => a.next - b.next);
}
