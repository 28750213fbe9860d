import { chooseMode, readText, readTranslated, sentence, translation, type ModeName, type Side } from './support/app';
import { expect, test } from './support/test';
import { ARTICLE, ARTICLE_SENTENCES, longText } from './support/texts';

const MODES: readonly { readonly name: ModeName; readonly key: string; readonly spanish: boolean; readonly english: boolean }[] = [
  { name: 'Interlinear', key: '2', spanish: true, english: true },
  { name: 'Spanish only', key: '3', spanish: true, english: false },
  { name: 'English only', key: '4', spanish: false, english: true },
  { name: 'Side by side', key: '1', spanish: true, english: true },
];

test('each mode shows its languages, by button and by key', async ({ page }) => {
  await readTranslated(page, ARTICLE);
  const expectMode = async ({ name, spanish, english }: (typeof MODES)[number]) => {
    await expect(page.getByRole('radio', { name })).toBeChecked();
    await expect(sentence(page, 1, 'source')).toBeVisible({ visible: spanish });
    await expect(sentence(page, 1, 'target')).toBeVisible({ visible: english });
  };
  for (const mode of MODES) {
    await chooseMode(page, mode.name);
    await expectMode(mode);
  }
  for (const mode of MODES) {
    await page.keyboard.press(mode.key);
    await expectMode(mode);
  }
});

test('side by side puts the languages next to one another, interlinear above one another, and swapping turns them round', async ({ page }) => {
  await readTranslated(page, ARTICLE);
  const places = async () => {
    const [spanish, english] = await Promise.all([sentence(page, 1, 'source').boundingBox(), sentence(page, 1, 'target').boundingBox()]);
    return { left: spanish!.x < english!.x, above: spanish!.y < english!.y };
  };
  await chooseMode(page, 'Side by side');
  expect((await places()).left).toBe(true);
  await page.getByRole('button', { name: 'Swap the languages' }).click();
  await expect.poll(async () => (await places()).left).toBe(false);
  await chooseMode(page, 'Interlinear');
  expect((await places()).above).toBe(false);
  await page.keyboard.press('x');
  await expect.poll(async () => (await places()).above).toBe(true);
});

test('reveal shows the English of a sentence when it is asked for, by click and by key', async ({ page }) => {
  await readTranslated(page, ARTICLE);
  await chooseMode(page, 'Reveal on demand');
  const hidden = page.getByRole('button', { name: 'Hidden translation: show' });
  await expect(hidden.first()).toBeVisible();
  const count = await hidden.count();
  await sentence(page, 1, 'target').click();
  await expect(hidden).toHaveCount(count - 1);
  await sentence(page, 2, 'source').focus();
  await page.keyboard.press('r');
  // The click has shown one, and its sentence keeps its English while another is shown.
  await expect(hidden).toHaveCount(count - 2);
});

