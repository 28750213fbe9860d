import { useMemo, useSyncExternalStore } from 'react';
import type { DocumentView } from '@/lib/read/document-view';
import { isOutdated } from '@/lib/read/outdated-units';
import type { TranslationUnit } from '@/lib/types';
import type { ModelEntry } from '@/models/registry';

const NONE: readonly TranslationUnit[] = [];

/** The translations of a document that the chosen model would make otherwise; none while there is something else to translate. */
export function useOutdated(view: DocumentView, model: ModelEntry | null, isAtRest: boolean): readonly TranslationUnit[] {
  const getVersion = () => view.version;
  const version = useSyncExternalStore((listener) => view.subscribe(listener), getVersion, getVersion);
  return useMemo(() => {
    if (!model || !isAtRest || version < 0 || view.translatedCount < view.sentenceCount) return NONE;
    return Array.from({ length: view.sentenceCount }, (_, index) => view.sentence(index).unit).filter((unit) => isOutdated(unit, model));
  }, [view, model, isAtRest, version]);
}
