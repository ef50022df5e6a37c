/**
 * Finding an occupation by the job title that people give it. Every occupation gets points for how alike its labels and
 * its text are to the title, read in several ways; docs/lookup.md says what each part brings. Pure.
 */
import type { Occupation, Taxonomy } from '../taxonomy.ts'
import { buildLabels, plain } from './labels.ts'
import { buildLexicon, dutchLabels, type Lexicon } from './lexicon.ts'
import {
  addConcepts,
  addMost,
  bestLabels,
  kindsOf,
  likeLabels,
  named,
  strongest,
  typedHalf,
  typedHalfWrong,
  typedWrong,
  type Parts,
} from './points.ts'
import { labelWords, readTitle } from './title.ts'
import { buildVectors, gramSpace, gramsOf, together, type Features } from './vectors.ts'

export type Found = {
  occupation: Occupation
  /** The label of it that comes nearest to what was typed. */
  matchedLabel: string
  /** Only to compare within one answer. */
  score: number
}

export type Lookup = {
  /** The nearest occupations, best first, one row each; empty when nothing is near. */
  find(title: string, limit: number): Found[]
}

export const emptyLookup: Lookup = { find: () => [] }

/** Makes everything that finding needs; gives way to requests while it works. */
export async function buildLookup(taxonomy: Taxonomy): Promise<Lookup> {
  const { occupations } = taxonomy
  if (occupations.length === 0) return emptyLookup
  const lexicon = await buildLexicon(occupations, pause)
  const labels = await buildLabels(occupations, lexicon, pause)
  const neutralText = (one: Occupation) => [
    ...new Set(dutchLabels(one).map((label) => lexicon.neutral(labelWords(label)).join(' '))),
  ]
  const conceptGrams = await buildVectors({
    count: occupations.length,
    size: gramSpace,
    pause,
    featuresOf: (at) => gramsOf(neutralText(occupations[at]!).join(' ')),
  })
  const conceptWords = await buildVectors({
    count: occupations.length,
    size: lexicon.size,
    pause,
    featuresOf: (at) => contextOf(occupations[at]!, neutralText(occupations[at]!), lexicon),
  })
  const parts: Parts = { occupations, lexicon, labels, conceptGrams, conceptWords }
  return { find: (title, limit) => find(parts, title, limit) }
}

/** Lets whatever waits have its turn. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

function contextOf(
  { groups, description }: Occupation,
  texts: readonly string[],
  lexicon: Lexicon,
): Features {
  const read = (text: string) => lexicon.wordFeatures(lexicon.neutral(labelWords(text)), false)
  const labels = lexicon.wordFeatures(texts.join(' ').split(' '), false)
  const near = together(labels, read(groups.slice(0, 2).join(' ')), 0.5)
  return together(near, read(description ?? ''), 0.3)
}

function find(parts: Parts, typed: string, limit: number): Found[] {
  const { occupations, lexicon, labels } = parts
  const read = readTitle(typed)
  const words = lexicon.neutral(read.words)
  if (words.length === 0) return []
  const aside = lexicon.neutral(read.aside)
  const readings = [words, ...read.choices.map((choice) => lexicon.neutral(choice))]
  const points = new Float32Array(occupations.length)
  const nearest = new Int32Array(occupations.length).fill(-1)
  const labelPoints = likeLabels(parts, readings, aside)
  bestLabels(labels, labelPoints, points, nearest)
  addConcepts(parts, words, aside, points)
  const begun = typedHalf(labels, plain(typed))
  const slipped = typedWrong(parts, plain(typed).trimEnd(), words, begun.length > 0)
  const halfSlipped =
    begun.length + slipped.length > 0 ? [] : typedHalfWrong(labels, plain(typed).trimEnd(), labelPoints)
  addMost(points, [...named(parts, readings, aside), ...begun, ...slipped, ...halfSlipped])
  // A title that is the name of an occupation, if need be but for a slip of the pen, needs no other wording.
  const isName = labels.having(words).some(({ rank }) => rank === 'preferred')
  if (!isName && slipped.length === 0) addMost(points, kindsOf(parts, [...words, ...aside]))
  return strongest(points, limit).map((at) => ({
    occupation: occupations[at]!,
    matchedLabel: nearest[at]! < 0 ? occupations[at]!.label : labels.textOf(nearest[at]!),
    score: points[at]!,
  }))
}
