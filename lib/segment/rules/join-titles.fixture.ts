/** Behaviours, each with a text in which `|` stands behind every sentence but the last. */
export const cases: Readonly<Record<string, string>> = {
  'a man and a woman': 'El Sr. López y la Dra. Ruiz llegaron.| Se sentaron.',
  'titles in a row': 'Vino el Excmo. Sr. Gral. Mola.',
  'a saint': 'Nació en Sto. Domingo, cerca de Sta. Ana.',
  'a foreigner': 'Mr. Smith y Mme. Bovary cenaron.',
  'capitals': 'EL SR. LÓPEZ DIMITE',
  'a particle behind a title': 'Habló la Sra. De la Vega.',
};
