import { useEffect, type RefObject } from 'react';

/** Keeps a selection in the language that it begins in: in the document, the columns alternate from block to block. reader.css has what cannot be selected. */
export function useColumnSelection(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onPointerDown = ({ target }: PointerEvent) => {
      const column = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
      if (column) root.current?.setAttribute('data-selecting', column.dataset.column!);
      else root.current?.removeAttribute('data-selecting');
    };
    document.addEventListener('pointerdown', onPointerDown);
    return () => document.removeEventListener('pointerdown', onPointerDown);
  }, [root]);
}
