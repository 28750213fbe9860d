/** Behaviours, each with a text in which `|` stands behind every sentence but the last. */
export const cases: Readonly<Record<string, string>> = {
  'a wrapped line is a space': 'El barco zarpó al\namanecer con la\nmarea alta.| Nadie lo vio.',
  'a short headline above a longer line': 'Sube el pan|\nEl precio del pan subió ayer en toda la provincia de Soria.',
  'a wrapped line before a name': 'Los ministros se reunirán el martes próximo en Lima y Juan\nPérez, el anfitrión, ha preparado ya el programa.',
  'a wrapped line behind a preposition': 'Viajó de Sevilla a\nMadrid en tren.',
  'a caption among sentences of a line each': 'El pan sube de precio.|\nLos panaderos protestan por ello.|\nPedro Ruiz (en la foto, ayer por la tarde) muestra su último pan|\nEspaña come menos pan.|\nFrancia, no.',
  'a long line': 'Vladímir Ruiz (en la foto durante la llamada) y Pedro Gómez han prometido salvaguardar la seguridad y los intereses de todas las partes|\nEspaña calla.',
  'list marks': 'Compra lo siguiente:|\n- leche|\n- pan|\n• huevos',
  'a full line before an article': 'El Gobierno aprueba por fin los presupuestos generales|\nEl debate sigue.',
  'a full line before a name that begins with an article': 'Según la entrevista que publicó esta semana el diario\nEl País, no habrá acuerdo.',
  'a dialogue dash': 'Y dijo|\n—Ya está',
  'an inciso on a line of its own': '—¿Vienes?\n—preguntó Ana.',
  'a wrapped line behind an abbreviation': 'Vino el Sr.\nLópez con su perro.',
  'a question that begins a line': 'Dudas frecuentes|\n¿Cuánto cuesta?|\nNada.',
};
