import Link from 'next/link';
import { ThemeMenu } from './ThemeMenu';

/** The wordmark and what holds for every page. The reader has a bar of its own instead. */
export function SiteHeader() {
  return (
    <header className="mx-auto flex w-full max-w-3xl items-center justify-between px-6 pt-6">
      <Link href="/" className="rounded-sm font-reading text-xl tracking-tight">Paralelo</Link>
      <div className="-mr-2"><ThemeMenu /></div>
    </header>
  );
}
