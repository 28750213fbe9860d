import { digestHex, sha256 } from '../sha256';
import { CONFIG, readSettings, TOKENIZER_CONFIG } from './describe-model';
import { fetchFromHub, listHubFiles, type HubFile, type HubHash, type HubListing } from './hub-files';
import { openCache, toModelError, type InstalledModels } from './installed-models';
import { ModelError, type InstalledModel } from './types';

const CACHE = 'paralelo-downloads';

/** Bytes that are asked for at once. What has come is kept by pieces of this size, and the rest asked for when a download is resumed. */
const PIECE_BYTES = 4 * 1024 * 1024;

export interface DownloadOptions {
  /** The hub's address, without a slash at its end. */
  readonly base: string;
  /** Owner and name. */
  readonly repository: string;
  readonly installed: InstalledModels;
  readonly storage?: Pick<CacheStorage, 'open'>;
  /** Bytes that have come, those of earlier attempts included, of all. */
  readonly onProgress?: (loaded: number, total: number) => void;
  readonly pieceBytes?: number;
}

/**
 * Downloads a model from a hub, checks it against the hashes that the hub lists, and keeps it. What has come before a
 * failure is kept, too, and not asked for again.
 * @throws ModelError
 */
export async function downloadModel({ base, repository, installed, storage = globalThis.caches, onProgress, pieceBytes = PIECE_BYTES }: DownloadOptions): Promise<InstalledModel> {
  const download = new Download(base, await openCache(storage, CACHE), await resolveListing(base, repository, storage), pieceBytes, onProgress);
  const contents = new Map<string, Blob>();
  // The small files first: they say whether it is a model that can be used at all.
  const files = [...download.listing.files].sort((a, b) => a.bytes - b.bytes);
  const text = async (path: string) => (await download.fetchFile(files.find((file) => file.path === path)!)).text();
  const settings = readSettings(await text(CONFIG), await text(TOKENIZER_CONFIG), files);
  for (const file of files) contents.set(file.path, await download.fetchFile(file));
  const { commit, dtype, licence } = download.listing;
  const model: InstalledModel = {
    id: repository, name: repository, revision: commit.slice(0, 12), licence, sourceLang: 'es', targetLang: 'en', dtype, ...settings,
    files: await Promise.all(files.map(async ({ path, bytes }) => ({ path, bytes, sha256: await sha256(await bytesOf(contents.get(path)!)) }))),
    origin: { kind: 'hub', repository, commit },
  };
  await installed.add(model, contents);
  await discardDownload(repository, storage);
  return model;
}

/**
 * Forgets what has come of a download that was not brought to its end.
 * @throws ModelError `models-unavailable`
 */
export async function discardDownload(repository: string, storage: Pick<CacheStorage, 'open'> | undefined = globalThis.caches): Promise<void> {
  const cache = await openCache(storage, CACHE);
  const folder = `${folderOf(repository)}/`;
  const keys = (await cache.keys()).filter(({ url }) => new URL(url).pathname.startsWith(folder));
  await Promise.all(keys.map((key) => cache.delete(key)));
}

/**
 * Repositories of which a part has come.
 * @throws ModelError `models-unavailable`
 */
export async function listDownloads(storage: Pick<CacheStorage, 'open'> | undefined = globalThis.caches): Promise<string[]> {
  const cache = await openCache(storage, CACHE);
  const keys = (await cache.keys()).filter(({ url }) => url.endsWith('/listing.json'));
  return keys.map(({ url }) => decodeURIComponent(new URL(url).pathname.split('/')[2]!)).sort();
}

/** What was listed when the download began: another commit would make what has come worthless. */
async function resolveListing(base: string, repository: string, storage: Pick<CacheStorage, 'open'>): Promise<HubListing> {
  const cache = await openCache(storage, CACHE);
  const key = `${folderOf(repository)}/listing.json`;
  const begun = await cache.match(key);
  if (begun) return (await begun.json()) as HubListing;
  const listing = await listHubFiles(base, repository);
  await keep(cache, key, Response.json(listing));
  return listing;
}

class Download {
  private loaded = 0;
  private readonly total: number;
  private readonly counted = new Set<string>();

  constructor(
    private readonly base: string,
    private readonly cache: Cache,
    readonly listing: HubListing,
    private readonly pieceBytes: number,
    private readonly onProgress: DownloadOptions['onProgress'],
  ) {
    this.total = listing.files.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /** @throws ModelError; `hub-corrupt` after the file has been discarded */
  async fetchFile(file: HubFile): Promise<Blob> {
    const starts = Array.from({ length: Math.max(1, Math.ceil(file.bytes / this.pieceBytes)) }, (_, i) => i * this.pieceBytes);
    const pieces: Blob[] = [];
    for (const start of starts) {
      const piece = await this.fetchPiece(file, start, Math.min(start + this.pieceBytes, file.bytes));
      pieces.push(piece);
      this.count(`${file.path} ${start}`, piece.size);
    }
    const whole = new Blob(pieces);
    if (await matches(await bytesOf(whole), file.hash)) return whole;
    await Promise.all(starts.map((start) => this.cache.delete(this.keyOf(file, start))));
    throw new ModelError('hub-corrupt', `${file.path} is not the file that the hub lists.`);
  }

  private async fetchPiece(file: HubFile, start: number, end: number): Promise<Blob> {
    const held = await this.cache.match(this.keyOf(file, start));
    if (held) return held.blob();
    const url = `${this.base}/${this.listing.repository}/resolve/${this.listing.commit}/${file.path}`;
    const isWhole = start === 0 && end === file.bytes;
    const response = await fetchFromHub(url, isWhole ? {} : { Range: `bytes=${start}-${end - 1}` });
    const body = await response.blob().catch((error: unknown) => {
      throw new ModelError('hub-unreachable', `${url} broke off: ${String(error)}`, { cause: error });
    });
    // A server that knows no ranges sends the whole file at once.
    const from = response.status === 206 ? start : 0;
    if (body.size !== (response.status === 206 ? end - start : file.bytes)) {
      throw new ModelError('hub-corrupt', `${url} gave ${body.size} bytes, not those that were asked for.`);
    }
    for (let at = from; at < from + body.size; at += this.pieceBytes) {
      await keep(this.cache, this.keyOf(file, at), new Response(body.slice(at - from, at - from + this.pieceBytes)));
    }
    return body.slice(start - from, end - from);
  }

  /** Once for each piece, since the settings are read twice. */
  private count(piece: string, bytes: number): void {
    if (this.counted.has(piece)) return;
    this.counted.add(piece);
    this.loaded += bytes;
    this.onProgress?.(this.loaded, this.total);
  }

  private keyOf(file: HubFile, start: number): string {
    return `${folderOf(this.listing.repository)}/${this.listing.commit}/${file.path}?from=${start}`;
  }
}

async function keep(cache: Cache, key: string, response: Response): Promise<void> {
  try {
    await cache.put(key, response);
  } catch (error) {
    throw toModelError(error);
  }
}

async function matches(bytes: Uint8Array<ArrayBuffer>, { algorithm, digest }: HubHash): Promise<boolean> {
  if (algorithm === 'sha256') return (await sha256(bytes)) === digest;
  const head = new TextEncoder().encode(`blob ${bytes.length}\0`);
  return (await digestHex('SHA-1', await bytesOf(new Blob([head, bytes])))) === digest;
}

async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await blob.arrayBuffer());
}

function folderOf(repository: string): string {
  return `/downloads/${encodeURIComponent(repository)}`;
}
