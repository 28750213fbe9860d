import { openStore } from '../store';
import { answerPage } from './answer-page';
import { exportStored, type ExportRequest } from './export-stored';

/** Reads the document from the store by itself, so that of a novel nothing but the finished file passes through the page's thread. */
answerPage((request: ExportRequest) => exportStored(openStore, request));
