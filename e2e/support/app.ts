import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';

export type Side = 'source' | 'target';
export type ExportName = 'TSV' | 'CSV' | 'JSON Lines' | 'TMX' | 'XLIFF' | 'Anki' | 'HTML' | 'EPUB' | 'Markdown';
export type ModeName = 'Side by side' | 'Interlinear' | 'Spanish only' | 'English only' | 'Reveal on demand';

export interface FilePayload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export async function openLibrary(page: Page): Promise<void> {
  await page.goto('/');
  await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'false');
}

/** Pastes a text into the library that is open. */
export async function paste(page: Page, text: string): Promise<void> {
  const box = page.getByLabel('Spanish text');
  const button = page.getByRole('button', { name: 'Paste a text' });
  await expect(box.or(button)).toBeVisible();
  if (await button.isVisible()) await button.click();
  await box.fill(text);
  await page.getByRole('button', { name: 'Read this text' }).click();
}

export async function chooseFiles(page: Page, files: FilePayload | string | readonly FilePayload[]): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose files' }).click();
  await (await choosing).setFiles(files as FilePayload);
}

/** Waits for the reader to show a document. */
export async function expectReader(page: Page): Promise<void> {
  await page.waitForURL('**/read/*');
  await expect(sentence(page, 0)).toBeVisible();
}

/** Opens the library, pastes a text and waits for the reader. */
export async function readText(page: Page, text: string): Promise<void> {
  await openLibrary(page);
  await paste(page, text);
  await expectReader(page);
}

/** One side of a sentence, by its place in the document. It is there only while it is near the screen. */
export function sentence(page: Page, index: number, side: Side = 'source'): Locator {
  return page.locator(`[data-sentence="${index}"][data-side="${side}"]`);
}

/** The translation of a sentence, once it has come. */
export function translation(page: Page, index: number): Locator {
  return sentence(page, index, 'target').and(page.locator(':not([data-pending])'));
}

/** The translations on the page that have not come yet. */
export function pending(page: Page): Locator {
  return page.getByText('Not yet translated.', { exact: true });
}

/** Waits until the document that is open is translated to its end. */
export async function expectTranslated(page: Page): Promise<void> {
  await expect(async () => {
    await expect(pending(page)).toHaveCount(0, { timeout: 500 });
    await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 500 });
  }).toPass({ timeout: 75_000 });
}

/** Reads a short text and waits for its translation. */
export async function readTranslated(page: Page, text: string): Promise<void> {
  await readText(page, text);
  await expectTranslated(page);
}

export async function chooseMode(page: Page, mode: ModeName): Promise<void> {
  await page.getByRole('radio', { name: mode }).check({ force: true });
}

/** Exports the document that is open and returns the file. */
export async function exportAs(page: Page, format: ExportName): Promise<FilePayload & { readonly text: string }> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: new RegExp(`^${format}`) }).click();
  const download = await downloading;
  const buffer = await readFile(await download.path());
  return { name: download.suggestedFilename(), mimeType: 'text/plain', buffer, text: buffer.toString('utf8') };
}

/** The pairs of a TSV export without its header line, if it has one. */
export function parsePairs(tsv: string): [source: string, target: string][] {
  return tsv.replace(/^\uFEFF/, '').trimEnd().split(/\r?\n/).map((line) => line.split('\t') as [string, string]);
}
