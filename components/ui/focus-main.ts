/** Gives the focus to the page's main part, where the control that had it is about to go: else a keyboard would start from the top. */
export function focusMain(): void {
  document.getElementById('main')?.focus({ preventScroll: true });
}
