import { Notice } from '@/components/ui/Notice';
import { describeError } from '@/lib/read/messages';
import type { AddTextFailure } from './use-add-texts';

interface Props {
  readonly failures: readonly AddTextFailure[];
  readonly onDismiss: (key: number) => void;
}

/** Why texts could not be taken in, and what to do about each. */
export function AddTextFailures({ failures, onDismiss }: Props) {
  return (
    <div role="alert" className="grid gap-3 empty:hidden">
      {failures.map(({ key, name, code, message }) => {
        const { title, advice } = describeError(code);
        return (
          <Notice key={key} title={title} onDismiss={() => onDismiss(key)}>
            {name !== null && <p className="text-sm break-all text-muted">{name}</p>}
            {/* Only the importer knows where a file is broken. */}
            {code === 'malformed' && <p>{message}</p>}
            <p>{advice}</p>
          </Notice>
        );
      })}
    </div>
  );
}
