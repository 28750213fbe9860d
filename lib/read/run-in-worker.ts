/** What one task needs of a Worker. */
export interface TaskWorker<Request, Answer> {
  postMessage(request: Request): void;
  addEventListener(type: 'message', listener: (event: { readonly data: Answer }) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: (event: { readonly message?: string }) => void): void;
  terminate(): void;
}

/**
 * Has a task done away from the page's thread, by a worker that starts for it and ends with it, so that nothing of a large
 * text stays in memory. The worker's side is `answerPage`.
 * @throws Error if the worker does not start, dies or has a defect
 */
export async function runInWorker<Request, Answer>(startWorker: () => TaskWorker<Request, Answer>, request: Request): Promise<Answer> {
  const worker = startWorker();
  try {
    return await new Promise<Answer>((resolve, reject) => {
      worker.addEventListener('message', ({ data }) => resolve(data));
      worker.addEventListener('error', ({ message }) => reject(new Error(message || 'The worker could not be started.')));
      worker.addEventListener('messageerror', () => reject(new Error('The worker sent what cannot be read.')));
      worker.postMessage(request);
    });
  } finally {
    worker.terminate();
  }
}
