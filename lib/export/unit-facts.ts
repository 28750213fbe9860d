import type { TranslationUnit } from '../types';

/** How a unit's translation came about, as formats that hold nothing but text write it. What is not known is undefined. */
export interface UnitFacts {
  readonly origin: string;
  readonly model: string | undefined;
  readonly revision: string | undefined;
  readonly dtype: string | undefined;
  readonly confidence: string | undefined;
  /** Parted by spaces. */
  readonly flags: string | undefined;
  /** ISO 8601, UTC. */
  readonly changed: string | undefined;
}

export function unitFacts({ origin, confidence, flags, changedAt }: TranslationUnit): UnitFacts {
  const model = origin.kind === 'model' ? origin : null;
  return {
    origin: origin.kind,
    model: model?.modelId,
    revision: model?.revision,
    dtype: model?.dtype,
    confidence: confidence?.toString(),
    flags: flags.join(' ') || undefined,
    changed: changedAt,
  };
}
