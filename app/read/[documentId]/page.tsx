import type { Metadata } from 'next';
import { DocumentReader } from '@/components/reader/DocumentReader';
import type { DocumentId } from '@/lib/types';

export const metadata: Metadata = { title: 'Reading' };

export default async function ReadPage({ params }: { readonly params: Promise<{ documentId: string }> }) {
  const { documentId } = await params;
  return <DocumentReader documentId={documentId as DocumentId} />;
}
