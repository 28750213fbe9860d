import type { Page } from '@playwright/test';
import { chooseMode, readText, readTranslated, sentence, translation } from './support/app';
import { expect, test } from './support/test';
import { ARTICLE, longText } from './support/texts';

const top = (page: Page, index: number) => sentence(page, index).evaluate((element) => Math.round(element.getBoundingClientRect().top));
const scrollTo = (page: Page, share: number) => page.evaluate((wanted) => window.scrollTo(0, document.body.scrollHeight * wanted), share);

test('the link past the bars leads to where the reader is, and does not scroll', async ({ page }) => {
  await readText(page, longText(400));
  await scrollTo(page, 0.5);
  await expect(sentence(page, 0)).toHaveCount(0);
  const entry = page.locator('#main [data-entry]');
  await expect(entry).toBeInViewport();
  const before = await page.evaluate(() => window.scrollY);
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  await skip.focus();
  await page.keyboard.press('Enter');
  await expect(entry).toBeFocused();
  expect(Math.abs(await page.evaluate(() => window.scrollY) - before)).toBeLessThan(50);
});

test('Tab enters the text in every mode', async ({ page }) => {
  await readTranslated(page, ARTICLE);
  for (const mode of ['English only', 'Spanish only', 'Interlinear'] as const) {
    await chooseMode(page, mode);
    await expect(page.locator('#main [data-sentence][tabindex="0"]')).toHaveCount(1);
  }
});

test('what has been found keeps its place while translations come in, and has the focus when the search is closed', async ({ page }) => {
  await readText(page, longText(600));
  await page.keyboard.press('/');
  const field = page.getByRole('searchbox', { name: 'Find in both languages' });
  // The Spanish has it from the beginning; the English brings more.
  await field.fill('piano');
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('Enter');
  const chosen = page.locator('[data-kind="chosen-match"]');
  await expect(chosen).toBeInViewport();
  const index = Number(await chosen.locator('xpath=ancestor::*[@data-sentence]').getAttribute('data-sentence'));
  const before = await top(page, index);
  const count = await page.locator('.reader-find [role="status"]').innerText();
  await expect(translation(page, index)).toBeVisible();
  await expect(page.locator('.reader-find [role="status"]')).not.toHaveText(count);
  await expect(chosen).toBeInViewport();
  expect(Math.abs(await top(page, index) - before)).toBeLessThan(3);

  await sentence(page, index).focus();
  await page.keyboard.press('/');
  await expect(field).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
  await expect(sentence(page, index)).toBeFocused();
});

test('controls that go when they are used leave the focus in the text', async ({ page }) => {
  await readTranslated(page, ARTICLE);
  const english = sentence(page, 1, 'target');
  await english.dblclick();
  await page.keyboard.type('The lighthouse went dark.');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Restore machine translation' }).press('Enter');
  await expect(english).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(english).toBeFocused();
  await page.getByRole('button', { name: 'Dismiss' }).press('Enter');
  await expect(english).toBeFocused();
});

test('a sentence that is waiting for its translation keeps the focus when it comes', async ({ page }) => {
  await readText(page, longText(400));
  const index = Number(await page.locator('[data-pending]').last().getAttribute('data-sentence'));
  await sentence(page, index, 'target').focus();
  await expect(translation(page, index)).toBeFocused();
});

test('what is done in the list of names is told where it can be seen, at phone width', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 780 });
  await readTranslated(page, ARTICLE);
  await page.getByRole('button', { name: 'Names' }).click();
  const panel = page.getByRole('complementary');
  await expect(panel).toBeVisible();
  const bar = (await page.getByRole('contentinfo').boundingBox())!;
  const onTop = await page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.closest('footer, aside')?.tagName, { x: bar.x + bar.width / 2, y: bar.y + bar.height / 2 });
  expect(onTop).toBe('FOOTER');
});
