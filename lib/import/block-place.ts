import type { BlockKind } from '../types';

/** What the text of an element becomes where it stands. */
export interface Place {
  readonly kind: BlockKind;
  readonly level?: number;
}

/** The place inside a list or a quote: one deeper than the same kind around it, if that is what stands around it. */
export function below(place: Place, kind: 'quote' | 'list-item'): Place {
  return { kind, level: place.kind === kind ? (place.level ?? 1) + 1 : 1 };
}
