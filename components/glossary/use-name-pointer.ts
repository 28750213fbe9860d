import { useEffect, useMemo, type RefObject } from 'react';
import { findSentence, sentenceAt } from '@/components/reader/sentence-dom';
import { createHoverIntent } from '@/lib/read/hover-intent';
import type { OpenCard } from '@/lib/read/name-card';
import type { ReaderState } from '@/lib/read/reader-state';

/** Milliseconds for which the pointer must rest on a name, or be off it and its card. */
const GRACE_MS = 300;

const NAME = '.reader-mark[data-kind^="name-"]';

function nameElementAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(NAME) : null;
}

/** The element of the name that a card points at, or its sentence where the name is not marked on the side shown. */
export function findName(root: HTMLElement, { mention, side }: OpenCard): HTMLElement | null {
  const sentence = findSentence(root, { index: mention.sentence, side });
  return sentence?.querySelector<HTMLElement>(`[data-mark="${mention.id}"]`) ?? sentence;
}

/** The card of the name that an element marks. */
function cardOf(state: ReaderState, element: HTMLElement | null, by: OpenCard['by']): OpenCard | null {
  const mention = state.glossary.get().mention(element?.dataset.mark ?? '');
  const ref = sentenceAt(element);
  return mention && ref ? { mention, side: ref.side, by } : null;
}

/** Opens a card where the pointer rests or presses. Gives what is to be told of the pointer over the card itself. */
export function useNamePointer(root: RefObject<HTMLElement | null>, state: ReaderState): (inside: boolean) => void {
  const intent = useMemo(() => createHoverIntent<HTMLElement>(GRACE_MS, (target) => {
    const open = state.card.get();
    if (open ? open.by === 'hover' : target) state.card.set(cardOf(state, target, 'hover'));
  }), [state]);
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const stop = new AbortController();
    const options = { signal: stop.signal };
    const isHovering = ({ pointerType, buttons }: PointerEvent) => pointerType !== 'touch' && buttons === 0;
    element.addEventListener('pointermove', (event) => {
      if (isHovering(event)) intent.point(nameElementAt(event.target));
    }, options);
    // A name that is scrolled or drawn under a resting pointer opens nothing, but one may be taken away from under it.
    element.addEventListener('pointerover', (event) => {
      const name = nameElementAt(event.target);
      if (isHovering(event)) intent.point(name?.dataset.mark === state.card.get()?.mention.id ? name : null);
    }, options);
    element.addEventListener('pointerleave', () => intent.point(null), options);
    // Ahead of what a press does to the sentence around the name.
    element.addEventListener('click', (event) => {
      const name = nameElementAt(event.target);
      if (!name || name.closest('[data-veiled]') || window.getSelection()?.isCollapsed === false) return;
      state.card.set(cardOf(state, name, 'press'));
      event.stopPropagation();
    }, { ...options, capture: true });
    // A card that is dismissed does not come back for the pointer that has been on the name all along.
    const unwatch = state.card.subscribe(() => { if (!state.card.get()) intent.reset(); });
    return () => {
      stop.abort();
      unwatch();
      intent.reset();
    };
  }, [root, state, intent]);
  return (inside) => {
    const open = state.card.get();
    intent.point(inside && open && root.current ? findName(root.current, open) : null);
  };
}
