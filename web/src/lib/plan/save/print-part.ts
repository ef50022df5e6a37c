/** Prints one part of the page: the one with `data-print-part`. The style sheet for paper leaves the rest away meanwhile. */
export function printPart(name: string): void {
  const { documentElement: root } = document
  root.dataset.print = name
  addEventListener('afterprint', () => delete root.dataset.print, { once: true })
  print()
}
