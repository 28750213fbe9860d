import { readXmlElements, type XmlElement } from './xml-elements';

/** What a package document says of a book. */
export interface EpubPackage {
  readonly title?: string;
  readonly author?: string;
  /** Where the parts to be read lie in the archive, in reading order; null, after the others, for one of which the package does not say it. */
  readonly chapters: readonly (string | null)[];
}

const CHAPTER_TYPES: ReadonlySet<string> = new Set(['application/xhtml+xml', 'text/html', 'text/x-oeb1-document']);

/** Values of the manifest's properties, and of a reference's type in the guide of EPUB 2. */
const NOT_READ: ReadonlySet<string> = new Set(['nav', 'cover', 'toc']);

/** Fonts are scrambled so that they cannot be taken out of a book; that is no lock on its text. */
const FONT_OBFUSCATION: ReadonlySet<string> = new Set(['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC']);

/**
 * Where the package document lies, from META-INF/container.xml; undefined if that does not say.
 * @throws Error where the file is not well formed
 */
export function readContainer(xml: string): string | undefined {
  const [first] = readXmlElements(xml).filter(({ path }) => path === 'container/rootfiles/rootfile');
  return first?.attributes.get('full-path');
}

/**
 * Which files META-INF/encryption.xml says are encrypted, fonts that are only obfuscated apart.
 * @throws Error where the file is not well formed
 */
export function readEncryption(xml: string): Set<string> {
  const encrypted = new Set<string>();
  let algorithm = '';
  for (const { path, attributes } of readXmlElements(xml)) {
    if (path.endsWith('/EncryptedData')) algorithm = '';
    else if (path.endsWith('/EncryptedData/EncryptionMethod')) algorithm = attributes.get('Algorithm') ?? '';
    else if (path.endsWith('/CipherReference') && !FONT_OBFUSCATION.has(algorithm)) {
      const name = resolvePath(attributes.get('URI'), '');
      if (name !== null) encrypted.add(name);
    }
  }
  return encrypted;
}

/**
 * @param packagePath Where the package document lies in the archive: other addresses are relative to it.
 * @throws Error where the file is not well formed
 */
export function readPackage(xml: string, packagePath: string): EpubPackage {
  const elements = readXmlElements(xml);
  const at = (path: string) => elements.filter((element) => element.path === `package/${path}`);
  return {
    title: at('metadata/title').find(({ text }) => text)?.text,
    author: readAuthor(at('metadata/creator'), at('metadata/meta')),
    chapters: readSpine(at('spine/itemref'), at('manifest/item'), readGuide(at('guide/reference'), packagePath), packagePath),
  };
}

/** Those whose role is author; all creators where none has a role. */
function readAuthor(creators: readonly XmlElement[], metas: readonly XmlElement[]): string | undefined {
  const roles = metas.filter(({ attributes }) => attributes.get('property') === 'role');
  const roleByTarget = new Map(roles.map(({ attributes, text }) => [attributes.get('refines'), text]));
  const roleOf = ({ attributes }: XmlElement) => attributes.get('role') ?? roleByTarget.get(`#${attributes.get('id')}`);
  const named = creators.filter(({ text }) => text);
  const authors = named.filter((creator) => roleOf(creator) === 'aut');
  return (authors.length > 0 ? authors : named).map(({ text }) => text).join(', ') || undefined;
}

function readSpine(itemrefs: readonly XmlElement[], items: readonly XmlElement[], guided: ReadonlySet<string | null>, packagePath: string): (string | null)[] {
  const itemById = new Map(items.map((item) => [item.attributes.get('id'), item.attributes]));
  const listed = itemrefs
    .filter(({ attributes }) => attributes.get('linear') !== 'no')
    .map(({ attributes }) => itemById.get(attributes.get('idref')))
    .filter((item) => !item || isChapter(item))
    .map((item) => resolvePath(item?.get('href'), packagePath));
  const found = new Set(listed.filter((path) => path !== null));
  const chapters = [...found].filter((path) => !guided.has(path));
  return [...(chapters.length > 0 ? chapters : found), ...listed.filter((path) => path === null)];
}

function isChapter(item: XmlElement['attributes']): boolean {
  return CHAPTER_TYPES.has(item.get('media-type') ?? '') && !item.get('properties')?.split(/\s+/).some((property) => NOT_READ.has(property));
}

/** What the guide says is not to be read. A place in a file says nothing of the file: it may be that of a whole book. */
function readGuide(references: readonly XmlElement[], packagePath: string): Set<string | null> {
  const hrefs = references
    .filter(({ attributes }) => NOT_READ.has(attributes.get('type')?.toLowerCase() ?? ''))
    .map(({ attributes }) => attributes.get('href'));
  return new Set(hrefs.filter((href) => !href?.includes('#')).map((href) => resolvePath(href, packagePath)));
}

/** An address in the archive as the name of a file in it; null for none, and for one that leads out of it. */
function resolvePath(href: string | undefined, base: string): string | null {
  if (!href) return null;
  const origin = 'http://archive.invalid';
  try {
    const url = new URL(href, `${origin}/${base.split('/').map(encodeURIComponent).join('/')}`);
    return url.origin === origin ? decodePath(url.pathname).slice(1) : null;
  } catch {
    return null;
  }
}

/** Leaves as they are percent signs that encode nothing. */
function decodePath(path: string): string {
  return path.replace(/(?:%[\dA-F]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
}
