import { ModelError, type InstalledModel } from './types';

const CACHE = 'paralelo-models';

/** Below this path the app itself has neither pages nor files. */
const ROOT = '/installed-models';

export type ModelStorage = Pick<CacheStorage, 'open'>;

/** Models that the reader has brought, in the browser's Cache Storage: there they are without network, and for workers too. */
export class InstalledModels {
  /**
   * Both are the browser's own, unless given.
   * @param storage Missing where a page may not store anything.
   * @param locks Keep tabs and workers from changing what is kept at once; missing in Node.
   */
  constructor(
    private readonly storage: ModelStorage | undefined = globalThis.caches,
    private readonly locks: Pick<LockManager, 'request'> | undefined = globalThis.navigator?.locks,
  ) {}

  /**
   * By name.
   * @throws ModelError `models-unavailable`
   */
  list(): Promise<InstalledModel[]> {
    return this.use(async (cache) => {
      const keys = (await cache.keys()).filter(({ url }) => url.endsWith('/entry.json'));
      const models = await Promise.all(keys.map((key) => readEntry(cache, key)));
      return models.flatMap((model) => model ?? []).sort((a, b) => a.name.localeCompare(b.name));
    });
  }

  /** @throws ModelError `models-unavailable` */
  find(id: string): Promise<InstalledModel | undefined> {
    return this.use((cache) => readEntry(cache, entryKey(id)));
  }

  /**
   * Keeps a model. It takes the place of one with the same id only when all of it is there.
   * @param contents All its files, by their paths.
   * @throws ModelError `models-full`, `models-unavailable`
   */
  add(model: InstalledModel, contents: ReadonlyMap<string, Blob>): Promise<void> {
    return this.change(async (cache) => {
      try {
        for (const { path } of model.files) await cache.put(fileKey(model, path), new Response(contents.get(path)!));
        await cache.put(entryKey(model.id), Response.json(model));
      } catch (error) {
        await removeFiles(cache, model.id, (await readEntry(cache, entryKey(model.id)))?.revision);
        throw error;
      }
      await removeFiles(cache, model.id, model.revision);
    });
  }

  /**
   * Does nothing where the model is not there.
   * @throws ModelError `models-unavailable`
   */
  remove(id: string): Promise<void> {
    return this.change(async (cache) => {
      await cache.delete(entryKey(id));
      await removeFiles(cache, id);
    });
  }

  /**
   * One file of a model; null if it is not there.
   * @throws ModelError `models-unavailable`
   */
  read(model: Pick<InstalledModel, 'id' | 'revision'>, path: string): Promise<Uint8Array | null> {
    return this.use(async (cache) => {
      const response = await cache.match(fileKey(model, path));
      return response ? new Uint8Array(await response.arrayBuffer()) : null;
    });
  }

  private change(work: (cache: Cache) => Promise<void>): Promise<void> {
    return this.locks ? this.locks.request(CACHE, {}, () => this.use(work)) : this.use(work);
  }

  private use<Value>(work: (cache: Cache) => Promise<Value>): Promise<Value> {
    return withCache(this.storage, CACHE, work);
  }
}

/**
 * Opens a cache and works with it.
 * @throws ModelError `models-full`, `models-unavailable`, and what the work throws that is not the storage's
 */
export async function withCache<Value>(storage: ModelStorage | undefined, name: string, work: (cache: Cache) => Promise<Value>): Promise<Value> {
  if (!storage) throw new ModelError('models-unavailable', 'This page has no Cache Storage.');
  try {
    return await work(await storage.open(name));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    throw new ModelError(error.name === 'QuotaExceededError' ? 'models-full' : 'models-unavailable', String(error), { cause: error });
  }
}

/** One that does not parse is as good as none. */
async function readEntry(cache: Cache, key: RequestInfo): Promise<InstalledModel | undefined> {
  const response = await cache.match(key);
  return (response?.json() as Promise<InstalledModel> | undefined)?.catch(() => undefined);
}

/** Removes the files of all revisions of a model but one. */
async function removeFiles(cache: Cache, id: string, kept?: string): Promise<void> {
  const isStale = ({ url }: Request) => {
    const [, root, model, revision, ...path] = new URL(url).pathname.split('/');
    return `/${root}/${model}` === folderOf(id) && path.length > 0 && revision !== kept;
  };
  await Promise.all((await cache.keys()).filter(isStale).map((key) => cache.delete(key)));
}

function folderOf(id: string): string {
  return `${ROOT}/${encodeURIComponent(id)}`;
}

function entryKey(id: string): string {
  return `${folderOf(id)}/entry.json`;
}

function fileKey({ id, revision }: Pick<InstalledModel, 'id' | 'revision'>, path: string): string {
  return `${folderOf(id)}/${revision}/${path}`;
}
