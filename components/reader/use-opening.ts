import { useEffect } from 'react';
import type { ReaderState } from '@/lib/read/reader-state';
import type { ScrollAnchor } from './scroll-anchor';

/** Opens the text at a sentence, rather than where the browser last scrolled a page of this address. */
export function useOpeningPosition(anchor: ScrollAnchor, start: number, line: () => number): void {
  useEffect(() => {
    const restoration = history.scrollRestoration;
    history.scrollRestoration = 'manual';
    if (start > 0) anchor.pin({ index: start, side: 'source' }, line());
    else window.scrollTo({ top: 0, behavior: 'instant' });
    return () => { history.scrollRestoration = restoration; };
  }, [anchor, start, line]);
}

/** Which document it is, is known only once the store is open; the server has named the page in general. */
export function useDocumentTitle({ view }: ReaderState): void {
  useEffect(() => {
    const general = document.title;
    document.title = `${view.document.title} · Paralelo`;
    return () => { document.title = general; };
  }, [view]);
}
