import { chooseFiles, type ListedFile } from './describe-model';
import { ModelError } from './types';

/** How a hub says what a file holds: files in Git LFS by their SHA-256, others as Git does. */
export interface HubHash {
  readonly algorithm: 'sha256' | 'git-sha1';
  /** Lower-case hex. */
  readonly digest: string;
}

export interface HubFile extends ListedFile {
  readonly hash: HubHash;
}

/** What is to be downloaded. It holds for one commit, so that a download can be resumed weeks later. */
export interface HubListing {
  readonly repository: string;
  readonly commit: string;
  /** As the repository's card names it, or empty. */
  readonly licence: string;
  readonly dtype: 'q8' | 'fp32';
  readonly files: readonly HubFile[];
}

/** A repository on the hub: its owner and its name. */
const REPOSITORY = /^[\w-][\w.-]*\/[\w-][\w.-]*$/;

export function isRepository(name: string): boolean {
  return REPOSITORY.test(name) && !name.includes('..');
}

/**
 * Asks a hub of the kind of huggingface.co which files of a repository make a model.
 * @param base The hub's address, without a slash at its end.
 * @throws ModelError `hub-missing`, `hub-unreachable`, `model-incomplete`
 */
export async function listHubFiles(base: string, repository: string): Promise<HubListing> {
  if (!isRepository(repository)) throw new ModelError('hub-missing', `${repository} names no repository.`);
  const about = await fetchJson<HubModel>(`${base}/api/models/${repository}`, (value) => typeof value?.sha === 'string');
  const tree = await fetchJson<readonly HubTreeEntry[]>(`${base}/api/models/${repository}/tree/${about.sha}?recursive=true`, Array.isArray);
  const { dtype, files } = chooseFiles(tree.filter(({ type }) => type === 'file').map(describeFile));
  const { license } = about.cardData ?? {};
  return { repository, commit: about.sha, licence: typeof license === 'string' ? license : '', dtype, files };
}

interface HubModel {
  readonly sha: string;
  readonly cardData?: { readonly license?: unknown };
}

interface HubTreeEntry {
  readonly type: string;
  readonly path: string;
  readonly size: number;
  readonly oid: string;
  readonly lfs?: { readonly oid: string; readonly size: number };
}

function describeFile({ path, size, oid, lfs }: HubTreeEntry): HubFile {
  return { path, bytes: lfs?.size ?? size, hash: lfs ? { algorithm: 'sha256', digest: lfs.oid } : { algorithm: 'git-sha1', digest: oid } };
}

/** What answers in some other way is no hub, but a portal or a proxy on the way. */
async function fetchJson<Content>(url: string, isRight: (value: Content) => boolean): Promise<Content> {
  const response = await fetchFromHub(url);
  const value = (await response.json().catch(() => null)) as Content;
  if (!isRight(value)) throw new ModelError('hub-unreachable', `${url} did not answer as a hub does.`);
  return value;
}

/**
 * Asks without cookies: the hub learns no more than which file is wanted. A single range needs no preflight, which the
 * servers that a hub sends its larger files from do not all answer; any other header would.
 * @throws ModelError `hub-missing`, `hub-unreachable`
 */
export async function fetchFromHub(url: string, headers: HeadersInit = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, { headers, credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' });
  } catch (error) {
    throw new ModelError('hub-unreachable', `${url} could not be read: ${String(error)}`, { cause: error });
  }
  if (response.ok) return response;
  const isMissing = [401, 403, 404, 410].includes(response.status);
  throw new ModelError(isMissing ? 'hub-missing' : 'hub-unreachable', `${url} answered with HTTP status ${response.status}.`);
}
