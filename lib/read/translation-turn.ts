import type { DocumentId } from '../types';

/** The part of the browser's lock manager that is needed. */
export type TurnLocks = Pick<LockManager, 'request'>;

interface Turn<Result> {
  readonly documentId: DocumentId;
  readonly signal: AbortSignal;
  /** Ends the turn of another tab rather than waiting: that tab may be asleep. */
  readonly takeOver: boolean;
  /** Called where another tab has its turn. */
  readonly onWait: () => void;
  readonly task: () => Promise<Result>;
}

/** Another tab has ended this one's turn. The task goes on until its caller ends it. */
export class TurnTaken extends Error {}

/**
 * Runs a task on a document while no other tab runs one on it: two that translate the same text would each take twice the
 * time. The browser ends the turn of a tab that is closed. Without locks, which pages have in secure contexts only, the
 * task runs at once.
 * @throws TurnTaken; the reason of `signal` where that ends the wait; what the task throws
 */
export async function takeTurn<Result>(locks: TurnLocks | undefined, { documentId, signal, takeOver, onWait, task }: Turn<Result>): Promise<Result> {
  if (!locks) return task();
  const name = `translate ${documentId}`;
  const whole = async (lock: Lock | null) => lock && { result: await task() };
  try {
    const atOnce = await locks.request(name, takeOver ? { steal: true } : { ifAvailable: true }, whole);
    if (atOnce) return atOnce.result;
    signal.throwIfAborted();
    onWait();
    return await locks.request(name, { signal }, task);
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
    signal.throwIfAborted();
    throw new TurnTaken();
  }
}
