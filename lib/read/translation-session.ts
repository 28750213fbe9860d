import type { ModelEntry } from '../../models/registry';
import { translateUnits, type UnitsTranslation } from '../pipeline';
import { StoreError, type Store, type StoreErrorCode } from '../store/types';
import type { TranslationClient } from '../translate/client';
import type { Term, TranslateErrorCode } from '../translate/protocol';
import { TranslateError } from '../translate/translate-error';
import type { DocumentId, SegmentId, TranslationUnit } from '../types';
import { followTranslation } from './follow-translation';
import { settledTerms } from './glossary-edits';
import { isOutdated } from './outdated-units';
import { TranslationRate } from './translation-rate';
import { takeTurn, TurnTaken, type TurnLocks } from './translation-turn';

/** What a reader is told about the translation of one document. */
export type TranslationStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'loading-model'; readonly loaded: number; readonly total: number }
  | { readonly kind: 'translating'; readonly done: number; readonly total: number; readonly perSecond: number | null; readonly secondsLeft: number | null }
  /** Another tab is translating it; this one waits to go on where that one stops. */
  | { readonly kind: 'elsewhere'; readonly done: number; readonly total: number }
  | { readonly kind: 'paused'; readonly done: number; readonly total: number }
  | { readonly kind: 'complete' }
  /** `lib/read/messages.ts` has the words for the code. */
  | { readonly kind: 'failed'; readonly code: TranslateErrorCode | StoreErrorCode; readonly done: number; readonly total: number };

/** Translates what is not yet translated of one document at a time, storing each batch as it comes. */
export interface TranslationSession {
  /**
   * Starts, resumes, or retries after a failure. The document that was being translated is paused. Where another tab is
   * translating this one, waits until that one stops, or takes over from it. With `renew`, what another model has translated
   * is translated as well; it stands until its new translation has come. A run that was to renew does so when it is resumed.
   */
  start(documentId: DocumentId, options?: { readonly takeOver?: boolean; readonly renew?: boolean }): void;
  pause(documentId: DocumentId): void;
  /** Resolves when nothing is stored any more of what has been paused. */
  settled(): Promise<void>;
  /** What is being translated goes on with the model that is chosen now. */
  changeModel(): void;
  /** Translate these first, in this order: what is on screen, then what follows it. */
  prefer(documentId: DocumentId, segmentIds: readonly SegmentId[]): void;
  /** The same object until it changes. */
  status(documentId: DocumentId): TranslationStatus;
  /** Called at every change of any document's status. Returns the way to stop. */
  subscribe(listener: () => void): () => void;
}

export interface TranslationSessionOptions {
  readonly store: Pick<Store, 'loadDocument' | 'saveUnits' | 'annotations' | 'glossaryEdits' | 'subscribe'>;
  readonly client: TranslationClient;
  /** The model that a run is to use; asked for at the beginning of each. `undefined`: the one that was chosen is gone. */
  readonly model: () => Promise<ModelEntry | undefined>;
  readonly now?: () => Date;
  /** The browser's: tabs with the same ones take turns. */
  readonly locks?: TurnLocks;
}

export function createTranslationSession({ store, client, model, now = () => new Date(), locks }: TranslationSessionOptions): TranslationSession {
  return new Session(store, client, model, now, locks);
}

const IDLE: TranslationStatus = { kind: 'idle' };

/** One attempt at a document, from start() to its end. */
interface Run {
  readonly documentId: DocumentId;
  readonly controller: AbortController;
  readonly takeOver: boolean;
  readonly renew: boolean;
  readonly rate: TranslationRate;
  status: TranslationStatus;
  /** Units; both 0 until the document has been loaded. */
  done: number;
  total: number;
  /** UTF-16 code units of the sources still to be translated. */
  charactersLeft: number;
  /** When the last batch was stored, or the first one begun. */
  lastBatchAt: Date;
  translation: UnitsTranslation | null;
  /** What the reader has settled the English of; null until the engine is about to be told. */
  terms: readonly Term[] | null;
  /** They may be others than when they were last read. */
  termsChanged: boolean;
}

