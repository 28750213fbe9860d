import { chooseFiles, expectReader, expectTranslated, exportAs, openLibrary, readTranslated, type ExportName } from './support/app';
import { expect, test } from './support/test';
import { ARTICLE } from './support/texts';

const FORMATS: readonly { readonly format: ExportName; readonly extension: string }[] = [
  { format: 'TSV', extension: 'tsv' },
  { format: 'CSV', extension: 'csv' },
  { format: 'JSON Lines', extension: 'jsonl' },
  { format: 'TMX', extension: 'tmx' },
];

for (const { format, extension } of FORMATS) {
  test(`${format}: the file is named after the text and reads back to the same pairs, in another browser`, async ({ page, browser, watch, baseURL }) => {
    await readTranslated(page, ARTICLE);
    const pairs = (await exportAs(page, 'TSV')).text;
    const file = await exportAs(page, format);
    expect(file.name).toBe(`el-faro-de-arenal.es-en.${extension}`);

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
