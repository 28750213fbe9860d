/** Behaviours, each with a text in which `|` stands behind every sentence but the last. */
export const cases: Readonly<Record<string, string>> = {
  'a company': 'Lo compró Yahoo! Inc. en 2005.',
  'a company that ends a sentence': 'Trabaja en Yahoo!| Ahora está contento.',
};
