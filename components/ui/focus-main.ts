/**
 * Gives the focus to the page's main part, or to the place in it where Tab enters a long text, without scrolling. For a
 * control that is about to go: else a keyboard would start from the top.
 */
export function focusMain(): void {
  const main = document.getElementById('main');
  const entry = main?.querySelector<HTMLElement>('[data-entry]') ?? main;
  entry?.focus({ preventScroll: true });
}

/** For what takes its own button away. Where a dialog asks first, it gives the focus back to that button: there main gets it afterwards. */
export const leaving = <Arguments extends unknown[]>(action: (...args: Arguments) => void) => (...args: Arguments): void => {
  focusMain();
  action(...args);
};
