import { LibraryPage } from '@/components/library/LibraryPage';

export default function Page() {
  return <LibraryPage />;
}
