import type { TextRange } from '../types';
import type { Engine, Translation } from './engine';
import { joinParts } from './join-parts';
import { normaliseSource, restoreTranslation, type NormalisedSource } from './normalise-source';
import { isUntranslatable, passThrough } from './pass-through';
import type { SegmentResult, Term, TextSegment } from './protocol';
import { splitLong } from './split-long';

interface Plan {
  readonly segment: TextSegment;
  readonly source: NormalisedSource;
  /** What the engine is given, as ranges of the source's text; empty if nothing is to be translated. */
  readonly ranges: readonly TextRange[];
}

/** Translates segments of any length and kind in one engine batch. Results stand in the order of the segments. */
export async function translateBatch(engine: Engine, segments: readonly TextSegment[], terms: readonly Term[] = []): Promise<SegmentResult[]> {
  const plans = segments.map((segment) => planSegment(engine, segment));
  const texts = plans.flatMap(({ source, ranges }) => ranges.map(({ start, end }) => source.text.slice(start, end)));
  const translations = await engine.translate(texts, terms);
  let next = 0;
  return plans.map((plan) => {
    const parts = translations.slice(next, (next += plan.ranges.length));
    return { segmentId: plan.segment.id, ...assemble(plan, parts) };
  });
}

function planSegment(engine: Engine, segment: TextSegment): Plan {
  const source = normaliseSource(segment.text);
  if (isUntranslatable(segment.text)) return { segment, source, ranges: [] };
  return { segment, source, ranges: splitLong(source.text, (part) => engine.countTokens(part) <= engine.maxSourceTokens) };
}

function assemble({ segment, source, ranges }: Plan, parts: readonly Translation[]): Translation {
  if (ranges.length === 0) return passThrough(segment.text);
  const translation = parts.length === 1 ? parts[0]! : joinParts(source.text, ranges, parts);
  // A model says nothing of a script that it does not know. The reader had better see the source, marked as doubtful.
  if (translation.text === '') return { ...passThrough(segment.text), tokens: translation.tokens, confidence: 0 };
  return restoreTranslation(source, translation);
}
