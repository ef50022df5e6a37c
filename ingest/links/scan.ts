/** Finds labels in a row of words: the longest at each place, none inside a longer one of its kind. Pure. */
import { isSmall } from './general-words.ts'
import type { Label, LabelIndex } from './labels.ts'
import { keyOf, type Word } from './words.ts'

/** `to` is exclusive. */
export type Match = { label: Label; from: number; to: number }

/** `english`: labels in English count too. */
export function scan(words: readonly Word[], index: LabelIndex, english: boolean): Match[] {
  const found: Match[] = []
  for (let from = 0; from < words.length; from++) {
    const longest = Math.min(index.longest.get(words[from]!.key) ?? 0, words.length - from)
    let key = ''
    for (let length = 1; length <= longest; length++) {
      key = length === 1 ? words[from]!.key : `${key} ${words[from + length - 1]!.key}`
      const labels = index.byKey.get(key)
      const same = length === 1 ? labels?.filter((label) => isSameWord(words[from]!, label)) : labels
      collect(found, same, from, from + length, english)
    }
    const next = words[from + 1]
    // `heftruck chauffeur` and `heftruck-chauffeur` are one word in the taxonomy.
    if (
      next &&
      isPart(words[from]!) &&
      isPart(next) &&
      !found.some(({ from: at, to }) => at === from && to > from + 1)
    ) {
      collect(found, index.byKey.get(keyOf(words[from]!.text + next.text)), from, from + 2, english)
    }
  }
  return found.filter((match) => !found.some((other) => isInside(match, other)))
}

/** Levelling goes too far for short names (`Word`, worden) and for a verb beside persons or things (`serveren`, servers). */
function isSameWord({ text, key, half }: Word, label: Label): boolean {
  if (half) return false
  // A name is not inflected: `Japans` is a language, Japan is not.
  if (/^[A-Z][a-z]*$/.test(label.text) && text !== label.text.toLowerCase()) return false
  if (key.length < 5 && text.length > key.length + 1) return false
  return !(text.endsWith('s') && label.text.endsWith('en'))
}

function isPart({ text }: Word): boolean {
  return text.length > 2 && /^[a-z]+$/.test(text) && !isSmall(text)
}

function collect(
  found: Match[],
  labels: readonly Label[] | undefined,
  from: number,
  to: number,
  english: boolean,
): void {
  for (const label of labels ?? []) {
    if (label.lang === 'en' && label.content < 2 && !(english && label.preferred)) continue
    found.push({ label, from, to })
  }
}

function isInside(match: Match, other: Match): boolean {
  return (
    match.label.kind === other.label.kind &&
    other.from <= match.from &&
    other.to >= match.to &&
    other.to - other.from > match.to - match.from
  )
}
