'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useState } from 'react';
import { useToast } from '@/components/ui/Toasts';
import type { ImportNotice } from '@/lib/import/types';
import type { Store } from '@/lib/store/types';
import { addText, type AddTextOutcome, type AddTextSteps, type TextSource } from './add-text';
import { describeNotices } from './import-notices';

/** A text that does not seem to be Spanish, waiting for the reader's word. */
export interface LanguageQuestion {
  readonly title: string;
  readonly languageName: string;
  readonly answer: (goOn: boolean) => void;
}

export interface AddTextFailure {
  readonly key: number;
  readonly name: string | null;
  readonly code: string;
  readonly message: string;
}

export interface AddTexts {
  readonly busy: boolean;
  readonly failures: readonly AddTextFailure[];
  readonly dismissFailure: (key: number) => void;
  readonly question: LanguageQuestion | null;
  /** Takes texts in, one after the other. A single one is opened. Resolves with what became of each. */
  readonly add: (sources: readonly TextSource[]) => Promise<readonly AddTextOutcome[]>;
}

type Added = Extract<AddTextOutcome, { kind: 'added' }>;

async function loadSteps(store: Store, confirmLanguage: AddTextSteps['confirmLanguage']): Promise<AddTextSteps> {
  const [{ detectLanguage }, { prepareDocument }] = await Promise.all([import('@/lib/language'), import('@/lib/pipeline')]);
  return { detectLanguage, confirmLanguage, prepareDocument, store };
}

/** Asks the browser not to clear the library when space runs short. A refusal changes nothing the reader could act on. */
async function keepStorage(): Promise<void> {
  await navigator.storage?.persist?.();
}

function useLanguageQuestion() {
  const [question, setQuestion] = useState<LanguageQuestion | null>(null);
  const confirmLanguage = useCallback<AddTextSteps['confirmLanguage']>(({ name }, { title }) => new Promise((resolve) => {
    setQuestion({ title, languageName: name, answer: (goOn) => { setQuestion(null); resolve(goOn); } });
  }), []);
  return { question, confirmLanguage };
}

function useFailures() {
  const [failures, setFailures] = useState<readonly AddTextFailure[]>([]);
  const report = useCallback((name: string | null, { code, message }: Extract<AddTextOutcome, { kind: 'failed' }>) => {
    setFailures((others) => [...others, { key: (others.at(-1)?.key ?? 0) + 1, name, code, message }]);
  }, []);
  const dismissFailure = useCallback((key: number) => setFailures((others) => others.filter((failure) => failure.key !== key)), []);
  const clear = useCallback(() => setFailures([]), []);
  return { failures, report, dismissFailure, clear };
}

/** What the library page does with texts that are pasted, chosen or dropped. */
export function useAddTexts(store: Store): AddTexts {
  const router = useRouter();
  const showToast = useToast();
  const [busy, setBusy] = useState(false);
  const { question, confirmLanguage } = useLanguageQuestion();
  const { failures, report, dismissFailure, clear } = useFailures();

  const finish = useCallback((sources: readonly TextSource[], added: readonly Added[]) => {
    if (added.some(({ isNew }) => isNew)) void keepStorage();
    const notices: readonly ImportNotice[] = added.flatMap((outcome) => outcome.notices);
    const [first] = added;
    if (sources.length === 1 && first) router.push(`/read/${first.documentId}`);
    const remarks = [...(sources.length > 1 && first ? [describeAdded(added)] : []), ...describeNotices(notices)];
    if (remarks.length > 0) showToast({ text: remarks.join(' ') });
  }, [router, showToast]);

  const add = useCallback<AddTexts['add']>(async (sources) => {
    clear();
    setBusy(true);
    const outcomes: AddTextOutcome[] = [];
    try {
      const steps = await loadSteps(store, confirmLanguage);
      for (const source of sources) {
        const outcome = await addText(source, steps);
        outcomes.push(outcome);
        if (outcome.kind === 'failed') report(source.name, outcome);
      }
    } finally {
      setBusy(false);
    }
    finish(sources, outcomes.filter((outcome) => outcome.kind === 'added'));
    return outcomes;
  }, [store, confirmLanguage, report, clear, finish]);

  return { busy, failures, dismissFailure, question, add };
}

function describeAdded(added: readonly Added[]): string {
  const fresh = added.filter(({ isNew }) => isNew).length;
  const known = added.length - fresh;
  const texts = (count: number) => (count === 1 ? 'One text' : `${count} texts`);
  return [fresh > 0 && `${texts(fresh)} added.`, known > 0 && `${texts(known)} in the library already.`].filter(Boolean).join(' ');
}
