import type { Metadata } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { OfflineSupport } from '@/components/ui/OfflineSupport';
import { SkipLink } from '@/components/ui/SkipLink';
import { ToastProvider } from '@/components/ui/Toasts';
import { AppProvider } from '@/lib/read/app-context';
import { firstPaintScript } from '@/lib/read/preferences';
import { literata, literataExtended } from './fonts';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Paralelo', template: '%s · Paralelo' },
  description: 'Read Spanish beside English. The translation is made on your own machine.',
  applicationName: 'Paralelo',
  formatDetection: { telephone: false },
};

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  return (
    // The script changes the root element before React sees it.
    <html lang="en" className={`${literata.variable} ${literataExtended.variable}`} suppressHydrationWarning>
      <head>
        <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: firstPaintScript() }} />
      </head>
      <body>
        <SkipLink />
        <AppProvider>
          <ToastProvider>{children}</ToastProvider>
        </AppProvider>
        <OfflineSupport />
      </body>
    </html>
  );
}
