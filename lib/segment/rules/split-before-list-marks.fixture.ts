/** Behaviours, each with a text in which `|` stands behind every sentence but the last. */
export const cases: Readonly<Record<string, string>> = {
  'bullets in one line': '• Abrir la caja.| • sacar el cable.| • conectarlo.',
  'middle points': 'Se propone:|\n· ampliar el plazo.| · reducir el coste.',
  'letters': 'a) Primero esto.| b) luego lo otro.',
  'small Roman figures': 'Son dos: i) Abrir la caja.| ii) Cerrarla.',
};
