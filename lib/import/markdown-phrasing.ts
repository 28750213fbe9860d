import type { Nodes } from 'mdast';
import { collapseSpaces } from '../collapse-spaces';
import { normaliseCharacters } from './clean-text';
import { DIALOGUE_DASH } from './line-markers';

/** Stands for a line break that the author asked for; the text itself has none left after its characters were normalised. */
const HARD_BREAK = '\u2028';

/**
 * The text of inline content. A hard break, and a line break before a dialogue dash, starts a new line; other line breaks
 * are spaces.
 */
export function phrasingLines(node: Nodes): string[] {
  return flatten(node)
    .split(HARD_BREAK)
    .flatMap(splitBeforeDialogue)
    .map((line) => collapseSpaces(normaliseCharacters(line)))
    .filter(Boolean);
}

function flatten(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'break':
      return HARD_BREAK;
    case 'html':
      return /^<br\b/i.test(node.value) ? HARD_BREAK : '';
    default:
      return 'children' in node ? node.children.map(flatten).join('') : '';
  }
}

function splitBeforeDialogue(text: string): string[] {
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    if (lines.length === 0 || DIALOGUE_DASH.test(line.trimStart())) lines.push(line);
    else lines.push(`${lines.pop()!} ${line}`);
  }
  return lines;
}
