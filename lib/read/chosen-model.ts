'use client';

import { useEffect, useState } from 'react';
import type { ModelEntry } from '../../models/registry';
import { findAnyModel } from '../models/find-model';
import type { InstalledModels } from '../models/installed-models';
import type { TranslationSession } from './translation-session';
import { currentPreferences, subscribePreferences, usePreferences } from './use-preferences';

/** The model of an id. A browser that keeps no models, or none any more, has none that were brought. */
export async function findChosenModel(id: string, installed: Pick<InstalledModels, 'find'>): Promise<ModelEntry | undefined> {
  return findAnyModel(id, installed).catch(() => undefined);
}

/** Milliseconds that a choice has to stand: arrow keys go through the models one by one. */
const CHOICE_DELAY = 400;

/** What is being translated goes on with the model that is chosen, in this tab or in another. Returns the way to stop. */
export function followChosenModel(session: Pick<TranslationSession, 'changeModel'>): () => void {
  let { model } = currentPreferences();
  let timer: ReturnType<typeof setTimeout>;
  const unsubscribe = subscribePreferences(() => {
    if (currentPreferences().model === model) return;
    model = currentPreferences().model;
    clearTimeout(timer);
    timer = setTimeout(() => session.changeModel(), CHOICE_DELAY);
  });
  return () => {
    clearTimeout(timer);
    unsubscribe();
  };
}

/** The model that the reader has chosen; null until it is known, and where it is gone. */
export function useChosenModel(installed: Pick<InstalledModels, 'find'>): ModelEntry | null {
  const [{ model: id }] = usePreferences();
  const [found, setFound] = useState<ModelEntry | null>(null);
  useEffect(() => {
    let left = false;
    void findChosenModel(id, installed).then((model) => { if (!left) setFound(model ?? null); });
    return () => { left = true; };
  }, [id, installed]);
  return found?.id === id ? found : null;
}
