import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { startHub, type TestHub } from '../lib/models/fixtures/start-hub';
import { DEFAULT_MODEL_ID, findModel } from '../models/registry';
import { exportAs, expectReader, expectTranslated, openLibrary, paste, readText, readTranslated, translation } from './support/app';
import { startOwnServer } from './support/server';
import { expect, test } from './support/test';
import { ARTICLE, ARTICLE_SENTENCES, longText } from './support/texts';
import { tinyMarian } from './support/tiny-marian';

const MODEL = findModel(DEFAULT_MODEL_ID)!;
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const FOLDER = here(`../models/${MODEL.id}`);
const REPOSITORY = 'Faro/es-en';

async function openModels(page: Page): Promise<void> {
  await openLibrary(page);
  await page.getByRole('link', { name: 'Models' }).click();
  await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'false');
}

const choice = (page: Page, name: string) => page.getByRole('radio', { name: new RegExp(`^${name}`) });

async function pickFolder(page: Page, folder: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a folder' }).click();
  await (await choosing).setFiles(folder);
}

/** Which models have translated the document that is open. */
async function listOrigins(page: Page): Promise<string[]> {
  const { text } = await exportAs(page, 'JSON Lines');
  const pairs = text.trim().split('\n').map((line) => JSON.parse(line) as { origin?: { modelId?: string } });
  return [...new Set(pairs.flatMap(({ origin }) => origin?.modelId ?? []))];
}

test('a model from a folder translates until it is removed; what it has translated stays, and what a person wrote for good', async ({ page }) => {
  await openModels(page);
  await expect(choice(page, MODEL.name)).toBeChecked();
  await pickFolder(page, FOLDER);
  await expect(page.getByText(`${MODEL.id} translates from now on.`)).toBeVisible();
  await expect(choice(page, MODEL.id)).toBeChecked();

  await page.reload();
  await expect(choice(page, MODEL.id)).toBeChecked();
  await page.getByRole('link', { name: 'Paralelo' }).click();
  await paste(page, ARTICLE);
  await expectReader(page);
  await expectTranslated(page);
  expect(await listOrigins(page)).toEqual([`folder:${MODEL.id}`]);
  await expect(page.getByText('from another model')).toHaveCount(0);

  await page.getByRole('link', { name: 'Library' }).click();
  await page.getByRole('link', { name: 'Models' }).click();
  await page.getByRole('button', { name: `Remove ${MODEL.id}` }).click();
  await page.getByRole('button', { name: 'Remove it' }).click();
  await expect(choice(page, MODEL.id)).toHaveCount(0);
  await expect(page.getByRole('main')).toBeFocused();
  await expect(choice(page, MODEL.name)).toBeChecked();

  await page.goBack();
  await page.getByRole('link', { name: 'El faro de Arenal' }).click();
  await expect(translation(page, 1)).toBeVisible();
  await expect(page.getByText(`${ARTICLE_SENTENCES.length} sentences from another model`)).toBeVisible();
  await translation(page, 1).dblclick();
  await page.getByRole('textbox', { name: /^Translation of/ }).fill('The lighthouse went dark in 1987.');
  await page.keyboard.press('Enter');
  await expect(page.getByText(`${ARTICLE_SENTENCES.length - 1} sentences from another model`)).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Translate again' }).click();
  await expect(page.getByText('from another model')).toHaveCount(0);
  await expectTranslated(page);
  expect(await listOrigins(page)).toEqual([MODEL.id]);
  await expect(translation(page, 1)).toContainText('The lighthouse went dark in 1987.');
});

test('a folder that holds no model changes nothing and says what is wanted', async ({ page }) => {
  await openModels(page);
  await pickFolder(page, here('support'));
  await expect(page.getByRole('alert').filter({ hasText: 'A file of the model is missing.' })).toBeVisible();
  await expect(page.getByRole('radio')).toHaveCount(1);
  await expect(choice(page, MODEL.name)).toBeChecked();
});

test('a model that does not run is told of, and the one before goes on translating', async ({ page }, testInfo) => {
  const folder = testInfo.outputPath('broken');
  await cp(FOLDER, folder, { recursive: true });
  await writeFile(join(folder, 'onnx/encoder_model_quantized.onnx'), 'no graph');
  await openModels(page);
  await pickFolder(page, folder);
  await expect(page.getByRole('alert').filter({ hasText: 'The model does not run here.' })).toBeVisible();
  await expect(choice(page, 'broken')).not.toBeChecked();
  await expect(choice(page, MODEL.name)).toBeChecked();
});

