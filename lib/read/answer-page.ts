/** Does in a worker the tasks that `createTaskRunner` gives it. What `perform` throws reaches the page as an error of the worker. */
export function answerPage<Request, Answer>(perform: (request: Request) => Promise<Answer>): void {
  globalThis.addEventListener('message', ({ data }: MessageEvent<Request>) => {
    perform(data).then((answer) => globalThis.postMessage(answer)).catch(reportError);
  });
}
