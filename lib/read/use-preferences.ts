'use client';

import { useSyncExternalStore } from 'react';
import { DEFAULT_PREFERENCES, parsePreferences, PREFERENCES_KEY, showPreferences, type Preferences } from './preferences';

/** Storage may be denied altogether; preferences then last as long as the page. */
function storedJson(): string | null {
  try {
    return localStorage.getItem(PREFERENCES_KEY);
  } catch {
    return null;
  }
}

function persist(preferences: Preferences): void {
  try {
    localStorage.setItem(PREFERENCES_KEY, JSON.stringify(preferences));
  } catch {
    // Denied or full: the choice still holds on this page.
  }
}

/** The preferences of this page, read from the storage when first asked for. */
class PagePreferences {
  private current: Preferences | null = null;
  private readonly listeners = new Set<() => void>();

  readonly get = (): Preferences => (this.current ??= parsePreferences(storedJson()));

  readonly set = (preferences: Preferences): void => {
    this.current = preferences;
    showPreferences(document.documentElement, preferences);
    this.listeners.forEach((listener) => listener());
  };

  /** Hears of changes made in other tabs too, while anyone listens. */
  readonly subscribe = (listener: () => void): (() => void) => {
    if (this.listeners.size === 0) window.addEventListener('storage', this.takeFromStorage);
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) window.removeEventListener('storage', this.takeFromStorage);
    };
  };

  private readonly takeFromStorage = ({ key, newValue }: StorageEvent): void => {
    if (key === PREFERENCES_KEY || key === null) this.set(parsePreferences(newValue));
  };
}

const page = new PagePreferences();

/** Hears of changes, those made in other tabs too. Returns the way to stop. */
export const subscribePreferences = page.subscribe;

/** The preferences as they are now, for what is no component. */
export function currentPreferences(): Preferences {
  return page.get();
}

export type UpdatePreferences = (change: Partial<Preferences>) => void;

const updatePreferences: UpdatePreferences = (change) => {
  const next = { ...page.get(), ...change };
  page.set(next);
  persist(next);
};

/** The preferences, and the way to change some of them: shown at once, stored, and taken up by the app's other tabs. */
export function usePreferences(): readonly [Preferences, UpdatePreferences] {
  const preferences = useSyncExternalStore(page.subscribe, page.get, () => DEFAULT_PREFERENCES);
  return [preferences, updatePreferences];
}