test('a sentence under the pointer lights its partner, and a word the words aligned with it', async ({ page }) => {
  await readTranslated(page, ARTICLE);
  const [spanish, english] = [sentence(page, 2, 'source'), sentence(page, 2, 'target')];
  const background = () => english.evaluate((element) => getComputedStyle(element).backgroundColor);
  const before = await background();
  await spanish.hover();
  await expect.poll(background).not.toBe(before);

  // The name is the word whose counterpart needs no good model.
  const name = await spanish.evaluate((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let text = walker.nextNode() as Text;
    while (!text.data.includes('Oliva')) text = walker.nextNode() as Text;
    const range = document.createRange();
    range.setStart(text, text.data.indexOf('Oliva'));
    range.setEnd(text, text.data.indexOf('Oliva') + 'Oliva'.length);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  await page.mouse.move(name.x, name.y, { steps: 3 });
  const lit = () => page.evaluate(() => [...CSS.highlights].flatMap(([, highlight]) => [...highlight].map((range) => {
    const side = (range as Range).startContainer.parentElement!.closest('[data-side]')!.getAttribute('data-side');
    return `${side}: ${String(range)}`;
  })));
  await expect.poll(lit).toEqual(expect.arrayContaining([expect.stringMatching(/^source: .*Oliva/), expect.stringMatching(/^target: ./)]));
  // Matches of a search are drawn into the sentence, as names are that are found while the pointer rests; the text moves, too.
  await page.keyboard.press('/');
  await page.keyboard.type('Oliva');
  await expect(english.locator('[data-kind$="match"]').first()).toBeVisible();
  await expect.poll(lit).toEqual(expect.arrayContaining([expect.stringMatching(/^source: ./), expect.stringMatching(/^target: ./)]));
  expect(await lit()).not.toContainEqual(expect.stringMatching(/: $/));
  await page.mouse.move(0, 0);
  await expect.poll(lit).toEqual([]);
});

test('the arrow keys go from sentence to sentence and to the other language', async ({ page }) => {
  await readTranslated(page, ARTICLE);
  await sentence(page, 0).focus();
  await page.keyboard.press('ArrowDown');
  await expect(sentence(page, 1)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(sentence(page, 2, 'target')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(sentence(page, 1, 'target')).toBeFocused();
  await page.keyboard.press('End');
  await expect(sentence(page, 10, 'target')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(sentence(page, 0, 'target')).toBeFocused();
});

test('mode, theme and type size last', async ({ page }) => {
  await readTranslated(page, ARTICLE);
  const size = () => sentence(page, 1).evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
  const before = await size();
  await page.getByRole('button', { name: 'Larger text' }).click();
  await expect.poll(size).toBeGreaterThan(before);
  const larger = await size();
  await page.getByRole('button', { name: 'Theme' }).click();
  await page.getByRole('menuitemradio', { name: 'Sepia' }).click();
  await chooseMode(page, 'Interlinear');
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const sepia = await paper();

  await page.reload();
  await expect(sentence(page, 1)).toBeVisible();
  expect(await size()).toBe(larger);
  expect(await paper()).toBe(sepia);
  await expect(page.getByRole('radio', { name: 'Interlinear' })).toBeChecked();
  await page.getByRole('link', { name: 'Library' }).click();
  await expect(page.getByRole('heading', { name: 'Library' })).toBeVisible();
  expect(await paper()).toBe(sepia);
});

test('the place in the text lasts', async ({ page }) => {
  await readText(page, longText(400));
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 2));
  await expect(sentence(page, 0)).toHaveCount(0);
  const topmost = () => page.evaluate(() => {
    const line = document.querySelector('header')!.getBoundingClientRect().bottom;
    const read = [...document.querySelectorAll('[data-sentence][data-side="source"]')].find((element) => element.getBoundingClientRect().bottom > line + 20);
    return Number(read?.getAttribute('data-sentence'));
  });
  const place = await topmost();
  expect(place).toBeGreaterThan(100);
  await page.getByRole('link', { name: 'Library' }).click();
  await page.getByRole('article').getByRole('link').click();
  await expect(sentence(page, place)).toBeInViewport();
  await page.reload();
  await expect(sentence(page, place)).toBeInViewport();
  expect(Math.abs((await topmost()) - place)).toBeLessThanOrEqual(1);
});

test('the place in the text does not slip, however often it is opened', async ({ page }) => {
  await readText(page, longText(100));
  await page.getByRole('button', { name: 'Pause translating' }).click();
  /** The last sentence of a paragraph that begins in the line of text that the one before ends in. */
  const index = await page.evaluate(() => {
    const boxes = [...document.querySelectorAll('[data-sentence][data-side="source"]')].map((element) => element.getBoundingClientRect());
    return boxes.findIndex(({ top }, i) => i > 20 && i % 5 === 4 && boxes[i - 1]!.top < top && top < boxes[i - 1]!.bottom);
  });
  const top = async () => (await sentence(page, index).boundingBox())!.y;
  const openAgain = async () => {
    // The place is stored a while after the last scroll.
    await page.waitForTimeout(1500);
    await page.reload();
    await expect(sentence(page, index)).toBeInViewport();
  };
  const { y, height } = (await page.getByRole('banner').boundingBox())!;
  await page.evaluate((by) => window.scrollBy({ top: by, behavior: 'instant' }), await top() - y - height);
  await openAgain();
  await openAgain();
  const before = await top();
  await openAgain();
  expect(Math.abs(await top() - before)).toBeLessThan(2);
});

test('all of a text is printed, not only what is near the screen', async ({ page }) => {
  await readText(page, longText(400));
  await expect(sentence(page, 399)).toHaveCount(0);
  await page.evaluate(() => {
    window.addEventListener('beforeprint', () => { document.title = String(document.querySelectorAll('[data-sentence][data-side="source"]').length); });
  });
  await page.pdf();
  await expect(page).toHaveTitle('400');
});

test('a phone shows the languages above one another, and nothing is wider than its screen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await readTranslated(page, ARTICLE);
  const [spanish, english] = await Promise.all([sentence(page, 1, 'source').boundingBox(), sentence(page, 1, 'target').boundingBox()]);
  expect(spanish!.y + spanish!.height).toBeLessThanOrEqual(english!.y + 1);
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(await overflow()).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: 'View', exact: true }).click();
  await page.getByRole('radio', { name: 'Spanish only' }).check({ force: true });
  await page.keyboard.press('Escape');
  await expect(sentence(page, 1, 'target')).toBeHidden();
  expect(await overflow()).toBeLessThanOrEqual(0);
  await page.getByRole('link', { name: 'Library' }).click();
  await expect(page.getByRole('heading', { name: 'Library' })).toBeVisible();
  expect(await overflow()).toBeLessThanOrEqual(0);
});

