import type { Page } from '@playwright/test';
import { chooseFiles, chooseMode, expectReader, exportAs, openLibrary, parsePairs, readTranslated, sentence } from './support/app';
import { expect, test } from './support/test';
import { ARTICLE, ARTICLE_SENTENCES } from './support/texts';

const editor = (page: Page, index: number) => page.getByRole('textbox', { name: `Translation of: ${ARTICLE_SENTENCES[index]}` });
const english = (page: Page, index: number) => sentence(page, index, 'target');

test('an edit survives a reload, goes into the export, and can be taken back', async ({ page }) => {
  await readTranslated(page, ARTICLE);
  const english = sentence(page, 1, 'target');
  const machine = await english.locator('[data-text]').innerText();
  await english.dblclick();
  const field = page.getByRole('textbox', { name: 'Translation of: El faro se apagó en 1987.' });
  await expect(field).toBeFocused();
  await field.fill('The lighthouse went dark in 1987.');
  await page.keyboard.press('Enter');
  await expect(english).toContainText('The lighthouse went dark in 1987.');

  await page.reload();
  await expect(english).toContainText('The lighthouse went dark in 1987.');
  expect(parsePairs((await exportAs(page, 'TSV')).text)[1]).toEqual(['El faro se apagó en 1987.', 'The lighthouse went dark in 1987.']);

  await english.focus();
  await page.getByRole('button', { name: 'Restore machine translation' }).click();
  await expect(english.locator('[data-text]')).toHaveText(machine);
});

test('an edit given up changes nothing', async ({ page }) => {
  await readTranslated(page, ARTICLE);
  const english = sentence(page, 1, 'target');
  const before = await english.innerText();
  await english.focus();
  await page.keyboard.press('e');
  await page.getByRole('textbox', { name: /^Translation of/ }).fill('Something else');
  await page.keyboard.press('Escape');
  await expect(english).toHaveText(before);
  await expect(english).toBeFocused();
});

test('what has been typed stays when another sentence is edited, and until it is saved', async ({ page }) => {
  await readTranslated(page, ARTICLE);
  await english(page, 1).dblclick();
  await editor(page, 1).fill('The lighthouse went dark');
  await english(page, 2).dblclick();
  await expect(editor(page, 2)).toBeFocused();
  await expect(editor(page, 1)).toHaveValue('The lighthouse went dark');
  // One in which nothing has been changed closes.
  await english(page, 4).dblclick();
  await expect(editor(page, 4)).toBeFocused();
  await expect(editor(page, 2)).toHaveCount(0);

  await sentence(page, 1).focus();
  await page.keyboard.press('e');
  await expect(editor(page, 1)).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.type(' in 1987.');
  await page.keyboard.press('Enter');
  await expect(english(page, 1)).toBeFocused();
  await expect(english(page, 1)).toContainText('The lighthouse went dark in 1987.');
});

test('what stands changed in an editor is stored when the reader leaves the text', async ({ page }) => {
  await readTranslated(page, ARTICLE);
  await english(page, 1).dblclick();
  await editor(page, 1).fill('The lighthouse went dark.');
  await page.getByRole('link', { name: 'Library' }).click();
  await page.getByRole('link', { name: 'El faro de Arenal' }).click();
  await expect(english(page, 1)).toContainText('The lighthouse went dark.');
  expect(parsePairs((await exportAs(page, 'TSV')).text)[1]?.[1]).toBe('The lighthouse went dark.');
});

test('a page that is closed over an edit asks first', async ({ page }) => {
  await readTranslated(page, ARTICLE);
  await english(page, 1).dblclick();
  await page.keyboard.type('Dark.');
  const asked = page.waitForEvent('dialog');
  const closed = page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await closed;
  await expect(editor(page, 1)).toHaveValue('Dark.');
});

