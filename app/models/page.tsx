import type { Metadata } from 'next';
import { connection } from 'next/server';
import { ModelsPage } from '@/components/models/ModelsPage';
import { readHub } from '@/lib/models/hub-base';

export const metadata: Metadata = { title: 'Models' };

export default async function Page() {
  // The setting is that of the server which serves the page, not of the one that built it.
  await connection();
  return <ModelsPage hub={readHub(process.env.PARALELO_HUB)?.base ?? null} />;
}
