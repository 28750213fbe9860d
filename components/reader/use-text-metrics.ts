import { useEffect, useState, type RefObject } from 'react';

/** Of running text, in CSS pixels. */
export interface TextMetrics {
  readonly columnWidth: number;
  readonly charWidth: number;
  readonly lineHeight: number;
}

/** Its letters come about as often as in Spanish prose, so that its mean advance is that of a page. */
export const SAMPLE = 'El viento de la sierra bajaba por las calles del pueblo cuando ella volvió a casa, y nadie la esperaba.';

/** What the rows' heights are estimated from before the text has been laid out once. */
const TYPICAL: TextMetrics = { columnWidth: 560, charWidth: 9, lineHeight: 31 };

/** Measures an element as wide as a column and a one-line sample in it, at once and whenever fonts, type size or window change. */
export function useTextMetrics(column: RefObject<HTMLElement | null>, sample: RefObject<HTMLElement | null>): TextMetrics {
  const [metrics, setMetrics] = useState(TYPICAL);
  useEffect(() => {
    if (!column.current || !sample.current) return;
    const [columnElement, sampleElement] = [column.current, sample.current];
    const observer = new ResizeObserver(() => {
      const { width, height } = sampleElement.getBoundingClientRect();
      const next = { columnWidth: columnElement.clientWidth, charWidth: width / SAMPLE.length, lineHeight: height };
      setMetrics((last) => (Object.keys(TYPICAL) as (keyof TextMetrics)[]).every((key) => last[key] === next[key]) ? last : next);
    });
    observer.observe(columnElement);
    observer.observe(sampleElement);
    return () => observer.disconnect();
  }, [column, sample]);
  return metrics;
}
