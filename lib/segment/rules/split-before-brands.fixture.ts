/** Behaviours, each with a text in which `|` stands behind every sentence but the last. */
export const cases: Readonly<Record<string, string>> = {
  'a telephone': 'Es caro.| iPhone y iPad suben de precio.',
  'an address': 'Es fácil.| www.ejemplo.es lo explica.',
  'after a question': '¿Cuál compro?| iPhone, sin duda.',
  'behind an abbreviation': 'Usa aparatos caros, p. ej. iPhone o iPad.',
};
