/** Behaviours, each with a text in which `|` stands behind every sentence but the last. */
export const cases: Readonly<Record<string, string>> = {
  'initials before a surname': 'Leyó a J. R. R. Tolkien y a E. Hemingway.',
  'an initial in the middle': 'Gobernaba José M. Aznar.| Después, otros.',
  'don': 'El cura bendijo a D. Juan y a D.ª Inés.',
  'a post code': 'Vive en el C. P. 28001 o en el C.P. 06000.',
  'a sign that ends with a letter': 'Hay 30 °C.| Julio es así.',
  'a page': 'Está en la p. 5, no en el f. 7.',
  'a century': 'Es un retablo del s. XVI.',
  'His Majesty': 'Recibió a S. M. el Rey y a S. A. R. la Infanta.',
  'His Majesty with a capital article': 'Recibió a S. M. El Rey en palacio.',
  'an initial that ends a sentence': 'Lo firma Ana R.| Luego dudó.',
  'an ordinal': 'Quedó 3.º.| María, 4.ª.| Pedro abandonó.',
  'an example': 'Algunos, p. ej. Ana, vinieron.',
  'a particle': 'Firma J. de la Cierva, antes J. De la Cierva.',
};
