'use client';

import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode, type RefObject, type ToggleEvent } from 'react';
import { IconButton } from './IconButton';
import { nextItem } from './menu-keys';

interface MenuProps {
  readonly label: string;
  readonly icon: ReactNode;
  /** MenuItems or MenuGroups, and texts between them. */
  readonly children: ReactNode;
  readonly onOpen?: () => void;
  readonly className?: string;
}

/** CSS pixels between the button and its menu, and between the menu and the edge of the window. */
const GAP = 4;
const MARGIN = 8;

/** Puts the open menu below the button, right edges in line, or above it where there is no room below. */
function place(menu: HTMLElement, button: HTMLElement): void {
  if (!menu.matches(':popover-open')) return;
  const anchor = button.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const below = anchor.bottom + GAP;
  const top = below + height + MARGIN <= window.innerHeight ? below : Math.max(MARGIN, anchor.top - GAP - height);
  menu.style.top = `${top}px`;
  menu.style.left = `${Math.max(MARGIN, anchor.right - width)}px`;
}

function itemsOf(menu: RefObject<HTMLElement | null>): HTMLElement[] {
  return [...(menu.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
}

/** Keeps an open menu in its place while what it says arrives and the page is scrolled. */
function usePlacement(menu: RefObject<HTMLElement | null>, button: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const [menuElement, buttonElement] = [menu.current, button.current];
    if (!menuElement || !buttonElement) return;
    const follow = () => place(menuElement, buttonElement);
    const observer = new ResizeObserver(follow);
    observer.observe(menuElement);
    window.addEventListener('scroll', follow, { passive: true });
    return () => {
      observer.disconnect();
      window.removeEventListener('scroll', follow);
    };
  }, [menu, button]);
}

/** A button with a menu: the ARIA menu button pattern on a native popover, which gives the top layer, Escape and the way out by a click elsewhere. */
export function Menu({ label, icon, children, onOpen, className = '' }: MenuProps) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  usePlacement(menu, button);

  const onToggle = ({ newState }: ToggleEvent<HTMLElement>) => {
    const open = newState === 'open';
    button.current?.setAttribute('aria-expanded', String(open));
    if (!open || !menu.current || !button.current) return;
    onOpen?.();
    place(menu.current, button.current);
    (menu.current.querySelector<HTMLElement>('[aria-checked="true"]') ?? itemsOf(menu)[0])?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab') menu.current?.hidePopover();
    const items = itemsOf(menu);
    const index = nextItem(event.key, items.map(({ textContent }) => textContent), items.indexOf(document.activeElement as HTMLElement));
    if (index === null) return;
    event.preventDefault();
    items[index]?.focus();
  };

  return (
    <>
      <IconButton ref={button} label={label} aria-haspopup="menu" aria-expanded="false" aria-controls={id} popoverTarget={id} className={className}>{icon}</IconButton>
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="menu"
        aria-label={label}
        onToggle={onToggle}
        onKeyDown={onKeyDown}
        onClick={(event) => { if ((event.target as Element).closest('[role^="menuitem"]')) menu.current?.hidePopover(); }}
        className="fixed m-0 max-h-[calc(100dvh-1rem)] w-max max-w-[min(22rem,calc(100vw-1rem))] overflow-y-auto overscroll-contain rounded-lg border border-rule bg-raised p-1.5 text-ink shadow-lg"
      >
        {children}
      </div>
    </>
  );
}

interface GroupProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** MenuItems of one purpose, under its name. */
export function MenuGroup({ label, children }: GroupProps) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className="not-first:mt-1.5 not-first:border-t not-first:border-rule not-first:pt-1.5">
      <p id={id} role="none" className="px-3 pt-1 text-sm text-muted">{label}</p>
      {children}
    </div>
  );
}

interface ItemProps {
  readonly onSelect: () => void;
  /** Makes it one of a set of choices. */
  readonly checked?: boolean;
  readonly children: ReactNode;
}

export function MenuItem({ onSelect, checked, children }: ItemProps) {
  return (
    <button
      type="button"
      role={checked === undefined ? 'menuitem' : 'menuitemradio'}
      aria-checked={checked}
      tabIndex={-1}
      onClick={onSelect}
      className="block w-full rounded-md px-3 py-2 text-left hover:bg-sunken focus-visible:outline-offset-[-2px]"
    >
      {children}
    </button>
  );
}
