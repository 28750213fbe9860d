import { collapseSpaces } from '../collapse-spaces';
import type { DocumentView } from './document-view';
import type { Observable } from './observable';

/** Translations being edited, by the numbers of their sentences. They are kept here, since a row that is scrolled far off leaves the page. */
export type Drafts = ReadonlyMap<number, string>;

/** The number of a sentence, and what its translation would be stored as. */
export type DraftLine = readonly [index: number, line: string];

export interface DraftState {
  readonly view: DocumentView;
  readonly drafts: Observable<Drafts>;
  /** The sentence whose editor is to take the focus. */
  readonly entering: Observable<number | null>;
}

/** What a draft would be stored as. A sentence is one line of text: what is pasted loses its line breaks, as runs of white space. */
export const lineOf = (draft: string): string => collapseSpaces(draft);

/** Opens the translation of a sentence for editing; false if there is none yet. Other editors stay open where something has been changed in them. */
export function beginEdit({ view, drafts, entering }: DraftState, index: number): boolean {
  const { target } = view.sentence(index).unit;
  const open = drafts.get();
  const draft = open.get(index) ?? target;
  if (draft === null) return false;
  const others = [...open].filter(([other, text]) => other !== index && isChanged(view, other, text));
  drafts.set(new Map([...others, [index, draft]]));
  entering.set(index);
  return true;
}

export function changeDraft({ drafts }: Pick<DraftState, 'drafts'>, index: number, draft: string): void {
  drafts.set(new Map([...drafts.get(), [index, draft]]));
}

/** Closes an editor. What stands in it is gone unless it has been stored. */
export function endEdit({ drafts }: Pick<DraftState, 'drafts'>, index: number): void {
  drafts.set(new Map([...drafts.get()].filter(([other]) => other !== index)));
}

/** What would be lost if the reader left now. */
export function listUnsaved({ view, drafts }: Pick<DraftState, 'view' | 'drafts'>): DraftLine[] {
  return [...drafts.get()].filter(([index, draft]) => isChanged(view, index, draft)).map(([index, draft]) => [index, lineOf(draft)]);
}

/** Opens editors for drafts of an earlier visit, but for those that have been stored since. None of them takes the focus. */
export function reopenDrafts({ view, drafts }: Pick<DraftState, 'view' | 'drafts'>, earlier: readonly DraftLine[]): void {
  const unsaved = earlier.filter(([index, line]) => index < view.sentenceCount && isChanged(view, index, line));
  if (unsaved.length > 0) drafts.set(new Map([...drafts.get(), ...unsaved]));
}

/** An empty line is no translation, and cannot be stored. */
function isChanged(view: DocumentView, index: number, draft: string): boolean {
  return lineOf(draft) !== '' && lineOf(draft) !== view.sentence(index).unit.target;
}
