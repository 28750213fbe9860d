import type { WordFacts } from './words';

/** A capitalised stretch with the small words inside it: `Ministerio de Asuntos Exteriores`. */
export interface CapitalRun {
  readonly start: number;
  /** Not included. */
  readonly end: number;
}

/** At most this many small words in a row join two capitalised ones: `Universidad de las Islas`. */
const LONGEST_LINK = 2;

const STRICT = new Set(['de', 'del', 'la', 'las', 'los', 'el', 'da', 'do', 'dos', 'van', 'von', 'der', 'di', 'of', 'the']);
const LOOSE = new Set([...STRICT, 'y', 'e', 'i', 'en', 'para', 'por', 'a', 'al']);

/**
 * The capital runs of a sentence, in order. A strict run is joined by `de` and articles only, a loose one also by
 * `y`, `en`, `para`: `Ministerio de Industria` and `Ministerio de Industria y Comercio`.
 */
export function findCapitalRuns(words: readonly WordFacts[], kind: 'strict' | 'loose'): CapitalRun[] {
  const links = kind === 'strict' ? STRICT : LOOSE;
  const runs: CapitalRun[] = [];
  for (let i = 0; i < words.length; i++) {
    if (!words[i]!.capitalised) continue;
    const start = i;
    let end = i + 1;
    for (;;) {
      let next = end;
      while (next < words.length && next - end < LONGEST_LINK && links.has(words[next]!.text)) next++;
      if (next >= words.length || !words[next]!.capitalised) break;
      end = next + 1;
    }
    runs.push({ start, end });
    i = end - 1;
  }
  return runs;
}
