'use client';

import { memo, useLayoutEffect, useSyncExternalStore, type ReactNode } from 'react';
import type { Block } from '@/lib/types';
import { otherSide, type Side } from '@/lib/read/word-links';
import type { BlockRow, Sentence } from '@/lib/read/rows';
import { useReader } from './reader-context';
import { SentenceSpan } from './SentenceSpan';

const HEADINGS = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;

interface BlockProps {
  readonly block: Block;
  /** Where it holds one language only. */
  readonly side?: Side;
  readonly lang?: string;
  readonly children: ReactNode;
}

/** A block as the element it is. The page's own title is the h1, so the headings of the text begin below it. */
function BlockElement({ block, side, lang, children }: BlockProps) {
  const level = block.level ?? 1;
  const attributes = { className: 'reader-block', 'data-kind': block.kind, 'data-column': side, lang };
  switch (block.kind) {
    case 'heading': {
      const Heading = HEADINGS[Math.min(level, HEADINGS.length) - 1] ?? 'h2';
      return <Heading {...attributes} data-level={level}>{children}</Heading>;
    }
    case 'list-item':
      return <ul {...attributes} data-level={level}><li>{children}</li></ul>;
    case 'quote':
      return <blockquote {...attributes} data-level={level}><p>{children}</p></blockquote>;
    case 'paragraph':
      return <p {...attributes}>{children}</p>;
  }
}

function Prose({ row, side }: { readonly row: BlockRow; readonly side: Side }) {
  const { document } = useReader().state.view;
  return (
    <BlockElement block={row.block} side={side} lang={side === 'source' ? document.sourceLang : document.targetLang}>
      {row.sentences.map((sentence) => (
        <ProsePiece key={sentence.unit.id} sentence={sentence} side={side} />
      ))}
    </BlockElement>
  );
}

const ProsePiece = memo(function ProsePiece({ sentence, side }: { readonly sentence: Sentence; readonly side: Side }) {
  return <>{sentence.gap}<SentenceSpan sentence={sentence} side={side} /></>;
});

const StackedPair = memo(function StackedPair({ sentence, lead }: { readonly sentence: Sentence; readonly lead: Side }) {
  return (
    <span className="reader-pair">
      <span className="reader-line"><SentenceSpan sentence={sentence} side={lead} /></span>
      <span className="reader-line reader-line-quiet"><SentenceSpan sentence={sentence} side={otherSide(lead)} /></span>
    </span>
  );
});

/** One block in the arrangement of the moment; redrawn when one of its units changes. */
export const TextRow = memo(function TextRow({ index }: { readonly index: number }) {
  const { state: { view }, layout: { arrangement, lead }, holdPlace } = useReader();
  const row = useSyncExternalStore((listener) => view.subscribeRow(index, listener), () => view.row(index), () => view.row(index));
  // Lines may have moved within a row that is as high as before, of which no ResizeObserver hears.
  useLayoutEffect(holdPlace, [row, holdPlace]);
  switch (arrangement) {
    case 'columns':
      return <><Prose row={row} side={lead} /><Prose row={row} side={otherSide(lead)} /></>;
    case 'stacked':
      return (
        <BlockElement block={row.block}>
          {row.sentences.map((sentence) => <StackedPair key={sentence.unit.id} sentence={sentence} lead={lead} />)}
        </BlockElement>
      );
    case 'source':
    case 'target':
      return <Prose row={row} side={arrangement} />;
  }
});
