import { useLayoutEffect } from 'react';
import type { Observable } from '@/lib/read/observable';

/**
 * Comes back to where the reader left the list. The browser does so when it goes back, but before the documents are listed,
 * while the page is one screen high.
 * @param place CSS pixels from the top.
 */
export function useKeptPlace(place: Observable<number>, isListed: boolean): void {
  useLayoutEffect(() => {
    if (!isListed) return;
    if (place.get() > 0) window.scrollTo({ top: place.get(), behavior: 'instant' });
    return () => place.set(window.scrollY);
  }, [place, isListed]);
}
