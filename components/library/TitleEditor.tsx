'use client';

import { useEffect, useRef, type KeyboardEvent } from 'react';

interface Props {
  readonly title: string;
  readonly lang: string;
  /** Called only with a title that differs and has letters in it. */
  readonly onSave: (title: string) => void;
  readonly onClose: (byKey: boolean) => void;
}

/** A title being changed in its place: Enter or leaving it saves, Escape does not. */
export function TitleEditor({ title, lang, onSave, onClose }: Props) {
  const field = useRef<HTMLInputElement>(null);
  // Taking the field away blurs it, which must not save what has been given up.
  const closed = useRef(false);
  useEffect(() => field.current?.select(), []);

  const close = (keep: boolean, byKey: boolean) => {
    if (closed.current) return;
    closed.current = true;
    const changed = field.current?.value.trim() ?? '';
    if (keep && changed && changed !== title) onSave(changed);
    onClose(byKey);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    // Else the key would go on to press what takes the focus.
    event.preventDefault();
    close(event.key === 'Enter', true);
  };
  return (
    <input
      ref={field}
      aria-label="Title"
      lang={lang}
      defaultValue={title}
      maxLength={300}
      onKeyDown={onKeyDown}
      onBlur={() => close(true, false)}
      className="-mx-2 rounded-sm border border-control bg-raised px-2 py-0.5 font-reading text-xl leading-snug"
    />
  );
}
