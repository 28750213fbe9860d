/** Runs in a page of the app: how long its thread is held at a time, and the same work on that thread. */
import { exportUnits, toBlob, type ExportFormat } from '../../lib/export';
import { prepareDocument } from '../../lib/pipeline';
import { importText } from '../../lib/read/import-text';
import { openStore } from '../../lib/store';
import type { DocumentId } from '../../lib/types';

export interface HeldPage {
  /** Forgets the tasks so far. */
  start(): void;
  /** Milliseconds of the longest task since the start, up to where the page went to another screen; SHORTEST_TASK if none was as long as that. */
  longestTask(): Promise<number>;
  /** The baseline of an import: the text is read and stored on the page's thread, in a library of its own. */
  importHere(name: string, text: string): Promise<void>;
  /** The baseline of an export: the document is loaded and written on the page's thread. */
  exportHere(documentId: string, format: ExportFormat): Promise<void>;
}

/** What browsers report as a long task. */
const SHORTEST_TASK = 50;

let longest = 0;
let left = Infinity;
navigation.addEventListener('navigate', () => { left = Math.min(left, performance.now()); });
const note = (entries: PerformanceEntryList) => {
  longest = Math.max(longest, ...entries.filter(({ startTime }) => startTime < left).map(({ duration }) => duration));
};
const observer = new PerformanceObserver((list) => note(list.getEntries()));
observer.observe({ type: 'longtask' });

function start(): void {
  observer.takeRecords();
  longest = 0;
  left = Infinity;
}

async function longestTask(): Promise<number> {
  // A task is reported once it is over.
  await new Promise((resolve) => setTimeout(resolve, 100));
  note(observer.takeRecords());
  return Math.max(longest, SHORTEST_TASK);
}

async function importHere(name: string, text: string): Promise<void> {
  const outcome = await importText(new File([text], name));
  if (!outcome.ok) throw new Error(outcome.error.message);
  const store = await openStore({ name: 'bench' });
  await store.addDocument(await prepareDocument(outcome.value.imported));
  store.close();
}

async function exportHere(documentId: string, format: ExportFormat): Promise<void> {
  const store = await openStore();
  const stored = await store.loadDocument(documentId as DocumentId);
  toBlob(exportUnits(format, { ...stored, generatorVersion: 'bench' }));
  store.close();
}

const page: HeldPage = { start, longestTask, importHere, exportHere };

Object.assign(globalThis, { heldPage: page });
