import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { chooseMode, openLibrary, paste, readText, readTranslated, sentence, translation } from './support/app';
import { expect, test } from './support/test';
import { ARTICLE, GERMAN, longText } from './support/texts';

async function expectNoViolations(page: Page, place: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`).join('\n  ')}`);
  expect(found, place).toEqual([]);
}

for (const theme of ['Light', 'Sepia', 'Dark']) {
  test(`axe finds nothing in ${theme.toLowerCase()}`, async ({ page, watch }) => {
    watch.allow(/404/);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openLibrary(page);
    await page.getByRole('button', { name: 'Theme' }).click();
    await page.getByRole('menuitemradio', { name: theme }).click();
    await expectNoViolations(page, 'the empty library');
    await paste(page, GERMAN);
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectNoViolations(page, 'the question about the language');
    await page.getByRole('button', { name: 'Stop' }).click();
    await readTranslated(page, ARTICLE);
    for (const mode of ['Side by side', 'Interlinear', 'Spanish only', 'English only', 'Reveal on demand'] as const) {
      await chooseMode(page, mode);
      await expectNoViolations(page, mode);
    }
    await chooseMode(page, 'Side by side');
    await sentence(page, 1, 'target').focus();
    await expectNoViolations(page, 'a sentence in hand');
    await page.keyboard.press('e');
    await expectNoViolations(page, 'an edit');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    await expectNoViolations(page, 'the keys');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await expectNoViolations(page, 'the export menu');
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Library' }).click();
    await expect(page.getByRole('article')).toBeVisible();
    await expectNoViolations(page, 'the library');
    await page.getByRole('link', { name: 'Models' }).click();
    await expect(page.getByRole('radio')).toBeChecked();
    await expectNoViolations(page, 'the models');
    for (const folder of ['support', '../models/paralelo-es-en']) {
      const choosing = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Choose a folder' }).click();
      await (await choosing).setFiles(fileURLToPath(new URL(folder, import.meta.url)));
      await expect(folder === 'support' ? page.getByRole('alert').filter({ hasText: 'missing' }) : page.getByRole('radio')).toHaveCount(folder === 'support' ? 1 : 2);
      await expectNoViolations(page, `a folder chosen: ${folder}`);
    }
    await page.getByRole('button', { name: 'Remove' }).click();
    await expectNoViolations(page, 'the question about a model');
    await page.keyboard.press('Escape');
    await page.goto('/nowhere');
    await expectNoViolations(page, 'no such page');
  });
}

test('forced colours keep apart what backgrounds keep apart otherwise', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.route('**/models/**', () => {});
  await readText(page, ARTICLE);
  await sentence(page, 2).click();
  const styleOf = (locator: Locator) => locator.evaluate((element) => {
    const { color, backgroundColor, outlineStyle } = getComputedStyle(element);
    return { color, backgroundColor, outlineStyle };
  });
  const shown = await styleOf(sentence(page, 1));
  expect((await styleOf(sentence(page, 2, 'target'))).outlineStyle).not.toBe(shown.outlineStyle);
  expect((await styleOf(sentence(page, 1, 'target').locator('.reader-placeholder'))).color).toBe('rgba(0, 0, 0, 0)');
  const mode = (name: string) => page.locator('.reader-view-wide label').filter({ has: page.getByRole('radio', { name }) });
  expect((await styleOf(mode('Side by side'))).backgroundColor).not.toBe((await styleOf(mode('Interlinear'))).backgroundColor);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('in 320 pixels, nothing at the foot of the page lies over anything else', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 600 });
  await readText(page, longText(400));
  await expect(translation(page, 0)).toBeVisible();
  await sentence(page, 0).focus();
  await expect(page.getByRole('button', { name: 'Edit' })).toBeVisible();
  await expect(page.getByText(/^\d+ of 400/)).toBeVisible();
  const boxes = await page.getByRole('contentinfo').locator('p, button').evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().toJSON() as DOMRect));
  expect(boxes.length).toBeGreaterThan(3);
  for (const [i, a] of boxes.entries()) {
    expect(a.right).toBeLessThanOrEqual(320);
    for (const b of boxes.slice(i + 1)) expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top).toBe(true);
  }
});

test('with letters twice as large, no control leaves the screen of a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await readTranslated(page, ARTICLE);
  await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
  const expectInside = async () => {
    const controls = page.locator('.reader :is(a, button):visible');
    for (const { left, right } of await controls.evaluateAll((all) => all.map((control) => control.getBoundingClientRect().toJSON() as DOMRect))) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(320);
    }
  };
  await expectInside();
  await page.getByRole('button', { name: 'View', exact: true }).click();
  await expectInside();
  await page.keyboard.press('Escape');
  await page.locator('[data-kind^="name-"]').first().click();
  await expect(page.getByRole('button', { name: 'Close', exact: true })).toBeVisible();
  await expectInside();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Names in the text' }).click();
  await expect(page.getByRole('button', { name: 'Close the names' })).toBeVisible();
  await expectInside();
});