test('a model that the browser has cleared away is told of, and another translates', async ({ page }) => {
  await openModels(page);
  await pickFolder(page, FOLDER);
  await expect(choice(page, MODEL.id)).toBeChecked();
  await page.evaluate(() => caches.delete('paralelo-models'));
  await page.getByRole('link', { name: 'Paralelo' }).click();
  await paste(page, ARTICLE);
  await expectReader(page);
  await expect(page.getByRole('alert').filter({ hasText: 'The translation model that you chose is not in this browser any more.' })).toBeVisible();
  await page.getByRole('link', { name: 'Library' }).click();
  await page.getByRole('link', { name: 'Models' }).click();
  await expect(page.getByText('not in this browser any more')).toBeVisible();
  await choice(page, MODEL.name).check();
  await page.goBack();
  await page.getByRole('link', { name: 'El faro de Arenal' }).click();
  await expectTranslated(page);
});

type OwnServer = Awaited<ReturnType<typeof startOwnServer>>;

/** A hub on loopback that has the shipped model, and a server that is set to it. */
const hubTest = test.extend<object, { readonly hub: TestHub; readonly server: OwnServer }>({
  hub: [async ({}, provide) => {
    const files = await Promise.all(MODEL.files.map(async ({ path }) => [path, await readFile(join(FOLDER, path))] as const));
    const hub = await startHub({ repository: REPOSITORY, files: new Map(files), licence: 'cc-by-nc-sa-4.0' });
    await provide(hub);
    await hub.stop();
  }, { scope: 'worker' }],
  server: [async ({ hub }, provide) => {
    const server = await startOwnServer({ PARALELO_HUB: hub.base });
    await provide(server);
    await server.stop();
  }, { scope: 'worker' }],
  baseURL: ({ server }, provide) => provide(server.origin),
});

hubTest.describe('from a hub', () => {
  hubTest.beforeEach(({ watch, hub }) => {
    hub.requests.length = 0;
    hub.intercept = () => false;
    watch.allow(new RegExp(`^request to ${hub.base}/`));
  });

  async function download(page: Page): Promise<void> {
    await page.getByLabel(/^Repository on 127\.0\.0\.1/).fill(REPOSITORY);
    await page.getByRole('button', { name: 'Download' }).click();
  }

  hubTest('a download that breaks off goes on where it stopped, and the model then needs the hub no more', async ({ page, watch, hub }) => {
    watch.allow(/ERR_EMPTY_RESPONSE|ERR_CONNECTION|ERR_INCOMPLETE|ERR_CONTENT_LENGTH/);
    hub.intercept = ({ url, headers }, response) => url!.includes('encoder') && !headers.range!.startsWith('bytes=0-') && Boolean(response.destroy());
    await openModels(page);
    expect(hub.requests).toEqual([]);
    await download(page);
    await expect(page.getByRole('alert').filter({ hasText: 'The hub could not be reached.' })).toBeVisible();
    await expect(page.getByText(`${REPOSITORY} has come in part.`)).toBeVisible();

    hub.intercept = () => false;
    hub.requests.length = 0;
    await page.reload();
    await page.getByRole('button', { name: 'Go on' }).click();
    await expect(page.getByText(`${REPOSITORY} translates from now on.`)).toBeVisible();
    expect(hub.requests.length).toBeGreaterThan(0);
    expect(hub.requests.filter((request) => /\/api\/|config\.json|decoder|bytes=0-/.test(request))).toEqual([]);
    await expect(choice(page, REPOSITORY)).toBeChecked();
    await expect(page.getByText('licence cc-by-nc-sa-4.0 · from the hub')).toBeVisible();

    hub.requests.length = 0;
    await readTranslated(page, ARTICLE);
    expect(await listOrigins(page)).toEqual([REPOSITORY]);
    expect(hub.requests).toEqual([]);
  });

  hubTest('a file that is not what the hub lists is never kept', async ({ page, hub }) => {
    hub.intercept = ({ url }, response) => url!.endsWith('/tokenizer.json') && Boolean(response.end(Buffer.alloc(MODEL.files.find(({ path }) => path === 'tokenizer.json')!.bytes)));
    await openModels(page);
    await download(page);
    await expect(page.getByRole('alert').filter({ hasText: 'A file did not come as the hub lists it.' })).toBeVisible();
    await expect(page.getByRole('radio')).toHaveCount(1);
    await page.getByRole('button', { name: 'Discard' }).click();
    await page.getByRole('button', { name: 'Keep it' }).click();
    await expect(page.getByText('has come in part')).toBeVisible();
    await page.getByRole('button', { name: 'Discard' }).click();
    await page.getByRole('button', { name: 'Discard it' }).click();
    await expect(page.getByRole('main')).toBeFocused();
    await expect(page.getByText('has come in part')).toHaveCount(0);
  });

  hubTest('a model that is not there is told of', async ({ page, watch }) => {
    watch.allow(/404/);
    await openModels(page);
    await page.getByLabel(/^Repository on/).fill('Faro/nothing');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert').filter({ hasText: 'The hub has no such model.' })).toBeVisible();
  });

  hubTest('neither page nor translator may reach the hub, only the worker that downloads', async ({ page, watch, hub }) => {
    watch.allow(/Content Security Policy|violates|Failed to fetch|Refused to connect/i);
    await readTranslated(page, ARTICLE);
    const tryHub = (base: string) => fetch(base).then(() => 'reached', () => 'refused');
    expect(await page.evaluate(tryHub, hub.base)).toBe('refused');
    expect(page.workers().length).toBeGreaterThan(0);
    for (const worker of page.workers()) expect(await worker.evaluate(tryHub, hub.base)).toBe('refused');
    expect(hub.requests).toEqual([]);
    const policy = (path: string) => page.request.get(path).then((response) => response.headers()['content-security-policy']);
    expect(await policy('/models')).toContain("connect-src 'self';");
    expect(await policy('/hub.js')).toBe(`default-src 'none'; script-src 'self'; connect-src ${hub.base}`);
  });
});

