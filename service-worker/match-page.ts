const PLACEHOLDER = /^__\w+__$/;

/** What ids are made of. Anything else in an address must not get into the text of a page. */
const SAFE = /^[\w.:-]+$/;

export interface PageMatch {
  /** The path that the page is cached under. */
  readonly page: string;
  /** What to put in the place of each placeholder. */
  readonly values: ReadonlyMap<string, string>;
}

/** Finds the page of the manifest that stands for a path. */
export function matchPage(pages: readonly string[], path: string): PageMatch | null {
  const parts = path.split('/');
  for (const page of pages) {
    const values = fillPlaceholders(page.split('/'), parts);
    if (values) return { page, values };
  }
  return null;
}

function fillPlaceholders(pattern: readonly string[], parts: readonly string[]): Map<string, string> | null {
  if (pattern.length !== parts.length) return null;
  const values = new Map<string, string>();
  for (const [i, expected] of pattern.entries()) {
    const part = parts[i]!;
    if (PLACEHOLDER.test(expected) && SAFE.test(part)) values.set(expected, part);
    else if (part !== expected) return null;
  }
  return values;
}

/** A page's HTML with its placeholders filled in. */
export function fillPage(html: string, { values }: PageMatch): string {
  return [...values].reduce((text, [placeholder, value]) => text.replaceAll(placeholder, () => value), html);
}
