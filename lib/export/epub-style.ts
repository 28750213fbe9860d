/** Little enough for reading systems to lay their own style over it: the translation below its sentence, set off by a rule. */
export const EPUB_STYLE = `body { line-height: 1.5; }
header { margin-bottom: 2em; }
h1, h2, h3, h4, h5, h6 { line-height: 1.3; text-align: left; break-after: avoid; page-break-after: avoid; }
.author { font-style: italic; text-indent: 0; }
p { margin: 0 0 1.2em; text-indent: 0; }
ul { margin: 0 0 1.2em; padding-left: 1.4em; }
li { margin-bottom: 0.5em; }
li[data-level="2"] { margin-left: 1.4em; list-style-type: circle; }
li[data-level="3"] { margin-left: 2.8em; list-style-type: square; }
blockquote { margin: 0 0 1.2em 1em; font-style: italic; }
.source, .target { display: block; white-space: pre-line; }
.source { break-after: avoid; page-break-after: avoid; }
.target { margin: 0.1em 0 0.6em; padding-left: 0.7em; border-left: 2px solid #8c8477; font-size: 0.92em; font-style: normal; }
.source:last-child { break-after: auto; page-break-after: auto; }
h1 .target, h2 .target, h3 .target, h4 .target, h5 .target, h6 .target { font-size: 0.8em; font-weight: normal; }
nav ol { list-style-type: none; padding-left: 1em; }
`;
