/** What an opening mark stands behind; so does one that closes, now and then, but then a space or nothing follows. */
const BEFORE_OPENING = /(?:^|[\s([{—–“‘/-])$/u;

/** What has an apostrophe at its head: the '90s, 'tis. */
const ELISION = /^(?:\d0s|em|n|tis|til|twas)(?![\p{L}\p{N}])/iu;

/** Behind an opening mark that there is a closing one for. */
const CLOSES = /^(?=[\p{L}\p{N}"]).*\S'(?!\p{L})/u;

/**
 * A translation with the quotation marks and apostrophes of print. The translator writes straight ones, and so do files for
 * other programs. No character more or less, so that ranges in the text keep their meaning.
 */
export function typeset(text: string): string {
  let done = '';
  for (const { index, 0: mark } of text.matchAll(/["']/gu)) {
    done += text.slice(done.length, index);
    done += mark === '"' ? doubleMark(done, text, index) : singleMark(done, text, index);
  }
  return done + text.slice(done.length);
}

function opens(done: string, text: string, at: number): boolean {
  return BEFORE_OPENING.test(done) && /^\S/u.test(text.slice(at + 1));
}

function doubleMark(done: string, text: string, at: number): string {
  if (opens(done, text, at)) return '“';
  const isOpen = done.lastIndexOf('“') > done.lastIndexOf('”');
  // Inches.
  return /\d$/u.test(done) && !isOpen ? '"' : '”';
}

function singleMark(done: string, text: string, at: number): string {
  const rest = text.slice(at + 1);
  if (opens(done, text, at) && !ELISION.test(rest) && CLOSES.test(rest)) return '‘';
  const isOpen = done.lastIndexOf('‘') > done.lastIndexOf('’');
  // Feet, and minutes of arc.
  return /\d$/u.test(done) && !/^\p{L}/u.test(rest) && !isOpen ? "'" : '’';
}
