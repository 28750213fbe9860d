/** Behaviours, each with a text in which `|` stands behind every sentence but the last. */
export const cases: Readonly<Record<string, string>> = {
  'a name with a small first letter': 'Corre sin prisa.| adidas lo sabe.',
  'careless typing': 'Me gusta mucho.| pero es caro.',
  'an abbreviation': 'Cuesta aprox. cien euros y mide máx. dos metros.',
  'an abbreviated address': 'Vive en la avda. principal, núm. siete.',
  'an unknown abbreviation': 'Trabaja en la subdelg. provincial y en el observ. meteorológico.',
  'a domain with a space in it': 'La burbuja de las empresas punto. com estalló.',
};
