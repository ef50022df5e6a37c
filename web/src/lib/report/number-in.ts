/** A number that somebody typed: `1.250.000`, `12,5` or `12.5`. Null when it is none. Pure. */
export function numberIn(typed: string): number | null {
  const text = typed.trim().replaceAll(/[\s\u00a0€]/g, '')
  const plain = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text) ? text.replaceAll('.', '') : text
  return /^\d+(?:[.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : null
}
