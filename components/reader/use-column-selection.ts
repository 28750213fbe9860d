import { useEffect, type RefObject } from 'react';

/**
 * Keeps a selection in the language that it begins in, or beside: in the document, the columns alternate from block to
 * block. reader.css has what cannot be selected.
 */
export function useColumnSelection(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onPointerDown = ({ target, clientX, button, shiftKey }: PointerEvent) => {
      // These begin none: a menu is asked for, or a selection is made longer.
      if (button !== 0 || shiftKey) return;
      const isInText = target instanceof Element && root.current?.closest('main')?.contains(target);
      const side = isInText && findColumn(root.current!, clientX)?.dataset.column;
      if (side) root.current!.setAttribute('data-selecting', side);
      else root.current?.removeAttribute('data-selecting');
    };
    document.addEventListener('pointerdown', onPointerDown);
    return () => document.removeEventListener('pointerdown', onPointerDown);
  }, [root]);
}

/** The column at, or nearest to, a distance from the left of the page. */
function findColumn(root: HTMLElement, x: number): HTMLElement | undefined {
  const distanceTo = (column: HTMLElement) => {
    const { left, right } = column.getBoundingClientRect();
    return Math.max(left - x, x - right, 0);
  };
  return [...root.querySelectorAll<HTMLElement>('[data-column]')].sort((a, b) => distanceTo(a) - distanceTo(b))[0];
}
