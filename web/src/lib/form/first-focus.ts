/**
 * A summary of errors takes the focus once when its page arrives. Two scripts want to give it: the small one of every page, and
 * the page that is taken over, which is ready later. Without a mark the second one would pull somebody back who has
 * gone on to the first line, or to a field, in the meantime.
 */
export function focusFirst(summary: HTMLElement): void {
  if (summary.dataset.focused !== undefined) return
  summary.dataset.focused = ''
  summary.focus()
}

/** The same when the page has just arrived: who is in a field already stays there. */
export function focusOnArrival(summary: HTMLElement): void {
  const { activeElement, body } = summary.ownerDocument
  if (activeElement === null || activeElement === body) focusFirst(summary)
  else summary.dataset.focused = ''
}
