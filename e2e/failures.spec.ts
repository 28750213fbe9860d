import type { Page, Worker } from '@playwright/test';
import { expectReader, expectTranslated, paste, pending, readText, readTranslated, sentence, translation } from './support/app';
import { expect, test } from './support/test';
import { ARTICLE, longText } from './support/texts';

const ENCODER = '**/models/**/encoder_model_quantized.onnx';

test('a missing model file is named as the cause, and the translation goes on once it is there', async ({ page, watch }) => {
  watch.allow(/404/);
  await page.route(ENCODER, (route) => route.fulfill({ status: 404 }));
  await readText(page, ARTICLE);
  await expect(page.getByRole('alert').filter({ hasText: 'A file of the translation model is missing.' })).toBeVisible();
  await expect(sentence(page, 1)).toBeVisible();
  await page.unroute(ENCODER);
  await page.getByRole('button', { name: 'Retry' }).click();
  await expectTranslated(page);
});

test('a damaged model file is never run', async ({ page }) => {
  await page.route(ENCODER, async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    body[body.length >> 1]! ^= 1;
    await route.fulfill({ response, body });
  });
  await readText(page, ARTICLE);
  await expect(page.getByRole('alert').filter({ hasText: 'A file of the translation model is damaged.' })).toBeVisible();
  await expect(pending(page)).not.toHaveCount(0);
  await page.unroute(ENCODER);
  await page.getByRole('button', { name: 'Retry' }).click();
  await expectTranslated(page);
});

test('a server that is gone is named as the cause', async ({ page, watch }) => {
  watch.allow(/ERR_CONNECTION_REFUSED/);
  await page.route('**/models/**', (route) => route.abort('connectionrefused'));
  await readText(page, ARTICLE);
  await expect(page.getByRole('alert').filter({ hasText: 'The translation model could not be fetched.' })).toBeVisible();
  await page.unroute('**/models/**');
  await page.getByRole('button', { name: 'Retry' }).click();
  await expectTranslated(page);
});

/** The worker that has the model, as opposed to those that do other work. */
async function findTranslator(page: Page): Promise<Worker> {
  for (const worker of page.workers()) {
    const hasModel = await worker.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('.onnx')));
    if (hasModel) return worker;
  }
  throw new Error('No worker has loaded a model.');
}

test('a worker that dies loses nothing, and another goes on', async ({ page, watch }) => {
  watch.allow(/the worker dies/);
  await readText(page, longText(1900));
  await expect(page.getByText(/^[1-9]\d* of 1900/)).toBeVisible();
  const translator = await findTranslator(page);
  await translator.evaluate(() => { setTimeout(() => { throw new Error('the worker dies'); }); });
  await expect(page.getByRole('alert').filter({ hasText: 'The translator stopped unexpectedly.' })).toBeVisible();
  await expect(translation(page, 0)).toBeVisible();
  await page.getByRole('button', { name: 'Retry' }).click();
  await expect(page.getByText(/^[1-9]\d* of 1900/)).toBeVisible();
});

test('a browser without WebAssembly SIMD is told, and can still read', async ({ page }) => {
  await page.route('**/_next/static/**/*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `WebAssembly.validate = () => false;${await response.text()}` });
  });
  await readText(page, ARTICLE);
  await expect(page.getByRole('alert').filter({ hasText: 'This browser cannot run the translation model.' })).toBeVisible();
  await expect(sentence(page, 1)).toHaveText('El faro se apagó en 1987.');
  // What the page still asks for would go to the name itself.
  await page.goto('about:blank');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('a full storage refuses a text without losing it, or those before it', async ({ page, baseURL }) => {
  const devtools = await page.context().newCDPSession(page);
  const { origin } = new URL(baseURL!);
  // From the start, since the browser remembers for a while how much room there was.
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 500_000 });
  await readTranslated(page, ARTICLE);
  await page.getByRole('link', { name: 'Library' }).click();
  const text = longText(1900);
  await paste(page, text);
  await expect(page.getByRole('alert').filter({ hasText: 'The browser’s storage is full.' })).toBeVisible();
  await expect(page.getByLabel('Spanish text')).toHaveValue(text);

  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  await page.getByRole('button', { name: 'Read this text' }).click();
  await expectReader(page);
  await page.getByRole('link', { name: 'Library' }).click();
  await expect(page.getByRole('article')).toHaveCount(2);
});

test('a page that comes over http from another machine says what it lacks', async ({ page, watch, baseURL }) => {
  const remote = 'http://paralelo.test';
  watch.allow(new RegExp(`^request to ${remote}/`), /Cross-Origin-Opener-Policy/);
  await page.route(`${remote}/**`, async (route) => {
    const { pathname, search } = new URL(route.request().url());
    await route.fulfill({ response: await route.fetch({ url: `${baseURL}${pathname}${search}` }) });
  });
  await page.goto(remote);
  await expect(page.getByRole('heading', { name: 'Paralelo needs https here.' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Reload' })).toHaveCount(0);
  // What the page still asks for would go to a host that is not there.
  await page.goto('about:blank');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('an address that leads nowhere says so', async ({ page, watch }) => {
  watch.allow(/404/);
  await page.goto('/nowhere');
  await expect(page.getByRole('heading', { name: 'There is no such page.' })).toBeVisible();
  await page.goto('/read/no-such-document');
  await expect(page.getByRole('heading', { name: 'This document is not in your library.' })).toBeVisible();
});
