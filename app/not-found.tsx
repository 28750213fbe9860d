import Link from 'next/link';
import { MessageScreen } from '@/components/ui/FailureScreen';
import { SiteHeader } from '@/components/ui/SiteHeader';

export default function NotFound() {
  return (
    <>
      <SiteHeader />
      <MessageScreen title="There is no such page." actions={<Link href="/" className="text-accent underline">Go to the library</Link>}>
        <p>The address may be mistyped, or the page has moved.</p>
      </MessageScreen>
    </>
  );
}
