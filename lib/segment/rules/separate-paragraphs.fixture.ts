/** Behaviours, each with a text in which `|` stands behind every sentence but the last. */
export const cases: Readonly<Record<string, string>> = {
  'a headline above a paragraph': 'Cae la red de Altea|\n\nLa policía detuvo ayer a nueve personas.',
  'a blank line with spaces in it': 'Querida Ana:|\n  \t\nTe escribo desde Lugo.',
  'a blank line of Windows line ends': 'Uno|\r\n\r\notro',
  'a paragraph separator': 'Primer párrafo|\u2029segundo párrafo',
  'after a stop, before a small letter': 'Ya era tarde…|\n\ny nadie vino.',
};
