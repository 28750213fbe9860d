import { answerPage } from './answer-page';
import { importText } from './import-text';

/** Parsers go through a text in one go, which for a long one takes seconds. */
answerPage(importText);
