import type { Store } from '../store/types';
import type { DocumentId, TranslationUnit, UnitId } from '../types';

/**
 * Counts what another tab translates of a document: at once, and at each change. Both are 0 until the document has been loaded.
 * @param isPending Whether a unit is still to be translated.
 * @returns The way to stop.
 */
export function followTranslation(
  store: Pick<Store, 'loadDocument' | 'subscribe'>,
  documentId: DocumentId,
  isPending: (unit: TranslationUnit) => boolean,
  onCount: (done: number, total: number) => void,
): () => void {
  const translated = new Set<UnitId>();
  let total = 0;
  let isFollowing = true;
  const add = (units: readonly TranslationUnit[]) => {
    for (const unit of units) if (!isPending(unit)) translated.add(unit.id);
    if (isFollowing) onCount(total > 0 ? translated.size : 0, total);
  };
  const unsubscribe = store.subscribe((change) => {
    if (change.kind === 'units' && change.documentId === documentId) add(change.units);
  });
  add([]);
  store.loadDocument(documentId).then(
    ({ units }) => {
      total = units.length;
      add(units);
    },
    () => {}, // Who waits for the other tab reads the document when that one is done, and hears of it then.
  );
  return () => {
    isFollowing = false;
    unsubscribe();
  };
}
