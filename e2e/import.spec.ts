import { writeFile } from 'node:fs/promises';
import { strToU8, zipSync } from 'fflate';
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

  test('is kept where the browser may not clear it away by itself, as far as it grants that', async ({ page }) => {
    await page.addInitScript(() => {
      navigator.storage.persist = async () => {
        document.documentElement.dataset.asked = 'true';
        return true;
      };
    });
    await openLibrary(page);
    await expect(page.locator('html')).not.toHaveAttribute('data-asked');
    await paste(page, ARTICLE);
    await expectReader(page);
    await expect(page.locator('html')).toHaveAttribute('data-asked', 'true');
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

  test('is read by a worker, which ends with it', async ({ page }) => {
    await openLibrary(page);
    const starting = page.waitForEvent('worker');
    await chooseFiles(page, file('faro.md', Buffer.from('# El faro\n\nEl ni&ntilde;o subi&oacute; al *faro*.\n')));
    const worker = await starting;
    if (page.workers().includes(worker)) await worker.waitForEvent('close');
    await expectReader(page);
    await expect(page.getByRole('main')).toContainText('El niño subió al faro.');
  });

  const nested: readonly (readonly [string, string])[] = [
    ['md', `${'>'.repeat(20_000)} Nadie.`],
    ['html', `<!DOCTYPE html><p>Nadie.${'<div>'.repeat(5_000)}`],
  ];
  for (const [format, text] of nested) {
    test(`whose ${format} nests too deeply is refused`, async ({ page }) => {
      await openLibrary(page);
      await chooseFiles(page, file(`faro.${format}`, Buffer.from(text)));
      await expect(page.getByRole('main').getByRole('alert')).toContainText('nested too deeply');
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

test.describe('what was made for reading', () => {
  const CONTAINER = '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="libro.opf" media-type="application/oebps-package+xml"/></rootfiles></container>';
  const item = (id: string, properties = '') => `<item id="${id}" href="${id}.xhtml" media-type="application/xhtml+xml" properties="${properties}"/>`;
  const OPF = `<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>El faro de Arenal</dc:title><dc:creator>Ana Ruiz</dc:creator></metadata><manifest>${item('nav', 'nav')}${item('uno')}${item('dos')}</manifest><spine><itemref idref="nav"/><itemref idref="uno"/><itemref idref="dos"/></spine></package>`;
  const page = (body: string) => `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head><body>${body}</body></html>`;
  const CHAPTERS = {
    nav: page('<nav epub:type="toc"><ol><li><a href="uno.xhtml">La luz</a></li></ol></nav>'),
    uno: page(`<h1>La luz</h1><p>${ARTICLE_SENTENCES[1]}<a epub:type="noteref" href="#n1">1</a></p>`),
    dos: page(`<h1>Los barcos</h1><p>${ARTICLE_SENTENCES[9]}</p>`),
  };

  function makeBook(more: Readonly<Record<string, string>> = {}): Buffer {
    const texts = { 'META-INF/container.xml': CONTAINER, 'libro.opf': OPF, ...Object.fromEntries(Object.entries(CHAPTERS).map(([name, text]) => [`${name}.xhtml`, text])), ...more };
    const files = Object.entries(texts).map(([name, text]) => [name, strToU8(text)] as const);
    return Buffer.from(zipSync({ mimetype: [strToU8('application/epub+zip'), { level: 0 }], ...Object.fromEntries(files) }));
  }

  test('an EPUB book is read chapter by chapter', async ({ page: tab }) => {
    await openLibrary(tab);
    await chooseFiles(tab, { name: 'faro.epub', mimeType: 'application/epub+zip', buffer: makeBook() });
    await expectReader(tab);
    for (const [i, text] of ['La luz', ARTICLE_SENTENCES[1], 'Los barcos', ARTICLE_SENTENCES[9]].entries()) await expect(sentence(tab, i)).toHaveText(text);
    await tab.getByRole('link', { name: 'Library' }).click();
    await expect(tab.getByRole('link', { name: 'El faro de Arenal' })).toBeVisible();
  });

  test('a book under DRM says so', async ({ page: tab }) => {
    const encryption = '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData><CipherData><CipherReference URI="uno.xhtml"/></CipherData></EncryptedData></encryption>';
    await openLibrary(tab);
    await chooseFiles(tab, { name: 'faro.epub', mimeType: 'application/epub+zip', buffer: makeBook({ 'META-INF/encryption.xml': encryption }) });
    await expect(tab.getByRole('alert').filter({ hasText: 'faro.epub' })).toContainText('This book is protected against copying.');
  });

  test('of a web page only the article is read, and nothing in it runs', async ({ page: tab }) => {
    const html = `<!DOCTYPE html><meta charset="iso-8859-1"><title>${ARTICLE_SENTENCES[0]}</title><script>document.title = 'Ay'</script>
      <header><h1>Diario</h1></header><nav>Portada</nav><div>Suscríbase</div>
      <article><h1>${ARTICLE_SENTENCES[0]}</h1><p>${ARTICLE_SENTENCES[1]}<img src="https://example.org/faro.png" onerror="document.title = 'Ay'"> ${ARTICLE_SENTENCES[2]}</p></article>`;
    await openLibrary(tab);
    await chooseFiles(tab, { name: 'faro.html', mimeType: 'text/html', buffer: Buffer.from(html, 'latin1') });
    await expectReader(tab);
    for (const [i, text] of ARTICLE_SENTENCES.slice(0, 3).entries()) await expect(sentence(tab, i)).toHaveText(text);
    await expect(sentence(tab, 3)).toHaveCount(0);
    await expect(tab).not.toHaveTitle(/Ay/);
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
