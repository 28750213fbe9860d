'use client';

import { useState } from 'react';
import { IconButton } from '@/components/ui/IconButton';
import { DeleteIcon } from '@/components/ui/icons';
import type { InstalledModel } from '@/lib/models/types';
import { formatBytes } from '@/lib/read/format-progress';
import { MODELS, modelSize, type ModelEntry } from '@/models/registry';
import { ConfirmDialog } from './ConfirmDialog';
import type { ModelActions } from './use-model-actions';

interface Props {
  /** null until they have been listed. */
  readonly models: readonly InstalledModel[] | null;
  readonly actions: ModelActions;
}

/** The models there are. One of them translates. */
export function ModelChoice({ models, actions }: Props) {
  const [leaving, setLeaving] = useState<InstalledModel | null>(null);
  const isGone = models !== null && ![...MODELS, ...models].some(({ id }) => id === actions.chosen);
  return (
    <fieldset className="grid">
      <legend className="pb-3 text-sm font-medium">Translates your texts</legend>
      <ul className="border-t border-rule">
        {MODELS.map((model) => <ModelRow key={model.id} model={model} about="comes with Paralelo" actions={actions} />)}
        {models?.map((model) => <ModelRow key={model.id} model={model} about={describeOrigin(model)} actions={actions} onRemove={() => setLeaving(model)} />)}
      </ul>
      {isGone && <p className="pt-3 text-sm text-muted">The model you had chosen is not in this browser any more. Choose another.</p>}
      {leaving && (
        <ConfirmDialog title={`Remove ${leaving.name}?`} verb="Remove it" onClose={() => setLeaving(null)} onConfirm={() => actions.remove(leaving)}>
          That frees {formatBytes(modelSize(leaving))}. What it has translated stays as it is.
        </ConfirmDialog>
      )}
    </fieldset>
  );
}

function describeOrigin({ origin }: InstalledModel): string {
  return origin.kind === 'hub' ? 'from the hub' : 'from a folder';
}

interface RowProps {
  readonly model: ModelEntry;
  readonly about: string;
  readonly actions: ModelActions;
  readonly onRemove?: () => void;
}

function ModelRow({ model, about, actions, onRemove }: RowProps) {
  const { id, name, licence, revision } = model;
  return (
    <li className="flex items-center gap-4 border-b border-rule">
      <label className="flex grow cursor-pointer items-baseline gap-4 py-4">
        <input type="radio" name="model" className="translate-y-0.5 accent-accent" checked={actions.chosen === id} onChange={() => actions.choose(id)} />
        <span className="grid gap-1">
          <span className="font-reading text-lg break-all">{name}</span>
          <span className="text-sm text-muted tabular-nums">
            {formatBytes(modelSize(model))} · {licence ? `licence ${licence}` : 'licence not known'} · {about} · revision {revision}
          </span>
        </span>
      </label>
      {onRemove && <IconButton label={`Remove ${name}`} onClick={onRemove}><DeleteIcon /></IconButton>}
    </li>
  );
}