class Session implements TranslationSession {
  private readonly listeners = new Set<() => void>();
  /** The latest run of every document that had one. */
  private readonly runs = new Map<DocumentId, Run>();
  private active: Run | null = null;
  private preference: { readonly documentId: DocumentId; readonly segmentIds: readonly SegmentId[] } | null = null;
  /** A run begins when the one before has stored its last batch, or it would translate that batch again. */
  private previous: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: TranslationSessionOptions['store'],
    private readonly client: TranslationClient,
    private readonly model: TranslationSessionOptions['model'],
    private readonly now: () => Date,
    private readonly locks: TurnLocks | undefined,
  ) {
    store.subscribe((change) => {
      if (change.kind === 'glossary-edits') void this.renewTerms(change.documentId);
    });
  }

  start(documentId: DocumentId, { takeOver = false, renew = this.isRenewing(documentId) } = {}): void {
    if (this.active?.documentId === documentId && !takeOver && renew === this.active.renew) return;
    if (this.active) this.pause(this.active.documentId);
    const run: Run = {
      documentId, controller: new AbortController(), takeOver, renew, rate: new TranslationRate(), status: IDLE,
      done: 0, total: 0, charactersLeft: 0, lastBatchAt: this.now(), translation: null, terms: null, termsChanged: false,
    };
    this.active = run;
    this.runs.set(documentId, run);
    this.setStatus(run, { kind: 'loading-model', loaded: 0, total: 0 });
    this.previous = this.previous.then(() => this.execute(run));
  }

  pause(documentId: DocumentId): void {
    const run = this.active;
    if (run?.documentId !== documentId) return;
    this.active = null;
    run.controller.abort();
    this.setStatus(run, pausedStatus(run));
  }

  settled(): Promise<void> {
    return this.previous;
  }

  changeModel(): void {
    if (this.active) this.startAgain(this.active);
  }

  prefer(documentId: DocumentId, segmentIds: readonly SegmentId[]): void {
    this.preference = { documentId, segmentIds };
    this.runs.get(documentId)?.translation?.prefer(segmentIds);
  }

  status(documentId: DocumentId): TranslationStatus {
    return this.runs.get(documentId)?.status ?? IDLE;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private async execute(run: Run): Promise<void> {
    try {
      this.setStatus(run, await this.translateInTurn(run));
    } catch (error) {
      if (error instanceof TurnTaken) this.startAgain(run);
      else if (error !== run.controller.signal.reason) this.setStatus(run, failedStatus(run, error));
    } finally {
      if (this.active === run) this.active = null;
    }
  }

  /** Whether the latest run was to renew, and has not come to its end. */
  private isRenewing(documentId: DocumentId): boolean {
    const run = this.runs.get(documentId);
    return run !== undefined && run.renew && run.status.kind !== 'complete';
  }

  private startAgain({ documentId }: Run): void {
    this.pause(documentId);
    this.start(documentId);
  }

  /** @returns The status that the run ends with. */
  private async translateInTurn(run: Run): Promise<TranslationStatus> {
    const { documentId, controller: { signal }, takeOver } = run;
    signal.throwIfAborted();
    const isPending = pendingTest(run.renew ? await this.model() : undefined);
    let stopFollowing = () => {};
    try {
      return await takeTurn(this.locks, {
        documentId, signal, takeOver,
        onWait: () => {
          stopFollowing = followTranslation(this.store, documentId, isPending, (done, total) => {
            Object.assign(run, { done, total });
            this.setStatus(run, { kind: 'elsewhere', done, total });
          });
        },
        task: () => {
          stopFollowing();
          return this.translate(run);
        },
      });
    } finally {
      stopFollowing();
    }
  }

  private async translate(run: Run): Promise<TranslationStatus> {
    const { signal } = run.controller;
    const { units } = await this.store.loadDocument(run.documentId);
    const model = await this.model();
    const pending = units.filter(pendingTest(run.renew ? model : undefined)).map((unit) => ({ ...unit, target: null }));
    run.total = units.length;
    run.done = units.length - pending.length;
    run.charactersLeft = countSource(pending);
    if (pending.length === 0) return { kind: 'complete' };

    if (!model) throw new TranslateError('model-gone', 'The chosen model is not there.');
    await this.client.load(model.id, {
      signal, revision: model.revision,
      onProgress: (loaded, total) => { if (!signal.aborted) this.setStatus(run, { kind: 'loading-model', loaded, total }); },
    });
    const terms = await this.settleTerms(run);
    run.lastBatchAt = this.now();
    this.setStatus(run, signal.aborted ? pausedStatus(run) : translatingStatus(run));
    run.translation = translateUnits(this.preferredFirst(run.documentId, pending), {
      client: this.client, model, context: units, terms, now: this.now, signal,
      onUnits: (batch) => this.receive(run, batch),
    });
    return (await run.translation.finished) === 'done' ? { kind: 'complete' } : pausedStatus(run);
  }

  /** Gives a run its terms; reads them again where they change meanwhile. */
  private async settleTerms(run: Run): Promise<readonly Term[]> {
    let terms: readonly Term[];
    do {
      run.termsChanged = false;
      terms = await this.readTerms(run.documentId);
    } while (run.termsChanged);
    run.terms = terms;
    return terms;
  }

  private async readTerms(documentId: DocumentId): Promise<Term[]> {
    const [annotations, edits] = await Promise.all([this.store.annotations(documentId), this.store.glossaryEdits(documentId)]);
    return settledTerms(annotations, edits);
  }

  /** What is still to be translated gets the terms as they are now. */
  private async renewTerms(documentId: DocumentId): Promise<void> {
    const run = this.active;
    if (run?.documentId !== documentId) return;
    run.termsChanged = true;
    if (run.terms === null) return;
    // A store that fails now fails the run, too, which tells the reader.
    const terms = await this.readTerms(documentId).catch(() => run.terms);
    if (run !== this.active || JSON.stringify(terms) === JSON.stringify(run.terms)) return;
    this.startAgain(run);
  }

  private async receive(run: Run, batch: readonly TranslationUnit[]): Promise<void> {
    await this.store.saveUnits(run.documentId, batch);
    const now = this.now();
    const characters = countSource(batch);
    run.rate.add(batch.length, characters, Math.max(0, now.getTime() - run.lastBatchAt.getTime()) / 1000);
    run.lastBatchAt = now;
    run.done += batch.length;
    run.charactersLeft -= characters;
    this.setStatus(run, run.controller.signal.aborted ? pausedStatus(run) : translatingStatus(run));
  }

  private preferredFirst(documentId: DocumentId, units: readonly TranslationUnit[]): TranslationUnit[] {
    if (this.preference?.documentId !== documentId) return [...units];
    const bySegment = new Map(units.flatMap((unit) => unit.segmentIds.map((segmentId) => [segmentId, unit])));
    return [...new Set([...this.preference.segmentIds.flatMap((segmentId) => bySegment.get(segmentId) ?? []), ...units])];
  }

  private setStatus(run: Run, status: TranslationStatus): void {
    run.status = status;
    if (this.runs.get(run.documentId) === run) for (const listener of [...this.listeners]) listener();
  }
}

