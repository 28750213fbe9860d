import { useMemo } from 'react';
import { nextTheme, stepTextSize, type ReadingMode } from '@/lib/read/preferences';
import { effectiveMode, layoutOf, swapLanguages, type ReadingLayout } from '@/lib/read/reading-layout';
import { usePreferences } from '@/lib/read/use-preferences';
import { useMediaQuery } from './use-media-query';

/** Below this there is no room for two columns that one would read; reader.css has the same figure. */
const NARROW = '(max-width: 44rem)';

export interface ReaderSettings {
  readonly mode: ReadingMode;
  readonly layout: ReadingLayout;
  readonly singleKeys: boolean;
  readonly lookUp: boolean;
  readonly canGrow: boolean;
  readonly canShrink: boolean;
  readonly setMode: (mode: ReadingMode) => void;
  readonly setSingleKeys: (on: boolean) => void;
  readonly swap: () => void;
  readonly resize: (step: 1 | -1) => void;
  readonly changeTheme: () => void;
}

/** The reader's preferences as the reader page needs them, with the changes it can make. */
export function useReaderSettings(): ReaderSettings {
  const [{ mode: chosen, swapped, textSize, theme, singleKeys, lookUp }, update] = usePreferences();
  const narrow = useMediaQuery(NARROW);
  const mode = effectiveMode(chosen, narrow);
  const layout = useMemo(() => layoutOf(mode, swapped ? 'target' : 'source', narrow), [mode, swapped, narrow]);
  return useMemo(() => ({
    mode, layout, singleKeys, lookUp,
    canGrow: stepTextSize(textSize, 1) !== textSize,
    canShrink: stepTextSize(textSize, -1) !== textSize,
    setMode: (next) => update({ mode: next }),
    setSingleKeys: (on) => update({ singleKeys: on }),
    swap: () => update(swapLanguages(mode, swapped)),
    resize: (step) => update({ textSize: stepTextSize(textSize, step) }),
    changeTheme: () => update({ theme: nextTheme(theme) }),
  }), [mode, theme, layout, singleKeys, lookUp, textSize, swapped, update]);
}
