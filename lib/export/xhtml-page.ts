import type { ExportInput } from './types';
import { textElement, toAttributes } from './xml';

/** A page of a book, of lines of markup. The title names the page; it does not stand on it. */
export function toXhtmlPage({ document, generatorVersion }: ExportInput, title: string, body: readonly string[]): string {
  const { sourceLang, author } = document;
  const root = { xmlns: 'http://www.w3.org/1999/xhtml', 'xmlns:epub': 'http://www.idpf.org/2007/ops', lang: sourceLang, 'xml:lang': sourceLang };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE html>',
    `<html${toAttributes(root)}>`,
    '<head>',
    textElement('title', {}, title),
    `<meta${toAttributes({ name: 'generator', content: `Paralelo ${generatorVersion}` })}/>`,
    ...(author ? [`<meta${toAttributes({ name: 'author', content: author })}/>`] : []),
    '<link rel="stylesheet" type="text/css" href="style.css"/>',
    '</head>',
    '<body>',
    ...body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
