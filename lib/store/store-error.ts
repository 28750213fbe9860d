import { StoreError, type StoreErrorCode } from './types';

const CODES: Readonly<Record<string, StoreErrorCode>> = {
  QuotaExceededError: 'quota-exceeded',
  VersionError: 'version-newer',
};

/** Any thrown value as a StoreError; `fallback` where its name says nothing more precise. */
export function toStoreError(error: unknown, fallback: StoreErrorCode = 'store-failed'): StoreError {
  if (error instanceof StoreError) return error;
  const { name, message } = error instanceof Error || error instanceof DOMException ? error : { name: '', message: String(error) };
  return new StoreError(CODES[name] ?? fallback, message || name, { cause: error });
}
