/** Behaviours, each with a text in which `|` stands behind every sentence but the last. */
export const cases: Readonly<Record<string, string>> = {
  'items in one line': '1. Abra la caja.| 2. Saque el cable.| 3. Conéctelo.',
  'items behind a colon': 'Haga esto: 1. Abra la caja.| 2. Saque el cable.',
  'a figure that counts nothing': '¿Cuántos vinieron?| 20.| Luego llegaron más.',
  'letters': 'a. Los mayores de edad.|\nb. Los menores con permiso.',
  'Roman figures': 'II. Los orígenes|\nIII. La caída',
  'Roman figures in one line': 'I. Abra la caja.| II. Saque el cable.',
  'numbers of two levels': '2.1. Objeto del contrato|\n2.2. Precio',
  'an article of a law': 'Artículo 12. El socio podrá darse de baja.| Art. 13. La baja será efectiva al mes.',
  'a chapter': 'Capítulo XII. De lo que pasó después',
  'emphasis around the number': '**1.** Abra la caja.',
  'speakers of an interview': 'P. ¿Se arrepiente?|\nR. Nunca.| Ni un día.',
  'a postscript': 'P. D. Te echo de menos.',
  'a caption': 'Figura 3. Evolución del precio.',
};