test('everything is done by keyboard: bring a text, read it, edit it, find the keys, go back', async ({ page }) => {
  await page.goto('/');
  const tabTo = async (target: ReturnType<typeof page.getByRole>) => {
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      if (await target.evaluate((element) => element === document.activeElement)) return;
    }
    await expect(target).toBeFocused();
  };
  await expect(page.getByLabel('Spanish text')).toBeVisible();
  await tabTo(page.getByLabel('Spanish text'));
  await page.keyboard.insertText(ARTICLE);
  await tabTo(page.getByRole('button', { name: 'Read this text' }));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/read/*');
  await expect(translation(page, 1)).toBeVisible();
  await tabTo(sentence(page, 0));
  await page.keyboard.press('j');
  await expect(sentence(page, 1)).toBeFocused();
  await page.keyboard.press('e');
  await page.keyboard.insertText('By keyboard.');
  await page.keyboard.press('Enter');
  await expect(sentence(page, 1, 'target')).toContainText('By keyboard.');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await tabTo(page.getByRole('link', { name: 'Library' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Library' })).toBeVisible();
});

test('what is copied out of one column is one language', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await readTranslated(page, ARTICLE);
  await sentence(page, 5, 'target').dblclick();
  await page.getByRole('textbox', { name: /^Translation of/ }).fill('Nobody in Arenal believed her.');
  await page.keyboard.press('Enter');
  const copyAcrossBlocks = async (side: Side, beside = 0) => {
    const [from, to] = await Promise.all([sentence(page, 1, side).boundingBox(), sentence(page, 5, side).boundingBox()]);
    await page.mouse.click(from!.x + 2, 700);
    await page.mouse.move(from!.x + 1 - beside, from!.y + 10);
    await page.mouse.down();
    await page.mouse.move(to!.x + to!.width + 20, to!.y + to!.height - 8, { steps: 8 });
    await page.mouse.up();
    await page.keyboard.press('ControlOrMeta+c');
    return page.evaluate(() => navigator.clipboard.readText());
  };
  expect((await copyAcrossBlocks('source')).split(/\s+/u).join(' ')).toBe(ARTICLE_SENTENCES.slice(1, 6).join(' '));
  expect((await copyAcrossBlocks('source', 8)).split(/\s+/u).join(' ')).toBe(ARTICLE_SENTENCES.slice(1, 6).join(' '));
  const english = await copyAcrossBlocks('target');
  expect(english).not.toMatch(/faro|edited/u);
  expect(english).toMatch(/1987.*Nobody in Arenal believed her\.$/su);
});
