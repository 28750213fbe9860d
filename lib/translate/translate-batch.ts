import type { TextRange } from '../types';
import { lowerCapitals } from './capitals';
import type { Engine, Translation } from './engine';
import { joinParts } from './join-parts';
import { normaliseSource, restoreTranslation, type NormalisedSource } from './normalise-source';
import { isUntranslatable, passThrough } from './pass-through';
import type { SegmentResult, Term, TextSegment } from './protocol';
import { splitLong } from './split-long';
import { writeArticles } from './write-articles';
import { writeFigures } from './write-figures';
import { writeOrdinals } from './write-ordinals';
import { writeQuotes } from './write-quotes';

interface Plan {
  readonly segment: TextSegment;
  readonly source: NormalisedSource;
  /** What the engine is given, as ranges of the source's text; empty if nothing is to be translated. */
  readonly ranges: readonly TextRange[];
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
  const texts = plans.flatMap(({ source, ranges }) => ranges.map(({ start, end }) => source.text.slice(start, end)));
  const translations = await engine.translate(texts, terms);
  let next = 0;
  return plans.map((plan) => [plan, translations.slice(next, (next += plan.ranges.length))] as const);
}

function planSegment(engine: Engine, segment: TextSegment): Plan {
  const source = normaliseSource(segment.text, (text) => engine.countTokens(text));
  if (isUntranslatable(segment.text)) return { segment, source, ranges: [] };
  return { segment, source, ranges: splitLong(source.text, (part) => engine.countTokens(part) <= engine.maxSourceTokens) };
}

function assemble({ segment, source, ranges }: Plan, parts: readonly Translation[]): Translation {
  if (ranges.length === 0) return passThrough(segment.text);
  const translation = parts.length === 1 ? parts[0]! : joinParts(source.text, ranges, parts);
  // A model says nothing of a script that it does not know. The reader had better see the source, marked as doubtful.
  if (translation.text === '') return { ...passThrough(segment.text), tokens: translation.tokens, confidence: 0 };
  const english = writeArticles(writeOrdinals(writeFigures(source.text, { ...translation, text: writeQuotes(translation.text) })));
  return restoreTranslation(source, english);
}
