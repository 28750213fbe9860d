interface Props {
  readonly value: number;
  readonly max: number;
  readonly label: string;
}

/** A hairline that fills. */
export function ProgressBar({ value, max, label }: Props) {
  return (
    <progress
      aria-label={label}
      value={value}
      max={max}
      className="block h-0.5 w-full appearance-none overflow-hidden rounded-full border-0 bg-rule [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-rule [&::-webkit-progress-value]:bg-accent [&::-webkit-progress-value]:transition-[inline-size]"
    />
  );
}
