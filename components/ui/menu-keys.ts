/**
 * Which item of a menu a key moves to, or null where it moves to none: arrows go round, Home and End go to the ends, a
 * letter goes to the next item that begins with it (ARIA Authoring Practices, menu pattern).
 * @param labels the items' texts, in order
 * @param current index of the item in focus, or -1
 */
export function nextItem(key: string, labels: readonly string[], current: number): number | null {
  const count = labels.length;
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown': return (current + 1) % count;
    case 'ArrowUp': return current <= 0 ? count - 1 : current - 1;
    case 'Home': return 0;
    case 'End': return count - 1;
    default: return key.length === 1 && key !== ' ' ? findByLetter(key, labels, current) : null;
  }
}

function findByLetter(letter: string, labels: readonly string[], current: number): number | null {
  for (let step = 1; step <= labels.length; step += 1) {
    const index = (current + step) % labels.length;
    if (labels[index]?.trim().toLowerCase().startsWith(letter.toLowerCase())) return index;
  }
  return null;
}
