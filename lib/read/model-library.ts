import { discardDownload, listDownloads } from '../models/hub-download';
import { startDownload, type HubDownload } from '../models/hub-client';
import type { InstalledModels } from '../models/installed-models';
import { installFolder } from '../models/model-folder';
import { ModelError, type InstalledModel, type ModelErrorCode } from '../models/types';
import { createObservable, type Observable } from './observable';

/** What is being brought at the moment. */
export type Bringing =
  | { readonly kind: 'download'; readonly repository: string; readonly loaded: number; readonly total: number }
  | { readonly kind: 'folder' }
  /** It is here; whether it runs is being tried. */
  | { readonly kind: 'trial'; readonly name: string };

export interface ModelLibraryState {
  /** null until they have been listed. */
  readonly models: readonly InstalledModel[] | null;
  /** Repositories of which a part has come. */
  readonly unfinished: readonly string[];
  readonly bringing: Bringing | null;
  /** What went wrong last; `message` is for those who know models. */
  readonly failure: { readonly code: ModelErrorCode; readonly message: string } | null;
}

/** The models that the reader has brought, and the ways to bring more, as the screen shows them. Downloads go on from page to page. */
export interface ModelLibrary {
  readonly state: Observable<ModelLibraryState>;
  /** Lists anew: another tab may have brought or removed some. */
  refresh(): Promise<void>;
  /** Starts a download, or goes on with it. One thing is brought at a time; what is asked for meanwhile is passed over. Gives the model once it has run. */
  download(base: string, repository: string): Promise<InstalledModel | null>;
  /** Stops the download under way. What has come is kept. */
  stop(): void;
  discard(repository: string): Promise<void>;
  /** Takes in the files of a folder. Gives the model once it has run. */
  addFolder(files: readonly File[]): Promise<InstalledModel | null>;
  /** @returns Whether it is gone. */
  remove(id: string): Promise<boolean>;
  dismissFailure(): void;
}

export interface ModelLibraryOptions {
  readonly installed: InstalledModels;
  readonly storage?: CacheStorage;
  readonly start?: typeof startDownload;
  /** Runs a model that has just come. @throws ModelError where it does not run */
  readonly tryOut: (model: InstalledModel) => Promise<void>;
}

export function createModelLibrary({ installed, storage, start = startDownload, tryOut }: ModelLibraryOptions): ModelLibrary {
  const state = createObservable<ModelLibraryState>({ models: null, unfinished: [], bringing: null, failure: null });
  const change = (part: Partial<ModelLibraryState>) => state.set({ ...state.get(), ...part });
  let current: HubDownload | null = null;

  /** Failures are shown, not thrown; what is no ModelError is a defect. */
  const attempt = <Value>(work: () => Promise<Value>): Promise<Value | null> => work().catch((error: unknown) => {
    if (!(error instanceof ModelError)) throw error;
    change({ failure: { code: error.code, message: error.message } });
    return null;
  });
  const list = async () => change({ models: await installed.list(), unfinished: await listDownloads(storage) });
  const refresh = async () => void (await attempt(list));
  const bring = async (bringing: Bringing, work: () => Promise<InstalledModel>) => {
    if (state.get().bringing) return null;
    change({ bringing, failure: null });
    try {
      const model = await attempt(work);
      if (!model) return null;
      change({ bringing: { kind: 'trial', name: model.name } });
      return await attempt(() => tryOut(model).then(() => model));
    } finally {
      change({ bringing: null });
      await refresh();
    }
  };

  return {
    state,
    refresh,
    download: (base, repository) => bring({ kind: 'download', repository, loaded: 0, total: 0 }, async () => {
      current = start({ base, repository }, (loaded, total) => change({ bringing: { kind: 'download', repository, loaded, total } }));
      return current.finished.finally(() => (current = null));
    }),
    stop: () => {
      current?.stop();
      current = null;
      change({ bringing: null });
      void refresh();
    },
    discard: async (repository) => {
      await attempt(() => discardDownload(repository, storage));
      await refresh();
    },
    addFolder: (files) => bring({ kind: 'folder' }, () => installFolder(files, installed)),
    remove: async (id) => {
      const isGone = await attempt(() => installed.remove(id).then(() => true));
      await refresh();
      return isGone ?? false;
    },
    dismissFailure: () => change({ failure: null }),
  };
}
