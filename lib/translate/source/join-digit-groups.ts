/** Groups of three digits with a space between, beside no other digits: those of a telephone or an account number stand in other groups, too. */
const GROUPS = /(?<![\p{L}\d.,+]|\d[ \u00a0\u2009\u202f])\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?![ .\u00a0\u2009\u202f]?\d|\p{L})/gu;

/** What announces digits that count nothing: `llame al`, `tel.:`, `el número de teléfono es el`. */
const CODE_WORD = String.raw`(?:tel[ée]fonos?|tel|te?lfn?o?|tfnos?|ll[aá]m[ae](?:r|n|d|nos|me|le)?|m[oó]vil|celular|whats ?app|fax|iban|isbn|c[oó]digo postal|c\. ?p|cp|dni|nif)`;
const ANNOUNCED = new RegExp(String.raw`(?<!\p{L})${CODE_WORD}(?:[\s:.(]|(?:n[uú]m(?:ero)?|n[.º°]|al?|el|es)(?!\p{L}))*$`, 'iu');

const TELEPHONE = /^[6-9]\d\d\s\d{3}\s(?!000)\d{3}$/;

/** Three groups of three digits may as well be three numbers, but hardly before the name of what is counted. */
const THREE_BY_THREE = /^\d{3}(?:\s\d{3}){2,}(?<!\s000)$/;
const COUNTED = /^\s*(?:[%€$]|\p{L}{2,})/u;

/**
 * Puts full stops between the groups of a number, as in 1 250 000: a model joins spaced groups wrongly, and copies them
 * where full stops divide them. Telephone numbers and other codes stay, and so do groups that may be numbers of their own.
 */
export function joinDigitGroups(text: string): string {
  return text.replace(GROUPS, (groups: string, index: number) => {
    const isNumber = !ANNOUNCED.test(text.slice(0, index)) && !TELEPHONE.test(groups) && isOneNumber(groups, text.slice(index + groups.length));
    return isNumber ? groups.replace(/\s/g, '.') : groups;
  });
}

function isOneNumber(groups: string, after: string): boolean {
  return !THREE_BY_THREE.test(groups) || COUNTED.test(after);
}
