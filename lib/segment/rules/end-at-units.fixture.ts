/** Behaviours, each with a text in which `|` stands behind every sentence but the last. */
export const cases: Readonly<Record<string, string>> = {
  'height and weight': 'Mide 1,75 m.| Pesa 70 kg.| Juega bien.',
  'plurals': 'Pesaba 80 kgs.| María corre 10 kms.| Luis, 300 mts.| Nadie más.',
  'an area': 'Se vende piso, 90 m².| Precio a convenir.',
  'a speed': 'Soplaba a 40 km/h.| Nevaba.',
  'an hour': 'Llegó a las 18 h.| Marta ya no estaba.',
  'hours and minutes': 'Dura 2 h. 30 min. en total.',
  'a unit without a figure': 'El km. Cero está en Sol.',
  'a unit in mid-sentence': 'Corrió 5 km. sin parar.',
};
