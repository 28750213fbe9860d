'use client';

import type { ReactNode } from 'react';
import { READING_MODES, type ReadingMode } from '@/lib/read/preferences';
import { ColumnsIcon, InterlinearIcon, RevealIcon } from './icons';

const MODES: Readonly<Record<ReadingMode, { readonly label: string; readonly face: ReactNode }>> = {
  columns: { label: 'Side by side', face: <ColumnsIcon /> },
  interlinear: { label: 'Interlinear', face: <InterlinearIcon /> },
  source: { label: 'Spanish only', face: <span className="reader-letters">ES</span> },
  target: { label: 'English only', face: <span className="reader-letters">EN</span> },
  reveal: { label: 'Reveal on demand', face: <RevealIcon /> },
};

interface Props {
  readonly mode: ReadingMode;
  readonly onChange: (mode: ReadingMode) => void;
  /** Parts the radio group from another of its kind on the page. */
  readonly name: string;
}

/** The five ways of reading, as one choice. */
export function ModeSwitch({ mode, onChange, name }: Props) {
  return (
    <fieldset className="reader-modes">
      <legend className="sr-only">Reading mode</legend>
      {READING_MODES.map((value, index) => (
        <label key={value} className="reader-mode" title={`${MODES[value].label} (${index + 1})`}>
          <input type="radio" className="sr-only" name={name} value={value} aria-label={MODES[value].label} checked={mode === value} onChange={() => onChange(value)} />
          {MODES[value].face}
          <span className="reader-mode-label">{MODES[value].label}</span>
        </label>
      ))}
    </fieldset>
  );
}
