import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expectReader, expectTranslated, paste, readText, sentence } from './support/app';
import { expect, test } from './support/test';
import { ARTICLE, longText } from './support/texts';

test('once the model is loaded, translation needs no network', async ({ page, context }) => {
  await readText(page, longText(100));
  await expect(page.getByText(/^\d+ of 100/)).toBeVisible();
  await context.setOffline(true);
  await expectTranslated(page);
});

/** The service worker has all it needs. */
async function untilCached(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active!.state !== 'activated') await new Promise((resolve) => active!.addEventListener('statechange', resolve, { once: true }));
  });
}

test.describe('after one visit', () => {
  test.use({ serviceWorkers: 'allow' });

  test('Paralelo opens, imports and translates without its server', async ({ page, watch, startServer }) => {
    watch.allow(/ERR_CONNECTION_REFUSED/);
    const server = await startServer();
    await page.goto(server.origin);
    await untilCached(page);
    await server.stop();

    await page.reload();
    await paste(page, ARTICLE);
    // This address was never visited while the server was there.
    await expectReader(page);
    await expectTranslated(page);
    await page.reload();
    await expect(sentence(page, 1, 'target')).toBeVisible();
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    await page.getByRole('link', { name: 'Library' }).click();
    await expect(page.getByRole('link', { name: 'El faro de Arenal' })).toBeVisible();
    await page.getByRole('link', { name: 'El faro de Arenal' }).click();
    await expect(sentence(page, 1, 'target')).toBeVisible();
  });

  test('a model that was brought translates without the server, and the page of models opens', async ({ page, watch, startServer }) => {
    watch.allow(/ERR_CONNECTION_REFUSED/);
    const server = await startServer();
    await page.goto(`${server.origin}/models`);
    await untilCached(page);
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose a folder' }).click();
    await (await choosing).setFiles(fileURLToPath(new URL('../models/paralelo-es-en', import.meta.url)));
    await expect(page.getByText('paralelo-es-en translates from now on.')).toBeVisible();
    await server.stop();

    await page.reload();
    await expect(page.getByRole('radio', { name: /^paralelo-es-en/ })).toBeChecked();
    await page.getByRole('link', { name: 'Paralelo' }).click();
    await paste(page, ARTICLE);
    await expectReader(page);
    await expectTranslated(page);
  });
});
