/** Behaviours, each with a text in which `|` stands behind every sentence but the last. */
export const cases: Readonly<Record<string, string>> = {
  'the United States': 'Vive en EE. UU. desde niño.',
  'in small letters': 'Viaja por los Ee. Uu. cada año.',
  'a union': 'Habló el líder de CC. OO. con la prensa.',
  'Their Majesties': 'Asistieron SS. MM. los Reyes.',
  'a city': 'Nació en Bs. As. en 1930.',
};
