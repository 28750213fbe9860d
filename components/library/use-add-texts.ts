'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useRef, useState } from 'react';
import { useToast } from '@/components/ui/Toasts';
import { useThrow } from '@/lib/read/use-throw';
import type { Store } from '@/lib/store/types';
import { addText, type AddTextOutcome, type AddTextSteps, type TextSource } from './add-text';
import { describeNotices } from './import-notices';

/** A text that does not seem to be Spanish, waiting for the reader's word. */
export interface LanguageQuestion {
  readonly title: string;
  /** null where the browser has no name for it. */
  readonly languageName: string | null;
  readonly answer: (goOn: boolean) => void;
}

export interface AddTextFailure {
  readonly key: number;
  readonly name: string | null;
  readonly code: string;
  readonly message: string;
}

export interface AddTexts {
  /** The text that is being taken in. */
  readonly reading: TextSource | null;
  readonly failures: readonly AddTextFailure[];
  readonly dismissFailure: (key: number) => void;
  readonly question: LanguageQuestion | null;
  /** Takes texts in, one after the other. A single one is opened. Resolves with what became of each. */
  readonly add: (sources: readonly TextSource[]) => Promise<readonly AddTextOutcome[]>;
}

type Added = Extract<AddTextOutcome, { kind: 'added' }>;

async function loadSteps(store: Store, confirmLanguage: AddTextSteps['confirmLanguage']): Promise<AddTextSteps> {
  const { prepareDocument } = await import('@/lib/pipeline');
  return { confirmLanguage, prepareDocument, store };
}

/** Asks the browser not to clear the library when space runs short. A refusal changes nothing the reader could act on. */
async function keepStorage(): Promise<void> {
  await navigator.storage?.persist?.();
}

function useLanguageQuestion() {
  const [question, setQuestion] = useState<LanguageQuestion | null>(null);
  const confirmLanguage = useCallback<AddTextSteps['confirmLanguage']>(({ code, name }, { title }) => new Promise((resolve) => {
    setQuestion({ title, languageName: name === code ? null : name, answer: (goOn) => { setQuestion(null); resolve(goOn); } });
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

/** Says what came of a round of texts, and opens a text that came alone. */
function useFinish() {
  const router = useRouter();
  const showToast = useToast();
  return useCallback((outcomes: readonly AddTextOutcome[]) => {
    const added = outcomes.filter((outcome) => outcome.kind === 'added');
    const [first] = added;
    if (!first) return;
    if (added.some(({ isNew }) => isNew)) void keepStorage();
    if (outcomes.length === 1) router.push(`/read/${first.documentId}`);
    const remarks = [...(outcomes.length > 1 ? [describeAdded(added)] : []), ...describeNotices(added.flatMap(({ notices }) => notices))];
    if (remarks.length > 0) showToast({ text: remarks.join(' ') });
  }, [router, showToast]);
}

/** What the library page does with texts that are pasted, chosen or dropped. */
export function useAddTexts(store: Store): AddTexts {
  const [reading, setReading] = useState<TextSource | null>(null);
  const { question, confirmLanguage } = useLanguageQuestion();
  const { failures, report, dismissFailure, clear } = useFailures();
  const finish = useFinish();
  const rethrow = useThrow();
  // One round after the other: only one question can be asked at a time.
  const rounds = useRef<Promise<unknown>>(Promise.resolve());

  const addAll = useCallback(async (sources: readonly TextSource[]) => {
    clear();
    const steps = await loadSteps(store, confirmLanguage);
    const outcomes: AddTextOutcome[] = [];
    for (const source of sources) {
      setReading(source);
      const outcome = await addText(source, steps);
      outcomes.push(outcome);
      if (outcome.kind === 'failed') report(source.name, outcome);
    }
    finish(outcomes);
    return outcomes;
  }, [store, confirmLanguage, report, clear, finish]);

  const add = useCallback<AddTexts['add']>((sources) => {
    setReading((current) => current ?? sources[0] ?? null);
    const round = rounds.current
      .then(() => addAll(sources))
      .catch((error: unknown) => { rethrow(error); return []; })
      .finally(() => setReading(null));
    rounds.current = round;
    return round;
  }, [addAll, rethrow]);

  return { reading, failures, dismissFailure, question, add };
}

function describeAdded(added: readonly Added[]): string {
  const fresh = added.filter(({ isNew }) => isNew).length;
  const known = added.length - fresh;
  const texts = (count: number) => (count === 1 ? 'One text' : `${count} texts`);
  return [fresh > 0 && `${texts(fresh)} added.`, known > 0 && `${texts(known)} in the library already.`].filter(Boolean).join(' ');
}
