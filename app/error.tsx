'use client';

import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/Button';
import { MessageScreen } from '@/components/ui/FailureScreen';

/** A defect, not one of the failures that have a code. Next.js has put it on the console. */
export default function ErrorPage({ reset }: { readonly reset: () => void }) {
  const router = useRouter();
  return (
    <MessageScreen
      title="Something in Paralelo broke."
      actions={(
        <>
          <Button look="primary" onClick={reset}>Try again</Button>
          <Button onClick={() => router.push('/')}>Go to the library</Button>
        </>
      )}
    >
      <p>Your texts and translations are stored and safe. If trying again does not help, reload the page.</p>
    </MessageScreen>
  );
}
