import { DEFAULT_MODEL_ID } from '../../models/registry';

/** How the reader likes to read. Plain data, safe to import on the server; `use-preferences.ts` has the hook. */

/** `columns`: side by side. `interlinear`: each sentence above its translation. `reveal`: one side hidden until asked for. */
export const READING_MODES = ['columns', 'interlinear', 'source', 'target', 'reveal'] as const;
export type ReadingMode = (typeof READING_MODES)[number];

/** In the order in which a single key goes round them. */
export const THEMES = ['system', 'light', 'sepia', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Sizes of the text being read, in rem, so that they grow with the browser's own font size. */
export const TEXT_SIZES = [0.9375, 1.0625, 1.1875, 1.3125, 1.5, 1.75, 2.125] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

export interface Preferences {
  readonly theme: Theme;
  readonly textSize: TextSize;
  /** null until chosen: what suits the width of the screen. */
  readonly mode: ReadingMode | null;
  /** English first: on the left, or above. */
  readonly swapped: boolean;
  /** Whether single character keys are shortcuts (WCAG 2.1.4 wants a way to turn them off). */
  readonly singleKeys: boolean;
  /** Whether cards link to Wikipedia. */
  readonly lookUp: boolean;
  /** Id of the model that translates. */
  readonly model: string;
}

export const DEFAULT_PREFERENCES: Preferences = { theme: 'system', textSize: 1.1875, mode: null, swapped: false, singleKeys: true, lookUp: false, model: DEFAULT_MODEL_ID };

/** Key of the preferences, as JSON, in localStorage. */
export const PREFERENCES_KEY = 'paralelo.preferences';

function parseObject(json: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(json ?? '');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function oneOf<Value>(allowed: readonly Value[], value: unknown, fallback: Value): Value {
  return allowed.find((candidate) => candidate === value) ?? fallback;
}

/** Reads stored preferences. Whatever is missing, damaged or of another version takes its default, and the rest stands. */
export function parsePreferences(json: string | null): Preferences {
  const stored = parseObject(json);
  return {
    theme: oneOf(THEMES, stored.theme, DEFAULT_PREFERENCES.theme),
    textSize: oneOf(TEXT_SIZES, stored.textSize, DEFAULT_PREFERENCES.textSize),
    mode: oneOf<ReadingMode | null>(READING_MODES, stored.mode, DEFAULT_PREFERENCES.mode),
    swapped: oneOf([true, false], stored.swapped, DEFAULT_PREFERENCES.swapped),
    singleKeys: oneOf([true, false], stored.singleKeys, DEFAULT_PREFERENCES.singleKeys),
    lookUp: oneOf([true, false], stored.lookUp, DEFAULT_PREFERENCES.lookUp),
    model: typeof stored.model === 'string' ? stored.model : DEFAULT_PREFERENCES.model,
  };
}

/** The next larger (`step` 1) or smaller (`step` -1) size; the same at the ends. */
export function stepTextSize(size: TextSize, step: 1 | -1): TextSize {
  return TEXT_SIZES[TEXT_SIZES.indexOf(size) + step] ?? size;
}

export function nextTheme(theme: Theme): Theme {
  return THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? theme;
}

/** What an element shows of the preferences: the part of HTMLElement that `showPreferences` needs. */
interface ThemedElement {
  readonly dataset: Record<string, string | undefined>;
  readonly style: { setProperty(name: string, value: string): void };
}

/** Puts theme and text size on the root element, where the style sheets look for them. */
export function showPreferences(root: ThemedElement, { theme, textSize }: Pick<Preferences, 'theme' | 'textSize'>): void {
  root.dataset.theme = theme;
  root.style.setProperty('--reading-size', `${textSize}rem`);
}

/**
 * A script for the head of the page that shows the stored preferences before the first paint. It runs alone, so what it
 * needs is written into it.
 */
export function firstPaintScript(): string {
  return `{const store=()=>{try{return JSON.parse(localStorage.getItem(${JSON.stringify(PREFERENCES_KEY)}))||{}}catch{return{}}},p=store(),`
    + `pick=(all,value,other)=>all.includes(value)?value:other;`
    + `(${showPreferences.toString()})(document.documentElement,{`
    + `theme:pick(${JSON.stringify(THEMES)},p.theme,${JSON.stringify(DEFAULT_PREFERENCES.theme)}),`
    + `textSize:pick(${JSON.stringify(TEXT_SIZES)},p.textSize,${DEFAULT_PREFERENCES.textSize})})}`;
}