test('an editor that opens at the foot of the screen is all in view', async ({ page }) => {
  await readTranslated(page, ARTICLE);
  const { y, height } = (await english(page, 5).boundingBox())!;
  await page.setViewportSize({ width: 1280, height: Math.round(y + height + 60) });
  await english(page, 5).dblclick();
  const save = (await page.getByRole('button', { name: 'Save' }).boundingBox())!;
  const foot = (await page.getByRole('contentinfo').boundingBox())!;
  expect(save.y + save.height).toBeLessThanOrEqual(foot.y);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('an editor stays in view with its buttons when the keyboard comes up, and while it grows', async ({ page }) => {
    await readTranslated(page, ARTICLE);
    await english(page, 9).dblclick();
    await expect(editor(page, 9)).toBeFocused();
    /** Pixels between the buttons and the bar at the foot. */
    const room = async () => {
      const save = (await page.getByRole('button', { name: 'Save' }).boundingBox())!;
      return (await page.getByRole('contentinfo').boundingBox())!.y - save.y - save.height;
    };
    await page.setViewportSize({ width: 390, height: 400 });
    await expect.poll(room).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('End');
    await page.keyboard.type(' Nobody knows, and those who say that they do were asleep at that hour, or at sea.');
    await expect.poll(room).toBeGreaterThanOrEqual(0);
    expect((await editor(page, 9).boundingBox())!.y).toBeGreaterThan(0);
  });
});

test('what is being typed outlives a reload', async ({ page }) => {
  await readTranslated(page, ARTICLE);
  await english(page, 1).dblclick();
  await page.keyboard.type('Dark.');
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect(editor(page, 1)).toHaveValue('Dark.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(english(page, 1)).toContainText('Dark.');
  await page.reload();
  await expect(english(page, 1)).toContainText('Dark.');
});

test('what a full storage refuses when the reader leaves the text stands in its editor when they come back', async ({ page }) => {
  await readTranslated(page, ARTICLE);
  await english(page, 1).dblclick();
  await editor(page, 1).fill('The lighthouse went dark.');
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function refuse() { throw new DOMException('', 'QuotaExceededError'); };
    Object.assign(window, { makeRoom: () => { IDBObjectStore.prototype.put = put; } });
  });
  await page.getByRole('link', { name: 'Library' }).click();
  await expect(page.getByText('The browser’s storage is full. Nothing is lost.')).toBeVisible();
  await page.evaluate(() => (window as unknown as { makeRoom(): void }).makeRoom());
  await page.getByRole('link', { name: 'El faro de Arenal' }).click();
  await expect(editor(page, 1)).toHaveValue('The lighthouse went dark.');
  await page.getByRole('link', { name: 'Library' }).click();
  await page.getByRole('link', { name: 'El faro de Arenal' }).click();
  await expect(english(page, 1)).toContainText('The lighthouse went dark.');
});

test('a translation is edited beneath the original where only that is shown', async ({ page }) => {
  await readTranslated(page, ARTICLE);
  await chooseMode(page, 'Spanish only');
  await sentence(page, 1).focus();
  await page.getByRole('button', { name: 'Edit translation' }).click();
  await expect(editor(page, 1)).toBeFocused();
  await expect(sentence(page, 1)).toBeVisible();
  await editor(page, 1).fill('The lighthouse went dark.');
  await page.keyboard.press('Enter');
  await expect(sentence(page, 1)).toBeFocused();
  await chooseMode(page, 'English only');
  await expect(english(page, 1)).toContainText('The lighthouse went dark.');
  await expect(editor(page, 1)).toHaveCount(0);
});

test('a doubtful translation that is right is marked so with the keyboard, and can be doubted again', async ({ page }) => {
  await openLibrary(page);
  const record = (source: string, flags: readonly string[]) => JSON.stringify({ source, target: `${source} in English`, flags, state: 'translated', origin: { kind: 'model' } });
  const text = [record('El faro es alto.', []), record('El faro costó 9.000 euros.', ['low-confidence']), record('Nadie lo vio.', ['low-confidence'])].join('\n');
  await chooseFiles(page, { name: 'faro.jsonl', mimeType: 'application/jsonl', buffer: Buffer.from(text) });
  await expectReader(page);
  const doubt = page.getByRole('contentinfo').getByText('The model was unsure.');
  await page.keyboard.press('n');
  await expect(sentence(page, 1)).toBeFocused();
  await expect(doubt).toBeVisible();
  await page.keyboard.press('a');
  await expect(doubt).toHaveCount(0);
  await page.keyboard.press('n');
  await expect(sentence(page, 2)).toBeFocused();
  await page.getByRole('button', { name: 'Mark as right' }).click();
  await expect(english(page, 2)).toBeFocused();
  await page.keyboard.press('n');
  await expect(english(page, 2)).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('[data-flagged]')).toHaveCount(1);
});
