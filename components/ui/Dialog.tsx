'use client';

import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';

interface Props {
  readonly title: string;
  /** Called when the reader leaves it by Escape or by the backdrop. */
  readonly onDismiss: () => void;
  readonly children: ReactNode;
  readonly actions: ReactNode;
}

/** A modal dialog that is open as long as it is drawn. The browser keeps the focus inside and gives it back afterwards. */
export function Dialog({ title, onDismiss, children, actions }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const textId = useId();
  // Closed before it leaves the page, or the focus would not go back to where it came from.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      aria-describedby={textId}
      onCancel={(event) => { event.preventDefault(); onDismiss(); }}
      onClick={(event) => { if (event.target === dialog.current) onDismiss(); }}
      className="m-auto w-[min(30rem,calc(100vw-2rem))] rounded-lg border border-rule bg-raised p-0 text-ink shadow-lg"
    >
      <div className="grid gap-4 p-6">
        <h2 id={titleId} className="font-reading text-xl leading-snug">{title}</h2>
        <div id={textId} className="grid gap-2 text-muted">{children}</div>
        <div className="mt-2 flex flex-wrap justify-end gap-3">{actions}</div>
      </div>
    </dialog>
  );
}
