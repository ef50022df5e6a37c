/** The scores that the search had when somebody last looked and was content. */
import { readFileSync, writeFileSync } from 'node:fs'
import type { Measured, Scores } from './measure.ts'
import { scoresOf } from './measure.ts'

export type EngineName = 'postgres' | 'meilisearch'

/** `open`: what anybody may tune on; `heldOut`: the rest. */
export type EngineScores = { measured: string; open: Scores; heldOut: Scores }
export type Baseline = Partial<Record<EngineName, EngineScores>>

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

/** `measured`: the day. */
export function engineScores(day: string, measured: readonly Measured[]): EngineScores {
  const of = (heldOut: boolean) => scoresOf(measured.filter(({ judgement }) => judgement.heldOut === heldOut))
  return { measured: day, open: of(false), heldOut: of(true) }
}

/** What is worse than the baseline by more than may be; a sentence each. */
export function losses(now: EngineScores, then: EngineScores): string[] {
  return (['open', 'heldOut'] as const).flatMap((set) => [
    ...lost(`${set} overall`, now[set].overall, then[set].overall, tolerance),
    ...Object.entries(then[set].groups).flatMap(([group, { score, questions }]) =>
      questions < smallestGroup
        ? []
        : lost(`${set} ${group}`, now[set].groups[group]?.score ?? 0, score, groupTolerance),
    ),
  ])
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
