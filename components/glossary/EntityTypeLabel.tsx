import type { ReactNode } from 'react';
import type { EntityType } from '@/lib/types';

export const ENTITY_TYPES: readonly EntityType[] = ['PER', 'ORG', 'LOC', 'MISC'];

export const TYPE_NAMES: Readonly<Record<EntityType, string>> = { PER: 'Person', ORG: 'Organisation', LOC: 'Place', MISC: 'Other' };

const SHAPES: Readonly<Record<EntityType, ReactNode>> = {
  PER: <><circle cx="10" cy="6.8" r="3" /><path d="M4.2 16.5c.6-3.4 2.9-5 5.8-5s5.2 1.6 5.8 5" /></>,
  ORG: <path d="M4.5 16.5v-12h7v12m0-8h4v8M3 16.5h14M7 7.5h2M7 10.5h2M7 13.5h2" />,
  LOC: <><path d="M10 17s5-4.7 5-8.6a5 5 0 0 0-10 0C5 12.3 10 17 10 17Z" /><circle cx="10" cy="8.4" r="1.7" /></>,
  MISC: <path d="M3.5 9V3.5H9l7.5 7.5-5.5 5.5ZM6.6 6.6v.1" />,
};

export function EntityTypeIcon({ type }: { readonly type: EntityType }) {
  return (
    <svg className="name-type-icon" viewBox="0 0 20 20" width="16" height="16" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
      {SHAPES[type]}
    </svg>
  );
}

/** What kind of name it is, in its tone, by an icon and a word. */
export function EntityTypeLabel({ type }: { readonly type: EntityType }) {
  return <span className="name-type" data-type={type}><EntityTypeIcon type={type} />{TYPE_NAMES[type]}</span>;
}
