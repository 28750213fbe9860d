/** Behaviours, each with a text in which `|` stands behind every sentence but the last. */
export const cases: Readonly<Record<string, string>> = {
  'behind a common word': 'Es el fin.|El resto es silencio.',
  'behind a question': '¿Vienes?|Yo no.',
  'before a question': 'No lo sé.|¿Y tú?',
  'behind a name, before an article': 'Fuimos a Madrid.|El tren llegó tarde.',
  'a domain': 'Escribe en Amazon.Es y en Booking.com cada día.',
  'a file name': 'Abre el informe.Pdf con cuidado.',
  'an address': 'Mira https://ejemplo.es/Ver?Que=Si y vuelve.',
  'an e-mail address': 'Escribe a ana.Perez@ejemplo.es hoy.',
  'a program': 'Llama a java.util.List para eso.',
  'a title': 'Vino el Sr.López.',
  'initials': 'Leyó a J.R.R.Tolkien de joven.',
  'a decimal point': 'Cuesta 3.5 euros o 1.000 pesos.',
  'a dash for the next turn': '—Entra.|—No puedo.',
  'an abbreviation that can end': 'Pan, vino, etc.|El resto, mañana.',
  'a footnote between': 'Murió en Roma.[2]|Su hijo reinó.',
};
