import { isFullStop, isUpperCase, textBefore, type Rule } from '../boundary';

/** Nouns that a letter or a Roman figure follows as a label. */
const LABELLED = /(?:^|[^\p{L}])(?:siglos?|tomo|capítulo|volumen|libro|parte|acto|escena|fase|título|artículo|canto|tipo|grupo|plan|vitamina|clase|letra|serie|hepatitis|gripe|categoría|opción|apartado|anexo|bloque|punto|zona|sección|nivel|sala|puerta|planta|talla|modelo|línea|factor|cláusula|inciso|párrafo|módulo|unidad|versión|generación|división|terminal|fórmula|rayos|alerta|mundial|guerra|formato|escalera|torre|equipo|lista|variable|caso) \p{L}\.$/iu;

/** `s. V`, but not `S. M.` */
const CENTURY = /(?:^|[^\p{L}.])s\. ?[IVX]\.$/u;

/** The network of that name: `ha escrito en X. Sánchez…` */
const NETWORK = /(?:^|[^\p{L}])(?:en|red(?: social)?|(?:cuenta|perfil|mensaje|usuarios?|publicación) (?:de|en)) X\.$/iu;

/** A letter behind the noun it labels is no initial: `la vitamina C. Ambas…` */
export const endAtLabels: Rule = (boundary) =>
  isFullStop(boundary) && isUpperCase(boundary.nextWord) && [LABELLED, CENTURY, NETWORK].some((label) => label.test(textBefore(boundary))) ? 'split' : null;
