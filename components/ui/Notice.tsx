import type { ReactNode } from 'react';
import { CloseIcon, WarningIcon } from './icons';
import { IconButton } from './IconButton';

interface Props {
  readonly title: string;
  readonly onDismiss?: () => void;
  readonly children: ReactNode;
}

/** Says in place what went wrong and what to do about it. */
export function Notice({ title, onDismiss, children }: Props) {
  return (
    <div className="flex gap-3 rounded-md border-l-2 border-danger bg-sunken py-3 pr-3 pl-4">
      <span className="mt-0.5 text-danger"><WarningIcon /></span>
      <div className="grow leading-relaxed text-pretty">
        <p className="font-medium">{title}</p>
        {children}
      </div>
      {onDismiss && <IconButton label="Dismiss" onClick={onDismiss}><CloseIcon /></IconButton>}
    </div>
  );
}
