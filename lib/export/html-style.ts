/**
 * How a bilingual page looks: a sentence above its translation, and beside it where a screen is wide enough. The texts may
 * be of any length and of many lines.
 */
export const HTML_STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fcfbf8;
  --ink: #211e1a;
  --muted: #655e54;
  --rule: #e4dfd5;
  --lit: #f5ecd9;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #171614; --ink: #e6e1d8; --muted: #b2aa9e; --rule: #35322d; --lit: #2d2a23; }
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; font: 1.125rem/1.6 Literata, 'Iowan Old Style', Charter, Georgia, serif; }
main { max-width: 38rem; margin: 0 auto; padding: 3rem 1.25rem 6rem; overflow-wrap: break-word; }
header { margin-bottom: 2.5rem; }
header:not(:has(h1)) { margin-bottom: 0.75rem; }
.author { margin: 0.5rem 0 0; color: var(--muted); }
h1, h2, h3, h4, h5, h6 { margin: 2.75em 0 1em; font-weight: 600; line-height: 1.3; break-after: avoid; }
h1 { font-size: 1.75rem; }
h2 { font-size: 1.4rem; }
h3 { font-size: 1.2rem; }
h4, h5, h6 { font-size: 1rem; }
header h1, header + h1, main > h1:first-child { margin-top: 0; }
p { margin: 0 0 1.75em; }
ul { margin: 0 0 1.75em; padding: 0; list-style: none; }
li { --indent: 1.25rem; position: relative; margin-bottom: 0.75em; }
li::before { content: '•'; content: '•' / ''; position: absolute; left: calc(var(--indent) - 1rem); color: var(--muted); }
li[data-level='2'] { --indent: 2.5rem; }
li[data-level='3'] { --indent: 3.75rem; }
li[data-level]:not([data-level='1'], [data-level='2'], [data-level='3']) { --indent: 5rem; }
blockquote { margin: 0 0 1.75em; padding-left: 1.25rem; border-left: 3px solid var(--rule); font-style: italic; }
blockquote p:last-child { margin-bottom: 0; }
blockquote p[data-level]:not([data-level='1']) { --indent: 1.25rem; }
[data-block] { display: grid; row-gap: 0.2em; }
.source, .target { padding-left: var(--indent, 0); white-space: pre-line; hyphens: auto; }
.target { margin-bottom: 0.55em; color: var(--muted); font-size: 0.94em; }
.target:last-child { margin-bottom: 0; }
:is(h1, h2, h3, h4, h5, h6) .target { font-weight: 400; }
@media screen and (hover: hover) {
  .source:hover, .target:hover, .source:hover + .target, .source:has(+ .target:hover) { background: var(--lit); box-shadow: 0 0 0 0.25em var(--lit); border-radius: 1px; }
}
@media screen and (min-width: 60rem) {
  main { max-width: 78rem; padding: 4rem 3rem 8rem; }
  [data-block] { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); column-gap: 3.5rem; row-gap: 0.45em; }
  blockquote { margin-left: calc(-1.25rem - 3px); }
  .source { grid-column: 1; }
  .target { grid-column: 2; margin: 0; font-size: 1em; }
}
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --muted: #444; --rule: #bbb; }
  body { font-size: 11pt; line-height: 1.45; }
  main { max-width: none; padding: 0; }
  [data-block] { display: block; }
  .source, .target { display: block; break-inside: avoid; orphans: 2; widows: 2; }
  .source:not(:last-child) { break-after: avoid; }
}
`;

/** Of HTML_STYLE, in base64: a page's policy lets this style in and nothing else. */
export const HTML_STYLE_SHA256 = 'oUmybq3DQWmkqTthwvk8keNeX9K6dNCEEloOmcbCYe8=';
