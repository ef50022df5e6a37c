/** Takes away what pages kept in this browser. `Clear-Site-Data` does the same, where a browser knows it. */
export function forgetEverything(): void {
  for (const kept of [() => globalThis.localStorage, () => globalThis.sessionStorage]) {
    try {
      kept().clear()
    } catch {
      // Blocked storage holds nothing.
    }
  }
}
