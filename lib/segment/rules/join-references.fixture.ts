/** Behaviours, each with a text in which `|` stands behind every sentence but the last. */
export const cases: Readonly<Record<string, string>> = {
  'a page': 'Véase la pág. 5 del libro.',
  'an article of a law': 'Según el art. 14 y el núm. 3, no.',
  'a document': 'Nació ca. 1480, según el doc. 15 y el exp. 45/2019.',
  'a street': 'Vive en la Avda. América y trabaja en la Pza. Mayor.',
  'opponents': 'Hoy juegan Sevilla vs. Betis en casa.',
  'a chapter with a Roman figure': 'Léase el cap. IV de la obra.',
  'a month': 'Vence el 3 de sept. de 2020.',
  'a day': 'Abre el sáb. 5 y el dom. 6 de ene. de 2020.',
  'a dateline': 'MADRID, 3 mar. (EFE).- Sube el pan.',
  'an approval': 'Lleva el Vº. Bº. Director Gómez.',
  'a telephone': 'Llame al tel. 91 555 00 00.',
  'no as a number sign': 'Usa Chanel No. 5 a diario.',
  'no as a word': 'Dijo que no.| 5 personas rieron.',
  'an unknown abbreviation without a vowel': 'Habló el Sgd. Pérez.',
  'an acronym': 'Ganó el PP.| Rajoy celebró.',
  'an example': 'Hay frutas, por ej. Peras y kiwis.',
};
