'use client';

import { createContext, use, useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from './Button';
import { focusMain } from './focus-main';
import { CloseIcon } from './icons';
import { IconButton } from './IconButton';

export interface Toast {
  readonly text: string;
  /** The focus goes to it, since what it takes back has just left the page. */
  readonly action?: { readonly label: string; readonly run: () => void };
  /** Called once when the toast has gone without its action having been taken. */
  readonly onExpire?: () => void;
}

type ShowToast = (toast: Toast) => void;

/** Milliseconds that a toast stays unless the pointer or the keyboard is on it. */
const LIFETIME = 10_000;

const ToastContext = createContext<ShowToast | null>(null);

/** @throws Error outside a ToastProvider. */
export function useToast(): ShowToast {
  const show = use(ToastContext);
  if (!show) throw new Error('useToast needs a ToastProvider above it');
  return show;
}

interface ShownToast extends Toast {
  readonly key: number;
}

/** Short messages at the foot of the page, announced as they come. They outlive the screen that showed them. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly ShownToast[]>([]);
  const shown = useRef(0);
  const region = useRef<HTMLDivElement>(null);
  const show = useCallback<ShowToast>((toast) => {
    shown.current += 1;
    const key = shown.current;
    setToasts((others) => [...others, { ...toast, key }]);
  }, []);
  const remove = useCallback((key: number) => {
    if (region.current?.contains(document.activeElement)) focusMain();
    setToasts((others) => others.filter((toast) => toast.key !== key));
  }, []);
  return (
    <ToastContext value={show}>
      {children}
      <div ref={region} role="status" className="toasts pointer-events-none fixed inset-x-0 bottom-0 z-20 flex flex-col items-center gap-2 p-4 print:hidden">
        {toasts.map((toast) => <ToastLine key={toast.key} toast={toast} onGone={() => remove(toast.key)} />)}
      </div>
    </ToastContext>
  );
}

/** Runs `expire` after the lifetime, which begins anew when the toast is let go. */
function useExpiry(held: boolean, expire: () => void): void {
  const latest = useRef(expire);
  useEffect(() => { latest.current = expire; });
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => latest.current(), LIFETIME);
    return () => clearTimeout(timer);
  }, [held]);
}

function ToastLine({ toast: { text, action, onExpire }, onGone }: { readonly toast: Toast; readonly onGone: () => void }) {
  const [held, setHeld] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const expire = () => {
    onGone();
    onExpire?.();
  };
  useExpiry(held, expire);
  useEffect(() => button.current?.focus(), []);
  return (
    <div
      className="pointer-events-auto flex max-w-xl items-center gap-2 rounded-lg border border-control bg-raised py-1.5 pr-1.5 pl-4 shadow-lg"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={(event) => setHeld(event.target.matches(':focus-visible'))}
      onBlur={() => setHeld(false)}
      onKeyDown={({ key }) => { if (key === 'Escape') expire(); }}
    >
      <p className="grow">{text}</p>
      {action && <Button ref={button} look="quiet" onClick={() => { onGone(); action.run(); }}>{action.label}</Button>}
      <IconButton label="Dismiss" onClick={expire}><CloseIcon /></IconButton>
    </div>
  );
}
