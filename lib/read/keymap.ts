import type { SentenceMove } from './sentence-navigation';

export type ReaderCommand =
  | 'mode-columns' | 'mode-interlinear' | 'mode-source' | 'mode-target' | 'mode-reveal'
  | 'swap' | 'larger' | 'smaller' | 'theme' | 'find' | 'help'
  | 'reveal' | 'edit' | 'approve' | 'names' | 'glossary' | 'other-side' | 'leave'
  | SentenceMove;

export interface KeyBinding {
  /** `KeyboardEvent.key` values that give the command. */
  readonly keys: readonly string[];
  readonly command: ReaderCommand;
  readonly description: string;
  readonly group: 'View' | 'Move' | 'Sentence';
  /**
   * `anywhere`: a character key that works all over the page, and can be turned off (WCAG 2.1.4).
   * `in-text`: works only while a sentence has the focus, where the browser's own use of the key is not missed.
   */
  readonly scope: 'anywhere' | 'in-text';
}

/** Every key of the reader, in the order of the help sheet. */
export const KEY_BINDINGS: readonly KeyBinding[] = [
  { keys: ['1'], command: 'mode-columns', description: 'Side by side', group: 'View', scope: 'anywhere' },
  { keys: ['2'], command: 'mode-interlinear', description: 'Interlinear', group: 'View', scope: 'anywhere' },
  { keys: ['3'], command: 'mode-source', description: 'Spanish only', group: 'View', scope: 'anywhere' },
  { keys: ['4'], command: 'mode-target', description: 'English only', group: 'View', scope: 'anywhere' },
  { keys: ['5'], command: 'mode-reveal', description: 'Reveal on demand', group: 'View', scope: 'anywhere' },
  { keys: ['x'], command: 'swap', description: 'Swap the languages', group: 'View', scope: 'anywhere' },
  { keys: ['+', '='], command: 'larger', description: 'Larger text', group: 'View', scope: 'anywhere' },
  { keys: ['-'], command: 'smaller', description: 'Smaller text', group: 'View', scope: 'anywhere' },
  { keys: ['t'], command: 'theme', description: 'Next theme', group: 'View', scope: 'anywhere' },
  { keys: ['/'], command: 'find', description: 'Find in the text', group: 'View', scope: 'anywhere' },
  { keys: ['g'], command: 'glossary', description: 'Names in the text', group: 'View', scope: 'anywhere' },
  { keys: ['?'], command: 'help', description: 'This sheet', group: 'View', scope: 'anywhere' },
  { keys: ['j'], command: 'next', description: 'Next sentence', group: 'Move', scope: 'anywhere' },
  { keys: ['k'], command: 'previous', description: 'Previous sentence', group: 'Move', scope: 'anywhere' },
  { keys: ['n'], command: 'next-flagged', description: 'Next sentence to look at twice', group: 'Move', scope: 'anywhere' },
  { keys: ['p'], command: 'previous-flagged', description: 'Previous sentence to look at twice', group: 'Move', scope: 'anywhere' },
  { keys: ['ArrowDown'], command: 'next', description: 'Next sentence', group: 'Move', scope: 'in-text' },
  { keys: ['ArrowUp'], command: 'previous', description: 'Previous sentence', group: 'Move', scope: 'in-text' },
  { keys: ['ArrowLeft', 'ArrowRight'], command: 'other-side', description: 'The same sentence in the other language', group: 'Move', scope: 'in-text' },
  { keys: ['Home'], command: 'first', description: 'First sentence', group: 'Move', scope: 'in-text' },
  { keys: ['End'], command: 'last', description: 'Last sentence', group: 'Move', scope: 'in-text' },
  { keys: ['r'], command: 'reveal', description: 'Reveal or hide the translation', group: 'Sentence', scope: 'anywhere' },
  { keys: ['Enter', ' '], command: 'reveal', description: 'Reveal or hide the translation', group: 'Sentence', scope: 'in-text' },
  { keys: ['e'], command: 'edit', description: 'Edit the translation', group: 'Sentence', scope: 'anywhere' },
  { keys: ['a'], command: 'approve', description: 'Mark a translation to look at twice as right', group: 'Sentence', scope: 'anywhere' },
  { keys: ['i'], command: 'names', description: 'Who or what a name is; again for the next', group: 'Sentence', scope: 'anywhere' },
  { keys: ['Escape'], command: 'leave', description: 'Let go of the sentence', group: 'Sentence', scope: 'in-text' },
];

/** What decides of a key press: a KeyboardEvent has the first five. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
  /** Where the focus is: on a sentence, in a control that takes keys itself, or elsewhere. */
  readonly focus: 'sentence' | 'control' | 'page';
}

/** The command of a key press, or null where the key is not the reader's. Shift is left to `key`, since it makes the ? of many keyboards. */
export function commandFor(press: KeyPress, singleKeys: boolean): ReaderCommand | null {
  if (press.ctrlKey || press.metaKey || press.altKey || press.isComposing || press.focus === 'control') return null;
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  const binding = KEY_BINDINGS.find(({ keys, scope }) => keys.includes(key)
    && (scope === 'anywhere' ? singleKeys : press.focus === 'sentence'));
  return binding?.command ?? null;
}
