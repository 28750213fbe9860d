import { chooseFiles, expectReader, openLibrary, readTranslated, sentence } from './support/app';
import { expect, test } from './support/test';
import { ARTICLE } from './support/texts';

test.beforeEach(async ({ page }) => {
  await readTranslated(page, ARTICLE);
  await page.getByRole('link', { name: 'Library' }).click();
  await expect(page.getByRole('article')).toContainText('11 sentences');
});

test('a document is renamed for good', async ({ page }) => {
  await page.getByRole('button', { name: 'Rename “El faro de Arenal”' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('La torre');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'La torre' })).toBeVisible();
  await openLibrary(page);
  await page.getByRole('link', { name: 'La torre' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'La torre' })).toHaveAttribute('lang', 'es');
});

test('a document that is deleted comes back by undo, with its translations', async ({ page }) => {
  await page.getByRole('button', { name: 'Delete “El faro de Arenal”' }).click();
  await expect(page.getByRole('article')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('article')).toContainText('11 sentences');
  await page.getByRole('link', { name: 'El faro de Arenal' }).click();
  await expect(sentence(page, 1, 'target')).toBeVisible();
  await expect(page.getByText('Not yet translated.')).toHaveCount(0);
});

test('a document that is deleted stays away', async ({ page }) => {
  const address = await page.getByRole('link', { name: 'El faro de Arenal' }).getAttribute('href');
  await page.getByRole('button', { name: 'Delete “El faro de Arenal”' }).click();
  await expect(page.getByText('Deleted “El faro de Arenal”.')).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await openLibrary(page);
  await expect(page.getByRole('button', { name: 'Read the sample article' })).toBeVisible();
  await page.goto(address!);
  await expect(page.getByRole('main')).toContainText('This document is not in your library.');
});

test('says how much room the texts take', async ({ page }) => {
  await expect(page.getByText(/Paralelo uses \d.* of the \d.* it grants\.$/)).toBeVisible();
});

test('whoever comes back to the library finds it where they left it', async ({ page }) => {
  const files = Array.from({ length: 15 }, (_, i) => ({ name: `${i}.txt`, mimeType: 'text/plain', buffer: Buffer.from(`El faro número ${i} se apagó. Nadie lo encendió.`) }));
  await chooseFiles(page, files);
  await expect(page.getByRole('article')).toHaveCount(16);
  const last = page.getByRole('article').last().getByRole('link');
  for (const leave of [() => page.goBack(), () => page.getByRole('link', { name: 'Library' }).click()]) {
    await expect(last).not.toBeInViewport();
    await last.click();
    await expectReader(page);
    await leave();
    await expect(page.getByRole('article')).toHaveCount(16);
    await expect(last).toBeInViewport();
    await page.evaluate(() => window.scrollTo(0, 0));
  }
});
