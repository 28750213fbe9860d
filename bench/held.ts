/** `npm run bench:held`: how long the page is held while long texts come and go. bench/README.md says what is compared with what. */
import type { Page } from '@playwright/test';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportFormat } from '../lib/export';
import { CACHE, withAppPage, type AppPage } from './app-page';
import type { HeldPage } from './browser/held-page';
import { median } from './facts';
import { SENTENCES } from './sentences';

declare const heldPage: HeldPage;

const SENTENCE_COUNT = 20_000;
const SENTENCES_PER_BLOCK = 5;
const ROUNDS = 3;
const TIMEOUT = 300_000;

const EXPORTS: readonly { readonly format: ExportFormat; readonly name: string }[] = [
  { format: 'epub', name: 'EPUB' },
  { format: 'tmx', name: 'TMX' },
  { format: 'xliff', name: 'XLIFF' },
];

interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** Another text at each round: one that the library has already is not taken in again. */
function writeTexts(round: number): NamedText[] {
  const spanish = (i: number) => `${SENTENCES[i % SENTENCES.length]} (${round}, ${i + 1})`;
  const english = (i: number) => `${SENTENCES[(i + 1) % SENTENCES.length]} [${i + 1}]`;
  const indices = Array.from({ length: SENTENCE_COUNT }, (_, i) => i);
  const separator = (i: number) => (i % SENTENCES_PER_BLOCK === 0 ? '\n\n' : ' ');
  const prose = indices.map((i) => separator(i) + spanish(i)).join('');
  const units = indices.map((i) => `<tu><tuv xml:lang="es"><seg>${spanish(i)}</seg></tuv><tuv xml:lang="en"><seg>${english(i)}</seg></tuv></tu>`);
  const header = '<header srclang="es" segtype="sentence" datatype="plaintext" adminlang="en" o-tmf="bench" creationtool="bench" creationtoolversion="1"/>';
  return [
    { name: 'novela.txt', text: prose },
    { name: 'novela.md', text: `# Una novela${prose}` },
    { name: 'novela.tmx', text: `<tmx version="1.4">${header}<body>${units.join('\n')}</body></tmx>` },
  ];
}

async function measureWork(page: Page, work: () => Promise<unknown>): Promise<number> {
  await page.evaluate(() => heldPage.start());
  await work();
  return page.evaluate(() => heldPage.longestTask());
}

/** Until the library hands over to the reader. */
async function importInApp(page: Page, path: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(path);
  await page.waitForURL('**/read/*', { timeout: TIMEOUT });
}

async function exportInApp(page: Page, name: string): Promise<void> {
  const downloading = page.waitForEvent('download', { timeout: TIMEOUT });
  await page.getByRole('menuitem', { name: new RegExp(`^${name}`) }).click();
  await (await downloading).path();
}

class Comparison {
  private readonly times = new Map<string, { readonly app: number[]; readonly baseline: number[] }>();

  add(task: string, contestant: 'app' | 'baseline', time: number): void {
    const times = this.times.get(task) ?? { app: [], baseline: [] };
    times[contestant].push(time);
    this.times.set(task, times);
  }

  print(): void {
    console.log('                        app   on the page   ratio');
    for (const [task, { app, baseline }] of this.times) {
      const cells = [`${median(app).toFixed(0)} ms`.padStart(11), `${median(baseline).toFixed(0)} ms`.padStart(14), (median(baseline) / median(app)).toFixed(1).padStart(8)];
      console.log(task.padEnd(16) + cells.join(''));
    }
  }
}

async function compareImports(page: Page, origin: string, texts: readonly NamedText[], comparison: Comparison): Promise<void> {
  for (const text of texts) {
    await page.goto(origin);
    await page.getByRole('button', { name: 'Choose files' }).waitFor();
    // Handed over as bytes, a file would be put together on the page's thread.
    const path = join(CACHE, text.name);
    await writeFile(path, text.text);
    const task = `import ${text.name.split('.')[1]}`;
    comparison.add(task, 'baseline', await measureWork(page, () => page.evaluate(({ name, text: content }) => heldPage.importHere(name, content), text)));
    comparison.add(task, 'app', await measureWork(page, () => importInApp(page, path)));
  }
}

/** Of the document that is open. */
async function compareExports(page: Page, comparison: Comparison): Promise<void> {
  const documentId = new URL(page.url()).pathname.split('/').at(-1)!;
  await page.goto(page.url());
  await page.locator('[data-sentence]').first().waitFor();
  for (const { format, name } of EXPORTS) {
    const task = `export ${format}`;
    comparison.add(task, 'baseline', await measureWork(page, () => page.evaluate(([id, to]) => heldPage.exportHere(id, to), [documentId, format] as const)));
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    comparison.add(task, 'app', await measureWork(page, () => exportInApp(page, name)));
  }
}

async function measure({ page, origin, facts }: AppPage): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  const comparison = new Comparison();
  for (let round = 0; round < ROUNDS; round++) {
    await compareImports(page, origin, writeTexts(round), comparison);
    await compareExports(page, comparison);
  }
  console.log(facts);
  console.log(`The longest task of the page's thread, with ${SENTENCE_COUNT} sentences, the median of ${ROUNDS} rounds:\n`);
  comparison.print();
}

await withAppPage('held-page.ts', measure);
