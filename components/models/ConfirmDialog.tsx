import type { ReactNode } from 'react';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';

interface Props {
  readonly title: string;
  /** What the button that goes ahead says. */
  readonly verb: string;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
  readonly children: ReactNode;
}

/** Asks before something is deleted that only another download brings back. */
export function ConfirmDialog({ title, verb, onClose, onConfirm, children }: Props) {
  return (
    <Dialog
      title={title}
      onDismiss={onClose}
      actions={(
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button look="primary" onClick={() => { onClose(); onConfirm(); }}>{verb}</Button>
        </>
      )}
    >
      <p>{children}</p>
    </Dialog>
  );
}
