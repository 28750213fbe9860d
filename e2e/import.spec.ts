import { writeFile } from 'node:fs/promises';
import { chooseFiles, expectReader, openLibrary, paste, sentence, type FilePayload } from './support/app';
import { expect, test } from './support/test';
import { ARTICLE, ARTICLE_SENTENCES, GERMAN } from './support/texts';

const file = (name: string, buffer: Buffer): FilePayload => ({ name, mimeType: 'text/plain', buffer });

test.describe('a text', () => {
  test('that is pasted opens in the reader, sentence by sentence', async ({ page }) => {
    await openLibrary(page);
    await paste(page, ARTICLE);
    await expectReader(page);
    for (const [i, text] of ARTICLE_SENTENCES.entries()) await expect(sentence(page, i)).toHaveText(text);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('El faro de Arenal');
  });

  test('that is in the library already is opened, not added again', async ({ page }) => {
    await openLibrary(page);
    await paste(page, ARTICLE);
    await expectReader(page);
    const { pathname } = new URL(page.url());
    await page.getByRole('link', { name: 'Library' }).click();
    await paste(page, ARTICLE);
    await expectReader(page);
    expect(new URL(page.url()).pathname).toBe(pathname);
    await page.getByRole('link', { name: 'Library' }).click();
    await expect(page.getByRole('list', { name: 'Documents' }).getByRole('listitem')).toHaveCount(1);
  });

  const SENTENCE = 'El niño preguntó: «¿Dónde está el camión de mi tía Begoña?»';
  const encodings: readonly [string, Buffer][] = [
    ['UTF-8 with a byte order mark and CRLF', Buffer.from(`\uFEFF${SENTENCE}\r\n\r\nNadie contestó.\r\n`)],
    ['UTF-16', Buffer.from(`\uFEFF${SENTENCE}\n\nNadie contestó.\n`, 'utf16le')],
    ['windows-1252', Buffer.from(`${SENTENCE}\n\nNadie contestó.\n`, 'latin1')],
  ];
  for (const [encoding, buffer] of encodings) {
    test(`in ${encoding} is read as it was written`, async ({ page }) => {
      await openLibrary(page);
      await chooseFiles(page, file('camion.txt', buffer));
      await expectReader(page);
      await expect(page.getByRole('main')).toContainText(SENTENCE);
      await expect(page.getByRole('main')).toContainText('Nadie contestó.');
    });
  }

  test('that is dropped on the page is read', async ({ page }) => {
    await openLibrary(page);
    const transfer = await page.evaluateHandle((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'faro.md', { type: 'text/markdown' }));
      return data;
    }, `# ${ARTICLE}`);
    await page.dispatchEvent('main', 'dragenter', { dataTransfer: transfer });
    await expect(page.getByText('Drop to read')).toBeVisible();
    await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
    await expectReader(page);
    await expect(sentence(page, 1)).toHaveText(ARTICLE_SENTENCES[1]);
  });
});

test.describe('a text that is not Spanish', () => {
  test('is named, and left out if the reader says so', async ({ page }) => {
    await openLibrary(page);
    await paste(page, GERMAN);
    await expect(page.getByRole('dialog', { name: 'This seems to be German' })).toBeVisible();
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByLabel('Spanish text')).toHaveValue(GERMAN);
    await expect(page.getByRole('list', { name: 'Documents' })).toBeHidden();
  });

  test('is read anyway if the reader says so', async ({ page }) => {
    await openLibrary(page);
    await paste(page, GERMAN);
    await page.getByRole('button', { name: 'Read it anyway' }).click();
    await expectReader(page);
    await expect(sentence(page, 0)).toHaveText('Der alte Leuchtturm stand seit vielen Jahren leer.');
  });
});

test.describe('a file that cannot be read', () => {
  test('says that it is empty', async ({ page }) => {
    await openLibrary(page);
    await chooseFiles(page, file('nada.txt', Buffer.from(' \n\t\n')));
    await expect(page.getByRole('alert').filter({ hasText: 'nada.txt' })).toContainText('There is no text here.');
  });

  test('says that it is no text', async ({ page }) => {
    const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(2000, '\x00\x01\xff\xfe', 'latin1')]);
    await openLibrary(page);
    await chooseFiles(page, file('foto.txt', png));
    await expect(page.getByRole('alert').filter({ hasText: 'foto.txt' })).toContainText('This is not a text file.');
  });

  test('says that it is too large', async ({ page }, testInfo) => {
    const path = testInfo.outputPath('enorme.txt');
    await writeFile(path, Buffer.alloc(50_000_000, 'Llovía sobre el puerto. '));
    await openLibrary(page);
    await chooseFiles(page, path);
    await expect(page.getByRole('alert').filter({ hasText: 'enorme.txt' })).toContainText('This file is too large.');
  });

  test('keeps no other file from being read', async ({ page }) => {
    await openLibrary(page);
    await chooseFiles(page, [file('nada.txt', Buffer.from('')), file('faro.md', Buffer.from(`# ${ARTICLE}`))]);
    await expect(page.getByRole('link', { name: 'El faro de Arenal' })).toBeVisible();
    await expect(page.getByRole('alert').filter({ hasText: 'nada.txt' })).toContainText('There is no text here.');
  });
});
