'use client';

import { useEffect, useState } from 'react';
import { findModel, type ModelEntry } from '../../models/registry';
import type { InstalledModels } from '../models/installed-models';
import { usePreferences } from './use-preferences';

/** A model by its id: the one shipped, or one that the reader has brought. `undefined` where it is not there, or the browser keeps none. */
export async function findAnyModel(id: string, installed: Pick<InstalledModels, 'find'>): Promise<ModelEntry | undefined> {
  return findModel(id) ?? installed.find(id).catch(() => undefined);
}

/** The model that the reader has chosen; null until it is known, and where it is gone. */
export function useChosenModel(installed: Pick<InstalledModels, 'find'>): ModelEntry | null {
  const [{ model: id }] = usePreferences();
  const [found, setFound] = useState<ModelEntry | null>(null);
  useEffect(() => {
    let left = false;
    void findAnyModel(id, installed).then((model) => { if (!left) setFound(model ?? null); });
    return () => { left = true; };
  }, [id, installed]);
  return found?.id === id ? found : null;
}
