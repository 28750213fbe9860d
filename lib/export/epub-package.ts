import type { Chapter } from './epub-chapters';
import type { ExportInput } from './types';
import { textElement, toAttributes, type Attributes } from './xml';

const SUMMARY = 'Text in two languages: each sentence is followed by its translation, and each is marked with its language. There are no images, sounds or scripts.';

/** Where a reading system finds the package document. */
export const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`;

/** The package document of EPUB 3.3: what the book is, what it consists of, and in which order that is read. */
export function toPackage(input: ExportInput, chapters: readonly Chapter[]): string {
  const items: readonly Attributes[] = [
    { id: 'nav', href: 'nav.xhtml', 'media-type': 'application/xhtml+xml', properties: 'nav' },
    { id: 'style', href: 'style.css', 'media-type': 'text/css' },
    ...chapters.map(({ fileName }, index) => ({ id: chapterId(index), href: fileName, 'media-type': 'application/xhtml+xml' })),
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<package${toAttributes({ xmlns: 'http://www.idpf.org/2007/opf', version: '3.0', 'unique-identifier': 'identifier', 'xml:lang': 'en' })}>`,
    ...toMetadata(input),
    '<manifest>',
    ...items.map((item) => `<item${toAttributes(item)}/>`),
    '</manifest>',
    '<spine>',
    ...chapters.map((_, index) => `<itemref${toAttributes({ idref: chapterId(index) })}/>`),
    '</spine>',
    '</package>',
    '',
  ].join('\n');
}

const chapterId = (index: number) => `chapter-${index + 1}`;

function toMetadata({ document, generatorVersion, now = new Date() }: ExportInput): string[] {
  const { title, author, sourceLang, targetLang, contentHash } = document;
  const property = (name: string, value: string) => textElement('meta', { property: name }, value);
  return [
    '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">',
    textElement('dc:identifier', { id: 'identifier' }, toUuid(contentHash)),
    textElement('dc:title', { 'xml:lang': sourceLang }, title),
    textElement('dc:language', {}, sourceLang),
    textElement('dc:language', {}, targetLang),
    ...(author ? [textElement('dc:creator', {}, author)] : []),
    property('dcterms:modified', now.toISOString().replace(/\.\d+Z$/, 'Z')),
    `<meta${toAttributes({ name: 'generator', content: `Paralelo ${generatorVersion}` })}/>`,
    property('schema:accessMode', 'textual'),
    property('schema:accessModeSufficient', 'textual'),
    ...['displayTransformability', 'readingOrder', 'structuralNavigation', 'tableOfContents'].map((feature) => property('schema:accessibilityFeature', feature)),
    property('schema:accessibilityHazard', 'none'),
    property('schema:accessibilitySummary', SUMMARY),
    '</metadata>',
  ];
}

/** One text has one identifier, however often it is exported: a UUID of version 8 (RFC 9562), out of its hash. */
function toUuid(hash: string): string {
  const [, a, b, c, d, e] = /^(.{8})(.{4})(.{3})(.{3})(.{12})/.exec(hash)!;
  return `urn:uuid:${a}-${b}-8${c}-8${d}-${e}`;
}
