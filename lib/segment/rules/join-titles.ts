import { isListed, titles } from '../abbreviations';
import { isFullStop, type Rule } from '../boundary';

/** A title stands before a name: `el Sr. López`, `Excmo. Sr. D. Juan`. */
export const joinTitles: Rule = (boundary) => (isFullStop(boundary) && isListed(titles, boundary) ? 'join' : null);
