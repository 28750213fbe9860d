/** The pasted text that is not yet in the library, kept over a reload of this tab. */
const KEY = 'paralelo.draft';

export function readDraft(): string {
  try {
    return sessionStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

export function saveDraft(text: string): void {
  try {
    if (text) sessionStorage.setItem(KEY, text);
    else sessionStorage.removeItem(KEY);
  } catch {
    // Storage is denied, or the text is larger than it takes: the box on the page still holds it.
  }
}
