import type { ModelFile } from '../../models/registry';
import { digestHex, sha256 } from '../sha256';
import { CONFIG, readSettings, TOKENIZER_CONFIG } from './describe-model';
import { fetchFromHub, listHubFiles, type HubFile, type HubHash, type HubListing } from './hub-files';
import { withCache, type InstalledModels, type ModelStorage } from './installed-models';
import { nameRevision } from './revision';
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
  readonly storage?: ModelStorage;
  /** Bytes that have come, those of earlier attempts included, of all. */
  readonly onProgress?: (loaded: number, total: number) => void;
  readonly pieceBytes?: number;
}

/**
 * Downloads a model from a hub, checks it against the hashes that the hub lists, and keeps it. What has come before a
 * failure is kept, too, and not asked for again, unless it can never become a model.
 * @throws ModelError
 */
export async function downloadModel({ base, repository, installed, storage = globalThis.caches, onProgress, pieceBytes = PIECE_BYTES }: DownloadOptions): Promise<InstalledModel> {
  try {
    return await withCache(storage, CACHE, async (cache) => {
      const download = new Download(base, cache, await resolveListing(base, repository, cache), pieceBytes, onProgress);
      const { model, contents } = await download.fetchModel();
      await installed.add(model, contents);
      await removeDownload(cache, repository);
      return model;
    });
  } catch (error) {
    // A listing that was kept may be of a commit, or of a hub, that is no more.
    const isHopeless = error instanceof ModelError && ['model-unsupported', 'hub-missing'].includes(error.code);
    if (isHopeless) await discardDownload(repository, storage);
    throw error;
  }
}

/**
 * Forgets what has come of a download that was not brought to its end.
 * @throws ModelError `models-unavailable`
 */
export async function discardDownload(repository: string, storage: ModelStorage | undefined = globalThis.caches): Promise<void> {
  await withCache(storage, CACHE, (cache) => removeDownload(cache, repository));
}

/**
 * Repositories of which a part has come.
 * @throws ModelError `models-unavailable`
 */
export async function listDownloads(storage: ModelStorage | undefined = globalThis.caches): Promise<string[]> {
  return withCache(storage, CACHE, async (cache) => {
    const names = (await cache.keys()).map(({ url }) => decodeURIComponent(new URL(url).pathname.split('/')[2]!));
    return [...new Set(names)].sort();
  });
}

async function removeDownload(cache: Cache, repository: string): Promise<void> {
  const folder = `${folderOf(repository)}/`;
  const keys = (await cache.keys()).filter(({ url }) => new URL(url).pathname.startsWith(folder));
  await Promise.all(keys.map((key) => cache.delete(key)));
}

/** What was listed when the download began: another commit would make what has come worthless. */
async function resolveListing(base: string, repository: string, cache: Cache): Promise<HubListing> {
  const key = `${folderOf(repository)}/listing.json`;
  const begun = await cache.match(key);
  if (begun) return (await begun.json()) as HubListing;
  const listing = await listHubFiles(base, repository);
  await cache.put(key, Response.json(listing));
  return listing;
}

interface FetchedFile {
  readonly file: ModelFile;
  readonly content: Blob;
}

class Download {
  private loaded = 0;
  private readonly total: number;

  constructor(
    private readonly base: string,
    private readonly cache: Cache,
    private readonly listing: HubListing,
    private readonly pieceBytes: number,
    private readonly onProgress: DownloadOptions['onProgress'],
  ) {
    this.total = listing.files.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  async fetchModel(): Promise<{ readonly model: InstalledModel; readonly contents: ReadonlyMap<string, Blob> }> {
    const { repository, commit, dtype, licence, files } = this.listing;
    const fetched = new Map<string, FetchedFile>();
    const fetchOnce = async (file: HubFile) => fetched.set(file.path, fetched.get(file.path) ?? await this.fetchFile(file));
    // They say whether it is a model that can be used at all.
    for (const file of files) if ([CONFIG, TOKENIZER_CONFIG].includes(file.path)) await fetchOnce(file);
    const text = (path: string) => fetched.get(path)!.content.text();
    const settings = readSettings(await text(CONFIG), await text(TOKENIZER_CONFIG), files);
    for (const file of files) await fetchOnce(file);
    const kept = files.map(({ path }) => fetched.get(path)!.file);
    const model: InstalledModel = {
      id: repository, name: repository, revision: await nameRevision(kept), licence, sourceLang: 'es', targetLang: 'en', dtype, ...settings,
      files: kept, origin: { kind: 'hub', repository, commit },
    };
    return { model, contents: new Map([...fetched].map(([path, { content }]) => [path, content])) };
  }

  /** @throws ModelError; `hub-corrupt` after the file has been discarded */
  private async fetchFile(file: HubFile): Promise<FetchedFile> {
    const starts = Array.from({ length: Math.max(1, Math.ceil(file.bytes / this.pieceBytes)) }, (_, i) => i * this.pieceBytes);
    const pieces: Blob[] = [];
    for (const start of starts) {
      const piece = await this.fetchPiece(file, start, Math.min(start + this.pieceBytes, file.bytes));
      pieces.push(piece);
      this.loaded += piece.size;
      this.onProgress?.(this.loaded, this.total);
    }
    const content = new Blob(pieces);
    const digest = await checkFile(await bytesOf(content), file.hash);
    if (digest !== null) return { file: { path: file.path, bytes: file.bytes, sha256: digest }, content };
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
      await this.cache.put(this.keyOf(file, at), new Response(body.slice(at - from, at - from + this.pieceBytes)));
    }
    return body.slice(start - from, end - from);
  }

  private keyOf(file: HubFile, start: number): string {
    return `${folderOf(this.listing.repository)}/${this.listing.commit}/${file.path}?from=${start}&upTo=${this.pieceBytes}`;
  }
}

/** The file's SHA-256, or null where it is not the file that was listed. */
async function checkFile(bytes: Uint8Array<ArrayBuffer>, { algorithm, digest }: HubHash): Promise<string | null> {
  const own = await sha256(bytes);
  if (algorithm === 'sha256') return own === digest ? own : null;
  const head = new TextEncoder().encode(`blob ${bytes.length}\0`);
  return (await digestHex('SHA-1', await bytesOf(new Blob([head, bytes])))) === digest ? own : null;
}

async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await blob.arrayBuffer());
}

function folderOf(repository: string): string {
  return `/downloads/${encodeURIComponent(repository)}`;
}
