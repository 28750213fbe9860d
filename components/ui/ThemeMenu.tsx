'use client';

import { THEMES, type Theme } from '@/lib/read/preferences';
import { usePreferences } from '@/lib/read/use-preferences';
import { CheckIcon, ThemeIcon } from './icons';
import { Menu, MenuItem } from './Menu';

const NAMES: Readonly<Record<Theme, string>> = { system: 'As the system', light: 'Light', sepia: 'Sepia', dark: 'Dark' };

export function ThemeMenu() {
  const [{ theme }, update] = usePreferences();
  return (
    <Menu label="Theme" icon={<ThemeIcon />}>
      {THEMES.map((choice) => (
        <MenuItem key={choice} checked={choice === theme} onSelect={() => update({ theme: choice })}>
          <span className="flex items-center justify-between gap-6">{NAMES[choice]}{choice === theme && <span className="text-accent"><CheckIcon /></span>}</span>
        </MenuItem>
      ))}
    </Menu>
  );
}
