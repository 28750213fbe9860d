import type { ComponentProps } from 'react';

const LOOKS = {
  primary: 'bg-accent text-on-accent border-accent hover:opacity-90',
  plain: 'bg-raised text-ink border-control hover:bg-sunken',
  quiet: 'border-transparent text-accent hover:bg-accent-soft',
} as const;

interface Props extends Omit<ComponentProps<'button'>, 'disabled'> {
  readonly look?: keyof typeof LOOKS;
  /** Does nothing for the moment, but keeps the focus, which a disabled button would lose. */
  readonly busy?: boolean;
}

export function Button({ look = 'plain', busy = false, className = '', onClick, ...rest }: Props) {
  return (
    <button
      type="button"
      aria-disabled={busy || undefined}
      onClick={(event) => { if (busy) event.preventDefault(); else onClick?.(event); }}
      className={`inline-flex min-h-10 items-center gap-2 rounded-md border px-4 py-1.5 font-medium transition-colors aria-disabled:opacity-50 ${LOOKS[look]} ${className}`}
      {...rest}
    />
  );
}
