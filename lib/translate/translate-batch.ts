import type { TextRange } from '../types';
import { lowerCapitals } from './source/capitals';
import type { Engine, Translation } from './engine';
import { findSpoken, putSpoken, type Spoken } from './speech/speech-apart';
import { joinParts } from './join-parts';
import { normaliseSource, restoreTranslation, type NormalisedSource } from './source/normalise-source';
import { isUntranslatable, passThrough } from './pass-through';
import type { SegmentResult, Term, TextSegment } from './protocol';
import { splitLong } from './split-long';
import { writeArticles } from './target/write-articles';
import { writeFigures } from './target/write-figures';
import { writeFractions } from './target/write-fractions';
import { writeOrdinals } from './target/write-ordinals';
import { writePronouns } from './target/write-pronouns';
import { writeQuotes } from './target/write-quotes';

interface Plan {
  readonly segment: TextSegment;
  readonly source: NormalisedSource;
  /** What the engine is given, as ranges of the source's text; empty if nothing is to be translated. */
  readonly ranges: readonly TextRange[];
  /** What is given to it besides by itself. */
  readonly spoken: Spoken | null;
}

/**
 * Translates segments of any length and kind in one engine batch. Results stand in the order of the segments. Where there
 * are terms, segments in capitals are a batch of their own: the engine gets them in small letters, and so their terms.
 */
export async function translateBatch(engine: Engine, segments: readonly TextSegment[], terms: readonly Term[] = []): Promise<SegmentResult[]> {
  const countTokens = (text: string) => engine.countTokens(text);
  const plans = segments.map((segment) => planSegment(engine, segment));
  const inCapitals = terms.length === 0 ? [] : plans.filter(({ source }) => source.isUpperCase);
  const others = plans.filter((plan) => !inCapitals.includes(plan));
  const parts = new Map([
    ...await translatePlans(engine, others, terms),
    ...await translatePlans(engine, inCapitals, terms.map(({ source, target }) => ({ source: lowerCapitals(source, countTokens), target }))),
  ]);
  return plans.map((plan) => ({ segmentId: plan.segment.id, ...assemble(plan, parts.get(plan)!) }));
}

async function translatePlans(engine: Engine, plans: readonly Plan[], terms: readonly Term[]): Promise<(readonly [Plan, readonly Translation[]])[]> {
  if (plans.length === 0) return [];
  const texts = plans.map(({ source, ranges, spoken }) => [...ranges, ...(spoken ? [spoken] : [])].map(({ start, end }) => source.text.slice(start, end)));
  const translations = await engine.translate(texts.flat(), terms);
  let next = 0;
  return plans.map((plan, i) => [plan, translations.slice(next, (next += texts[i]!.length))] as const);
}

function planSegment(engine: Engine, segment: TextSegment): Plan {
  const source = normaliseSource(segment.text, (text) => engine.countTokens(text));
  if (isUntranslatable(segment.text)) return { segment, source, ranges: [], spoken: null };
  const fits = (part: string) => engine.countTokens(part) <= engine.maxSourceTokens;
  const spoken = engine.translatesSpeechApart ? findSpoken(source) : null;
  return { segment, source, ranges: splitLong(source.text, fits), spoken: spoken && fits(source.text.slice(spoken.start, spoken.end)) ? spoken : null };
}

function assemble({ segment, source, ranges, spoken }: Plan, parts: readonly Translation[]): Translation {
  if (ranges.length === 0) return passThrough(segment.text);
  const translation = ranges.length === 1 ? parts[0]! : joinParts(source.text, ranges, parts.slice(0, ranges.length));
  // A model says nothing of a script that it does not know. The reader had better see the source, marked as doubtful.
  if (translation.text === '') return { ...passThrough(segment.text), tokens: translation.tokens, confidence: 0 };
  const quoted = withEnglishQuotes(translation);
  const complete = spoken ? putSpoken(quoted, withEnglishQuotes(parts.at(-1)!), spoken) : quoted;
  const figures = writeFigures(source.text, writeFractions(source.text, complete));
  const english = writePronouns(source.text, writeArticles(writeOrdinals(figures)));
  return restoreTranslation(source, english);
}

function withEnglishQuotes(translation: Translation): Translation {
  return { ...translation, text: writeQuotes(translation.text) };
}