test('a model of OPUS-MT’s kind is downloaded, loaded and run', async ({ page, watch, startServer }) => {
  const hub = await startHub({ repository: 'Faro/opus-mt-es-en', files: tinyMarian() });
  watch.allow(new RegExp(`^request to ${hub.base}/`));
  const server = await startServer({ PARALELO_HUB: hub.base });
  await page.goto(`${server.origin}/models`);
  await page.getByLabel(/^Repository on/).fill(`${hub.base}/Faro/opus-mt-es-en`);
  await page.getByRole('button', { name: 'Download' }).click();
  await expect(page.getByText('Faro/opus-mt-es-en translates from now on.')).toBeVisible();
  await page.getByRole('link', { name: 'Paralelo' }).click();
  await paste(page, ARTICLE);
  await expectReader(page);
  await expectTranslated(page);
  expect(await listOrigins(page)).toEqual(['Faro/opus-mt-es-en']);
  await hub.stop();
});

for (const isNamed of [true, false]) {
  test(`files that a hub sends from another address ${isNamed ? 'come' : 'do not come'} where the setting ${isNamed ? 'names it' : 'does not'}`, async ({ page, watch, startServer }) => {
    const model = { repository: 'Faro/opus-mt-es-en', files: tinyMarian() };
    const [hub, store] = [await startHub(model), await startHub(model)];
    hub.intercept = ({ url }, response) => url!.endsWith('.onnx') && Boolean(response.writeHead(302, { location: store.base + url }).end());
    watch.allow(new RegExp(`^request to (${hub.base}|${store.base})/`), ...(isNamed ? [] : [/Content Security Policy|violates/i]));
    const server = await startServer({ PARALELO_HUB: isNamed ? `${hub.base} ${store.base}` : hub.base });
    await page.goto(`${server.origin}/models`);
    await page.getByLabel(/^Repository on/).fill(model.repository);
    await page.getByRole('button', { name: 'Download' }).click();
    await expect(page.getByText(isNamed ? `${model.repository} translates from now on.` : 'The hub could not be reached.')).toBeVisible();
    expect(store.requests.length > 0).toBe(isNamed);
    await hub.stop();
    await store.stop();
  });
}

test('downloads are off, and said to be, where the server’s setting is no address', async ({ page, startServer }) => {
  const server = await startServer({ PARALELO_HUB: 'mirror.example' });
  await page.goto(`${server.origin}/models`);
  await expect(page.getByText('Downloads are off')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Choose a folder' })).toBeVisible();
});

test('a model chosen in one tab translates in the other', async ({ page, context }) => {
  await openModels(page);
  await pickFolder(page, FOLDER);
  await expect(choice(page, MODEL.id)).toBeChecked();
  await choice(page, MODEL.name).check();
  const reading = await context.newPage();
  await readText(reading, longText(600));
  await expect(translation(reading, 0)).toBeVisible();
  await choice(page, MODEL.id).check();
  await expectTranslated(reading);
  expect((await listOrigins(reading)).sort()).toEqual([`folder:${MODEL.id}`, MODEL.id].sort());
  // One that has translated before is offered to do the rest; what it makes can be taken back.
  await reading.getByRole('button', { name: 'Translate again' }).click();
  await reading.getByRole('button', { name: 'Undo' }).click();
  await expect(reading.getByText('Undone.')).toBeVisible();
  await expect(reading.getByText('from another model')).toBeVisible();
  expect((await listOrigins(reading)).sort()).toEqual([`folder:${MODEL.id}`, MODEL.id].sort());
});
