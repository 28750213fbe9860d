import { strToU8, zipSync, type Zippable } from 'fflate';
import { blockMarkup } from './bilingual-markup';
import { splitIntoChapters } from './epub-chapters';
import { toNav } from './epub-nav';
import { CONTAINER, toPackage } from './epub-package';
import { EPUB_STYLE } from './epub-style';
import { titleHeader } from './title-header';
import type { ExportInput } from './types';
import { toXhtmlPage } from './xhtml-page';

/**
 * An EPUB 3.3 of both languages, each sentence followed by its translation. Texts stand in it as bilingual-markup says.
 * Nothing in it comes from elsewhere.
 * @throws Error for a unit of another document
 */
export function toEpub(input: ExportInput): Uint8Array<ArrayBuffer> {
  const chapters = splitIntoChapters(input.blocks);
  const { lines, headingShift } = titleHeader(input);
  const toMarkup = blockMarkup(input, { syntax: 'xhtml', headingShift });
  const pages = chapters.map(({ fileName, blocks }, index) => {
    const body = [...(index === 0 ? lines : []), ...toMarkup(blocks)];
    return [fileName, toXhtmlPage(input, titleOf(blocks) ?? input.document.title, body)] as const;
  });
  const folder = {
    'package.opf': toPackage(input, chapters),
    'nav.xhtml': toNav(input, chapters),
    'style.css': EPUB_STYLE,
    ...Object.fromEntries(pages),
  };
  // The type of the file comes first and as it is, so that its first bytes tell it.
  const files: Zippable = { mimetype: [strToU8('application/epub+zip'), { level: 0 }], 'META-INF/container.xml': strToU8(CONTAINER) };
  for (const [name, text] of Object.entries(folder)) files[`EPUB/${name}`] = strToU8(text);
  return zipSync(files, { mtime: input.now });
}

function titleOf([first]: ReturnType<typeof splitIntoChapters>[number]['blocks']): string | undefined {
  return first?.kind === 'heading' ? first.text : undefined;
}
