/** Digits with the marks that group or divide them. Those of times, and of names such as A1GP, are none. */
export const FIGURE = /(?<![\p{L}\d]|\d[.,:])\d+(?:[.,]\d+)*(?![.,:]?\d)/gu;

/** A figure without its marks. */
export function digitsOf(figure: string): string {
  return figure.replace(/\D/g, '');
}
