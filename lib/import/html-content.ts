import { countVisible } from './clean-text';
import { hasRole, isLeftOut, isSection } from './html-left-out';
import { visit, type HtmlElement } from './html-tree';

/** Share of a page's text that an article has to have to stand for the page. */
const MIN_SHARE = 0.5;

/**
 * The part of a page that is its text: the longest article if it has most of the text, else the main part if that has,
 * else all of it. What is left out anyway does not count. A list of many articles so stays whole, and so does a page that
 * marks nothing.
 */
export function findContent(body: HtmlElement): HtmlElement {
  const lengths = measureSections(body);
  const least = lengths.get(body)! * MIN_SHARE;
  for (const name of ['article', 'main']) {
    const named = [...lengths].filter(([element]) => element.tagName === name || hasRole(element, name));
    const [longest, length] = named.reduce((best, candidate) => (candidate[1] > best[1] ? candidate : best), [body, 0] as [HtmlElement, number]);
    if (length > least) return longest;
  }
  return body;
}

/** How many characters besides white space are to be read in the body and in each section of it. */
function measureSections(body: HtmlElement): Map<HtmlElement, number> {
  const lengths = new Map<HtmlElement, number>([[body, 0]]);
  const open: HtmlElement[] = [body];
  visit(body, {
    enter(element) {
      if (isLeftOut(element, 'page', open.some(isSection))) return false;
      if (element !== body && isSection(element)) open.push(element);
      return true;
    },
    addText(text) {
      const innermost = open.at(-1)!;
      lengths.set(innermost, (lengths.get(innermost) ?? 0) + countVisible(text));
    },
    leave(element) {
      if (element === body || !isSection(element)) return;
      open.pop();
      const around = open.at(-1)!;
      lengths.set(around, (lengths.get(around) ?? 0) + (lengths.get(element) ?? 0));
    },
  });
  return lengths;
}
