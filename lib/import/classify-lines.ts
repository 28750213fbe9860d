import { SENTENCE_END } from '../sentence-end';
import { BULLET, DIVISION, HYPHEN, ORDINAL } from './line-markers';
import type { TextLine } from './text-lines';
import type { ImportedBlock } from './types';

/** UTF-16 code units. */
const MAX_TITLE_LENGTH = 110;
const MAX_HEADING_LENGTH = 60;

/** A division of a book that needs no number, or has it before its name. */
const NAMED_DIVISION = /^(?:(?:primera|segunda|tercera|cuarta|quinta) parte\b|(?:prólogo|epílogo|prefacio|introducción|dedicatoria|conclusión)\.?$)/iu;

/** Small letters make words of it: `mil`, `vi`. */
const ROMAN = /^[IVXLCDM]+$/;
const LONE_ROMAN = /^[IVXLCDM]+\.?$/;

const ARABIC = /^\d+[ºª]?$/;

/** `primero` to `vigésimo`, and what else a last or only division is called. */
const ORDINAL_WORD = /^(?:(?:primer|tercer)[oa]?|(?:segund|(?:decimo)?(?:cuart|quint|sext|s[eé]ptim|octav|noven)|decimo(?:primer|segund|tercer)|(?:un|duo)?d[eé]cim|vig[eé]sim|[uú]nic|[uú]ltim)[oa]|final)$/iu;

/** What ends or introduces a sentence and so no heading. */
const NO_HEADING_END = /[.,;:!?…]["'»”’)\]]*$/;

/** Gives each line its kind. Doubtful lines are paragraphs: a heading taken for a paragraph costs less than the reverse. */
export function classifyLines(lines: readonly TextLine[]): ImportedBlock[] {
  const markers = findListItems(lines);
  const depths = nestingDepths(lines, markers);
  const hasGaps = lines.some((line, index) => index > 0 && line.gapBefore);
  let headings = 0;
  return lines.map((line, index): ImportedBlock => {
    const marker = markers[index];
    if (line.quoteDepth > 0) return { kind: 'quote', level: line.quoteDepth, text: line.text };
    if (marker) return { kind: 'list-item', level: depths[index], text: line.text.replace(marker, '') };
    if (isDivision(line, hasGaps) || isHeading(line, lines[index + 1], index === 0)) {
      return { kind: 'heading', level: headings++ === 0 ? 1 : 2, text: line.text };
    }
    return { kind: 'paragraph', text: line.text };
  });
}

function isDivision({ text, gapBefore }: TextLine, hasGaps: boolean): boolean {
  return (gapBefore || !hasGaps) && text.length <= MAX_HEADING_LENGTH && (LONE_ROMAN.test(text) || NAMED_DIVISION.test(text) || isNumbered(text));
}

/** Any word may be a number where the line ends (`Capítulo veintiuno`); a sentence goes on, in small letters. */
function isNumbered(text: string): boolean {
  const [, word, rest] = DIVISION.exec(text) ?? [];
  if (word === undefined || rest === undefined) return false;
  return rest === '' || ([ROMAN, ARABIC, ORDINAL_WORD].some((pattern) => pattern.test(word)) && !/^\s+\p{Ll}/u.test(rest));
}

/** A line between gaps, without a stop, that is in capitals or stands before prose. */
function isHeading({ text, gapBefore }: TextLine, next: TextLine | undefined, isFirst: boolean): boolean {
  if (!next?.gapBefore || !gapBefore || !/\p{L}/u.test(text) || NO_HEADING_END.test(text)) return false;
  if (text.length > (isFirst ? MAX_TITLE_LENGTH : MAX_HEADING_LENGTH)) return false;
  return isUpperCase(text) || (SENTENCE_END.test(next.text) && next.text.length > text.length);
}

function isUpperCase(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();
}

/** The marker's pattern for each line that is an item of a list. */
function findListItems(lines: readonly TextLine[]): (RegExp | undefined)[] {
  const found: (RegExp | undefined)[] = lines.map(({ text }) => (BULLET.test(text) ? BULLET : undefined));
  for (const [pattern, isList] of [[HYPHEN, isHyphenList], [ORDINAL, isNumberedList]] as const) {
    for (const [start, end] of groupsMatching(lines, pattern)) {
      if (isList(lines.slice(start, end).map(({ text }) => text), lines[start - 1]?.text ?? '')) found.fill(pattern, start, end);
    }
  }
  return found;
}

/** Half-open index ranges of neighbouring lines that begin with a marker. */
function groupsMatching(lines: readonly TextLine[], pattern: RegExp): [number, number][] {
  const groups: [number, number][] = [];
  lines.forEach(({ text }, index) => {
    if (!pattern.test(text)) return;
    const last = groups.at(-1);
    if (last?.[1] === index) last[1] = index + 1;
    else groups.push([index, index + 1]);
  });
  return groups;
}

/** Lines with a short dash are dialogue if anyone asks, exclaims or is said to speak, or if they are full sentences that nothing announces. */
function isHyphenList(items: readonly string[], before: string): boolean {
  const spoken = items.some((item) => /[¿¡]|\s[-–—]\s?\p{Ll}/u.test(item.replace(HYPHEN, '')));
  if (spoken) return false;
  const sentences = items.filter((item) => SENTENCE_END.test(item)).length;
  return before.endsWith(':') || (items.length > 1 && sentences <= items.length / 2);
}

/** A lone number, or numbers out of order, begin a sentence and no item. */
function isNumberedList(items: readonly string[]): boolean {
  const ordinals = items.map((item) => {
    const [, digits, letter] = ORDINAL.exec(item)!;
    return digits ? Number(digits) : letter!.charCodeAt(0);
  });
  return ordinals.length > 1 && ordinals.every((ordinal, index) => index === 0 || ordinal === ordinals[index - 1]! + 1);
}

/** For each item of a list, how many items it stands under, by indent, and itself; 0 for any other line, which ends the list. */
function nestingDepths(lines: readonly TextLine[], markers: readonly (RegExp | undefined)[]): number[] {
  const open: number[] = [];
  return lines.map(({ indent }, index) => {
    if (!markers[index]) {
      open.length = 0;
      return 0;
    }
    while (open.length > 0 && open.at(-1)! >= indent) open.pop();
    return open.push(indent);
  });
}
