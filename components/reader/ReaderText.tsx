'use client';

import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { useWindowVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { estimateRowHeight } from '@/lib/read/row-height';
import { useReader } from './reader-context';
import type { ScrollAnchor } from './scroll-anchor';
import { rowElements } from './sentence-dom';
import { TextRow } from './TextRow';
import { useColumnSelection } from './use-column-selection';
import { usePrinting } from './use-printing';
import { useScrollTracking } from './use-scroll-tracking';
import { SAMPLE, useTextMetrics } from './use-text-metrics';

/** Rows laid out beyond the edges of the screen, so that a turn of the wheel finds them ready. */
const OVERSCAN = 8;

type RowVirtualizer = Virtualizer<Window, HTMLElement>;

interface Props {
  readonly root: RefObject<HTMLDivElement | null>;
  readonly anchor: ScrollAnchor;
  /** CSS pixels from the top of the viewport where text comes out from under the toolbar. */
  readonly line: () => number;
}

const heightOf = (element: HTMLElement) => element.getBoundingClientRect().height;

/** Clears what is known of heights and measures the rows on the page anew. */
function remeasure(virtualizer: RowVirtualizer, root: HTMLElement): void {
  virtualizer.measure();
  for (const row of rowElements(root)) virtualizer.resizeItem(Number(row.dataset.index), heightOf(row));
}

function useRowMetrics(column: RefObject<HTMLElement | null>, sample: RefObject<HTMLElement | null>) {
  const { layout: { arrangement } } = useReader();
  const metrics = useTextMetrics(column, sample);
  return useMemo(() => ({ ...metrics, arrangement, blockGap: metrics.lineHeight * 0.6 }), [metrics, arrangement]);
}

/** The anchor's corrections are exact to the sentence, the virtualiser's to the row. */
function leaveScrollingAlone(virtualizer: RowVirtualizer): void {
  virtualizer.shouldAdjustScrollPositionOnItemSizeChange = () => false;
}

function useRowVirtualizer(root: RefObject<HTMLElement | null>, metrics: ReturnType<typeof useRowMetrics>) {
  const { state: { view } } = useReader();
  const [scrollMargin, setScrollMargin] = useState(0);
  const virtualizer = useWindowVirtualizer<HTMLElement>({
    count: view.rowCount,
    estimateSize: useCallback((index: number) => estimateRowHeight(view.row(index), metrics), [view, metrics]),
    measureElement: heightOf,
    overscan: OVERSCAN,
    scrollMargin,
  });
  useLayoutEffect(() => leaveScrollingAlone(virtualizer), [virtualizer]);
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setScrollMargin(element.offsetTop));
    observer.observe(element);
    return () => observer.disconnect();
  }, [root]);
  return virtualizer;
}

/**
 * The text, of which only the rows near the screen are on the page. They lie in the normal flow between two spacers,
 * so a row that grows moves its successors without a redraw, and the anchor scrolls along before the next paint.
 */
export function ReaderText({ root, anchor, line }: Props) {
  const { state, layout } = useReader();
  const { view } = state;
  const column = useRef<HTMLDivElement>(null);
  const sample = useRef<HTMLSpanElement>(null);
  const metrics = useRowMetrics(column, sample);
  const virtualizer = useRowVirtualizer(root, metrics);
  const printing = usePrinting();

  useLayoutEffect(() => {
    if (!root.current) return;
    anchor.attach({
      root: root.current, line, lead: layout.lead, preferred: state.current.get,
      offsetOf: (index) => virtualizer.measurementsCache[view.rowOf(index)]?.start ?? 0,
    });
    return () => anchor.attach(null);
  }, [root, anchor, line, layout.lead, state, view, virtualizer]);
  useLayoutEffect(() => {
    if (!root.current) return;
    remeasure(virtualizer, root.current);
    anchor.pinHeld();
  }, [root, anchor, metrics, virtualizer]);
  useLayoutEffect(() => anchor.restore());
  useColumnSelection(root);
  useScrollTracking({ root, anchor, state, lead: layout.lead, line });

  const items = virtualizer.getVirtualItems();
  const before = (items[0]?.start ?? virtualizer.options.scrollMargin) - virtualizer.options.scrollMargin;
  const after = virtualizer.getTotalSize() + virtualizer.options.scrollMargin - (items.at(-1)?.end ?? 0);
  const rows = printing ? Array.from({ length: view.rowCount }, (_, index) => index) : items.map(({ index }) => index);
  return (
    <div ref={root} className="reader-text" style={printing ? undefined : { paddingTop: before, paddingBottom: Math.max(after, 0) }}>
      <div className="reader-probe reader-row" data-arrangement={layout.arrangement} aria-hidden="true">
        <div ref={column} className="reader-block"><span ref={sample} className="reader-sample">{SAMPLE}</span></div>
      </div>
      {rows.map((index) => (
        <div key={index} ref={virtualizer.measureElement} data-index={index} className="reader-row" data-arrangement={layout.arrangement}>
          <TextRow index={index} />
        </div>
      ))}
    </div>
  );
}
