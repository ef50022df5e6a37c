/** The scores that the search had when somebody last looked and was content. */
import { readFileSync, writeFileSync } from 'node:fs'
import { absentScores, type AbsentScores } from './absent.ts'
import type { Answers } from './ask.ts'
import { scoresOf, sentenceScores, type Measured, type Scores, type SentenceScores } from './measure.ts'

export type EngineName = 'postgres' | 'meilisearch'

/** `Scores` are those of the questions of a few words. */
export type SetScores = Scores & { sentences: SentenceScores; absent: AbsentScores }
/** `open`: what anybody may tune on; `heldOut`: the rest. */
export type EngineScores = { measured: string; open: SetScores; heldOut: SetScores }
/** An engine that was last measured before sentences and absent subjects were judged has no scores of them. */
type KeptSet = Scores & Partial<Pick<SetScores, 'sentences' | 'absent'>>
export type KeptScores = { measured: string; open: KeptSet; heldOut: KeptSet }
export type Baseline = Partial<Record<EngineName, KeptScores>>

/**
 * A score may be this much lower: courses of the same weight come in the order of their ids, which are drawn anew each
 * time the catalogue is loaded.
 */
export const tolerance = 0.015
/** A group is small: one question moves it far, and says nothing by itself in the smallest ones. */
export const groupTolerance = 0.1
const smallestGroup = 10

const file = new URL('./baseline.json', import.meta.url)

export function readBaseline(): Baseline {
  return JSON.parse(readFileSync(file, 'utf8')) as Baseline
}

export function writeBaseline(baseline: Baseline): void {
  writeFileSync(file, `${JSON.stringify(baseline, null, 2)}\n`)
}

/** `day`: when it was measured. */
export function engineScores(day: string, { questions, sentences, absent }: Answers): EngineScores {
  const of = (heldOut: boolean): SetScores => {
    const inSet = ({ judgement }: Measured) => judgement.heldOut === heldOut
    return {
      ...scoresOf(questions.filter(inSet)),
      sentences: sentenceScores(sentences.filter(inSet)),
      absent: absentScores(absent.filter((found) => found.absent.heldOut === heldOut)),
    }
  }
  return { measured: day, open: of(false), heldOut: of(true) }
}

/** What is worse than the baseline by more than may be; a sentence each. */
export function losses(now: EngineScores, then: KeptScores): string[] {
  return (['open', 'heldOut'] as const).flatMap((set) =>
    setLosses(now[set], then[set]).map((loss) => `${set} ${loss}`),
  )
}

function setLosses(now: SetScores, then: KeptSet): string[] {
  const { sentences, absent } = then
  return [
    ...lost('overall', now.overall, then.overall, tolerance),
    ...Object.entries(then.groups).flatMap(([group, { score, questions }]) =>
      questions < smallestGroup ? [] : lost(group, now.groups[group]?.score ?? 0, score, groupTolerance),
    ),
    ...(sentences
      ? [
          ...lost('sentences', now.sentences.score, sentences.score, tolerance),
          ...risen('sentences with a trap', now.sentences.trapped, sentences.trapped, tolerance),
        ]
      : []),
    ...(absent
      ? [
          ...risen('absent subjects with a course', now.absent.noneShown, absent.noneShown, 0),
          ...risen('courses that are not near', now.absent.nearWrong, absent.nearWrong, tolerance),
        ]
      : []),
  ]
}

/** Wishes that came true: their line in the file has to lose its wish. */
export function fulfilled(measured: readonly Measured[]): string[] {
  return measured
    .filter(
      ({ judgement, score, traps }) => judgement.wish !== null && traps.length === 0 && (score ?? 1) >= 0.8,
    )
    .map(({ judgement }) => judgement.q)
}

/** Traps that came, but for those of wishes. */
export function sprung(measured: readonly Measured[]): string[] {
  return measured
    .filter(({ judgement }) => judgement.wish === null)
    .flatMap(({ judgement, traps }) => [...new Set(traps)].map((title) => `${judgement.q}: ${title}`))
}

function lost(name: string, now: number, then: number, most: number): string[] {
  return now < then - most ? [`${name}: ${now}, was ${then}`] : []
}

/** More is worse. Whether anything at all is shown does not hang on the order of ids, so that may not rise by anything. */
function risen(name: string, now: number, then: number, most: number): string[] {
  return now > then + most ? [`${name}: ${now}, was ${then}`] : []
}
