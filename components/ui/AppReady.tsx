'use client';

import type { ReactNode } from 'react';
import { useAppState } from '@/lib/read/app-context';
import { FailureScreen } from './FailureScreen';

interface Props {
  /** Shown, and rendered on the server, until the store is open. */
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}

/** Draws its children once the store is open, or says why it cannot be opened. Inside it, useApp() works. */
export function AppReady({ fallback, children }: Props) {
  const state = useAppState();
  switch (state.kind) {
    case 'opening': return fallback;
    case 'failed': return <FailureScreen code={state.code} />;
    case 'ready': return children;
  }
}
