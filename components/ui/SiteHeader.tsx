'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { ThemeMenu } from './ThemeMenu';

/** The wordmark and what holds for every page. The reader has a bar of its own instead. */
export function SiteHeader() {
  const isModels = usePathname() === '/models';
  return (
    <header className="mx-auto flex w-full max-w-3xl items-center justify-between px-6 pt-6">
      <Link href="/" className="rounded-sm font-reading text-xl tracking-tight">Paralelo</Link>
      <nav aria-label="Paralelo" className="-mr-2 flex items-center gap-2">
        <Link href="/models" aria-current={isModels ? 'page' : undefined} className="rounded-md px-3 py-2 text-sm text-muted hover:bg-sunken hover:text-ink aria-[current]:text-ink">Models</Link>
        <ThemeMenu />
      </nav>
    </header>
  );
}
