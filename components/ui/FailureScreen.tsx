'use client';

import type { ReactNode } from 'react';
import { describeError } from '@/lib/read/messages';
import { Button } from './Button';

interface ScreenProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions: ReactNode;
}

/** A page that has one thing to say. */
export function MessageScreen({ title, children, actions }: ScreenProps) {
  return (
    <main id="main" className="mx-auto grid w-full max-w-3xl gap-5 px-6 py-[12vh]">
      <h1 className="font-reading text-3xl leading-tight">{title}</h1>
      <div className="max-w-prose leading-relaxed text-muted">{children}</div>
      <div className="flex flex-wrap gap-3">{actions}</div>
    </main>
  );
}

/** Nothing can be shown: says why and what to do. Loaded again, a page that came over http is no more secure. */
export function FailureScreen({ code }: { readonly code: string }) {
  const { title, advice } = describeError(code);
  const reload = code !== 'page-insecure' && <Button look="primary" onClick={() => location.reload()}>Reload</Button>;
  return (
    <MessageScreen title={title} actions={reload}>
      <p>{advice}</p>
    </MessageScreen>
  );
}
