/** The end of a sentence, with what may close after it. */
export const SENTENCE_END = /[.!?…]["'»”’)\]]*$/;
