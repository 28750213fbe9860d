/** What becomes of sentences without a translation in an export, of whatever format. */
export function describeUntranslated(count: number): string {
  const [subject, they] = count === 1 ? ['One sentence is', 'it'] : [`${count} sentences are`, 'they'];
  return `${subject} not translated yet: ${they} will stand without English, or be left out of flashcards.`;
}
