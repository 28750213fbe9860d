'use client';

import { useEffect, useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { placeCard } from './place-card';

interface Props {
  readonly titleId: string;
  /** The element that the card points at; null while it is not on the page. */
  readonly findAnchor: () => HTMLElement | null;
  /** Another one places the card anew, and takes the focus if `focused` is set. */
  readonly anchorKey: string;
  readonly focused: boolean;
  readonly onPointer: (inside: boolean) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** What the card points at has been scrolled out of sight. */
  readonly onLost: () => void;
  readonly children: ReactNode;
}

/** Frames in which a row that is scrolled to is put on the page and comes to rest. */
const SETTLING_FRAMES = 30;

/** Places the card; false if what it points at is out of sight. */
function place(card: HTMLElement, anchor: HTMLElement | null): boolean {
  const lines = anchor ? [...anchor.getClientRects()] : [];
  const inSight = lines.some(({ top, bottom }) => bottom > 0 && top < window.innerHeight);
  if (!inSight) return false;
  const { left, top } = placeCard(lines, { width: card.offsetWidth, height: card.offsetHeight }, { width: window.innerWidth, height: window.innerHeight });
  card.style.left = `${left}px`;
  card.style.top = `${top}px`;
  return true;
}

/** Keeps a card beside its name: while a far row is scrolled to, whenever the page scrolls, and when the card's own size changes. */
function usePlacement(card: { readonly current: HTMLElement | null }, anchorKey: string, findAnchor: () => HTMLElement | null, onLost: () => void): void {
  const latest = useRef({ findAnchor, onLost });
  useLayoutEffect(() => { latest.current = { findAnchor, onLost }; });
  useLayoutEffect(() => {
    const element = card.current;
    if (!element) return;
    let frames = 0;
    let frame = 0;
    const settle = () => {
      const placed = place(element, latest.current.findAnchor());
      frames += 1;
      if (frames < SETTLING_FRAMES) frame = requestAnimationFrame(settle);
      else if (!placed) latest.current.onLost();
    };
    const follow = () => {
      if (!place(element, latest.current.findAnchor()) && frames >= SETTLING_FRAMES) latest.current.onLost();
    };
    settle();
    const observer = new ResizeObserver(follow);
    observer.observe(element);
    window.addEventListener('scroll', follow, { passive: true });
    window.addEventListener('resize', follow);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      window.removeEventListener('scroll', follow);
      window.removeEventListener('resize', follow);
    };
  }, [card, anchorKey]);
}

/** A card in the top layer, beside what it points at, open as long as it is drawn. */
export function NameCardPopover({ titleId, findAnchor, anchorKey, focused, onPointer, onKeyDown, onLost, children }: Props) {
  const card = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => card.current?.showPopover(), []);
  usePlacement(card, anchorKey, findAnchor, onLost);
  useEffect(() => {
    const element = card.current;
    if (focused && element && !element.contains(document.activeElement)) element.focus({ preventScroll: true });
  }, [focused, anchorKey]);
  return (
    <div
      ref={card} popover="manual" role="dialog" aria-labelledby={titleId} tabIndex={-1} className="name-card"
      onPointerEnter={() => onPointer(true)} onPointerLeave={() => onPointer(false)} onKeyDown={onKeyDown}
    >
      {children}
    </div>
  );
}
