import { chain, rewrite, type Rewritten } from './rewrite';

/** What comes between an amount and its unit. */
const SPACE = String.raw`[ \u00a0\u202f]?`;
const AMOUNT = String.raw`(?<amount>\d[\d.,]*)${SPACE}|(?:mil|mill[oó]n|millones|miles) (?:de )?`;

/** The sign behind an amount: 8 €, 1,20€, 3 millones de €. */
const EURO = new RegExp(String.raw`(?<=${AMOUNT})€(?![\p{L}\d])`, 'gu');

/** Areas and volumes: 200 m², 3 km2, 5 cm³. */
const POWER = new RegExp(String.raw`(?<=${AMOUNT})(?<prefix>[kcm]?)m(?<power>[²2³3])(?![\p{L}\d²³])`, 'gu');

const PREFIXES: Readonly<Record<string, string>> = { '': '', k: 'kiló', c: 'centí', m: 'milí' };

/** An ordinal sign that stands for the degree sign: 38 ºC. */
const DEGREES = new RegExp(String.raw`(?<=\d${SPACE})º(?=[CF](?![\p{L}\d]))`, 'gu');

const MINUS = /−(?=\d)/g;

/**
 * Writes out euros, areas and volumes, and signs that look like others as those. Of `1,20€` a model made `1.20 wet`, of
 * `3 m³ de agua` `3 m cure of water`, of `38 ºC` `38 C`, and of `−2 ºC` `either 2ndC`; words it knows, `°C` and a hyphen
 * it copies.
 */
export function writeUnits(text: string): Rewritten {
  return chain(text.replace(DEGREES, '°').replace(MINUS, '-'), (signs) => rewrite(signs, EURO, writeEuros), (signs) => rewrite(signs, POWER, writePower));
}

function writeEuros(match: RegExpExecArray): string {
  return spaceBefore(match) + (isOne(match) ? 'euro' : 'euros');
}

function writePower(match: RegExpExecArray): string {
  const { prefix, power } = match.groups!;
  const ending = isOne(match) ? '' : 's';
  const kind = power === '²' || power === '2' ? 'cuadrado' : 'cúbico';
  return `${spaceBefore(match)}${PREFIXES[prefix!]}metro${ending} ${kind}${ending}`;
}

function spaceBefore({ index, input }: RegExpExecArray): string {
  return /\d/.test(input[index - 1]!) ? ' ' : '';
}

function isOne({ groups }: RegExpExecArray): boolean {
  return groups?.amount === '1';
}
