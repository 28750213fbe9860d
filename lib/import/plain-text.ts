import { normaliseCharacters } from './clean-text';
import { readGutenberg } from './gutenberg';
import { joinPages } from './join-pages';
import { joinWrappedLines } from './join-wrapped-lines';
import { classifyLines } from './classify-lines';
import { readSubtitles } from './subtitles';
import { readLines } from './text-lines';
import type { ParseText } from './types';

/**
 * Plain text: a block a paragraph. Pages are joined, and so are lines cut at a fixed width; in any other text each line is
 * a paragraph, so verse, dialogue and articles without blank lines keep theirs. Of subtitles, what is said is read.
 */
export const parsePlainText: ParseText = (text) => {
  const normalised = normaliseCharacters(joinPages(text));
  const book = readGutenberg(normalised);
  const lines = readLines(book?.text ?? readSubtitles(normalised) ?? normalised);
  const joined = joinWrappedLines(lines);
  const blocks = classifyLines(joined ?? lines);
  return {
    ok: true,
    value: { title: book?.title, author: book?.author, blocks, notices: joined ? [{ code: 'lines-joined' }] : [] },
  };
};
