/** Behaviours, each with a text in which `|` stands behind every sentence but the last. */
export const cases: Readonly<Record<string, string>> = {
  'the end of a sentence': 'Quiso hablar…| No pudo.',
  'before a question': 'No sé…| ¿Y tú?',
  'in quotes': '«Ya veremos…»| Ana calló.',
  'a hesitation': 'No sé… quizá mañana.',
  'a comma behind it': 'Si tú lo dices…, será.',
  'with a question mark': '¿Y si viene…?| Dímelo.',
};
