/** Behaviours, each with a text in which `|` stands behind every sentence but the last. */
export const cases: Readonly<Record<string, string>> = {
  'another speaker': '—¿Vienes?| —No.',
  'the narrator': '—Ya voy.| —Se levantó.',
  'a question': '—Ya está.| —¿Seguro?',
  'an inciso and what follows': '—No —dijo Luis—.| Mañana sí.',
  'hyphens': '- Hola.| - Adiós.',
  'an inciso that the speech follows': '—¡Espera! —gritó—.| ¡Vuelve!',
};
