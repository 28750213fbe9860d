import type { TermsErrorCode } from '../import/terms-csv';
import type { ImportErrorCode } from '../import/types';
import type { StoreErrorCode } from '../store/types';
import type { TranslateErrorCode } from '../translate/protocol';
import type { ModelErrorCode } from '../models/types';
import type { AnnotateErrorCode } from './annotation-protocol';
import type { PageErrorCode } from './check-page';

/** What a reader is told of a failure: what happened, and what to do about it. */
export interface ErrorMessage {
  readonly title: string;
  readonly advice: string;
}

/** Why a file of terms was not taken in. */
export type TermsFileErrorCode = `terms-${TermsErrorCode | 'too-large' | 'unreadable'}`;

export type ErrorCode = ImportErrorCode | StoreErrorCode | TranslateErrorCode | AnnotateErrorCode | TermsFileErrorCode | ModelErrorCode | PageErrorCode;

const IMPORT_MESSAGES: Readonly<Record<ImportErrorCode, ErrorMessage>> = {
  empty: { title: 'There is no text here.', advice: 'Choose a file with text in it, or copy the text and paste it.' },
  binary: { title: 'This is not a text file.', advice: 'Open the document in the program it belongs to, save it as plain text (.txt), and choose that file.' },
  'too-large': { title: 'This file is too large.', advice: 'Plain text and Markdown may have 10 MB, web pages and sentence pairs 40 MB: divide what is larger into parts, a chapter or a volume each, and open them one by one. An EPUB book may have 100 MB with its pictures, and 40 MB of text: of a larger one, copy the chapters that you want to read, and paste them.' },
  unreadable: { title: 'The file could not be read.', advice: 'Check that it is still where it was and that you may open it, then choose it again.' },
  'unsupported-format': { title: 'Paralelo does not read this format.', advice: 'Save the document as plain text (.txt) or Markdown (.md), or copy its text and paste it.' },
  protected: { title: 'This book is protected against copying.', advice: 'It opens only in the programs of the shop that sold it. Get an edition without DRM; many shops and libraries offer one.' },
  malformed: { title: 'The file is damaged.', advice: 'It does not keep to its format. Export it again from the program that made it.' },
};

const STORE_MESSAGES: Readonly<Record<StoreErrorCode, ErrorMessage>> = {
  'quota-exceeded': { title: 'The browser’s storage is full.', advice: 'Nothing is lost. Delete documents you no longer need, or free some disk space, then try again.' },
  blocked: { title: 'Paralelo is open in another tab in an older version.', advice: 'Close the other tabs of Paralelo, then reload this page.' },
  'version-newer': { title: 'This page is older than your library.', advice: 'A newer Paralelo has opened it since. Reload this page to go on.' },
  unavailable: { title: 'The browser’s storage cannot be reached.', advice: 'Reload the page. If that does not help, leave private browsing or allow this site to store data.' },
  'not-found': { title: 'This document is not in your library.', advice: 'It may have been deleted. Go back to the library, or import the text again.' },
  'store-failed': { title: 'The browser could not save this.', advice: 'What was saved before is intact. Reload the page and try again.' },
};

const TRANSLATE_MESSAGES: Readonly<Record<TranslateErrorCode, ErrorMessage>> = {
  'model-missing': { title: 'A file of the translation model is missing.', advice: 'Install Paralelo again, or restart its server, then try again.' },
  'model-corrupt': { title: 'A file of the translation model is damaged.', advice: 'Try again. If it stays damaged, install Paralelo again; a model that you have brought yourself, remove and bring again.' },
  'model-gone': { title: 'The translation model that you chose is not in this browser any more.', advice: 'What is translated is kept. Choose another on the Models page, or bring it again.' },
  'model-unreachable': { title: 'The translation model could not be fetched.', advice: 'Check that Paralelo’s server is running and can be reached, then try again.' },
  'wasm-unsupported': { title: 'This browser cannot run the translation model.', advice: 'It lacks WebAssembly SIMD. Use a current Firefox, Chrome, Edge or Safari; you can read here what is translated already.' },
  'out-of-memory': { title: 'There was not enough memory to translate.', advice: 'What is translated is kept. Close other tabs and programs, then try again.' },
  'not-loaded': { title: 'The translation model was not ready.', advice: 'What is translated is kept. Try again.' },
  'unknown-message': { title: 'The parts of this page do not fit together.', advice: 'Paralelo has probably been updated. Reload the page.' },
  'worker-crashed': { title: 'The translator stopped unexpectedly.', advice: 'What is translated is kept. Try again to go on from there.' },
  'engine-failed': { title: 'The translation failed.', advice: 'What is translated is kept. Try again; if it fails at the same place, reload the page. A model that you have brought may be at fault: choose another on the Models page.' },
};

