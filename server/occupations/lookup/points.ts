/** The ways in which an occupation earns points for a title, each by itself. Pure. */
import type { Occupation } from '../taxonomy.ts'
import { isKindOfWork } from './heads.ts'
import { wordingsOf } from './kinds.ts'
import type { LabelOf, Labels, Rank } from './labels.ts'
import type { Lexicon } from './lexicon.ts'
import { labelWords } from './title.ts'
import { sayNothing } from './wording.ts'
import { gramsOf, together, type Vectors } from './vectors.ts'

export type Parts = {
  occupations: readonly Occupation[]
  lexicon: Lexicon
  labels: Labels
  conceptGrams: Vectors
  conceptWords: Vectors
}

/** What each likeness is worth. Chosen by hand on half of the titles, see docs/lookup.md. */
export const worth = {
  /** Best label, by pieces of letters and by words. */
  labelGrams: 0.4,
  labelWords: 0.85,
  /** All labels together by pieces of letters; all labels, groups and description by words. */
  conceptGrams: 0.3,
  conceptWords: 0.5,
  /** What stands between brackets, against what does not. */
  aside: 0.4,
  /** A label that is the title. */
  same: { preferred: 0.8, alternative: 0.3, english: 0.3 },
  /** A label that is one word of the title, or its last part. */
  head: { preferred: 0.4, alternative: 0.3, english: 0.1 },
  headPart: 0.4,
  laterHead: 0.6,
  /** A label that begins with what was typed, or is one slip of the pen away from it. */
  beginning: { preferred: 1.5, alternative: 0.9, english: 0.5 },
  slip: { preferred: 1, alternative: 0.7, english: 0.5 },
  unknownSlip: 4,
  onlyBeginning: 3,
  /** A job of the branch that is named. */
  branch: 4,
  /** What the five best of an ISCO unit group have together: a group that is alike all over is likely meant. */
  group: 0.06,
  /** What one class of `commonness` weighs: enough between equals. */
  common: 0.03,
  /** Other wordings of titles of a kind; each brings its own weight. */
  kinds: 1.2,
  /** What the plain job of a family loses where a job of it is all that the title says. */
  nearJob: 0.5,
}

/** Less than this is likeness by accident. */
const least = 0.15
const farSlips = 30
const fewestForSlip = 5
const justAlike = 0.05

/** Points for one occupation; of several of one kind only the most count. */
export type Points = { occupation: number; points: number }

export function addMost(points: Float32Array, given: readonly Points[]): void {
  const most = new Map<number, number>()
  for (const one of given) most.set(one.occupation, Math.max(most.get(one.occupation) ?? 0, one.points))
  for (const [occupation, more] of most) points[occupation]! += more
}

export function likeLabels(
  { lexicon, labels }: Parts,
  readings: readonly string[][],
  aside: readonly string[],
): Float32Array {
  const best = new Float32Array(labels.count)
  for (const words of readings) {
    const points = readings.length === 1 ? best : new Float32Array(labels.count)
    labels.grams.score(
      together(gramsOf(words.join(' ')), gramsOf(aside.join(' ')), worth.aside),
      points,
      worth.labelGrams,
    )
    labels.words.score(
      together(lexicon.wordFeatures(words, true), lexicon.wordFeatures(aside, false), worth.aside),
      points,
      worth.labelWords,
    )
    if (points !== best)
      for (let at = 0; at < points.length; at++) best[at] = Math.max(best[at]!, points[at]!)
  }
  return best
}

export function bestLabels(
  labels: Labels,
  given: Float32Array,
  points: Float32Array,
  nearest: Int32Array,
): void {
  for (let label = 0; label < given.length; label++) {
    const occupation = labels.occupationOf(label)
    if (given[label]! > points[occupation]!) {
      points[occupation] = given[label]!
      nearest[occupation] = label
    }
  }
}

export function addConcepts(
  parts: Parts,
  words: readonly string[],
  aside: readonly string[],
  points: Float32Array,
): void {
  const { lexicon, conceptGrams, conceptWords } = parts
  conceptGrams.score(
    together(gramsOf(words.join(' ')), gramsOf(aside.join(' ')), worth.aside),
    points,
    worth.conceptGrams,
  )
  conceptWords.score(
    together(lexicon.wordFeatures(words, false), lexicon.wordFeatures(aside, false), worth.aside),
    points,
    worth.conceptWords,
  )
}

