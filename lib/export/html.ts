import { blockMarkup } from './bilingual-markup';
import { HTML_STYLE, HTML_STYLE_SHA256 } from './html-style';
import { titleHeader } from './title-header';
import type { ExportInput } from './types';
import { textElement, toAttributes } from './xml';

/**
 * A page that needs nothing beside itself: no script, no picture, no font from elsewhere, and a policy that would not let
 * any in. Texts stand in it as bilingual-markup says.
 */
export function toHtml(input: ExportInput): string {
  const { document, blocks, generatorVersion } = input;
  const { lines, headingShift } = titleHeader(input);
  const metas = [
    { charset: 'utf-8' },
    { 'http-equiv': 'Content-Security-Policy', content: `default-src 'none'; style-src 'sha256-${HTML_STYLE_SHA256}'; base-uri 'none'; form-action 'none'` },
    { name: 'viewport', content: 'width=device-width, initial-scale=1' },
    { name: 'color-scheme', content: 'light dark' },
    { name: 'generator', content: `Paralelo ${generatorVersion}` },
    ...(document.author ? [{ name: 'author', content: document.author }] : []),
  ];
  return [
    '<!DOCTYPE html>',
    `<html${toAttributes({ lang: document.sourceLang })}>`,
    '<head>',
    ...metas.map((attributes) => `<meta${toAttributes(attributes)}>`),
    textElement('title', {}, document.title),
    `<style>${HTML_STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...lines,
    ...blockMarkup(input, { syntax: 'html', headingShift })(blocks),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
