'use client';

import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import { changeDraft, lineOf } from '@/lib/read/drafts';
import type { ReaderState } from '@/lib/read/reader-state';
import type { Sentence } from '@/lib/read/rows';
import { useObservable } from './use-observable';

interface Props {
  readonly state: ReaderState;
  readonly sentence: Sentence;
  readonly onSave: (text: string) => void;
  readonly onCancel: () => void;
}

/** More CSS pixels than the browser's own bar takes, which comes and goes as the reader scrolls; a keyboard takes far more. */
const BROWSER_BAR = 100;

function showEditor(field: HTMLElement | null): void {
  field?.parentElement?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}

/** The editor takes the focus when it is asked to, not whenever its row comes back to the page. What has been typed is not selected: the next letter would replace it. */
function useEntry(field: RefObject<HTMLTextAreaElement | null>, { entering, drafts }: ReaderState, { index, unit }: Sentence): void {
  const isEntered = useObservable(entering, (entered) => entered === index);
  useEffect(() => {
    if (!isEntered) return;
    field.current?.focus({ preventScroll: true });
    showEditor(field.current);
    if (drafts.get().get(index) === unit.target) field.current?.select();
    entering.set(null);
  }, [field, isEntered, entering, drafts, index, unit]);
}

/** The field being typed in and its buttons stay in view while the field grows, and when the keyboard of a phone takes half of the screen. */
function useStayInView(field: RefObject<HTMLTextAreaElement | null>): void {
  useEffect(() => {
    const element = field.current;
    const viewport = window.visualViewport;
    if (!element || !viewport) return;
    const show = () => { if (document.activeElement === element) showEditor(element); };
    const observer = new ResizeObserver(show);
    observer.observe(element);
    let { height: tallest, height: last } = viewport;
    // A keyboard may slide in by steps, each of them smaller than a bar.
    const onResize = () => {
      const shrinks = viewport.height < last;
      last = viewport.height;
      tallest = Math.max(tallest, last);
      if (shrinks && tallest - last > BROWSER_BAR) show();
    };
    viewport.addEventListener('resize', onResize);
    return () => {
      observer.disconnect();
      viewport.removeEventListener('resize', onResize);
    };
  }, [field]);
}

/** Edits a translation in its place. Enter saves, Escape leaves it as it was. */
export function TranslationEditor({ state, sentence, onSave, onCancel }: Props) {
  const { index, unit } = sentence;
  const text = useObservable(state.drafts, (drafts) => drafts.get(index) ?? '');
  const field = useRef<HTMLTextAreaElement>(null);
  useEntry(field, state, sentence);
  useStayInView(field);
  const line = lineOf(text);
  const save = () => {
    if (line === '') return;
    if (line === unit.target) onCancel();
    else onSave(line);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') { event.preventDefault(); save(); }
    if (event.key === 'Escape') { event.preventDefault(); onCancel(); }
  };
  return (
    <span className="reader-editor" data-editor={index}>
      <textarea
        ref={field}
        className="reader-editor-field"
        lang={state.view.document.targetLang}
        aria-label={`Translation of: ${unit.source}`}
        value={text}
        rows={Math.max(1, Math.ceil(text.length / 60))}
        onChange={(event) => changeDraft(state, index, event.target.value)}
        onKeyDown={onKeyDown}
      />
      <span className="reader-editor-actions">
        <button type="button" className="reader-button reader-button-primary" disabled={line === ''} onClick={save}>Save</button>
        <button type="button" className="reader-button" onClick={onCancel}>Cancel</button>
        <span className="reader-hint" aria-hidden="true">Enter saves, Esc cancels</span>
      </span>
    </span>
  );
}
