/** Behaviours, each with a text in which `|` stands behind every sentence but the last. */
export const cases: Readonly<Record<string, string>> = {
  'a figure': 'Vinieron muchos.| 300 personas se quedaron fuera.',
  'an answer': '—¿Cuántos vienen?| —20 o 30.',
  'a year': 'Fue un mal año.| 2021 fue peor.',
  'an abbreviation before a figure': 'Lo dice el art. 5 del código.',
  'a time and a date': 'Salió a las 17.30 del 3.5.2020.| 20 minutos después llegó.',
};
