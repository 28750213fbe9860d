/** What is kept by this tab, over a reload of it; an empty text where nothing is, or storage is denied. */
export function readFromTab(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

/** An empty text clears the key. */
export function keepInTab(key: string, text: string): void {
  try {
    if (text) sessionStorage.setItem(key, text);
    else sessionStorage.removeItem(key);
  } catch {
    // Storage is denied, or the text is larger than it takes: the page still holds it.
  }
}
