import { rewrite, type Rewritten } from './rewrite';

const MONTHS = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');

/** A day, a month and a year that a sentence is made with; in tables and forms they are copied well. */
const DATE = /(?<=(?<!\p{L})(?:el|al|del|desde|hasta|día)[ \u00a0])(?<day>0?[1-9]|[12]\d|3[01])(?<mark>[/.-])(?<month>0?[1-9]|1[0-2])\k<mark>(?<year>[12]\d{3})(?![\d/.-]*\d)/giu;

/**
 * Writes dates with the name of the month: of `El 15/03/2023 se firmó el contrato` a model made `The 15/03/2023 was signed by
 * the contract`, and 03/05/2023 is another day to readers in America.
 */
export function writeDates(text: string): Rewritten {
  return rewrite(text, DATE, ({ groups }) => {
    const { day, month, year } = groups as { day: string; month: string; year: string };
    return `${Number(day)} de ${MONTHS[Number(month) - 1]} de ${year}`;
  });
}
