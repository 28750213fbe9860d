'use client';

import { IconButton } from '@/components/ui/IconButton';
import { PauseIcon } from '@/components/ui/icons';
import { formatBytes, formatDuration } from '@/lib/read/format-progress';
import { describeError } from '@/lib/read/messages';
import type { TranslationStatus } from '@/lib/read/translation-session';
import { ResumeIcon } from './icons';

interface Props {
  readonly status: TranslationStatus;
  readonly onStart: () => void;
  readonly onTakeOver: () => void;
  readonly onPause: () => void;
}

/** 0–1, or null where there is nothing to show. */
function fractionOf(status: TranslationStatus): number | null {
  switch (status.kind) {
    case 'loading-model': return status.total > 0 ? status.loaded / status.total : 0;
    case 'translating':
    case 'elsewhere':
    case 'paused':
    case 'failed': return status.total > 0 ? status.done / status.total : 0;
    default: return null;
  }
}

/** The hairline above the status bar. */
export function ProgressLine({ status }: { readonly status: TranslationStatus }) {
  const fraction = fractionOf(status);
  if (fraction === null) return null;
  const label = status.kind === 'loading-model' ? 'Loading the translation model' : 'Translated';
  return <progress className="reader-progress" aria-label={label} value={fraction} max={1} data-kind={status.kind} />;
}

/** What the translation is doing, with the means to stop it and to set it going. Says nothing once it is complete. */
export function TranslationProgress({ status, onStart, onTakeOver, onPause }: Props) {
  switch (status.kind) {
    case 'idle':
    case 'complete':
      return null;
    case 'loading-model':
      return <p className="reader-status-text">Loading the model{status.total > 0 && <span className="reader-wide"> · {formatBytes(status.loaded)} of {formatBytes(status.total)}</span>}</p>;
    case 'translating':
      return (
        <>
          <p className="reader-status-text">
            {status.done} of {status.total}
            <span className="reader-wide"> sentences{status.perSecond !== null && ` · ${status.perSecond.toFixed(1)} a second`}</span>
            {status.secondsLeft !== null && <> · {formatDuration(status.secondsLeft)} left</>}
          </p>
          <IconButton label="Pause translating" onClick={onPause}><PauseIcon /></IconButton>
        </>
      );
    case 'elsewhere':
      return (
        <>
          <p className="reader-status-text">{status.done} of {status.total}<span className="reader-wide"> sentences</span> · in another tab</p>
          <IconButton label="Translate in this tab" onClick={onTakeOver}><ResumeIcon /></IconButton>
        </>
      );
    case 'paused':
      return (
        <>
          <p className="reader-status-text">Paused at {status.done} of {status.total}</p>
          <IconButton label="Resume translating" onClick={onStart}><ResumeIcon /></IconButton>
        </>
      );
    case 'failed':
      return <TranslationFailure code={status.code} onRetry={onStart} />;
  }
}

/** Says that the chosen model would translate otherwise. */
export function OutdatedTranslations({ count, onTranslateAgain }: { readonly count: number; readonly onTranslateAgain: () => void }) {
  return (
    <>
      <p className="reader-status-text">{count}<span className="reader-wide">{count === 1 ? ' sentence' : ' sentences'}</span> from another model</p>
      <button type="button" className="reader-button" onClick={onTranslateAgain}>Translate again</button>
    </>
  );
}

function TranslationFailure({ code, onRetry }: { readonly code: string; readonly onRetry: () => void }) {
  const { title, advice } = describeError(code);
  return (
    <div className="reader-failure" role="alert">
      <p><strong>{title}</strong> {advice}</p>
      <button type="button" className="reader-button" onClick={onRetry}>Retry</button>
    </div>
  );
}
