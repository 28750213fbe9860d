import { formatBytes } from '@/lib/read/format-progress';
import type { StorageUse } from './use-library';

export function StorageLine({ storage }: { readonly storage: StorageUse | null }) {
  return (
    <footer className="text-sm text-muted">
      Your texts are kept in this browser only
      {storage && `: ${formatBytes(storage.used)} of the ${formatBytes(storage.quota)} it grants`}.
    </footer>
  );
}
