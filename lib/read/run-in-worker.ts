/** What tasks need of a Worker. */
export interface TaskWorker<Request, Answer> {
  postMessage(request: Request): void;
  addEventListener(type: 'message', listener: (event: { readonly data: Answer }) => void, options: AddEventListenerOptions): void;
  addEventListener(type: 'error' | 'messageerror', listener: (event: { readonly message?: string }) => void, options: AddEventListenerOptions): void;
  terminate(): void;
}

/** Milliseconds for which a worker waits for another task: files are brought by the hundred, and a start takes a tenth of a second. */
const IDLE = 1000;

/**
 * Makes a function that has tasks done away from the page's thread, one after the other, by a worker that starts for the
 * first and ends soon after the last, so that nothing of a large text stays in memory. The worker's side is `answerPage`.
 * The function throws an Error if the worker does not start, dies or has a defect; the next task then gets a new one.
 */
export function createTaskRunner<Request, Answer>(startWorker: () => TaskWorker<Request, Answer>): (request: Request) => Promise<Answer> {
  let worker: TaskWorker<Request, Answer> | null = null;
  let idling: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const end = () => {
    worker?.terminate();
    worker = null;
  };
  const perform = async (request: Request) => {
    clearTimeout(idling);
    worker ??= startWorker();
    try {
      const answer = await ask(worker, request);
      idling = setTimeout(end, IDLE);
      return answer;
    } catch (error) {
      end();
      throw error;
    }
  };
  return (request) => {
    const answer = last.then(() => perform(request));
    last = answer.catch(() => {});
    return answer;
  };
}

function ask<Request, Answer>(worker: TaskWorker<Request, Answer>, request: Request): Promise<Answer> {
  const answered = new AbortController();
  const options = { signal: answered.signal };
  return new Promise<Answer>((resolve, reject) => {
    worker.addEventListener('message', ({ data }) => resolve(data), options);
    worker.addEventListener('error', ({ message }) => reject(new Error(message || 'The worker could not be started.')), options);
    worker.addEventListener('messageerror', () => reject(new Error('The worker sent what cannot be read.')), options);
    worker.postMessage(request);
  }).finally(() => answered.abort());
}
