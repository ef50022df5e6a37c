/** Words without some of them. Pure. */

/**
 * `words` without the first place where the words of `part` stand one after another, whatever their accents, capitals
 * and the signs around them; null when they stand nowhere. `ede` is not found in `medewerker`.
 */
export function takenOut(words: string, part: string): string | null {
  const all = words.split(/\s+/).filter((word) => word !== '')
  const folded = all.map(fold)
  const sought = part
    .split(/\s+/)
    .map(fold)
    .filter((word) => word !== '')
  if (sought.length === 0) return null
  const at = folded.findIndex((_, start) => sought.every((word, index) => folded[start + index] === word))
  return at < 0 ? null : [...all.slice(0, at), ...all.slice(at + sought.length)].join(' ')
}

function fold(word: string): string {
  return word
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/^[^\p{L}\p{N}€]+|[^\p{L}\p{N}+#]+$/gu, '')
}
