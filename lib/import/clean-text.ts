/** Marks that show nothing and only hinder matching and translation: controls, zero-width and bidirectional marks, noncharacters. */
const INVISIBLE = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u034F\u061C\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\p{Noncharacter_Code_Point}]/gu;

/** With the line break that it parts a word at, if it does. */
const SOFT_HYPHEN = /\u00AD(?:[ \t]*\n[ \t]*)?/g;

/** A zero-width joiner means something between two emoji only. */
const STRAY_JOINER = /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D|\u200D(?!\p{Extended_Pictographic})/gu;

/** Every space but U+0020 and tab: no-break, narrow no-break, thin, ideographic … */
const SPECIAL_SPACE = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;

const LATIN_LIGATURE = /[\uFB00-\uFB06]/g;

/** The bullet of Word's Symbol font, which has no other code point outside Word. */
const SYMBOL_FONT_BULLET = /\uF0B7/g;

/**
 * Reduces the many ways to write the same characters to one: line ends to LF, special spaces to a space, ligatures to
 * letters, accents to NFC; invisible marks and control characters go, lone surrogates become U+FFFD. Tabs, runs of
 * spaces and line breaks stay, since they carry structure. Idempotent.
 */
export function normaliseCharacters(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g, '\n')
    .replace(INVISIBLE, '')
    .replace(SPECIAL_SPACE, ' ')
    .replace(SOFT_HYPHEN, '')
    .replace(STRAY_JOINER, '')
    .replace(LATIN_LIGATURE, (ligature) => ligature.normalize('NFKC'))
    .replace(SYMBOL_FONT_BULLET, '•')
    .normalize('NFC');
}

/**
 * Longest run of white space that is kept. V8 takes a place on a stack for each character that `\s+` matches, unless it
 * has compiled the pattern in its faster way, and throws a RangeError after some three million.
 */
const LONGEST_RUN = 100_000;

const BLANK = /[\s\u00AD]/;

/**
 * Takes the middle out of runs of white space and soft hyphens that no text needs, so that what reads the text later need
 * not fear them. Line breaks at their ends, which part paragraphs, stay.
 */
export function shortenRuns(text: string): string {
  const isBlank = (at: number) => BLANK.test(text[at] ?? '');
  const kept: string[] = [];
  let start = 0;
  // A run that is too long goes over a multiple of the length allowed, so only those places need to be looked at.
  for (let at = LONGEST_RUN; at < text.length; at += LONGEST_RUN) {
    if (!isBlank(at)) continue;
    let first = at;
    while (isBlank(first - 1)) first -= 1;
    let end = at;
    while (isBlank(end)) end += 1;
    if (end - first > LONGEST_RUN) {
      kept.push(text.slice(start, first + LONGEST_RUN / 2));
      start = end - LONGEST_RUN / 2;
    }
    at = end - (end % LONGEST_RUN);
  }
  return kept.length > 0 ? kept.join('') + text.slice(start) : text;
}

/** How many characters are no white space. */
export function countVisible(text: string): number {
  return text.replace(/\s/g, '').length;
}

/** A source or target text of a bilingual file: characters normalised, inner line breaks and tabs kept as they are. */
export function cleanPairText(text: string): string {
  return normaliseCharacters(text).trim();
}

export function countLostCharacters(text: string): number {
  return text.split('\uFFFD').length - 1;
}
