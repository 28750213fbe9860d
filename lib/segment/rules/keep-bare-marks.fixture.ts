/** Behaviours, each with a text in which `|` stands behind every sentence but the last. */
export const cases: Readonly<Record<string, string>> = {
  'leading dots': '... Y no volvió.',
  'left-out text at the start': '[...] El rey murió.| Su hijo, no.',
  'an utterance of marks': '—¿…?| —No sé.',
  'a silence answered': '—…| —¿Y bien?',
};
