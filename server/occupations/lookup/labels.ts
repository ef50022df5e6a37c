/** All labels of a taxonomy, each in the forms in which it is compared, and how alike they are to a title. Pure. */
import { fold } from '@stapwijzer/shared/search/language/text-words.ts'
import { slips } from '@stapwijzer/shared/search/question/spelling.ts'
import type { Occupation } from '../taxonomy.ts'
import type { Lexicon } from './lexicon.ts'
import { nearTexts } from './near-texts.ts'
import { labelWords } from './title.ts'
import { buildVectors, gramSpace, gramsOf, type Vectors } from './vectors.ts'

/** The occupation of a label, and whether it is its own Dutch name, another Dutch one, or an English one. */
export type Rank = 'preferred' | 'alternative' | 'english'
export type LabelOf = { occupation: number; rank: Rank; label: number }

export type Labels = {
  readonly count: number
  /** The label as people see it. */
  textOf(label: number): string
  occupationOf(label: number): number
  /** The labels that consist of just these words, in the form for men. */
  having(words: readonly string[]): readonly LabelOf[]
  /** Labels that begin with this text, at most `most`. */
  beginningWith(typed: string, most: number): LabelOf[]
  /** Labels that are what was typed but for one slip at most. */
  near(typed: string): LabelOf[]
  /** Slips of the pen between a label, or the best of its beginnings, and what was typed: 0, 1, or 2 for two and more. */
  slipsFrom(label: number, typed: string, half: boolean): number
  rankOf(label: number): Rank
  grams: Vectors
  words: Vectors
}

/** In the order in which they are put in; the last are the hidden ones, which are never shown. */
const ranks: readonly Rank[] = ['preferred', 'alternative', 'english', 'alternative']
const hidden = 3

/** Words that say of any job that somebody does it, or has a machine for it. */
const vagueNames = new Set(
  'medewerker assistent hulp bediende arbeider werknemer kracht werker operator bediener monteur'.split(' '),
)

/** A text to compare letter by letter: folded, signs as single spaces. */
export function plain(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trimStart()
}

export async function buildLabels(
  occupations: readonly Occupation[],
  lexicon: Lexicon,
  pause: () => Promise<void>,
): Promise<Labels> {
  const texts: string[] = []
  const plains: string[] = []
  const keys: string[] = []
  const owners: number[] = []
  const kinds: number[] = []
  const byKey = new Map<string, LabelOf[]>()
  for (const [occupation, one] of occupations.entries()) {
    const { label, altLabels, hiddenLabels, englishLabels } = one
    if (occupation % 300 === 0) await pause()
    const seen = new Set<string>()
    for (const [rank, list] of [[label], altLabels, englishLabels, hiddenLabels].entries()) {
      for (const text of list) {
        const key = lexicon.neutral(labelWords(text)).join(' ')
        // Besides one for men there need be none for women, except for who types it letter by letter.
        const plainly = plain(text).trimEnd()
        if (seen.has(plainly)) continue
        seen.add(plainly)
        const entry = { occupation, rank: ranks[rank]!, label: texts.length }
        const known = byKey.get(key)
        if (!known) byKey.set(key, [entry])
        else if (!known.some((other) => other.occupation === occupation)) known.push(entry)
        texts.push(rank === hidden ? label : text)
        plains.push(plainly)
        keys.push(key)
        owners.push(occupation)
        kinds.push(rank)
      }
    }
  }
  const count = texts.length
  // The same words in the form for men and for women are compared once.
  const first = new Uint8Array(count)
  const met = new Set<string>()
  for (let label = 0; label < count; label++) {
    const key = `${owners[label]} ${keys[label]}`
    // `medewerker` as another name: every title of a medewerker would be like it.
    const vague = kinds[label] !== 0 && vagueNames.has(keys[label]!)
    if (!met.has(key) && !vague) first[label] = 1
    met.add(key)
  }
  met.clear()
  const none = { ids: [], weights: [] }
  const grams = await buildVectors({
    count,
    size: gramSpace,
    pause,
    featuresOf: (label) => (first[label] ? gramsOf(keys[label]!) : none),
  })
  const words = await buildVectors({
    count,
    size: lexicon.size,
    pause,
    featuresOf: (label) => (first[label] ? lexicon.wordFeatures(keys[label]!.split(' '), true) : none),
  })
  await pause()
  const sorted = Uint32Array.from(plains.keys()).sort((a, b) => (plains[a]! < plains[b]! ? -1 : 1))
  await pause()
  const slipped = nearTexts(count, (label) => plains[label]!)
  const labelOf = (label: number): LabelOf => ({
    occupation: owners[label]!,
    rank: ranks[kinds[label]!]!,
    label,
  })
  return {
    count,
    textOf: (label) => texts[label]!,
    occupationOf: (label) => owners[label]!,
    rankOf: (label) => ranks[kinds[label]!]!,
    having: (asked) => byKey.get(asked.join(' ')) ?? [],
    beginningWith(typed, most) {
      const found: LabelOf[] = []
      for (let at = lowest(sorted, plains, typed); at < count && found.length < most; at++) {
        const label = sorted[at]!
        if (!plains[label]!.startsWith(typed)) break
        found.push(labelOf(label))
      }
      return found
    },
    near: (typed) => slipped.near(typed).map(labelOf),
    slipsFrom(label, typed, half) {
      const text = plains[label]!
      const lengths = half ? [-1, 0, 1].map((more) => typed.length + more) : [text.length]
      return Math.min(2, ...lengths.map((length) => slips(text.slice(0, length), typed, 1)))
    },
    grams,
    words,
  }
}

/** Where a text stands, or would stand, in the sorted labels. */
function lowest(sorted: Uint32Array, plains: readonly string[], typed: string): number {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (plains[sorted[middle]!]! < typed) from = middle + 1
    else to = middle
  }
  return from
}