const ANNOTATE_MESSAGES: Readonly<Record<Exclude<AnnotateErrorCode, StoreErrorCode>, ErrorMessage>> = {
  'names-missing': { title: 'Names are not marked: a file is missing.', advice: 'Install Paralelo again, or restart its server, then reload the page.' },
  'names-unreachable': { title: 'Names are not marked: a file could not be fetched.', advice: 'Check that Paralelo’s server is running, then reload the page.' },
  'names-corrupt': { title: 'Names are not marked: a file is damaged.', advice: 'Reload the page. If that does not help, install Paralelo again.' },
  'annotate-failed': { title: 'Names could not be found.', advice: 'Reading and translating go on as before. Reload the page to try again.' },
};

const TERMS_MESSAGES: Readonly<Record<TermsFileErrorCode, ErrorMessage>> = {
  'terms-no-terms': { title: 'There are no terms in this file.', advice: 'It needs a row for each term: Spanish, English, kind and note, parted by commas, semicolons or tabs.' },
  'terms-binary': { title: 'This is not a text file.', advice: 'Open the list in the program it belongs to, save it as CSV, and choose that file.' },
  'terms-malformed': { title: 'The file is damaged.', advice: 'A quotation mark in it is never closed. Save it as CSV again from the program that made it.' },
  'terms-too-large': { title: 'This file is too large.', advice: 'A list of terms may have up to 10 MB. Leave out what this text does not need.' },
  'terms-unreadable': { title: 'The file could not be read.', advice: 'Check that it is still where it was and that you may open it, then choose it again.' },
};

const MODEL_MESSAGES: Readonly<Record<ModelErrorCode, ErrorMessage>> = {
  'model-incomplete': { title: 'A file of the model is missing.', advice: 'It needs config.json, tokenizer.json and tokenizer_config.json, and in a folder onnx an encoder and a merged decoder. Repositories whose names begin with Xenova or onnx-community have these.' },
  'model-unsupported': { title: 'Paralelo cannot use this model.', advice: 'It takes Marian models, such as those of OPUS-MT, that translate from Spanish to English.' },
  'model-unusable': { title: 'The model does not run here.', advice: 'It is kept, and the one before goes on translating. It may be too large: close other tabs and programs, and choose it to try again. Otherwise remove it.' },
  'model-unreadable': { title: 'The folder could not be read.', advice: 'Check that it is still where it was and that you may open it, then choose it again.' },
  'hub-missing': { title: 'The hub has no such model.', advice: 'Check the spelling of owner and name. Models that one must sign in for cannot be downloaded here: fetch them yourself, and choose the folder.' },
  'hub-unreachable': { title: 'The hub could not be reached.', advice: 'What has come is kept. Check the connection, then go on.' },
  'hub-corrupt': { title: 'A file did not come as the hub lists it.', advice: 'It was thrown away; the rest is kept. Try again.' },
  'models-full': { title: 'The browser’s storage is full.', advice: 'Nothing that you had is lost. Remove models or documents that you no longer need, or free some disk space, then try again.' },
  'model-failed': { title: 'The model could not be taken in.', advice: 'Close other tabs and programs, since large models need much memory, then try again.' },
  'models-unavailable': { title: 'The browser keeps no models for this page.', advice: 'Leave private browsing or allow this site to store data. Paralelo’s own model works all the same.' },
};

const PAGE_MESSAGES: Readonly<Record<PageErrorCode, ErrorMessage>> = {
  'page-insecure': { title: 'Paralelo needs https here.', advice: 'This page came over http from another machine, and browsers keep from such pages what Paralelo works with. Open it on the machine where it runs, at localhost, or reach it over https.' },
};

const MESSAGES: Readonly<Record<ErrorCode, ErrorMessage>> = { ...IMPORT_MESSAGES, ...STORE_MESSAGES, ...TRANSLATE_MESSAGES, ...ANNOTATE_MESSAGES, ...TERMS_MESSAGES, ...MODEL_MESSAGES, ...PAGE_MESSAGES };

/**
 * The words for a code.
 * @throws Error if the code is none of a stage's.
 */
export function describeError(code: string): ErrorMessage {
  const message = Object.hasOwn(MESSAGES, code) ? MESSAGES[code as ErrorCode] : undefined;
  if (!message) throw new Error(`No words for the error code ${code}`);
  return message;
}
