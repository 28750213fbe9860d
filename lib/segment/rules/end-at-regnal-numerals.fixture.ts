/** Behaviours, each with a text in which `|` stands behind every sentence but the last. */
export const cases: Readonly<Record<string, string>> = {
  'before a verb': 'Heredó Felipe V.| Reinó cuarenta años.',
  'before an adverb': 'Abdicó Juan Carlos I.| Después hubo fiestas.',
  'an initial': 'Firmó el físico Juan I. Cirac.',
  'more letters than one': 'Habló Juan Pablo II.| Europa escuchaba.',
};