/** Labels that are the title, or the word in it that says what kind of work it is. */
export function named(
  { lexicon, labels }: Parts,
  readings: readonly string[][],
  aside: readonly string[],
): Points[] {
  const give = (found: readonly LabelOf[], by: Record<Rank, number>, factor = 1) =>
    found.map(({ occupation, rank }) => ({ occupation, points: by[rank] * factor }))
  // `monteur`, `ingenieur`: which job has it for another name says nothing of a title that only holds it.
  const headed = (word: string) =>
    sayNothing.has(word)
      ? []
      : labels.having([word]).filter(({ rank }) => rank === 'preferred' || !isKindOfWork(word))
  const heads = readings.flatMap((words) =>
    words.flatMap((word, at) => {
      const last = lastPart(word, lexicon, labels)
      return [
        ...give(headed(word), worth.head, at === 0 ? 1 : worth.laterHead),
        ...(last === null ? [] : give(headed(last), worth.head, worth.headPart / worth.head.preferred)),
      ]
    }),
  )
  // Of a choice the first is mostly what the job is.
  const whole = [...readings, [...readings[0]!, ...aside]].flatMap((words, at) =>
    give(labels.having(words), worth.same, at === 0 ? 1 : 1 - at * 0.01),
  )
  return [...whole, ...heads]
}

/** What a compound is a kind of; null for a word that is no compound. Of one with an unknown beginning, the label it ends in. */
function lastPart(word: string, lexicon: Lexicon, labels: Labels): string | null {
  const parts = lexicon.split(word)
  if (parts.length > 1) return parts.at(-1)!
  if (lexicon.isKnown(word)) return null
  for (let at = 2; word.length - at >= 5; at++) {
    if (labels.having([word.slice(at)]).length > 0) return word.slice(at)
  }
  return null
}

/** Half a title: the more of the label is there, the likelier; certain when only one occupation begins so. */
export function typedHalf(labels: Labels, typed: string): Points[] {
  if (typed.length < 3) return []
  const found = labels.beginningWith(typed, 400)
  const only = found.every(({ occupation }) => occupation === found[0]!.occupation)
  return found.map(({ occupation, rank, label }) => ({
    occupation,
    points:
      only && typed.length >= fewestForSlip
        ? worth.onlyBeginning
        : worth.beginning[rank] * Math.min(1, typed.length / labels.textOf(label).length),
  }))
}

/**
 * The title is a label but for one slip. Where all its words are words of labels, it may as well be another title; else
 * nothing that is only alike comes before.
 */
export function typedWrong(
  { lexicon, labels }: Parts,
  typed: string,
  words: readonly string[],
  begun: boolean,
): Points[] {
  if (typed.length < fewestForSlip) return []
  const found = labels.near(typed)
  const factor = begun || words.every((word) => lexicon.isMadeOfWords(word)) ? 1 : worth.unknownSlip
  return found.map(({ occupation, rank }) => ({ occupation, points: worth.slip[rank] * factor }))
}

/** One slip in half a title, the same way. */
export function typedHalfWrong(labels: Labels, typed: string, likeness: Float32Array): Points[] {
  if (typed.length < 4) return []
  return strongest(likeness, farSlips * 2, justAlike).flatMap((label) => {
    if (labels.slipsFrom(label, typed, true) !== 1) return []
    const share = Math.min(1, typed.length / labels.textOf(label).length)
    return [{ occupation: labels.occupationOf(label), points: worth.slip[labels.rankOf(label)] * share }]
  })
}

/** What the kind of the title says it may be called. */
export function kindsOf({ occupations, lexicon, labels }: Parts, words: readonly string[]): Points[] {
  return wordingsOf(words).flatMap((wording) => {
    const weight = wording.weight * worth.kinds
    const asked = lexicon.neutral(labelWords(wording.words.join(' ')))
    if (wording.whole) {
      return labels.having(asked).map(({ occupation, rank }) => ({
        occupation,
        points: weight * (rank === 'preferred' ? 1 : 0.9),
      }))
    }
    const points = new Float32Array(labels.count)
    labels.words.score(lexicon.wordFeatures(asked, false), points, weight)
    const { within } = wording
    if (within) {
      for (let label = 0; label < points.length; label++) {
        if (points[label] === 0) continue
        const code = occupations[labels.occupationOf(label)]!.iscoCode ?? ''
        if (!within.some((group) => code.startsWith(group))) points[label] = 0
      }
    }
    const found = strongest(points, 50, 0.1 * weight).map((label) => ({
      occupation: labels.occupationOf(label),
      points: points[label]!,
    }))
    if (!wording.otherwise) return found
    const { label, weight: left } = wording.otherwise
    const base = labels.having(lexicon.neutral(labelWords(label))).filter(({ rank }) => rank === 'preferred')
    const nearest = (found[0]?.points ?? 0) / weight
    const plainly = left * (1 - Math.min(1, nearest) * worth.nearJob)
    return [...found, ...base.map(({ occupation }) => ({ occupation, points: plainly }))]
  })
}
/** The numbers with most points, most first; equal ones in their own order; those with next to none left out. */
export function strongest(points: Float32Array, most: number, above = least): number[] {
  const found: number[] = []
  for (let at = 0; at < points.length; at++) {
    const mine = points[at]!
    if (mine < above || (found.length === most && mine <= points[found.at(-1)!]!)) continue
    let place = found.length
    while (place > 0 && points[found[place - 1]!]! < mine) place--
    found.splice(place, 0, at)
    if (found.length > most) found.pop()
  }
  return found
}
