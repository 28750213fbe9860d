/** Behaviours, each with a text in which `|` stands behind every sentence but the last. */
export const cases: Readonly<Record<string, string>> = {
  'before a name': 'La culpa es de… Andrés.',
  'before a title': 'Se casó con... Don Luis.',
  'broken off behind a preposition': 'Corría y corría hasta…| Los demás callaron.',
  'the end of a sentence': 'Quiso hablar…| No pudo.',
  'a hesitation': 'No sé… quizá mañana.',
  'a broken-off sentence': 'Si yo tuviera dinero...| ¡Bah!',
};
