import { chain, rewrite, type Rewritten } from './rewrite';

/** What stands before a unit: an amount, or thousands and millions. Looked for from the unit, which is rarer, so that a long text of digits takes no longer than another. */
const AMOUNT = /(?:(?<amount>\d[\d.,]{0,20})[ \u00a0\u202f]?|(?:mil|mill[oó]n|millones|miles) (?:de )?)$/u;
const LONGEST_AMOUNT = 30;

/** 8 €, 1,20€, 3 millones de €. */
const EURO = /€(?![\p{L}\d])/gu;

/** Areas and volumes: 200 m², 3 km2, 5 m³. */
const POWER = /(?<prefix>k?)m(?<power>[²2³3])(?![\p{L}\d²³])/gu;

/** An ordinal sign that stands for the degree sign: 38 ºC. */
const DEGREES = /(?<=\d[ \u00a0\u202f]?)º(?=[CF](?![\p{L}\d]))/gu;

const MINUS = /−(?=\d)/g;

/** 18:30 h, a las 18 h, 3 h; not 18 h 30. */
const HOURS = /(?<=(?<clock>(?<!\p{L})(?:a|de|desde|entre|hasta|para|sobre) las[ \u00a0])?(?<!\d|\d[.,:/])(?<amount>\d{1,3}(?:[.,:]\d{1,2})?))[ \u00a0]?h(?:(?:rs?|s)?\.(?=[ \u00a0]+\p{Ll}|[,;:)]))?(?![\p{L}\d/]|[ \u00a0]\d)/gu;
const HOUR_OF_DAY = /^(?:1?\d|2[0-4])$/;

/**
 * Writes out euros, areas, volumes and hours, and signs that look like others as those. Of `1,20€` a model made `1.20 wet`, of
 * `3 m³ de agua` `3 m cure of water`, of `38 ºC` `38 C`, and of `−2 ºC` `either 2ndC`; words it knows, `°C` and a hyphen
 * it copies.
 */
export function writeUnits(text: string): Rewritten {
  return chain(text.replace(DEGREES, '°').replace(MINUS, '-'), (signs) => rewrite(signs, EURO, writeEuros), (signs) => rewrite(signs, POWER, writePower), (signs) => rewrite(signs, HOURS, writeHours));
}

function writeEuros(match: RegExpExecArray): string | null {
  return writeUnit(match, (isOne) => (isOne ? 'euro' : 'euros'));
}

function writePower(match: RegExpExecArray): string | null {
  const { prefix, power } = match.groups!;
  const metre = prefix === '' ? 'metro' : 'kilómetro';
  const kind = power === '²' || power === '2' ? 'cuadrado' : 'cúbico';
  return writeUnit(match, (isOne) => (isOne ? `${metre} ${kind}` : `${metre}s ${kind}s`));
}

/** A time of day has minutes instead. */
function writeHours({ groups }: RegExpExecArray): string {
  const { clock, amount } = groups as { clock?: string; amount: string };
  if (/^\d{1,2}[.:]\d{2}$/.test(amount)) return '';
  if (clock !== undefined && HOUR_OF_DAY.test(amount)) return ':00';
  return amount === '1' ? ' hora' : ' horas';
}

/** The words for a unit, with a space before them where it follows a digit; null where there is no amount. */
function writeUnit({ index, input }: RegExpExecArray, nameUnit: (isOne: boolean) => string): string | null {
  const before = AMOUNT.exec(input.slice(Math.max(0, index - LONGEST_AMOUNT), index));
  if (!before) return null;
  const name = nameUnit(before.groups?.amount === '1');
  return /\d$/.test(before[0]) ? ` ${name}` : name;
}
