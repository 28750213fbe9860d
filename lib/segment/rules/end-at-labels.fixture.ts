/** Behaviours, each with a text in which `|` stands behind every sentence but the last. */
export const cases: Readonly<Record<string, string>> = {
  'a vitamin': 'Tómese vitamina C.| Abunda en la naranja.',
  'a plan': 'No hay plan B.| Europa lo sabe.',
  'a century': 'Roma cayó en el siglo V.| Occidente se hundió.',
  'a century in short': 'Vivió en el s. V.| Platón fue su discípulo.',
  'a network': 'Lo ha escrito en X.| Robles no contesta en su cuenta de X.| Marta sí.',
  'a group': 'España está en el grupo E.| Alemania también.',
};
