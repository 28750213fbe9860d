import type { Rule } from '../boundary';
import { endAtFinalAbbreviations } from './end-at-final-abbreviations';
import { endAtLabels } from './end-at-labels';
import { endAtRegnalNumerals } from './end-at-regnal-numerals';
import { endAtUnits } from './end-at-units';
import { joinInitials } from './join-initials';
import { joinLetterPairs } from './join-letter-pairs';
import { joinLowerCase } from './join-lower-case';
import { joinOpenEllipses } from './join-open-ellipses';
import { joinReferences } from './join-references';
import { joinTitles } from './join-titles';
import { keepBareMarks } from './keep-bare-marks';
import { keepEmbeddedBrackets } from './keep-embedded-brackets';
import { keepEmbeddedQuotes } from './keep-embedded-quotes';
import { keepExclaimedNames } from './keep-exclaimed-names';
import { keepListNumbers } from './keep-list-numbers';
import { separateBrokenLines } from './separate-broken-lines';
import { separateParagraphs } from './separate-paragraphs';
import { splitAfterPlainWords } from './split-after-plain-words';
import { splitBeforeBrands } from './split-before-brands';
import { splitBeforeCapitals } from './split-before-capitals';
import { splitBeforeDigits } from './split-before-digits';
import { splitBeforeListMarks } from './split-before-list-marks';
import { splitMissingSpaces } from './split-missing-spaces';

/** In order of precedence: what surrounds a boundary before the word behind it, exceptions before the general case. */
export const rules: readonly Rule[] = [
  separateParagraphs,
  separateBrokenLines,
  keepListNumbers,
  keepBareMarks,
  splitMissingSpaces,
  keepEmbeddedBrackets,
  keepEmbeddedQuotes,
  joinLetterPairs,
  splitBeforeListMarks,
  endAtLabels,
  endAtRegnalNumerals,
  endAtUnits,
  endAtFinalAbbreviations,
  joinTitles,
  joinReferences,
  joinInitials,
  keepExclaimedNames,
  joinOpenEllipses,
  splitBeforeBrands,
  joinLowerCase,
  splitAfterPlainWords,
  splitBeforeDigits,
  splitBeforeCapitals,
];
