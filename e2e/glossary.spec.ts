import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expectReader, expectTranslated, openLibrary, paste, readTranslated, sentence } from './support/app';
import { expect, test } from './support/test';

const TEXT = `La canciller alemana, Angela Merkel, visitó Francia el lunes. La OTAN celebró la visita.

${'El tren salió tarde de la estación. Nadie protestó por la espera. '.repeat(30)}

Merkel volvió a Francia en otoño. Francia la recibió con lluvia.`;

const card = (page: Page): Locator => page.locator('.name-card');

const markedName = (page: Page, index: number, side: 'source' | 'target', text: string): Locator =>
  sentence(page, index, side).locator('.reader-mark').getByText(text, { exact: true });

async function expectClean(page: Page, place: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`), place).toEqual([]);
}

test('names are marked before anything is translated, then on both sides', async ({ page }) => {
  await openLibrary(page);
  await paste(page, TEXT);
  await expectReader(page);
  await expect(markedName(page, 0, 'source', 'Francia')).toBeVisible();
  await expectTranslated(page);
  await expect(markedName(page, 0, 'target', 'France')).toBeVisible();
  await expect(markedName(page, 1, 'target', 'NATO')).toBeVisible();
});

test('a card opens where the pointer rests, on either side, and stays while the pointer is in it', async ({ page }) => {
  await readTranslated(page, TEXT);
  for (const [side, form] of [['source', 'Francia'], ['target', 'France']] as const) {
    const name = markedName(page, 0, side, form);
    await name.hover();
    await expect(card(page)).toBeVisible();
    await expect(card(page).getByText('Francia')).toBeVisible();
    await expect(card(page).getByText('France', { exact: true })).toBeVisible();
    await expect(card(page)).toContainText('Place');
    await expect(card(page)).toContainText('capital: Paris');
    await expect(card(page)).toContainText('1 of 3 mentions');
    const [nameBox, cardBox] = [await name.boundingBox(), await card(page).boundingBox()];
    expect(cardBox!.y >= nameBox!.y + nameBox!.height || cardBox!.y + cardBox!.height <= nameBox!.y).toBe(true);
    await card(page).hover();
    await page.waitForTimeout(500);
    await expectClean(page, 'the card');
    await page.mouse.move(2, 300);
    await expect(card(page)).toHaveCount(0);
  }
});

test('a pointer that only passes opens nothing, and Escape closes what it opened', async ({ page }) => {
  await readTranslated(page, TEXT);
  const name = markedName(page, 0, 'source', 'Francia');
  await name.hover();
  await page.mouse.move(2, 300);
  await page.waitForTimeout(500);
  await expect(card(page)).toHaveCount(0);
  await name.hover();
  await expect(card(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
});

test('a name that is scrolled under a resting pointer opens nothing until the pointer moves', async ({ page }) => {
  await readTranslated(page, TEXT);
  const name = markedName(page, 0, 'source', 'Francia');
  const { x, y, width, height } = (await name.boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2 - 30);
  await page.mouse.wheel(0, 30);
  await expect.poll(async () => (await name.boundingBox())!.y).toBeCloseTo(y - 30, 0);
  await page.waitForTimeout(600);
  await expect(card(page)).toHaveCount(0);
  await page.mouse.move(x + width / 2 + 1, y + height / 2 - 30);
  await expect(card(page)).toBeVisible();
});

test('a card that is pressed open and dismissed at once does not come back', async ({ page }) => {
  await readTranslated(page, TEXT);
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 1000);
  await markedName(page, 0, 'source', 'Francia').click();
  await expect(card(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.clock.runFor(1000);
  await expect(card(page)).toHaveCount(0);
});

test('a key goes through the names of the sentence in hand and gives the focus back', async ({ page }) => {
  await readTranslated(page, TEXT);
  await sentence(page, 0).focus();
  await page.keyboard.press('i');
  await expect(card(page)).toContainText('Merkel');
  await expect(card(page)).toBeFocused();
  await page.keyboard.press('i');
  await expect(card(page)).toContainText('Francia');
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  await expect(sentence(page, 0)).toBeFocused();
});

test('the card leads from one mention to the next', async ({ page }) => {
  await readTranslated(page, TEXT);
  await markedName(page, 0, 'source', 'Francia').click();
  await card(page).getByRole('button', { name: 'Next mention' }).click();
  await expect(card(page)).toContainText('2 of 3 mentions');
  const name = page.getByText('Merkel volvió a').locator('..').locator('.reader-mark').getByText('Francia');
  await expect(name).toBeInViewport();
  await expect(async () => {
    const [nameBox, cardBox] = [await name.boundingBox(), await card(page).boundingBox()];
    expect(Math.abs(cardBox!.y - (nameBox!.y + nameBox!.height))).toBeLessThan(20);
  }).toPass();
  await card(page).getByRole('button', { name: 'Close' }).click();
  await expect(card(page)).toHaveCount(0);
});

test('a tap opens the card, another place closes it', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, hasTouch: true, viewport: { width: 390, height: 780 } });
  const page = await context.newPage();
  await readTranslated(page, TEXT);
  await markedName(page, 0, 'source', 'Francia').tap();
  await expect(card(page)).toBeInViewport({ ratio: 1 });
  await page.touchscreen.tap(195, 20);
  await expect(card(page)).toHaveCount(0);
  await context.close();
});

test('the panel lists, searches, filters and sorts the names, and leads to them', async ({ page }) => {
  await readTranslated(page, TEXT);
  await page.keyboard.press('g');
  const panel = page.getByRole('region', { name: 'Names' });
  await expect(panel.getByRole('searchbox')).toBeFocused();
  await expect(panel.getByRole('listitem').filter({ hasText: 'Francia' })).toContainText('3 mentions');
  await expectClean(page, 'the panel');
  await panel.getByLabel('Order').selectOption('count');
  await expect(panel.getByRole('listitem').first()).toContainText('Francia');
  await panel.getByLabel('Kind').selectOption('ORG');
  await expect(panel.getByRole('listitem')).toHaveText([/OTAN/]);
  await panel.getByLabel('Kind').selectOption('');
  await panel.getByRole('searchbox').fill('nato');
  await expect(panel.getByRole('listitem')).toHaveCount(1);
  await panel.getByRole('button', { name: 'OTAN NATO' }).click();
  await expect(card(page)).toContainText('NATO');
  await expect(sentence(page, 1)).toBeFocused();
});

test('corrections hold in the whole text, survive a reload and can be undone', async ({ page }) => {
  await openLibrary(page);
  await paste(page, TEXT);
  await expectReader(page);
  await markedName(page, 0, 'source', 'Francia').click();
  await card(page).getByRole('button', { name: 'Correct this name' }).click();
  await expect(card(page).getByLabel('English')).toBeFocused();
  await card(page).getByLabel('English').fill('the French Republic');
  await card(page).getByLabel('Kind').selectOption('ORG');
  await card(page).getByLabel('Note').fill('Formal');
  await expectClean(page, 'the correction');
  await card(page).getByRole('button', { name: 'Save' }).click();
  await expect(card(page)).toHaveCount(0);
  await expect(markedName(page, 0, 'source', 'Francia')).toHaveAttribute('data-kind', 'name-ORG');
  await page.reload();
  await markedName(page, 0, 'source', 'Francia').click();
  await expect(card(page)).toContainText('the French Republic');
  await expect(card(page)).toContainText('Also translated as France');
  await expect(card(page)).toContainText('Formal');

  await card(page).getByRole('button', { name: 'Correct this name' }).click();
  await card(page).getByRole('button', { name: 'Not a name' }).click();
  await expect(markedName(page, 0, 'source', 'Francia')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(markedName(page, 0, 'source', 'Francia')).toBeVisible();
});

test('on a phone the panel lies over the text and makes room for what is chosen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 780 });
  await readTranslated(page, TEXT);
  await page.getByRole('button', { name: 'Names in the text' }).click();
  const panel = page.getByRole('region', { name: 'Names' });
  expect((await panel.boundingBox())!.width).toBeGreaterThan(380);
  const { y, height } = (await page.locator('.reader-panel').boundingBox())!;
  expect([y > 30, y + height]).toEqual([true, 780]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await panel.getByRole('button', { name: 'OTAN NATO' }).click();
  await expect(panel).toHaveCount(0);
  await expect(card(page)).toBeInViewport({ ratio: 1 });
});

test('without its files the reader says that names are not marked, and translates all the same', async ({ page, watch }) => {
  watch.allow(/404/);
  await page.context().route('**/models/entities-es/*', (route) => route.fulfill({ status: 404 }));
  await readTranslated(page, TEXT);
  await expect(page.getByText('Names are not marked: a file is missing.')).toBeVisible();
});
