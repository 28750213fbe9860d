import localFont from 'next/font/local';

/** Literata, drawn for reading long texts on screens, with its optical sizes. */
export const literata = localFont({
  src: '../node_modules/@fontsource-variable/literata/files/literata-latin-opsz-normal.woff2',
  weight: '200 900',
  variable: '--font-literata',
  display: 'swap',
  adjustFontFallback: 'Times New Roman',
});

/** The letters of names from Central Europe and beyond; fetched only by a text that has some. */
export const literataExtended = localFont({
  src: '../node_modules/@fontsource-variable/literata/files/literata-latin-ext-opsz-normal.woff2',
  weight: '200 900',
  variable: '--font-literata-ext',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [{
    prop: 'unicode-range',
    value: 'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+0304, U+0308, U+0329, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF',
  }],
});
