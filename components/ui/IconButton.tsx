import type { ComponentProps } from 'react';

interface Props extends ComponentProps<'button'> {
  /** What the button does, for those who do not see the icon and as its tooltip. */
  readonly label: string;
}

export function IconButton({ label, className = '', ...rest }: Props) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={`inline-flex size-9 shrink-0 items-center justify-center rounded-md text-muted transition-colors hover:bg-sunken hover:text-ink disabled:opacity-50 ${className}`}
      {...rest}
    />
  );
}
