/** Behaviours, each with a text in which `|` stands behind every sentence but the last. */
export const cases: Readonly<Record<string, string>> = {
  'an exclamation': 'Vino Juan (¡qué sorpresa!) Pérez.',
  'sentences inside': 'La casa (era vieja. Olía a mar.) se vendió.',
  'an abbreviation inside': 'El hotel (C. Mayor, 3. Tel. 91) cerró.',
  'a sentence of its own': 'Se fue.| (Nadie lo vio.)| Volvió tarde.',
  'a stop behind the bracket': 'Se fue (¿adónde?).| Volvió tarde.',
  'two sentences in a bracket of their own': 'Se fue.| (Llovía.| Hacía frío.)| Volvió tarde.',
};
