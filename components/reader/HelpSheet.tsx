'use client';

import { useEffect, useRef } from 'react';
import { KEY_BINDINGS, type KeyBinding } from '@/lib/read/keymap';
import { CloseIcon } from './icons';

const GROUPS: readonly KeyBinding['group'][] = ['View', 'Move', 'Sentence'];

const KEY_NAMES: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑', ArrowLeft: '←', ArrowRight: '→', Escape: 'Esc', '-': '−' };

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly singleKeys: boolean;
  readonly onSingleKeys: (on: boolean) => void;
}

/** The keys of one command, on one line. */
function bindingsOf(group: KeyBinding['group']): { readonly description: string; readonly keys: readonly string[] }[] {
  const own = KEY_BINDINGS.filter((binding) => binding.group === group);
  return [...new Set(own.map(({ description }) => description))].map((description) => ({
    description,
    keys: own.filter((binding) => binding.description === description).flatMap(({ keys }) => keys).filter((key) => key !== '='),
  }));
}

function KeyTable({ group }: { readonly group: KeyBinding['group'] }) {
  return (
    <section>
      <h3>{group}</h3>
      <dl className="reader-keys">
        {bindingsOf(group).map(({ description, keys }) => (
          <div key={description}>
            <dt>{keys.map((key) => <kbd key={key}>{KEY_NAMES[key] ?? key}</kbd>)}</dt>
            <dd>{description}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** All keys, and the switch that gives single letters back to the browser and to assistive software (WCAG 2.1.4). */
export function HelpSheet({ open, onClose, singleKeys, onSingleKeys }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} className="reader-help" aria-labelledby="reader-help-title" onClose={onClose}>
      <header>
        <h2 id="reader-help-title">Keys</h2>
        <button type="button" className="reader-icon-button" aria-label="Close" onClick={onClose}><CloseIcon /></button>
      </header>
      <label className="reader-switch">
        <input type="checkbox" checked={singleKeys} onChange={(event) => onSingleKeys(event.target.checked)} />
        Single-letter keys work all over the page
      </label>
      {GROUPS.map((group) => <KeyTable key={group} group={group} />)}
      <p className="reader-hint">Arrows, Home, End, Enter and Esc work while a sentence has the focus. Double-click a translation to edit it.</p>
    </dialog>
  );
}
