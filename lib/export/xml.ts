import { toExportText } from './export-text';

export type Attributes = Readonly<Record<string, string | undefined>>;

/** An element that holds nothing but text. */
export function textElement(name: string, attributes: Attributes, text: string): string {
  return `<${name}${toAttributes(attributes)}>${escapeXml(text)}</${name}>`;
}

/** Attributes as they stand in a start tag, a space before each; those without a value are left out. */
export function toAttributes(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeXml(value).replace(/\s/g, ' ').replaceAll('"', '&quot;')}"`))
    .join('');
}

/** Text as it stands between tags, of XML as of HTML. */
export function escapeXml(text: string): string {
  return toExportText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
