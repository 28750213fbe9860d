import { anchorDrift } from '@/lib/read/anchor';
import type { SentenceRef } from '@/lib/read/reader-state';
import type { Side } from '@/lib/read/word-links';
import { findSentence, sentenceAt, topmostSentence } from './sentence-dom';

export interface AnchorPage {
  readonly root: HTMLElement;
  /** CSS pixels from the top of the viewport below which text is in plain view. */
  readonly line: () => number;
  readonly lead: Side;
  /** The sentence to hold rather than the topmost, if it is on screen. */
  readonly preferred: () => SentenceRef | null;
  /** Where the row of a sentence begins, in CSS pixels from the top of the document, as far as is known. */
  readonly offsetOf: (index: number) => number;
}

interface Held {
  readonly ref: SentenceRef;
  /** CSS pixels from the top of the document. */
  readonly documentTop: number;
  /** CSS pixels from the top of the viewport. */
  readonly viewportTop: number;
}

interface Pin {
  readonly ref: SentenceRef;
  readonly viewportTop: number;
}

/** Frames in which a pinned sentence must rest before it counts as arrived, and after which the pin gives up (the end of the document can be too near). */
const REST_FRAMES = 3;
const MAX_FRAMES = 60;

/** Scrolls at once; gives the CSS pixels that it really scrolled. */
function scrollBy(top: number): number {
  const before = window.scrollY;
  window.scrollBy({ top, behavior: 'instant' });
  return window.scrollY - before;
}

/** Holds the line being read in its place on screen while the text around it changes height. */
export class ScrollAnchor {
  private page: AnchorPage | null = null;
  private held: Held | null = null;
  private pinned: Pin | null = null;

  /** Says how the page is laid out now; null when it is taken down. */
  attach(page: AnchorPage | null): void {
    this.page = page;
  }

  /** The sentence that is being held. */
  get sentence(): SentenceRef | null {
    return this.pinned?.ref ?? this.held?.ref ?? null;
  }

  /** To be called when the reader has scrolled or moved: chooses what to hold from now on. */
  pick(): void {
    if (this.pinned) return;
    const element = this.preferredElement() ?? this.topmostElement();
    const ref = sentenceAt(element);
    if (!element || !ref) return;
    const viewportTop = element.getBoundingClientRect().top;
    this.held = { ref, viewportTop, documentTop: viewportTop + window.scrollY };
  }

  /** To be called after layout, before paint: scrolls by as much as the held sentence has moved. */
  restore(): void {
    if (this.pinned) { this.align(this.pinned); return; }
    const element = this.held && this.find(this.held.ref);
    if (!this.held || !element) return;
    const documentTop = element.getBoundingClientRect().top + window.scrollY;
    const drift = anchorDrift(this.held.documentTop, documentTop);
    if (drift === 0) return;
    const scrolled = scrollBy(drift);
    // What a browser rounds off is owed until the next time; what the end of the document cuts off is not.
    const owed = Math.abs(drift - scrolled) < 1 ? drift - scrolled : 0;
    this.held = { ...this.held, documentTop: documentTop - owed };
  }

  /** Brings a sentence to a place on screen and holds it there while the rows around it are laid out. */
  pin(ref: SentenceRef, viewportTop: number): void {
    const pin = { ref, viewportTop };
    this.pinned = pin;
    let rest = 0;
    let frames = 0;
    const step = () => {
      if (this.pinned !== pin) return;
      rest = this.align(pin) ? rest + 1 : 0;
      frames += 1;
      if (rest < REST_FRAMES && frames < MAX_FRAMES) requestAnimationFrame(step);
      else this.release();
    };
    step();
  }

  /** Pins the held sentence where it was last seen: for changes that lay the whole text out anew. */
  pinHeld(): void {
    const { pinned, held } = this;
    if (pinned) this.pin(pinned.ref, pinned.viewportTop);
    else if (held) this.pin(held.ref, held.viewportTop);
  }

  /** Lets a pinned sentence go, as when the reader scrolls. */
  release(): void {
    this.pinned = null;
    this.pick();
  }

  /** Whether the sentence is where it should be already. */
  private align({ ref, viewportTop }: Pin): boolean {
    if (!this.page) return false;
    const element = this.find(ref);
    const top = element ? element.getBoundingClientRect().top : this.page.offsetOf(ref.index) - window.scrollY;
    const drift = anchorDrift(viewportTop, top);
    if (drift !== 0) scrollBy(drift);
    return element !== null && drift === 0;
  }

  private find(ref: SentenceRef): HTMLElement | null {
    return this.page && findSentence(this.page.root, ref);
  }

  private preferredElement(): HTMLElement | null {
    const ref = this.page?.preferred();
    const element = ref && this.find(ref);
    if (!this.page || !element) return null;
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > this.page.line() && top < window.innerHeight ? element : null;
  }

  private topmostElement(): HTMLElement | null {
    return this.page && topmostSentence(this.page.root, this.page.lead, this.page.line());
  }
}
