/** Runs in the reader's page: what only the page itself can time. All times in milliseconds. */
export interface ReaderPage {
  /** From the start of the navigation to the frame after the one with the first sentence. */
  measureOpening(): Promise<number>;
  /**
   * The baseline: the same rows, drawn by the same components, without virtualising. The reader draws them so for the
   * printer. The time until they are laid out.
   */
  drawAllRows(): Promise<number>;
  /** Scrolls on at every frame, from the middle of the text. The time between frames. */
  measureScrolling(frames: number, step: number): Promise<number[]>;
}

const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));

async function measureOpening(): Promise<number> {
  while (!document.querySelector('[data-sentence]')) await nextFrame();
  await nextFrame();
  return performance.now();
}

async function drawAllRows(): Promise<number> {
  const start = performance.now();
  dispatchEvent(new Event('beforeprint'));
  document.body.getBoundingClientRect();
  await nextFrame();
  await nextFrame();
  return performance.now() - start;
}

async function measureScrolling(frames: number, step: number): Promise<number[]> {
  scrollTo(0, document.body.scrollHeight / 2);
  await nextFrame();
  const intervals: number[] = [];
  let last = await nextFrame();
  while (intervals.length < frames) {
    scrollBy(0, step);
    const now = await nextFrame();
    intervals.push(now - last);
    last = now;
  }
  return intervals;
}

const page: ReaderPage = { measureOpening, drawAllRows, measureScrolling };

Object.assign(globalThis, { readerPage: page });
