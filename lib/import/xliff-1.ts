import type { UnitState } from '../types';
import { isLineBreakCode } from './line-break-code';
import type { XliffElement, XliffHandler } from './xliff-elements';
import type { XliffPart, XliffUnit } from './xliff-unit';

/** Inline elements that stand for a foreign format's code or hold it, and no text. */
const CODE_ELEMENTS: ReadonlySet<string> = new Set(['bpt', 'ept', 'it', 'ph', 'x']);

/** Types of the markers around what Trados' tracked changes have deleted. */
const DELETED_TYPES: ReadonlySet<string> = new Set(['x-sdl-deleted', 'x-sdl-feedback-deleted']);

/** States of a target that say more of it than that it is translated. */
const STATES: Readonly<Record<string, UnitState>> = {
  new: 'initial', 'needs-translation': 'initial', 'signed-off': 'reviewed', final: 'final',
};

/** Text of a source or target: of a segment, or between segments. */
interface Piece {
  /** null between segments. */
  readonly mid: string | null;
  text: string;
}

type Side = 'source' | 'seg-source' | 'target';

/**
 * XLIFF 1.x: gathers trans-units, a unit each. Where a trans-unit is segmented, the segments of the source are paired with
 * those of the target by their `mid`; where the target is not segmented alike, the unit is one pair. The text of spans and
 * markers is kept; native code, its subflows and what tracked changes have deleted are dropped. Alternative translations
 * are not read.
 */
export class Xliff1Handler implements XliffHandler {
  readonly about = {};

  private languages: Pick<XliffUnit, 'sourceLang' | 'targetLang'> = {};
  private unitCount = 0;
  private sides: Partial<Record<Side, readonly Piece[]>> = {};
  private state: UnitState | undefined;
  /** What the open side has gathered; null outside them. */
  private pieces: Piece[] | null = null;
  private segment: XliffElement | null = null;
  private leftOutDepth = 0;
  /** What the outermost element that is left out holds. */
  private leftOut = '';

  constructor(private readonly onUnit: (unit: XliffUnit) => void) {}

  open(element: XliffElement): void {
    const { name } = element;
    if (name === 'file') this.languages = { sourceLang: element.get('source-language'), targetLang: element.get('target-language') };
    else if (name === 'trans-unit') [this.sides, this.state] = [{}, element.get('approved') === 'yes' ? 'reviewed' : undefined];
    else if (isSide(element)) this.openSide(element);
    else if (isLeftOut(element)) this.openLeftOut();
    else if (this.pieces && !this.segment && name === 'mrk' && element.get('mtype') === 'seg') {
      this.segment = element;
      this.pieces.push({ mid: element.get('mid') ?? '', text: '' });
    }
  }

  addText(text: string): void {
    if (this.leftOutDepth > 0) this.leftOut += text;
    else if (this.pieces) this.pieces.at(-1)!.text += text;
  }

  close(element: XliffElement): void {
    if (isLeftOut(element)) this.closeLeftOut(element);
    else if (element === this.segment) {
      this.segment = null;
      this.pieces!.push({ mid: null, text: '' });
    } else if (isSide(element)) this.closeSide(element);
    else if (element.name === 'trans-unit') this.closeUnit();
  }

  private openLeftOut(): void {
    if (this.leftOutDepth === 0) this.leftOut = '';
    this.leftOutDepth += 1;
  }

  private closeLeftOut(element: XliffElement): void {
    this.leftOutDepth -= 1;
    if (this.leftOutDepth === 0 && isLineBreakCode(element.get('ctype'), this.leftOut)) this.addText('\n');
  }

  private openSide(element: XliffElement): void {
    this.pieces = [{ mid: null, text: '' }];
    if (element.name === 'target') this.state = STATES[element.get('state') ?? ''] ?? this.state;
  }

  private closeSide({ name, keepsSpace }: XliffElement): void {
    this.sides[name as Side] = this.pieces!.map(({ mid, text }) => ({ mid, text: keepsSpace ? text : text.replace(/\s+/g, ' ') }));
    this.pieces = null;
  }

  private closeUnit(): void {
    this.unitCount += 1;
    const source = this.sides['seg-source'] ?? this.sides.source ?? [];
    this.onUnit({ id: this.unitCount.toString(), ...this.languages, parts: this.pairPieces(source, this.sides.target) });
  }

  private pairPieces(source: readonly Piece[], target: readonly Piece[] | undefined): XliffPart[] {
    const { state } = this;
    const targets = new Map(target?.filter(({ mid }) => mid !== null).map(({ mid, text }) => [mid, text]));
    const isSegmented = source.some(({ mid }) => mid !== null) && (targets.size > 0 || isEmpty(target));
    if (!isSegmented) return [{ isSegment: true, source: joinPieces(source), target: target ? joinPieces(target) : null, state }];
    return source.map(({ mid, text }) => ({ isSegment: mid !== null, source: text, target: targets.get(mid) ?? null, state }));
  }
}

function isLeftOut(element: XliffElement): boolean {
  return CODE_ELEMENTS.has(element.name) || (element.name === 'mrk' && DELETED_TYPES.has(element.get('mtype') ?? ''));
}

function isSide(element: XliffElement): boolean {
  return ['source', 'seg-source', 'target'].some((side) => element.isAt('trans-unit', side));
}

function isEmpty(pieces: readonly Piece[] | undefined): boolean {
  return joinPieces(pieces ?? []).trim() === '';
}

function joinPieces(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}
