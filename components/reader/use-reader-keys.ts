import { useEffect } from 'react';
import { commandFor, type KeyPress, type ReaderCommand } from '@/lib/read/keymap';

const TYPED_INTO = 'textarea, select, [contenteditable], input:not([type=radio]):not([type=checkbox]):not([type=button]), dialog, [popover]';

function focusOf(target: EventTarget | null): KeyPress['focus'] {
  if (!(target instanceof Element)) return 'page';
  if (target.closest(TYPED_INTO)) return 'control';
  return target.closest('[data-sentence]') ? 'sentence' : 'page';
}

/** Runs the reader's keys for as long as it is open; `run` says whether the command did something, so that the browser may have the key otherwise. */
export function useReaderKeys(run: (command: ReaderCommand) => boolean, singleKeys: boolean): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const { key, ctrlKey, metaKey, altKey, isComposing } = event;
      const command = commandFor({ key, ctrlKey, metaKey, altKey, isComposing, focus: focusOf(event.target) }, singleKeys);
      if (command && run(command)) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [run, singleKeys]);
}
