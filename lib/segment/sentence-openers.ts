import { isLowerCase, isUpperCase, textBehind, type Boundary } from './boundary';

/** Words that with a capital, behind something that may be an abbreviation, mark the start of a sentence: hardly any is part of a name. */
const OPENERS = new Set(`
  el la los las lo un una unos unas al del
  yo tú él ella ello usted nosotros nosotras ellos ellas ustedes me te se nos os le les mi mis tu tus su sus nuestro nuestra nuestros nuestras
  este esta esto estos estas ese esa eso esos esas aquel aquella aquello aquellos aquellas éste ésta ésa ése
  que quien quienes cual cuyo qué quién quiénes cuál cuáles cuánto cuánta cuántos cuántas cómo cuándo dónde
  a ante bajo con contra de desde durante en entre excepto hacia hasta mediante para por según sin sobre tras
  y e ni o u pero sino aunque porque pues si como cuando donde mientras conforme apenas conque
  no sí también tampoco nunca jamás siempre quizá quizás acaso tal ojalá ya aún aun todavía solo sólo solamente
  hoy ayer mañana ahora antes después luego entonces pronto tarde anoche anteayer finalmente actualmente recientemente inmediatamente
  aquí ahí allí allá acá cerca lejos dentro fuera arriba abajo detrás delante alrededor
  así bien mal mejor peor más menos muy mucho mucha muchos muchas poco poca pocos pocas tan tanto tanta tantos tantas casi
  todo toda todos todas cada cualquier cualquiera algo alguien algún alguno alguna algunos algunas nada nadie ningún ninguno ninguna
  otro otra otros otras mismo misma ambos ambas varios varias demás ciertos ciertas
  dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta cien mil
  primero segundo tercero además asimismo incluso igualmente debido gracias pese salvo aparte junto entretanto
  claro cierto dicho dicha dichos dichas dado dada dados dadas visto
  naturalmente lamentablemente desgraciadamente afortunadamente probablemente evidentemente seguramente efectivamente precisamente realmente simplemente obviamente normalmente generalmente
  es era eran fue fueron será serán sería son soy somos eres sea fuera ser siendo
  está están estaba estaban estuvo estamos estoy ha han he hemos había habían habrá habría hubo hay haya
  tiene tienen tenía tenían tuvo tengo tenemos puede pueden podía podría podemos debe deben debía hace hacen hacía hizo
  va van voy vamos iba iban dice dicen dijo decía parece quiere quería queda quedan existe existen nació murió vivió llegó falta
  lee leer ver véase vean abre abrimos pon ponte ven mira oiga oye
`.trim().split(/\s+/));

/** Capitalised words that a name may begin or go on with: `J. de la Cierva`, `D. El Khatib`, `S. M. la Reina`. */
const NAME_PARTICLES = /^(?:de|del|la|las|los|el|al|san|santa|van|von|di|da|dos|le|mac|y|e)$/i;

/** Endings of the third person in tales and news (`Murió`, `Viajaron`): what a surname rarely has. */
const PAST_TENSE = /(?:[^aeiou]ó|[iy]ó|aron|ieron|yeron|aban?)$/;

/** The next word has a capital and is one that names hardly have: an article, a preposition, a pronoun, an adverb, a common verb. */
export function opensSentence(boundary: Boundary): boolean {
  const { nextWord, opening } = boundary;
  if (/[¿¡]/.test(opening)) return !isLowerCase(nextWord);
  return isUpperCase(nextWord) && OPENERS.has(nextWord.toLowerCase()) && !beginsName(boundary) && !/^\p{L}\./u.test(textBehind(boundary));
}

/** `El Khatib`, `La Rioja`, `De la Cruz`: particles, then a capital. */
function beginsName(boundary: Boundary): boolean {
  const words = textBehind(boundary).split(/\s+/, 4);
  if (!NAME_PARTICLES.test(words[0] ?? '')) return false;
  return isUpperCase(words.find((word) => !NAME_PARTICLES.test(word)) ?? '');
}

/** The next word has a capital and the form of a finite verb in the past. */
export function opensWithPastTense({ nextWord }: Boundary): boolean {
  return isUpperCase(nextWord) && nextWord.length > 3 && PAST_TENSE.test(nextWord);
}
