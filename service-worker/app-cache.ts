import type { Manifest, ManifestFile } from './manifest';
import { fillPage, matchPage } from './match-page';

/** Files are kept by their hash from build to build: what did not change is not fetched again. */
const FILES = 'paralelo-files';

const PAGES_PREFIX = 'paralelo-pages-';

/** One build of the app as the Cache Storage holds it. */
export class AppCache {
  private readonly files: ReadonlyMap<string, ManifestFile>;

  constructor(private readonly manifest: Manifest) {
    this.files = new Map(manifest.files.map((file) => [file.path, file]));
  }

  private get pagesName(): string {
    return PAGES_PREFIX + this.manifest.buildId;
  }

  /**
   * Fetches what is missing, one after the other: the page in front needs the connection as well. What has come before
   * a failure is kept for the next attempt.
   * @throws TypeError if the server does not answer, or not with the files of this build.
   */
  async fill(): Promise<void> {
    const pages = await caches.open(this.pagesName);
    for (const page of this.manifest.pages) await pages.put(page, await this.fetchPage(page));
    const files = await caches.open(FILES);
    for (const file of this.manifest.files) {
      if (!(await files.match(keyOf(file)))) await files.put(keyOf(file), await fetchIntact(file));
    }
  }

  /** Removes what belongs to other builds only. */
  async removeOthers(): Promise<void> {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith(PAGES_PREFIX) && name !== this.pagesName).map((name) => caches.delete(name)));
    const files = await caches.open(FILES);
    const wanted = new Set(this.manifest.files.map((file) => new URL(keyOf(file), location.origin).href));
    const stale = (await files.keys()).filter(({ url }) => !wanted.has(url));
    await Promise.all(stale.map((key) => files.delete(key)));
  }

  hasFile(path: string): boolean {
    return this.files.has(path);
  }

  /**
   * The cached file at a path of the manifest, or undefined if it is not cached. It is a new response, since one that was
   * fetched brings its address along, and a worker started from it would lose the fragment that Turbopack puts its
   * configuration in.
   */
  async findFile(path: string): Promise<Response | undefined> {
    const files = await caches.open(FILES);
    const cached = await files.match(keyOf(this.files.get(path)!), { ignoreVary: true });
    return cached && new Response(cached.body, { headers: withoutEncoding(cached.headers) });
  }

  /** The cached page for a path, or undefined if there is none. Headers and HTML share the nonce that they were made with. */
  async findPage(path: string): Promise<Response | undefined> {
    const match = matchPage(this.manifest.pages, path);
    if (!match) return undefined;
    const pages = await caches.open(this.pagesName);
    const response = await pages.match(match.page, { ignoreVary: true });
    if (!response) return undefined;
    return new Response(fillPage(await response.text(), match), { headers: withoutEncoding(response.headers) });
  }

  private async fetchPage(page: string): Promise<Response> {
    const response = await fetch(page, { cache: 'no-store' });
    // While a new version is being rolled out, the page may be another build's than this worker.
    if (!response.ok || response.redirected || !(await response.clone().text()).includes(this.manifest.buildId)) {
      throw new TypeError(`${page} is not a page of build ${this.manifest.buildId}.`);
    }
    return response;
  }
}

function keyOf({ path, integrity }: ManifestFile): string {
  return `${path}?integrity=${encodeURIComponent(integrity)}`;
}

/** Takes a file from the browser's HTTP cache, where the page may have put it just now, or else from the server. */
async function fetchIntact({ path, integrity }: ManifestFile): Promise<Response> {
  try {
    return await fetch(path, { integrity, cache: 'force-cache' });
  } catch {
    return fetch(path, { integrity, cache: 'reload' });
  }
}

/** The body of a cached response is decoded already, and filling in a page changes its length. */
function withoutEncoding(headers: Headers): Headers {
  const copy = new Headers(headers);
  copy.delete('content-encoding');
  copy.delete('content-length');
  return copy;
}
