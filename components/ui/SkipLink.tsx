'use client';

import { focusMain } from './focus-main';

/** For the keyboard: past the bars, to the text. */
export function SkipLink() {
  return (
    <a
      href="#main"
      // The browser would scroll to the top of the main part, which in the reader is the beginning of the book.
      onClick={(event) => { event.preventDefault(); focusMain(); }}
      className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-30 focus:rounded-md focus:bg-raised focus:px-4 focus:py-2"
    >
      Skip to the content
    </a>
  );
}
