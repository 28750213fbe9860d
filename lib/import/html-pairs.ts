import { countVisible } from './clean-text';
import { isLeftOut } from './html-left-out';
import { attributeOf, textOf, visit, type HtmlElement, type HtmlParent } from './html-tree';
import { readRecord, readTexts, type PairRecord } from './pair-records';
import { primarySubtag } from './primary-subtag';

const TARGET_LANG = 'en';

/** What the element of the block says; all else stands on the source. */
const OF_BLOCK: ReadonlySet<string> = new Set(['block', 'kind', 'level']);

const LONG_NAMES: ReadonlyMap<string, string> = new Map([['revision', 'model-revision'], ['dtype', 'model-dtype']]);

/** A sentence pair as the markup has it. */
interface Sides {
  readonly block: HtmlElement;
  source: HtmlElement | null;
  target: HtmlElement | null;
}

export interface HtmlPairs {
  readonly records: readonly PairRecord[];
  /** How many had no source text. */
  readonly skipped: number;
}

/**
 * The pairs of an HTML page or a chapter that Paralelo has exported: elements with `data-pair` and `lang`, of which
 * those of one value are the two sides of a unit, in elements with `data-block`. Other files have none, also where an
 * element or two has such attributes for other ends.
 */
export function readPairs(root: HtmlParent): HtmlPairs {
  const units = [...collectSides(root).values()];
  const isBilingual = units.length > 0 && (isMadeByParalelo(root) || holdMostText(units, root));
  if (!isBilingual) return { records: [], skipped: 0 };
  const records = units.map(toRecord).filter((record) => record !== null);
  return { records, skipped: units.length - records.length };
}

function collectSides(root: HtmlParent): Map<string, Sides> {
  const units = new Map<string, Sides>();
  const blocks: HtmlElement[] = [];
  const isBlock = (element: HtmlElement) => attributeOf(element, 'data-block') !== undefined;
  visit(root, {
    enter(element) {
      if (isBlock(element)) blocks.push(element);
      const [block, id, lang] = [blocks.at(-1), attributeOf(element, 'data-pair'), attributeOf(element, 'lang')];
      if (!block || id === undefined || lang === undefined) return true;
      const unit = units.get(id) ?? { block, source: null, target: null };
      units.set(id, unit);
      unit[primarySubtag(lang) === TARGET_LANG ? 'target' : 'source'] ??= element;
      return false;
    },
    leave(element) {
      if (isBlock(element)) blocks.pop();
    },
  });
  return units;
}

function isMadeByParalelo(root: HtmlParent): boolean {
  let isMade = false;
  visit(root, {
    enter(element) {
      isMade ||= element.tagName === 'meta'
        && attributeOf(element, 'name')?.toLowerCase() === 'generator' && /^Paralelo\b/.test(attributeOf(element, 'content') ?? '');
      return !isMade;
    },
  });
  return isMade;
}

/** Whether there is more text in the units than outside. */
function holdMostText(units: readonly Sides[], root: HtmlParent): boolean {
  const sides = new Set(units.flatMap(({ source, target }) => [source, target]));
  let [inside, outside] = [0, 0];
  visit(root, {
    enter(element) {
      if (isLeftOut(element, 'book', false)) return false;
      if (!sides.has(element)) return true;
      inside += countVisible(textOf(element));
      return false;
    },
    addText(text) {
      outside += countVisible(text);
    },
  });
  return inside > outside;
}

function toRecord({ block, source, target }: Sides): PairRecord | null {
  const texts = source && readTexts(textOf(source), target && textOf(target));
  if (!texts) return null;
  return readRecord(texts, (name) => attributeOf(OF_BLOCK.has(name) ? block : source, `data-${LONG_NAMES.get(name) ?? name}`) ?? '');
}
