import type { Failure } from '../types';

/** `page-insecure`: it came over http from another machine, and browsers keep hashing, storage of models and locks from such pages. */
export type PageErrorCode = 'page-insecure';

/** Nothing of the app can work in this page. */
export class PageError extends Error implements Failure<PageErrorCode> {
  constructor(readonly code: PageErrorCode, message: string) {
    super(message);
    this.name = 'PageError';
  }
}

/**
 * Looks at what the app needs of its page, whichever screen is shown.
 * @throws PageError
 */
export function checkPage({ isSecureContext }: { readonly isSecureContext: boolean }): void {
  if (!isSecureContext) throw new PageError('page-insecure', 'The page is no secure context: it came over http, and not from this machine.');
}
