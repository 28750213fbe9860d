import { expectReader, expectTranslated, paste, readText, sentence } from './support/app';
import { startOwnServer } from './support/server';
import { expect, test } from './support/test';
import { ARTICLE, longText } from './support/texts';

test('once the model is loaded, translation needs no network', async ({ page, context }) => {
  await readText(page, longText(100));
  await expect(page.getByText(/^\d+ of 100/)).toBeVisible();
  await context.setOffline(true);
  await expectTranslated(page);
});

test.describe('after one visit', () => {
  test.use({ serviceWorkers: 'allow' });

  test('Paralelo opens, imports and translates without its server', async ({ context, page, watch }) => {
    const server = await startOwnServer();
    watch.over(context, server.origin);
    watch.allow(new RegExp(`^request to ${server.origin}`), /ERR_CONNECTION_REFUSED/);
    await page.goto(server.origin);
    await page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready;
      if (active!.state !== 'activated') await new Promise((resolve) => active!.addEventListener('statechange', resolve, { once: true }));
    });
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
});
