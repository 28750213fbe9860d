import { ModelError, type InstalledModel } from './types';

const CACHE = 'paralelo-models';

/** Below this path the app itself has neither pages nor files. */
const ROOT = '/installed-models';

/** Models that the reader has brought, in the browser's Cache Storage: there they are without network, and for workers too. */
export class InstalledModels {
  /** @param storage The browser's own, unless given; missing where a page may not store anything. */
  constructor(private readonly storage: Pick<CacheStorage, 'open'> | undefined = globalThis.caches) {}

  /**
   * By name.
   * @throws ModelError `models-unavailable`
   */
  async list(): Promise<InstalledModel[]> {
    const cache = await this.open();
    const keys = (await cache.keys()).filter(({ url }) => url.endsWith('/entry.json'));
    const models = await Promise.all(keys.map((key) => readEntry(cache, key)));
    return models.flatMap((model) => model ?? []).sort((a, b) => a.name.localeCompare(b.name));
  }

  /** @throws ModelError `models-unavailable` */
  async find(id: string): Promise<InstalledModel | undefined> {
    return readEntry(await this.open(), entryKey(id));
  }

  /**
   * Keeps a model. It takes the place of one with the same id only when all of it is there.
   * @param contents All its files, by their paths.
   * @throws ModelError `models-full`, `models-unavailable`
   */
  async add(model: InstalledModel, contents: ReadonlyMap<string, Blob>): Promise<void> {
    const cache = await this.open();
    try {
      for (const { path } of model.files) await cache.put(fileKey(model, path), new Response(contents.get(path)!));
      await cache.put(entryKey(model.id), Response.json(model));
    } catch (error) {
      await removeFiles(cache, model.id, (await readEntry(cache, entryKey(model.id)))?.revision);
      throw toModelError(error);
    }
    await removeFiles(cache, model.id, model.revision);
  }

  /**
   * Does nothing where the model is not there.
   * @throws ModelError `models-unavailable`
   */
  async remove(id: string): Promise<void> {
    const cache = await this.open();
    await cache.delete(entryKey(id));
    await removeFiles(cache, id);
  }

  /**
   * One file of a model; null if it is not there.
   * @throws ModelError `models-unavailable`
   */
  async read(model: Pick<InstalledModel, 'id' | 'revision'>, path: string): Promise<Uint8Array | null> {
    const response = await (await this.open()).match(fileKey(model, path));
    return response ? new Uint8Array(await response.arrayBuffer()) : null;
  }

  private open(): Promise<Cache> {
    return openCache(this.storage, CACHE);
  }
}

/** @throws ModelError `models-unavailable` */
export async function openCache(storage: Pick<CacheStorage, 'open'> | undefined, name: string): Promise<Cache> {
  if (!storage) throw new ModelError('models-unavailable', 'This page has no Cache Storage.');
  try {
    return await storage.open(name);
  } catch (error) {
    throw toModelError(error);
  }
}

/** What a cache has thrown. */
export function toModelError(error: unknown): ModelError {
  if (error instanceof ModelError) return error;
  const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
  return new ModelError(isFull ? 'models-full' : 'models-unavailable', String(error), { cause: error });
}

async function readEntry(cache: Cache, key: RequestInfo): Promise<InstalledModel | undefined> {
  const response = await cache.match(key);
  return response?.json() as Promise<InstalledModel | undefined>;
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
