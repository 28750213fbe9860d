import { collapseSpaces } from '../collapse-spaces';
import { normaliseCharacters } from './clean-text';
import type { ImportedBlock } from './types';

/** UTF-16 code units: a title has to fit on a library card. */
const MAX_TITLE_LENGTH = 80;

/** A document's title: what the file says, else its first heading, else `fallback`, else its first line. */
export function findTitle(stated: string | undefined, blocks: readonly ImportedBlock[], fallback?: string): string {
  const heading = blocks.find((block) => block.kind === 'heading')?.text;
  return shortenAtWord(collapseSpaces(normaliseCharacters(stated || heading || fallback || blocks[0]?.text || '')));
}

/** The name of a file without folder, extension and the language pair that an export adds. */
export function titleOfFileName(name: string): string {
  return name.replace(/^.*[/\\]/, '').replace(/\.[^.]+$/, '').replace(/\.[a-z]{2,3}-[a-z]{2,3}$/, '').trim();
}

function shortenAtWord(text: string): string {
  if (text.length <= MAX_TITLE_LENGTH) return text;
  const cut = text.slice(0, MAX_TITLE_LENGTH);
  const lastSpace = cut.lastIndexOf(' ');
  const kept = lastSpace > MAX_TITLE_LENGTH / 2 ? cut.slice(0, lastSpace) : cut.slice(0, -1).toWellFormed().replace(/\uFFFD$/, '');
  return `${kept.replace(/[\s,;:.–—-]+$/, '')}…`;
}
