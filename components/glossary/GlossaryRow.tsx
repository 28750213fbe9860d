'use client';

import { memo, useEffect, useId, useRef } from 'react';
import { EditIcon } from '@/components/reader/icons';
import { IconButton } from '@/components/ui/IconButton';
import type { GlossaryName } from '@/lib/read/glossary';
import type { GlossaryEntryId } from '@/lib/types';
import { EntityTypeIcon, TYPE_NAMES } from './EntityTypeLabel';
import { NameEditor } from './NameEditor';
import type { GlossaryEdits } from './use-glossary-edits';

interface Props {
  readonly name: GlossaryName;
  /** All names of the document. */
  readonly names: readonly GlossaryName[];
  readonly edits: GlossaryEdits;
  readonly isEditing: boolean;
  readonly onEdit: (id: GlossaryEntryId | null) => void;
  /** Leads to the text. */
  readonly onShow: (name: GlossaryName) => void;
}

/** The button that opened the editor has the focus again when it is closed, unless that has moved on. */
function useReturnedFocus(isEditing: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && !isEditing && document.activeElement === document.body) button.current?.focus({ preventScroll: true });
    wasEditing.current = isEditing;
  }, [isEditing]);
  return button;
}

/** A name in the panel: leads to its first mention, or is corrected in its place. */
export const GlossaryRow = memo(function GlossaryRow({ name, names, edits, isEditing, onEdit, onShow }: Props) {
  const titleId = useId();
  const button = useReturnedFocus(isEditing);
  if (isEditing) {
    return (
      <li className="glossary-item glossary-item-open" onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); onEdit(null); } }}>
        <NameEditor name={name} names={names} titleId={titleId} edits={edits} onDone={() => onEdit(null)} />
      </li>
    );
  }
  const { term, translation, entityType, variants } = name.entry;
  const count = name.mentions.length;
  return (
    <li className="glossary-item">
      <button type="button" className="glossary-row" onClick={() => onShow(name)}>
        <span className="name-type" data-type={entityType} title={TYPE_NAMES[entityType]}><EntityTypeIcon type={entityType} /><span className="sr-only">{TYPE_NAMES[entityType]}</span></span>
        <span className="glossary-forms">
          <span lang="es">{term}</span>
          {translation !== null && translation !== term && <span lang="en" className="glossary-translation">{translation}</span>}
          {variants.length > 0 && <span className="glossary-variants">also <span lang="en">{variants.join(' / ')}</span></span>}
        </span>
        <span className="glossary-count" aria-hidden="true">{count}</span>
        <span className="sr-only">{count === 1 ? '1 mention' : `${count} mentions`}</span>
      </button>
      <IconButton ref={button} label={`Correct ${term}`} onClick={() => onEdit(name.entry.id)}><EditIcon /></IconButton>
    </li>
  );
});
