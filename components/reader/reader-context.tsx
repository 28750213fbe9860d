'use client';

import { createContext, use } from 'react';
import type { ReaderState } from '@/lib/read/reader-state';
import type { ReadingLayout } from '@/lib/read/reading-layout';

export interface ReaderContextValue {
  readonly state: ReaderState;
  /** A new one redraws all rows on the page. */
  readonly layout: ReadingLayout;
  /** To be called when the text of a row has changed, before the next paint. */
  readonly holdPlace: () => void;
  readonly saveEdit: (index: number, text: string) => void;
  /** Closes the editor and gives the focus back to the sentence. */
  readonly leaveEdit: (index: number) => void;
}

const ReaderContext = createContext<ReaderContextValue | null>(null);

export const ReaderProvider = ReaderContext.Provider;

/** @throws Error outside a ReaderProvider. */
export function useReader(): ReaderContextValue {
  const value = use(ReaderContext);
  if (!value) throw new Error('useReader needs a ReaderProvider above it');
  return value;
}
