/** `npm run bench:reader`: a novel of 15,000 sentences in the reader. bench/README.md says what is compared with what. */
import type { Page } from '@playwright/test';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CACHE, withAppPage, type AppPage } from './app-page';
import type { ReaderPage } from './browser/reader-page';
import { median, quantile } from './facts';
import { SENTENCES } from './sentences';

declare const readerPage: ReaderPage;

const SENTENCE_COUNT = 15_000;
const SENTENCES_PER_BLOCK = 5;
const ROUNDS = 5;
const FRAMES = 300;
/** CSS pixels a frame: a brisk turn of the wheel. */
const SCROLL_STEP = 60;
const FRAME_BUDGET = 1000 / 60;

/** A translated document as JSON Lines, so that nothing is translated meanwhile. */
async function writeNovel(): Promise<string> {
  const records = Array.from({ length: SENTENCE_COUNT }, (_, i) => ({
    source: `${SENTENCES[i % SENTENCES.length]} (${i + 1})`,
    target: `${SENTENCES[(i + 1) % SENTENCES.length]} [${i + 1}]`,
    blockId: `b${Math.floor(i / SENTENCES_PER_BLOCK)}`,
    title: 'Una novela',
  }));
  await mkdir(CACHE, { recursive: true });
  const path = join(CACHE, 'novel.jsonl');
  await writeFile(path, records.map((record) => JSON.stringify(record)).join('\n'));
  return path;
}

async function importNovel(page: Page, origin: string): Promise<{ readonly address: string; readonly time: number }> {
  await page.goto(origin);
  await page.getByRole('button', { name: 'Choose files' }).waitFor();
  const path = await writeNovel();
  const start = performance.now();
  await page.locator('input[type=file]').setInputFiles(path);
  await page.waitForURL('**/read/*', { timeout: 120_000 });
  await page.locator('[data-sentence]').first().waitFor();
  return { address: page.url(), time: performance.now() - start };
}

async function measureOpening(page: Page, address: string): Promise<number> {
  await page.goto('about:blank');
  await page.goto(address, { waitUntil: 'commit' });
  return page.evaluate(() => readerPage.measureOpening());
}

async function measureScrolling(page: Page): Promise<number[]> {
  return page.evaluate(([frames, step]) => readerPage.measureScrolling(frames, step), [FRAMES, SCROLL_STEP] as const);
}

interface Reading {
  readonly openings: number[];
  readonly intervals: number[];
}

function printReading(name: string, { openings, intervals }: Reading): void {
  const late = intervals.filter((interval) => interval > 1.5 * FRAME_BUDGET).length / intervals.length;
  const cells = [
    `${median(openings).toFixed(0)} ms`.padStart(12),
    `${median(intervals).toFixed(1)} ms`.padStart(15),
    `${quantile(intervals, 0.95).toFixed(1)} ms`.padStart(12),
    `${Math.max(...intervals).toFixed(0)} ms`.padStart(10),
    `${(100 * late).toFixed(1)} %`.padStart(13),
  ];
  console.log(name.padEnd(16) + cells.join(''));
}

async function measure({ page, origin, facts }: AppPage): Promise<void> {
  const { address, time } = await importNovel(page, origin);
  const reader: Reading = { openings: [], intervals: [] };
  const baseline: Reading = { openings: [], intervals: [] };
  for (let i = 0; i < ROUNDS; i++) {
    const opening = await measureOpening(page, address);
    reader.openings.push(opening);
    reader.intervals.push(...await measureScrolling(page));
    baseline.openings.push(opening + await page.evaluate(() => readerPage.drawAllRows()));
    baseline.intervals.push(...await measureScrolling(page));
  }
  console.log(facts);
  console.log(`A translated document of ${SENTENCE_COUNT} sentences, side by side; ${ROUNDS} rounds of ${FRAMES} frames, ${SCROLL_STEP} px a frame`);
  console.log(`Imported and first opened in ${time.toFixed(0)} ms.\n`);
  console.log('                  first text   frame, median   95th perc.      worst   late frames');
  printReading('reader', reader);
  printReading('all rows drawn', baseline);
}

await withAppPage('reader-page.ts', measure);
