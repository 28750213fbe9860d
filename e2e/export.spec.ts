import { chooseFiles, expectReader, expectTranslated, exportAs, openLibrary, parsePairs, readTranslated, type ExportName } from './support/app';
import { expect, test } from './support/test';
import { ARTICLE } from './support/texts';

const FORMATS: readonly { readonly format: ExportName; readonly ending: string }[] = [
  { format: 'TSV', ending: 'es-en.tsv' },
  { format: 'CSV', ending: 'es-en.csv' },
  { format: 'JSON Lines', ending: 'es-en.jsonl' },
  { format: 'TMX', ending: 'es-en.tmx' },
  { format: 'XLIFF', ending: 'es-en.xlf' },
  { format: 'Anki', ending: 'anki.es-en.txt' },
  { format: 'HTML', ending: 'es-en.html' },
  { format: 'EPUB', ending: 'es-en.epub' },
  { format: 'Markdown', ending: 'es-en.md' },
];

for (const { format, ending } of FORMATS) {
  test(`${format}: the file is named after the text and reads back to the same pairs, in another browser`, async ({ page, browser, watch, baseURL }) => {
    await readTranslated(page, ARTICLE);
    const pairs = (await exportAs(page, 'TSV')).text;
    const file = await exportAs(page, format);
    expect(file.name).toBe(`el-faro-de-arenal.${ending}`);

    const other = await browser.newContext({ baseURL, serviceWorkers: 'block', locale: 'en-GB' });
    watch.over(other, new URL(baseURL!).origin);
    const fresh = await other.newPage();
    const models: string[] = [];
    fresh.on('request', (request) => { if (request.url().endsWith('.onnx')) models.push(request.url()); });
    await openLibrary(fresh);
    await chooseFiles(fresh, file);
    await expectReader(fresh);
    await expectTranslated(fresh);
    expect((await exportAs(fresh, 'TSV')).text).toBe(pairs);
    expect(models).toEqual([]);
    await other.close();
  });
}

test('HTML: the page shows every sentence with its translation, side by side where there is room', async ({ page, browser }) => {
  await readTranslated(page, ARTICLE);
  const pairs = parsePairs((await exportAs(page, 'TSV')).text);
  const file = await exportAs(page, 'HTML');
  expect(file.name).toBe('el-faro-de-arenal.es-en.html');

  const other = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const fresh = await other.newPage();
  await fresh.setContent(file.text);
  expect(await fresh.locator('[data-pair]:lang(es)').allTextContents()).toEqual(pairs.map(([source]) => source));
  expect(await fresh.locator('[data-pair]:lang(en)').allTextContents()).toEqual(pairs.map(([, target]) => target));
  const isBeside = async () => {
    const [source, target] = await Promise.all(['es', 'en'].map((lang) => fresh.locator(`[data-pair]:lang(${lang})`).first().boundingBox()));
    return target!.x > source!.x && target!.y === source!.y;
  };
  expect(await isBeside()).toBe(true);
  await fresh.setViewportSize({ width: 390, height: 800 });
  expect(await isBeside()).toBe(false);
  await other.close();
});

test('EPUB: the file says what it is with its first bytes', async ({ page }) => {
  await readTranslated(page, ARTICLE);
  const { name, buffer } = await exportAs(page, 'EPUB');
  expect(name).toBe('el-faro-de-arenal.es-en.epub');
  expect(buffer.subarray(30, 58).toString('latin1')).toBe('mimetypeapplication/epub+zip');
});
