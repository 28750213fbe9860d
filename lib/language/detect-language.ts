import { francAll } from 'franc';
import { collapseSpaces } from '../collapse-spaces';

export interface LanguageVerdict {
  /** ISO 639-3, or `und` where the text does not say: too short, no letters, or as near to Spanish as to a neighbour of it. */
  readonly code: string;
  /** In English; `Unknown` for `und`. */
  readonly name: string;
  readonly isSpanish: boolean;
  /** 0–1: the share of the samples taken from the text that are in this language; 0 for `und`. */
  readonly confidence: number;
}

/** UTF-16 code units. Scores of samples of one length can be compared; at this one related languages stand well apart. */
const SAMPLE_LENGTH = 500;
/** Enough to outvote a foreign preface or a page of names, and some 15 ms in all. */
const MAX_SAMPLES = 8;

/** In fewer UTF-16 code units than this, trigrams say nothing reliable. */
const MIN_LENGTH = 50;
/** Below this length Spanish is often a narrow second. */
const SHORT_LENGTH = 150;

/**
 * How near to the best score Spanish may come before another language is named. On Spanish news sentences, 600 extracts
 * a length, the shortfall was at most 0.021 (200 characters and more) and 0.058 in 99 of 100 (80 characters); Galician,
 * Catalan and Portuguese fell short of their own by 0.06 and more at 500 characters.
 */
const TOLERANCE = 0.03;
const SHORT_TOLERANCE = 0.1;

/** Every second sentence in English passes for Scots, in which hardly anything is written. */
const NOT_NAMED = ['sco'];

const SPANISH = 'spa';
const UNKNOWN = 'und';

/**
 * Says which language a whole text seems to be in, by a vote of samples from all over it. A short text is never refused:
 * where Spanish cannot be excluded the verdict is `und`, and the caller may go on.
 * Limits: franc lacks some languages and names others instead (Basque passes for Madurese). Asturian, which it lacks too,
 * passes for Spanish; Aragonese gives `und`.
 */
export function detectLanguage(text: string): LanguageVerdict {
  const votes = takeSamples(collapseSpaces(text)).map(judgeSample);
  const counts = new Map<string, number>();
  for (const code of votes) counts.set(code, (counts.get(code) ?? 0) + 1);
  counts.delete(UNKNOWN);
  const [code, count] = [...counts].sort(byVotes)[0] ?? [UNKNOWN, 0];
  return { code, name: nameOf(code), isSpanish: code === SPANISH, confidence: count / Math.max(votes.length, 1) };
}

/** Most votes first; Spanish wins a tie, since a reader who is wrongly stopped loses more than one who is wrongly let go on. */
function byVotes([code, count]: [string, number], [otherCode, otherCount]: [string, number]): number {
  return otherCount - count || Number(otherCode === SPANISH) - Number(code === SPANISH);
}

/** Evenly spread over the text, each beginning at a word. */
function takeSamples(text: string): string[] {
  const count = Math.min(MAX_SAMPLES, Math.max(1, Math.floor(text.length / SAMPLE_LENGTH)));
  const stride = text.length / count;
  return Array.from({ length: count }, (_, index) => {
    const start = index === 0 ? 0 : text.indexOf(' ', Math.floor(index * stride)) + 1;
    return text.slice(start, start + SAMPLE_LENGTH);
  });
}

function judgeSample(sample: string): string {
  if (sample.length < MIN_LENGTH) return UNKNOWN;
  const scores = francAll(sample, { ignore: NOT_NAMED });
  const best = scores[0]?.[0] ?? UNKNOWN;
  const spanishScore = scores.find(([code]) => code === SPANISH)?.[1] ?? 0;
  const tolerance = sample.length < SHORT_LENGTH ? SHORT_TOLERANCE : TOLERANCE;
  return best === SPANISH || spanishScore < 1 - tolerance ? best : UNKNOWN;
}

function nameOf(code: string): string {
  if (code === UNKNOWN) return 'Unknown';
  return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code;
}
