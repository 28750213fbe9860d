/** Behaviours, each with a text in which `|` stands behind every sentence but the last. */
export const cases: Readonly<Record<string, string>> = {
  'an inciso': '—¿Vienes? —preguntó Ana.',
  'an inciso with a hyphen': '-¡Vete! -gritó él.',
  'a question in quotes': '«¿Vienes?» preguntó Ana.',
  'an exclamation before a small letter': '¡Ay! dijo la niña.',
  'questions in a row': '¿Qué es esto? ¿quién lo trajo?',
  'a question in mid-sentence': 'No sé si ¿vienes? o te quedas.',
  'a spaced quotation': '« ¿Vienes? » preguntó Ana.',
};