function translatingStatus({ done, total, rate, charactersLeft }: Run): TranslationStatus {
  return { kind: 'translating', done, total, perSecond: rate.perSecond, secondsLeft: rate.secondsFor(charactersLeft) };
}

/** A run that was stopped before its document was loaded has nothing to say of it. */
function pausedStatus({ done, total }: Run): TranslationStatus {
  return total > 0 ? { kind: 'paused', done, total } : IDLE;
}

/** A document that has been deleted meanwhile has no translation to speak of. */
function failedStatus({ done, total }: Run, error: unknown): TranslationStatus {
  const code = codeOf(error);
  return code === 'not-found' ? IDLE : { kind: 'failed', code, done, total };
}

function codeOf(error: unknown): TranslateErrorCode | StoreErrorCode {
  if (error instanceof StoreError || error instanceof TranslateError) return error.code;
  queueMicrotask(() => { throw error; });
  return 'engine-failed';
}

/** Which units await translation: those that have none, and those of other models where there is one to renew them. */
function pendingTest(renewing: ModelEntry | undefined): (unit: TranslationUnit) => boolean {
  return (unit) => unit.target === null || (renewing !== undefined && isOutdated(unit, renewing));
}

function countSource(units: readonly TranslationUnit[]): number {
  return units.reduce((sum, { source }) => sum + source.length, 0);
}
