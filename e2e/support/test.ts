import { test as base, expect, type BrowserContext } from '@playwright/test';
import { startOwnServer } from './server';

/** What a browser did that Paralelo must never do. */
export class Watch {
  private readonly problems: string[] = [];
  private readonly allowed: RegExp[] = [];

  /** Lets errors pass that a test brings about itself. */
  allow(...patterns: readonly RegExp[]): void {
    this.allowed.push(...patterns);
  }

  /** Notes every request out of the page's origin, error on the console (violations of the security policy among them) and uncaught error. */
  over(context: BrowserContext, origin: string): void {
    const note = (problem: string) => this.problems.push(problem);
    context.on('request', (request) => {
      const url = new URL(request.url());
      if (url.origin !== origin && !['blob:', 'data:'].includes(url.protocol)) note(`request to ${url.href}`);
    });
    context.on('console', (message) => {
      if (message.type() === 'error') note(`console: ${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (error) => note(`uncaught: ${String(error.error())}`));
    context.on('page', (page) => page.on('crash', () => note('the page crashed')));
  }

  listProblems(): string[] {
    return this.problems.filter((problem) => !this.allowed.some((pattern) => pattern.test(problem)));
  }
}

interface Fixtures {
  /** Serves the production build at an address of its own, with other settings or to be stopped. Nothing but that is let through. */
  readonly startServer: (env?: Readonly<Record<string, string>>) => ReturnType<typeof startOwnServer>;
  /** Fails the test, whatever else it looks at, over anything that the browser must not do. */
  readonly watch: Watch;
}

export const test = base.extend<Fixtures>({
  watch: [async ({ context, baseURL }, use) => {
    const watch = new Watch();
    watch.over(context, new URL(baseURL!).origin);
    await use(watch);
    expect(watch.listProblems()).toEqual([]);
  }, { auto: true }],
  startServer: async ({ context, watch }, provide) => {
    const servers: Awaited<ReturnType<typeof startOwnServer>>[] = [];
    await provide(async (env) => {
      const server = await startOwnServer(env);
      servers.push(server);
      watch.over(context, server.origin);
      watch.allow(new RegExp(`^request to ${server.origin}/`));
      return server;
    });
    // A page fetches ahead what its links lead to, and would find nobody.
    for (const page of servers.length > 0 ? context.pages() : []) await page.close();
    for (const server of servers) await server.stop();
  },
});

export { expect };
