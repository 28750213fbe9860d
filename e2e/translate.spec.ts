import { expectReader, expectTranslated, exportAs, openLibrary, parsePairs, pending, readText, readTranslated, sentence, translation } from './support/app';
import { expect, test } from './support/test';
import { ARTICLE, ARTICLE_SENTENCES, longText } from './support/texts';

test('the sample article is a click away and is translated whole, one pair a sentence', async ({ page }) => {
  await openLibrary(page);
  await page.getByRole('button', { name: 'Read the sample article' }).click();
  await expectReader(page);
  await expectTranslated(page);
  const pairs = parsePairs((await exportAs(page, 'TSV')).text);
  expect(pairs.length).toBeGreaterThanOrEqual(40);
  expect(pairs.filter(([source, target]) => !source?.trim() || !target?.trim())).toEqual([]);
  expect(pairs[0]![0]).toBe('La montaña que miraba el cielo');
  // The alignment is sound only if each sentence's English is its own: names and figures tell.
  expect(pairs.find(([source]) => source.includes('Elena Quiroga'))?.[1]).toContain('Quiroga');
  expect(pairs.find(([source]) => source.includes('1994'))?.[1]).toContain('1994');
  await page.getByRole('link', { name: 'Library' }).click();
  await expect(page.getByRole('article')).toContainText(`${pairs.length} sentences`);
});

test('the screen has the quotation marks of print, the store and the export straight ones, and a search finds either', async ({ page }) => {
  await readTranslated(page, '«Nadie sabía qué hacer con aquello», recuerda el alcalde.\n');
  await expect(translation(page, 0)).toContainText(/^“No .*,” /u);
  expect(parsePairs((await exportAs(page, 'TSV')).text)[0]![1]).toMatch(/^"No .*," /u);
  await page.keyboard.press('/');
  await page.getByRole('searchbox').fill('“no');
  await expect(page.locator('.reader-find [role="status"]')).toHaveText('1 of 1');
  await expect(translation(page, 0).locator('.reader-mark')).toHaveText(/^“No/u);
  // What a person writes stands as they wrote it.
  await page.keyboard.press('Escape');
  await translation(page, 0).dblclick();
  await page.getByRole('textbox', { name: /^Translation of/ }).fill('The mayor says "no".');
  await page.keyboard.press('Enter');
  await expect(translation(page, 0)).toContainText('The mayor says "no".');
});

test('a hard reload shows every translation without translating again', async ({ page }) => {
  await readTranslated(page, ARTICLE);
  const before = (await exportAs(page, 'TSV')).text;
  const models: string[] = [];
  page.on('request', (request) => { if (request.url().endsWith('.onnx')) models.push(request.url()); });
  await page.reload();
  await expect(sentence(page, ARTICLE_SENTENCES.length - 1, 'target')).toBeVisible();
  await expectTranslated(page);
  expect((await exportAs(page, 'TSV')).text).toBe(before);
  expect(models).toEqual([]);
});

test('a tab closed half-way resumes where it stopped', async ({ page, context }) => {
  await readText(page, longText(300));
  await expect(page.getByText(/^\d+ of 300/)).toBeVisible();
  await expect(translation(page, 0)).toBeVisible();
  const address = page.url();
  await page.close();

  const reopened = await context.newPage();
  let release = () => {};
  const held = new Promise<void>((resolve) => { release = resolve; });
  await reopened.route('**/models/**', async (route) => {
    await held;
    await route.continue();
  });
  await reopened.goto(address);
  await expectReader(reopened);
  // No model is there yet: what the page shows is what was stored.
  await expect(translation(reopened, 0)).toBeVisible();
  release();
  await expectTranslated(reopened);
  const pairs = parsePairs((await exportAs(reopened, 'TSV')).text);
  expect(pairs).toHaveLength(300);
  expect(pairs.filter(([, target]) => !target)).toEqual([]);
});

test('two tabs with one text take turns', async ({ page: first, context }) => {
  await readText(first, longText(600));
  await expect(translation(first, 0)).toBeVisible();
  const second = await context.newPage();
  await second.goto(first.url());
  await expect(translation(second, 0)).toBeVisible();
  await expect(second.getByText('in another tab')).toBeVisible();
  await expect(second.getByText(/^[1-9]\d* of 600/)).toBeVisible();

  await second.getByRole('button', { name: 'Translate in this tab' }).click();
  await expect(second.getByRole('button', { name: 'Pause translating' })).toBeVisible();
  await expect(first.getByText('in another tab')).toBeVisible();

  await second.close();
  await expectTranslated(first);
  const pairs = parsePairs((await exportAs(first, 'TSV')).text);
  expect(pairs.filter(([, target]) => target)).toHaveLength(600);
});

test('a translation that is paused goes on when the reader says so', async ({ page }) => {
  await readText(page, longText(200));
  await page.getByRole('button', { name: 'Pause translating' }).click();
  await expect(page.getByText(/^Paused at \d+ of 200/)).toBeVisible();
  await page.getByRole('button', { name: 'Resume translating' }).click();
  await expectTranslated(page);
});

test('what is on screen is translated first', async ({ page }) => {
  await openLibrary(page);
  let release = () => {};
  const held = new Promise<void>((resolve) => { release = resolve; });
  await page.route('**/models/**', async (route) => {
    await held;
    await route.continue();
  });
  await page.getByLabel('Spanish text').fill(longText(600));
  await page.getByRole('button', { name: 'Read this text' }).click();
  await expectReader(page);
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  const last = sentence(page, 599, 'target');
  await expect(last).toBeVisible();
  release();
  await expect(translation(page, 599)).toBeVisible();
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 2));
  // Whatever is in view by now, most of the text is still to come.
  await expect(page.getByRole('progressbar', { name: 'Translated' })).toBeVisible();
});

test('sentences that come in move no line that is being read', async ({ page }) => {
  await page.route('**/models/**', async (route) => {
    await scrolled;
    await route.continue();
  });
  let hasScrolled = () => {};
  const scrolled = new Promise<void>((resolve) => { hasScrolled = resolve; });
  await readText(page, longText(400));
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 2));
  await expect(page.locator('[data-sentence="0"]')).toHaveCount(0);
  await expect(pending(page).first()).toBeAttached();

  const tops = page.evaluate(() => new Promise<number[]>((resolve) => {
    const onScreen = (element: Element) => {
      const { top } = element.getBoundingClientRect();
      return top > 100 && top < innerHeight;
    };
    const read = [...document.querySelectorAll('[data-sentence][data-side="source"]')].find(onScreen)!;
    const isPending = (element: Element) => element.textContent!.includes('Not yet translated.');
    const seen: number[] = [];
    const watch = () => {
      seen.push(read.getBoundingClientRect().top);
      const waiting = [...document.querySelectorAll('[data-sentence][data-side="target"]')].some(isPending);
      if (waiting) requestAnimationFrame(watch);
      else resolve(seen);
    };
    watch();
  }));
  hasScrolled();
  const positions = await tops;
  expect(Math.max(...positions) - Math.min(...positions)).toBeLessThanOrEqual(1);
});
