import { useMemo } from 'react';
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
}

/** What can be done with models. One that has just been brought translates from then on: it was brought for that. */
export function useModelActions(): ModelActions {
  const { models, session } = useApp();
  const [{ model: chosen }, update] = usePreferences();
  const showToast = useToast();
  const rethrow = useThrow();
  return useMemo(() => {
    const choose = (id: string) => {
      update({ model: id });
      session.changeModel();
    };
    const takeUp = (brought: Promise<InstalledModel | null>) => void brought.then((model) => {
      if (!model) return;
      choose(model.id);
      showToast({ text: `${model.name} translates from now on.` });
    }).catch(rethrow);
    return {
      chosen,
      choose,
      remove: ({ id, name }) => {
        if (currentPreferences().model === id) choose(DEFAULT_MODEL_ID);
        void models.remove(id).then(() => showToast({ text: `Removed ${name}. What it has translated stays.` })).catch(rethrow);
      },
      download: (base, repository) => takeUp(models.download(base, repository)),
      stop: models.stop,
      discard: (repository) => void models.discard(repository).catch(rethrow),
      addFolder: (files) => takeUp(models.addFolder(files)),
    };
  }, [models, session, chosen, update, showToast, rethrow]);
}
