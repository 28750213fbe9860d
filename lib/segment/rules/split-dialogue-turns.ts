import { type Rule } from '../boundary';

/** Behind a dash a capital begins another turn or the narrator's own sentence, which Intl.Segmenter never cuts: `—Ya voy. —Se levantó.` */
export const splitDialogueTurns: Rule = ({ mark, opening, nextWord }) =>
  mark !== '' && /[—–-]/.test(opening) && /^[\p{Lu}\d]/u.test(nextWord) ? 'split' : null;
