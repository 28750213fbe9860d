/** Behaviours, each with a text in which `|` stands behind every sentence but the last. */
export const cases: Readonly<Record<string, string>> = {
  'shouts in mid-sentence': 'La gente coreaba «¡Fuera! ¡Fuera!» ante la sede.',
  'a quotation that the sentence surrounds': 'Dijo que «no hay dinero. Nadie lo sabe mejor», y se sentó.',
  'a title with a question': 'El ensayo “¿Qué es esto? Notas” se agotó.',
  'straight quotes': 'Gritaban "¡No! ¡No!" sin parar.',
  'a quotation behind a colon is cut': 'Dijo: «No hay dinero.| Nadie lo sabe mejor», y se sentó.',
  'a quotation that opens the sentence is cut': '«No iré.| Estoy cansado», dijo.',
  'a quotation that ends the sentence is cut': 'Dijo que «no hay dinero.| Nadie lo sabe».',
};
