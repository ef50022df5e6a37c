/**
 * Finding an occupation by the job title that people give it. Every occupation gets points for how alike its labels and
 * its text are to the title, read in several ways; docs/lookup.md says what each part brings. Pure.
 */
import type { Occupation, Taxonomy } from '../taxonomy.ts'
import { buildLabels, plain } from './labels.ts'
import { addGroups } from './group-points.ts'
import { readSaid } from './no-job.ts'
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
  worth,
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
  /** The branch of work that is named instead of a job; what is found are then jobs in it to choose from. */
  branch(title: string): string | null
}

export const emptyLookup: Lookup = { find: () => [], branch: () => null }

/** Makes everything that finding needs; gives way to requests while it works. */
export async function buildLookup(taxonomy: Taxonomy): Promise<Lookup> {
  const { occupations } = taxonomy
  if (occupations.length === 0) return emptyLookup
  const lexicon = await buildLexicon(occupations, pause)
  const labels = await buildLabels(occupations, lexicon, pause)
  const texts: string[] = []
  for (const [at, one] of occupations.entries()) {
    if (at % 500 === 0) await pause()
    const labels = dutchLabels(one).map((label) => lexicon.neutral(labelWords(label)).join(' '))
    texts.push([...new Set(labels)].join(' '))
  }
  const conceptGrams = await buildVectors({
    count: occupations.length,
    size: gramSpace,
    pause,
    featuresOf: (at) => gramsOf(texts[at]!),
  })
  const conceptWords = await buildVectors({
    count: occupations.length,
    size: lexicon.size,
    pause,
    featuresOf: (at) => contextOf(occupations[at]!, texts[at]!, lexicon),
  })
  const parts: Parts = { occupations, lexicon, labels, conceptGrams, conceptWords }
  return {
    find: (title, limit) => find(parts, title, limit),
    branch: (title) => readSaid(title).branch?.name ?? null,
  }
}

/** Lets whatever waits have its turn. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

/** `labels`: its Dutch labels in the form for men, as one text. */
function contextOf({ groups, description }: Occupation, labels: string, lexicon: Lexicon): Features {
  const read = (text: string) => lexicon.wordFeatures(lexicon.neutral(labelWords(text)), false)
  const named = lexicon.wordFeatures(labels.split(' '), false)
  const near = together(named, read(groups.slice(0, 2).join(' ')), 0.5)
  return together(near, read(description ?? ''), 0.3)
}

/** So alike by letters that it may be a word put together in another way. */
const nearlyTheSame = 0.7

function find(parts: Parts, typed: string, limit: number): Found[] {
  const { occupations, lexicon, labels } = parts
  const said = readSaid(typed)
  const isLabel = labels.having(lexicon.neutral(readTitle(typed).words)).length > 0
  const title = isLabel ? typed : said.title
  const points = new Float32Array(occupations.length)
  const nearest = new Int32Array(occupations.length).fill(-1)
  if (!said.branchOnly) addTitle(parts, title, points, nearest)
  if (said.branch) addJobs(parts, said.branch.jobs, points)
  return strongest(points, limit).map((at) => ({
    occupation: occupations[at]!,
    matchedLabel: nearest[at]! < 0 ? occupations[at]!.label : labels.textOf(nearest[at]!),
    score: points[at]!,
  }))
}

/** Everything that a title says for an occupation. */
function addTitle(parts: Parts, typed: string, points: Float32Array, nearest: Int32Array): void {
  const { occupations, lexicon, labels } = parts
  const read = readTitle(typed)
  const words = lexicon.neutral(read.words)
  if (words.length === 0) return
  const aside = lexicon.neutral(read.aside)
  const letters = plain(typed)
  const begun = typedHalf(labels, letters)
  const slipped = typedWrong(parts, letters.trimEnd(), words, begun.length > 0)
  const readings = [words, ...read.choices.map((choice) => lexicon.neutral(choice))]
  const labelPoints = likeLabels(parts, readings, aside)
  const halfSlipped =
    begun.length + slipped.length > 0 ? [] : typedHalfWrong(labels, letters.trimEnd(), labelPoints)
  const heads = named(parts, readings, aside)
  // A title that is the name of an occupation, if need be but for a slip of the pen, needs no other wording.
  const isName = labels.having(words).some(({ rank }) => rank === 'preferred')
  const certain = slipped.length > 0 && !words.every((word) => lexicon.isMadeOfWords(word))
  const kinds = isName || certain ? [] : kindsOf(parts, [...words, ...aside])
  const found = [...heads, ...begun, ...slipped, ...halfSlipped, ...kinds]
  // Letters alone, of a word that neither a label nor a rule has, are likeness by accident.
  const understood = found.length > 0 || [...words, ...aside].some((word) => lexicon.understands(word))
  if (!understood && !likeByLetters(parts, words).some((alike) => alike >= nearlyTheSame)) return
  bestLabels(labels, labelPoints, points, nearest)
  addConcepts(parts, words, aside, points)
  addMost(points, [...heads, ...begun, ...slipped, ...halfSlipped])
  addMost(points, kinds)
  addGroups(occupations, points)
}

/** How alike each label is to these words by pieces of letters, 0 to 1. */
function likeByLetters({ labels }: Parts, words: readonly string[]): Float32Array {
  const likeness = new Float32Array(labels.count)
  labels.grams.score(gramsOf(words.join(' ')), likeness)
  return likeness
}

/** The jobs of a branch in their order, above whatever is only alike. */
function addJobs({ lexicon, labels }: Parts, jobs: readonly string[], points: Float32Array): void {
  for (const [at, job] of jobs.entries()) {
    const [found] = labels
      .having(lexicon.neutral(labelWords(job)))
      .toSorted((a, b) => Number(b.rank === 'preferred') - Number(a.rank === 'preferred'))
    if (found) points[found.occupation]! += worth.branch - at * 0.1
  }
}
