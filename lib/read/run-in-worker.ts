/** What tasks need of a Worker. */
export interface TaskWorker<Request, Answer> {
  postMessage(request: Request): void;
  addEventListener(type: 'message', listener: (event: { readonly data: Answer }) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: (event: { readonly message?: string }) => void): void;
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
  let task: { readonly resolve: (answer: Answer) => void; readonly reject: (error: Error) => void } | null = null;
  let idling: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const end = () => {
    clearTimeout(idling);
    worker?.terminate();
    worker = null;
  };
  const start = () => {
    const started = startWorker();
    const fail = (reason: string) => {
      if (started !== worker) return;
      end();
      task?.reject(new Error(reason));
    };
    started.addEventListener('message', ({ data }) => task?.resolve(data));
    started.addEventListener('error', ({ message }) => fail(message || 'The worker could not be started.'));
    started.addEventListener('messageerror', () => fail('The worker sent what cannot be read.'));
    return started;
  };
  const perform = async (request: Request) => {
    clearTimeout(idling);
    const busy = worker ??= start();
    const answer = await new Promise<Answer>((resolve, reject) => {
      task = { resolve, reject };
      busy.postMessage(request);
    });
    idling = setTimeout(end, IDLE);
    return answer;
  };
  return (request) => {
    const answer = last.then(() => perform(request));
    last = answer.catch(end);
    return answer;
  };
}
