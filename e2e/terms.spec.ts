import AxeBuilder from '@axe-core/playwright';
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { chooseFiles, expectReader, expectTranslated, exportAs, openLibrary, paste, readTranslated, sentence, translation } from './support/app';
import { expect, test } from './support/test';

const TEXT = `La canciller alemana, Angela Merkel, llegó a Francia el lunes. Francia la esperaba. El tipo de interés subió.

Merkel volvió a Francia en otoño.`;

const card = (page: Page): Locator => page.locator('.name-card');
const panel = (page: Page): Locator => page.getByRole('region', { name: 'Names' });
const item = (page: Page, text: string): Locator => panel(page).getByRole('listitem').filter({ hasText: text });

const markedName = (page: Page, index: number, side: 'source' | 'target', text: string): Locator =>
  sentence(page, index, side).locator('.reader-mark').getByText(text, { exact: true });

async function expectClean(page: Page, place: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`), place).toEqual([]);
}

async function openGlossary(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Names in the text' }).click();
  await expect(panel(page)).toBeVisible();
}

async function chooseInMenu(page: Page, name: RegExp): Promise<void> {
  await panel(page).getByRole('button', { name: 'Add, import or export terms' }).click();
  await page.getByRole('menuitem', { name }).click();
}

async function importTerms(page: Page, name: string, text: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await chooseInMenu(page, /^Import terms/);
  await (await choosing).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
}

async function exportGlossary(page: Page, name: RegExp): Promise<{ readonly name: string; readonly text: string }> {
  const downloading = page.waitForEvent('download');
  await chooseInMenu(page, name);
  const download = await downloading;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

/** Settles the English of a name in its card. */
async function settle(page: Page, name: Locator, english: string): Promise<void> {
  await name.click();
  await card(page).getByRole('button', { name: 'Correct this name' }).click();
  await card(page).getByLabel('English', { exact: true }).fill(english);
  await card(page).getByRole('button', { name: 'Save' }).click();
}

/** The text with translations of which the test knows the words. */
const PAIRS = [
  ['La canciller alemana, Angela Merkel, llegó a Francia el lunes.', 'The German chancellor, Angela Merkel, arrived in France on Monday.'],
  ['Francia la esperaba.', 'France was waiting for her.'],
  ['El tipo de interés subió.', 'The interest rate rose.'],
  ['Merkel volvió a Francia en otoño.', 'Merkel came back to France in autumn.'],
];

test('sentences that do not use the settled English are flagged and put right by one press, which can be undone', async ({ page }) => {
  await openLibrary(page);
  await chooseFiles(page, { name: 'pairs.tsv', mimeType: 'text/tab-separated-values', buffer: Buffer.from(PAIRS.map((pair) => pair.join('\t')).join('\n')) });
  await expectReader(page);
  await expect(markedName(page, 1, 'target', 'France')).toBeVisible();
  const words = translation(page, 1).locator('[data-text]');
  const before = await words.innerText();
  await settle(page, markedName(page, 1, 'source', 'Francia'), 'the French Republic');
  await expect(translation(page, 1)).toHaveAttribute('data-flagged', 'true');
  await sentence(page, 0).focus();
  await expect(page.locator('.reader-status')).toContainText('“France” should be “the French Republic”.');
  await sentence(page, 1).focus();
  await page.getByRole('button', { name: 'Replace', exact: true }).click();
  await expect(translation(page, 1)).toContainText('French Republic');
  await expect(translation(page, 1)).not.toHaveAttribute('data-flagged');
  await expect(translation(page, 0)).toHaveAttribute('data-flagged', 'true');

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(words).toHaveText(before);
  await expect(translation(page, 1)).toHaveAttribute('data-flagged', 'true');

  await markedName(page, 1, 'source', 'Francia').click();
  await expect(card(page)).toContainText('3 sentences say it otherwise.');
  await expectClean(page, 'the card with sentences to put right');
  await card(page).getByRole('button', { name: 'Replace all' }).click();
  for (const index of [0, 1, 3]) await expect(translation(page, index)).toContainText(/the French Republic/i);
  await expect(page.getByText('Replaced in 3 sentences.')).toBeVisible();
  // Found again where they now stand, and in what is exported.
  await expect(markedName(page, 0, 'target', 'the French Republic')).toBeVisible();
  const { text } = await exportAs(page, 'JSON Lines');
  const [first] = text.trim().split('\n').map((line) => JSON.parse(line));
  expect(first).toMatchObject({ state: 'translated', origin: { kind: 'human' } });
  expect(first.names).toContainEqual(expect.objectContaining({ term: 'Francia', translation: 'the French Republic', entityType: 'LOC' }));
});

test('a sentence that has nothing for a settled name is translated again, with it', async ({ page }) => {
  const origin = { kind: 'model', modelId: 'paralelo-es-en', revision: 'earlier', dtype: 'q8' };
  const pairs = [
    { source: 'La ministra viajó a Francia con su equipo.', target: 'The minister travelled there with her team.', origin },
    { source: 'Francia firmó el acuerdo.', target: null },
  ];
  await openLibrary(page);
  await chooseFiles(page, { name: 'pairs.jsonl', mimeType: 'application/jsonl', buffer: Buffer.from(pairs.map((pair) => JSON.stringify(pair)).join('\n')) });
  await expectReader(page);
  await settle(page, markedName(page, 0, 'source', 'Francia'), 'the French Republic');
  await expect(translation(page, 0)).toHaveAttribute('data-flagged', 'true');
  await sentence(page, 0).focus();
  await expect(page.locator('.reader-status')).toContainText('“the French Republic” is missing here.');
  await page.getByRole('button', { name: 'Translate again' }).click();
  await expect(translation(page, 0)).toContainText(/French Republic/);
  await expect(translation(page, 0)).not.toHaveAttribute('data-flagged');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(translation(page, 0)).toContainText('The minister travelled there with her team.');
});

test('the model is told of imported terms, names and words alike', async ({ page }) => {
  await readTranslated(page, 'Francia firmó el acuerdo.');
  await openGlossary(page);
  await importTerms(page, 'terms.csv', 'es,en\nFrancia,Gallia\nacuerdo,covenant\n');
  await expect(item(page, 'acuerdo')).toContainText('covenant');
  await translation(page, 0).dblclick();
  await page.getByRole('textbox', { name: /^Translation of/ }).fill('Signed.');
  await page.keyboard.press('Enter');
  await translation(page, 0).focus();
  await page.getByRole('button', { name: 'Restore machine translation' }).click();
  await expect(translation(page, 0)).toContainText(/Gallia.*covenant/);
});

test('two names become one, hold through a reload, and are parted again', async ({ page }) => {
  await readTranslated(page, TEXT);
  await openGlossary(page);
  await item(page, 'Francia').getByRole('button', { name: 'Correct Francia' }).click();
  await expect(panel(page).getByLabel('English', { exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(item(page, 'Francia').getByRole('button', { name: 'Correct Francia' })).toBeFocused();
  await page.keyboard.press('Enter');
  await panel(page).getByLabel('Another name of').selectOption('Angela Merkel');
  await expectClean(page, 'the correction in the panel');
  await panel(page).getByRole('button', { name: 'Save' }).click();
  await expect(item(page, 'Angela Merkel')).toContainText('5 mentions');
  await page.reload();
  await expectReader(page);
  await openGlossary(page);
  await expect(item(page, 'Angela Merkel')).toContainText('5 mentions');
  await item(page, 'Angela Merkel').getByRole('button', { name: 'Correct Angela Merkel' }).click();
  await panel(page).getByRole('button', { name: 'Separate Francia' }).click();
  await expect(item(page, 'Francia')).toContainText('3 mentions');
});

test('a term of the reader’s own is found in the text, marked on both sides, and can be removed', async ({ page }) => {
  await readTranslated(page, TEXT);
  await openGlossary(page);
  await chooseInMenu(page, /^Add a term/);
  await expect(panel(page).getByLabel('Spanish, as the text has it')).toBeFocused();
  // Escape closes the innermost of what is open, and the panel last.
  await panel(page).getByRole('button', { name: 'Add, import or export terms' }).click();
  await expect(page.getByRole('menuitem', { name: /^Add a term/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel(page).getByRole('form', { name: 'Add a term' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel(page).getByRole('form', { name: 'Add a term' })).toHaveCount(0);
  await expect(panel(page)).toBeFocused();
  await chooseInMenu(page, /^Add a term/);
  await panel(page).getByLabel('Spanish, as the text has it').fill('tipo de interés');
  await panel(page).getByRole('form', { name: 'Add a term' }).getByLabel('English').fill('interest rate');
  await panel(page).getByRole('button', { name: 'Add', exact: true }).click();
  await expect(markedName(page, 2, 'source', 'tipo de interés')).toBeVisible();
  await expect(item(page, 'tipo de interés')).toContainText('interest rate');
  await item(page, 'tipo de interés').getByRole('button', { name: 'Correct tipo de interés' }).click();
  await panel(page).getByRole('button', { name: 'Remove' }).click();
  await expect(markedName(page, 2, 'source', 'tipo de interés')).toHaveCount(0);
});

test('the glossary goes out to files and comes back as terms', async ({ page }) => {
  await readTranslated(page, TEXT);
  await settle(page, markedName(page, 1, 'source', 'Francia'), 'the French Republic');
  await openGlossary(page);
  await expect(item(page, 'Francia')).toContainText('the French Republic');
  const csv = await exportGlossary(page, /^Export as CSV/);
  expect(csv.name).toMatch(/\.glossary\.es-en\.csv$/);
  expect(csv.text).toContain('Francia,the French Republic,LOC,');
  expect(JSON.parse((await exportGlossary(page, /^Export as JSON/)).text).terms).toContainEqual(expect.objectContaining({ es: 'Francia', en: 'the French Republic', mentions: 3 }));
  expect((await exportGlossary(page, /^Export as TBX/)).text).toContain('<term>the French Republic</term>');

  await openLibrary(page);
  await paste(page, 'Francia ganó. La lluvia cayó sobre Lyon.');
  await expectReader(page);
  await expectTranslated(page);
  await openGlossary(page);
  await importTerms(page, csv.name, csv.text);
  await expect(item(page, 'Francia')).toContainText('the French Republic');
  await expect(panel(page).getByText('Not in this text (1)')).toBeVisible();
  await expectClean(page, 'the panel with terms that the text does not have');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(item(page, 'Francia')).not.toContainText('the French Republic');
});

test('a file that is no list of terms changes nothing and says what is wanted', async ({ page }) => {
  await readTranslated(page, TEXT);
  await openGlossary(page);
  await importTerms(page, 'empty.csv', 'es,en\n,lighthouse\n');
  await expect(page.getByText('There are no terms in this file.')).toBeVisible();
  await importTerms(page, 'terms.csv', 'es;en;tipo\nlunes;Monday;día\n;x;\n');
  await expect(page.getByText('One term is in the glossary. One row has no Spanish and was left out (line 3). One kind is not known (line 2).')).toBeVisible();
  await expect(item(page, 'lunes')).toContainText('Monday');
});

test('a look-up at Wikipedia is offered only when it is asked for, and then as a link', async ({ page }) => {
  await readTranslated(page, TEXT);
  await markedName(page, 1, 'source', 'Francia').click();
  await expect(card(page)).toBeVisible();
  await expect(card(page).getByRole('link')).toHaveCount(0);
  await openGlossary(page);
  await panel(page).getByText('Look-up at Wikipedia: off').click();
  await panel(page).getByLabel('Show a link on the cards').check();
  await expectClean(page, 'the choice of a look-up');
  await panel(page).getByRole('button', { name: 'Close the names' }).click();
  await markedName(page, 1, 'source', 'Francia').click();
  await expect(card(page).getByRole('link', { name: /Look up at Wikipedia/ })).toHaveAttribute('href', 'https://es.wikipedia.org/wiki/Special:Search?search=Francia');
});
