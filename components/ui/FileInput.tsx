import type { ComponentProps } from 'react';

interface Props extends Omit<ComponentProps<'input'>, 'type' | 'hidden' | 'onChange'> {
  /** At least one. */
  readonly onFiles: (files: readonly File[]) => void;
}

/** Opens the browser's dialog for files when it is clicked by the button that has the words; nobody sees it itself. */
export function FileInput({ onFiles, ...rest }: Props) {
  return (
    <input
      {...rest}
      type="file"
      hidden
      onChange={({ target }) => {
        const files = [...target.files ?? []];
        // Else choosing the same again would say nothing.
        target.value = '';
        if (files.length > 0) onFiles(files);
      }}
    />
  );
}
