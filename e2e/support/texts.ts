/** A short article with everything that reading needs: a headline, a list, a quotation, names and figures. */
export const ARTICLE = `El faro de Arenal

El faro se apagó en 1987. Nadie lo encendió hasta que llegó Marta Oliva. La ingeniera compró la torre por 9.000 euros.

«Quiero ver barcos otra vez», dijo. Los vecinos de Arenal no la creyeron.

- una lámpara nueva;
- doce espejos.

El domingo volvió la luz. ¿Quién la vio primero? Un niño que no podía dormir.
`;

/** What the article is cut into. */
export const ARTICLE_SENTENCES = [
  'El faro de Arenal',
  'El faro se apagó en 1987.',
  'Nadie lo encendió hasta que llegó Marta Oliva.',
  'La ingeniera compró la torre por 9.000 euros.',
  '«Quiero ver barcos otra vez», dijo.',
  'Los vecinos de Arenal no la creyeron.',
  'una lámpara nueva;',
  'doce espejos.',
  'El domingo volvió la luz.',
  '¿Quién la vio primero?',
  'Un niño que no podía dormir.',
] as const;

export const GERMAN = `Der alte Leuchtturm stand seit vielen Jahren leer. Niemand wusste, wem er gehörte, und niemand fragte danach.
Erst als die Ingenieurin mit ihren Werkzeugen kam, brannte abends wieder ein Licht über dem Hafen der kleinen Stadt.`;

const WHO = ['El maestro', 'La doctora', 'Mi vecino', 'El capitán', 'La niña', 'Un pastor', 'La abogada', 'El panadero'];
const DID = ['encontró', 'perdió', 'vendió', 'pintó', 'guardó', 'regaló', 'rompió'];
const WHAT = ['una llave', 'el reloj de su padre', 'tres cartas', 'un mapa antiguo', 'la puerta azul', 'dos bicicletas', 'el piano'];
const WHERE = ['en la estación', 'cerca del río', 'antes de la cena', 'durante la tormenta', 'en el mercado'];

/** Different sentences, five to a paragraph. At most 1,960. */
export function longText(sentences: number): string {
  const all = WHO.flatMap((who) => DID.flatMap((did) => WHAT.flatMap((what) => WHERE.map((where) => `${who} ${did} ${what} ${where}.`))));
  // Neighbours should differ in more than their last words; the step has no divisor in common with the number of all.
  const chosen = Array.from({ length: sentences }, (_, i) => all[(i * 797) % all.length]!);
  return Array.from({ length: Math.ceil(sentences / 5) }, (_, i) => chosen.slice(5 * i, 5 * i + 5).join(' ')).join('\n\n');
}
