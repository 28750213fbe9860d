/** A bullet that nothing but a list begins with. */
export const BULLET = /^[•‣▪◦●○■∙*]\s+(?=\S)/;

/** A hyphen or en dash and a space: a list item or, typed so for want of a longer dash, a line of dialogue. */
export const HYPHEN = /^[-–]\s+(?=\S)/;

/** `1.`, `1)`, `a)`. Two digits at most: a longer number at the start of a line is a year or a quantity. */
export const ORDINAL = /^(?:(\d{1,2})[.)]|\(?([a-z])\))\s+(?=\S)/;

/** A line of dialogue: a long dash, or a short one without a space, before what is said. */
export const DIALOGUE_DASH = /^[—―–-](?=\s?[\p{Lu}¿¡«“"…])/u;

/** The end of a sentence or of a clause that announces something. */
export const CLAUSE_END = /[.!?…:;]["'»”’)\]]*$/;

/** A division of a book by its name, with the word and the rest that stand behind. */
export const DIVISION = /^(?:cap[ií]tulo|parte|libro|acto|escena|canto|jornada|sección|apéndice|anexo)\s+([\p{L}\p{N}]+)(.*)$/iu;
