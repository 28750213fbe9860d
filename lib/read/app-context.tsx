'use client';

import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import { InstalledModels } from '../models/installed-models';
import { openStore, StoreError, type Store, type StoreErrorCode } from '../store';
import { createBrowserClient } from '../translate/browser-client';
import type { AnnotateStored } from './annotate-stored';
import { createAnnotationClient } from './annotation-client';
import { checkPage, PageError, type PageErrorCode } from './check-page';
import { findChosenModel, followChosenModel } from './chosen-model';
import { createModelLibrary, type ModelLibrary } from './model-library';
import { createObservable, type Observable } from './observable';
import { createTranslationSession, type TranslationSession } from './translation-session';
import { tryModel } from './try-model';
import { currentPreferences } from './use-preferences';
import { useThrow } from './use-throw';

/** What lives as long as the page does, whichever screen is shown: translation goes on while the reader is elsewhere. */
export interface App {
  readonly store: Store;
  readonly session: TranslationSession;
  /** The models that the reader has brought, as they are kept. */
  readonly installed: InstalledModels;
  readonly models: ModelLibrary;
  /** Finds and stores the names of a document, away from the page's thread. */
  readonly annotate: AnnotateStored;
  /** Where the library was left, in CSS pixels from its top. */
  readonly libraryPlace: Observable<number>;
}

export type AppState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'ready'; readonly app: App }
  | { readonly kind: 'failed'; readonly code: StoreErrorCode | PageErrorCode };

const OPENING: AppState = { kind: 'opening' };
const AppContext = createContext<AppState>(OPENING);

async function openApp(signal: AbortSignal): Promise<App> {
  checkPage(window);
  const store = await openStore();
  const client = createBrowserClient();
  const annotation = createAnnotationClient();
  const installed = new InstalledModels();
  const models = createModelLibrary({ installed, tryOut: (model) => tryModel(createBrowserClient, model) });
  const model = () => findChosenModel(currentPreferences().model, installed);
  const session = createTranslationSession({ store, client, model, locks: navigator.locks });
  const unsubscribe = followChosenModel(session);
  const close = () => {
    unsubscribe();
    models.stop();
    client.dispose();
    annotation.dispose();
    store.close();
  };
  if (signal.aborted) close();
  else signal.addEventListener('abort', close, { once: true });
  return { store, installed, models, session, annotate: annotation.annotate, libraryPlace: createObservable(0) };
}

/** Opens the store when the page has loaded and holds it open until the page is left. */
export function AppProvider({ children }: { readonly children: ReactNode }) {
  const [state, setState] = useState<AppState>(OPENING);
  const rethrow = useThrow();
  useEffect(() => {
    const leaving = new AbortController();
    const settle = (next: AppState) => { if (!leaving.signal.aborted) setState(next); };
    openApp(leaving.signal).then(
      (app) => settle({ kind: 'ready', app }),
      (error: unknown) => {
        if (error instanceof StoreError || error instanceof PageError) settle({ kind: 'failed', code: error.code });
        else rethrow(error);
      },
    );
    return () => leaving.abort();
  }, [rethrow]);
  return <AppContext value={state}>{children}</AppContext>;
}

export function useAppState(): AppState {
  return use(AppContext);
}

/** For what is drawn once the store is open, as inside an AppReady. @throws Error before that. */
export function useApp(): App {
  const state = use(AppContext);
  if (state.kind !== 'ready') throw new Error('useApp was called before the store was open');
  return state.app;
}
