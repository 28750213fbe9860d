import { formatBytes } from '@/lib/read/format-progress';
import type { StorageUse } from './use-library';

/** Where the texts are, and how much room there is. The browser counts the model and the app itself too. */
export function StorageLine({ storage }: { readonly storage: StorageUse | null }) {
  return (
    <footer className="text-sm text-muted">
      Your texts stay in this browser.{storage && ` Paralelo uses ${formatBytes(storage.used)} of the ${formatBytes(storage.quota)} it grants.`}
    </footer>
  );
}
