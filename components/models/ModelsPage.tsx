'use client';

import { useEffect } from 'react';
import { useObservable } from '@/components/reader/use-observable';
import { AppReady } from '@/components/ui/AppReady';
import { Notice } from '@/components/ui/Notice';
import { SiteHeader } from '@/components/ui/SiteHeader';
import { useApp } from '@/lib/read/app-context';
import { describeError } from '@/lib/read/messages';
import type { ModelLibraryState } from '@/lib/read/model-library';
import { BringModel } from './BringModel';
import { ModelChoice } from './ModelChoice';
import { useModelActions } from './use-model-actions';

interface Props {
  /** The hub's address; null where the server's setting names none. */
  readonly hub: string | null;
}

/** Which model translates, and the ways to bring others. */
export function ModelsPage({ hub }: Props) {
  return (
    <>
      <SiteHeader />
      <AppReady fallback={<main id="main" aria-busy="true" />}><OpenModels hub={hub} /></AppReady>
    </>
  );
}

function OpenModels({ hub }: Props) {
  const { models } = useApp();
  const state = useObservable(models.state, (current) => current);
  const actions = useModelActions();
  useEffect(() => void models.refresh(), [models]);
  return (
    <main id="main" tabIndex={-1} aria-busy={state.models === null} className="mx-auto grid w-full max-w-3xl gap-10 px-6 pt-12 pb-24 outline-none">
      <div className="grid gap-3">
        <h1 className="font-reading text-3xl">Translation models</h1>
        <p className="max-w-prose text-muted text-pretty">
          A model turns the Spanish into English, here in your browser. Paralelo comes with a small one, which is quick and good
          for the gist. A larger one that you bring translates better and takes longer, but does not say which word comes from which,
          and cannot be told your terms. With any of them, no text leaves your machine.
        </p>
      </div>
      <ModelChoice models={state.models} actions={actions} />
      <BringModel hub={hub} state={state} actions={actions}>
        <ModelFailure failure={state.failure} onDismiss={actions.dismissFailure} />
      </BringModel>
    </main>
  );
}

function ModelFailure({ failure, onDismiss }: { readonly failure: ModelLibraryState['failure']; readonly onDismiss: () => void }) {
  const words = failure && describeError(failure.code);
  return (
    <div role="alert" className="empty:hidden">
      {words && (
        <Notice title={words.title} onDismiss={onDismiss}>
          <p className="text-sm break-words text-muted">{failure.message}</p>
          <p>{words.advice}</p>
        </Notice>
      )}
    </div>
  );
}
