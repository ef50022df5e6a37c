/** Finds labels in a row of words: the longest at each place, none inside a longer one of its kind. Pure. */
import { isSmall } from './general-words.ts'
import { stepFrom, type Label, type LabelIndex, type LabelNode } from './labels.ts'
import { keyOf, type Word } from './words.ts'

/** `to` is exclusive. */
export type Match = { label: Label; from: number; to: number }

/** `english`: labels in English count too. */
export function scan(words: readonly Word[], index: LabelIndex, english: boolean): Match[] {
  const found: Match[] = []
  for (let from = 0; from < words.length; from++) {
    const word = words[from]!
    const before = found.length
    let node: LabelNode | undefined = index.first.get(word.key)
    for (let to = from + 1; node; to++) {
      for (const label of node.labels) {
        if (counts(label, english) && (to > from + 1 || isSameWord(word, label)))
          found.push({ label, from, to })
      }
      node = to < words.length ? stepFrom(node, words[to]!.key) : undefined
    }
    const next = words[from + 1]
    // `heftruck chauffeur` and `heftruck-chauffeur` are one word in the taxonomy.
    if (next && isPart(next) && beginsCompound(word, index) && !isLonger(found, before)) {
      for (const label of index.first.get(keyOf(word.text + next.text))?.labels ?? [])
        if (counts(label, english)) found.push({ label, from, to: from + 2 })
    }
  }
  return found.length > 1 ? found.filter((match) => !found.some((other) => isInside(match, other))) : found
}

/** Levelling goes too far for short names (`Word`, worden) and for a verb beside persons or things (`serveren`, servers). */
function isSameWord({ text, key, half }: Word, label: Label): boolean {
  if (half) return false
  // A name is not inflected: `Japans` is a language, Japan is not.
  if (/^[A-Z][a-z]*$/.test(label.text) && text !== label.text.toLowerCase()) return false
  if (key.length < 5 && text.length > key.length + 1) return false
  return !(text.endsWith('s') && label.text.endsWith('en'))
}

function counts(label: Label, english: boolean): boolean {
  return label.lang !== 'en' || label.content > 1 || (english && label.preferred)
}

/** Whether a label of several words was found since `before`. */
function isLonger(found: readonly Match[], before: number): boolean {
  for (let at = before; at < found.length; at++) if (found[at]!.to > found[at]!.from + 1) return true
  return false
}

function isPart({ text }: Word): boolean {
  return text.length > 2 && /^[a-z]+$/.test(text) && !isSmall(text)
}

/**
 * Whether some label of one word begins with this one. Levelling never reaches beyond the last word of a compound, so the
 * others need not be put together.
 */
function beginsCompound(word: Word, index: LabelIndex): boolean {
  let known = beginnings.get(index)
  if (!known) beginnings.set(index, (known = new Map<string, boolean>()))
  let begins = known.get(word.text)
  if (begins === undefined) {
    if (known.size > mostBeginnings) known.clear()
    known.set(word.text, (begins = isPart(word) && hasPrefix(index.single, word.text)))
  }
  return begins
}

const beginnings = new WeakMap<LabelIndex, Map<string, boolean>>()
const mostBeginnings = 50_000

function hasPrefix(sorted: readonly string[], prefix: string): boolean {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < prefix) low = middle + 1
    else high = middle
  }
  return sorted[low]?.startsWith(prefix) === true
}

function isInside(match: Match, other: Match): boolean {
  return (
    match.label.kind === other.label.kind &&
    other.from <= match.from &&
    other.to >= match.to &&
    other.to - other.from > match.to - match.from
  )
}
