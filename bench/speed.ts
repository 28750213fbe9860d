/** `npm run bench`: how fast sentences are translated in headless Chromium. bench/README.md says what is compared with what. */
import { chromium, type Page } from '@playwright/test';
import { build } from 'esbuild';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findOrInstallChromium } from '../scripts/lib/find-chromium.mjs';
import type { ModelEntry } from '../models/registry';
import type { Contestant, Round, SpeedPage } from './browser/speed-page';
import { describeMachine, median } from './facts';
import { prepareReferenceModel, REFERENCE_ID } from './reference-model';
import { serveFolders } from './serve-folders';

declare const speedPage: SpeedPage;

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CACHE = join(ROOT, '.cache/bench');
const SITE = join(CACHE, 'site');
const ROUNDS = 5;
const COLD_STARTS = 3;
const CONTESTANTS: readonly Contestant[] = ['embedded', 'embedded, forced length', 'reference, forced length'];

async function buildSite(reference: ModelEntry): Promise<void> {
  await mkdir(SITE, { recursive: true });
  await writeFile(join(SITE, 'index.html'), '<!doctype html><title>Bench</title><script src="/speed-page.js"></script>');
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['bench/browser/speed-page.ts', 'bench/browser/fixed-length-worker.ts', 'lib/translate/worker.ts'],
    entryNames: '[name]',
    outdir: SITE,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    define: { REFERENCE: JSON.stringify(reference), REFERENCE_ID: JSON.stringify(REFERENCE_ID), 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
}

async function measureColdStarts(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < COLD_STARTS; i++) times.push(await page.evaluate(() => speedPage.measureColdStart()));
  return times;
}

/** Rounds of all contestants in turn, so that whatever else the machine does falls on all alike. The first round warms up. */
async function measureRounds(page: Page): Promise<Map<Contestant, Round[]>> {
  const rounds = new Map<Contestant, Round[]>(CONTESTANTS.map((contestant) => [contestant, []]));
  for (const contestant of CONTESTANTS) await page.evaluate((name) => speedPage.load(name), contestant);
  for (let i = 0; i <= ROUNDS; i++) {
    for (const contestant of CONTESTANTS) {
      const round = await page.evaluate((name) => speedPage.measureRound(name), contestant);
      if (i > 0) rounds.get(contestant)!.push(round);
    }
    process.stderr.write(i === 0 ? 'warmed up' : ` · round ${i} of ${ROUNDS}`);
  }
  process.stderr.write('\n\n');
  return rounds;
}

function printRounds(rounds: ReadonlyMap<Contestant, readonly Round[]>, sentences: number): void {
  console.log('                            sentences/s   first sentence   target tokens   ms per token');
  for (const [contestant, taken] of rounds) {
    const [all, first, tokens] = (['all', 'first', 'tokens'] as const).map((key) => median(taken.map((round) => round[key]))) as [number, number, number];
    const cells = [(1000 * sentences / all).toFixed(1).padStart(11), `${first.toFixed(0)} ms`.padStart(16), String(tokens).padStart(15), (all / tokens).toFixed(2).padStart(14)];
    console.log(contestant.padEnd(28) + cells.join(' '));
  }
}

function printRatio(rounds: ReadonlyMap<Contestant, readonly Round[]>): void {
  const [ours, theirs] = CONTESTANTS.slice(1).map((contestant) => rounds.get(contestant)!) as [Round[], Round[]];
  if (ours[0]!.tokens !== theirs[0]!.tokens) throw new Error('The models did not take the same number of decoder steps.');
  const ratios = ours.map((round, i) => theirs[i]!.all / round.all);
  console.log(`\nThe embedded model is ${median(ratios).toFixed(1)} times as fast as the reference (median of ${ROUNDS} rounds; ${Math.min(...ratios).toFixed(1)} to ${Math.max(...ratios).toFixed(1)}).`);
}

async function main(): Promise<void> {
  const reference = await prepareReferenceModel(join(CACHE, 'models'));
  await buildSite(reference);
  const server = await serveFolders([SITE, CACHE, join(ROOT, 'public')]);
  const browser = await chromium.launch({ executablePath: await findOrInstallChromium() });
  try {
    const page = await browser.newPage();
    await page.goto(server.origin);
    const { threads, sentences } = await page.evaluate(() => ({ threads: speedPage.threads, sentences: speedPage.sentences }));
    console.log(`${describeMachine()}; Chromium ${browser.version()}, headless; WASM threads: ${threads}`);
    console.log(`${sentences} sentences, through the translation worker and its protocol; medians of ${ROUNDS} interleaved rounds`);
    console.log('Reference: the shape of Xenova/opus-mt-es-en (6+6 layers, d 512, vocabulary 65,001, int8), random weights, a graph no');
    console.log('slower than the published one. Forced length: both generate as many tokens for a sentence as it has itself.\n');
    const coldStarts = await measureColdStarts(page);
    const rounds = await measureRounds(page);
    printRounds(rounds, sentences);
    console.log(`\nFrom the start of a new worker to the first sentence, model loading included: ${median(coldStarts).toFixed(0)} ms (median of ${COLD_STARTS}).`);
    printRatio(rounds);
  } finally {
    await browser.close();
    server.close();
  }
}

await main();
