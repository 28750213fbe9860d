import { readXmlElements, type XmlElement } from './xml-elements';

/** What a package document says of a book. */
export interface EpubPackage {
  readonly title?: string;
  readonly author?: string;
  /** Where the parts to be read lie in the archive, in reading order. */
  readonly chapters: readonly string[];
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
      const name = resolvePath(attributes.get('URI') ?? '', '');
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
    chapters: readSpine(at('spine/itemref'), at('manifest/item'), at('guide/reference'), packagePath),
  };
}

/** Those whose role is author; all creators where none has a role. */
function readAuthor(creators: readonly XmlElement[], metas: readonly XmlElement[]): string | undefined {
  const roleOf = ({ attributes }: XmlElement) => attributes.get('role')
    ?? metas.find((meta) => meta.attributes.get('property') === 'role' && meta.attributes.get('refines') === `#${attributes.get('id')}`)?.text;
  const named = creators.filter(({ text }) => text);
  const authors = named.filter((creator) => roleOf(creator) === 'aut');
  return (authors.length > 0 ? authors : named).map(({ text }) => text).join(', ') || undefined;
}

function readSpine(itemrefs: readonly XmlElement[], items: readonly XmlElement[], references: readonly XmlElement[], packagePath: string): string[] {
  const itemById = new Map(items.map((item) => [item.attributes.get('id'), item.attributes]));
  const pathOf = (attributes: XmlElement['attributes'] | undefined) => resolvePath(attributes?.get('href') ?? '', packagePath);
  const guided = references.filter(({ attributes }) => NOT_READ.has(attributes.get('type')?.toLowerCase() ?? ''));
  const notRead = new Set(guided.map(({ attributes }) => pathOf(attributes)));
  const chapters = itemrefs
    .filter(({ attributes }) => attributes.get('linear') !== 'no')
    .map(({ attributes }) => itemById.get(attributes.get('idref')))
    .filter((item) => CHAPTER_TYPES.has(item?.get('media-type') ?? '') && !item?.get('properties')?.split(/\s+/).some((property) => NOT_READ.has(property)))
    .map(pathOf)
    .filter((path) => path !== null && !notRead.has(path));
  return [...new Set(chapters as string[])];
}

/** An address in the archive as the name of a file in it; null for one that leads out of it. */
function resolvePath(href: string, base: string): string | null {
  const origin = 'http://archive.invalid';
  try {
    const url = new URL(href, `${origin}/${base.split('/').map(encodeURIComponent).join('/')}`);
    return url.origin === origin ? decodeURIComponent(url.pathname).slice(1) : null;
  } catch {
    return null;
  }
}
