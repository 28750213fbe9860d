import { useMemo } from 'react';
import { focusMain, leaving } from '@/components/ui/focus-main';
import { useToast } from '@/components/ui/Toasts';
import type { InstalledModel } from '@/lib/models/types';
import { useApp } from '@/lib/read/app-context';
import { currentPreferences, usePreferences } from '@/lib/read/use-preferences';
import { useThrow } from '@/lib/read/use-throw';
import { DEFAULT_MODEL_ID } from '@/models/registry';

export interface ModelActions {
  /** Id of the model that translates. */
  readonly chosen: string;
  readonly choose: (id: string) => void;
  readonly remove: (model: InstalledModel) => void;
  readonly download: (base: string, repository: string) => void;
  readonly stop: () => void;
  readonly discard: (repository: string) => void;
  readonly addFolder: (files: readonly File[]) => void;
  readonly dismissFailure: () => void;
}

/** What can be done with models. One that has just been brought translates from then on, since it was brought for that, unless another has been chosen meanwhile. */
export function useModelActions(): ModelActions {
  const { models } = useApp();
  const [{ model: chosen }, update] = usePreferences();
  const showToast = useToast();
  const rethrow = useThrow();
  return useMemo(() => {
    const choose = (id: string) => update({ model: id });
    const takeUp = (bringing: Promise<InstalledModel | null>) => {
      const before = currentPreferences().model;
      bringing.then((model) => {
        if (!model) return;
        const isTaken = currentPreferences().model === before;
        if (isTaken) choose(model.id);
        showToast({ text: isTaken ? `${model.name} translates from now on.` : `${model.name} is here and can be chosen.` });
      }).catch(rethrow);
    };
    const remove = async ({ id, name }: InstalledModel) => {
      if (!await models.remove(id)) return;
      focusMain();
      if (currentPreferences().model === id) choose(DEFAULT_MODEL_ID);
      showToast({ text: `Removed ${name}. What it has translated stays.` });
    };
    return {
      chosen,
      choose,
      remove: (model) => void remove(model).catch(rethrow),
      download: leaving((base, repository) => takeUp(models.download(base, repository))),
      stop: leaving(models.stop),
      discard: (repository) => void models.discard(repository).then(focusMain).catch(rethrow),
      addFolder: (files) => takeUp(models.addFolder(files)),
      dismissFailure: leaving(models.dismissFailure),
    };
  }, [models, chosen, update, showToast, rethrow]);
}
