/** A form that came back with errors: the list of them takes the focus. Pages that hydrate do this themselves too. */
export function focusErrors(): void {
  document.getElementById('fouten')?.parentElement?.focus()
}
