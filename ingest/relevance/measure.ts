/** Measures answers against the judgements: nDCG@10 for each question, each group and in all, and which traps came. Pure. */
import { selected, type JudgedCourse } from './catalogue.ts'
import { gradesOf, type Judgement } from './judgements.ts'
import { ndcg } from './ndcg.ts'

export const places = 10

/** Ids of the courses that a question found, in their order. */
export type Found = { judgement: Judgement; ids: readonly string[] }

export type Measured = Found & {
  /** Null where nothing is offered: there is no better order, only traps. */
  score: number | null
  /** Titles of traps in the first ten. */
  traps: string[]
  /** Titles of the first ten. */
  titles: string[]
}

export type Scores = { overall: number; groups: Record<string, { score: number; questions: number }> }

export type SentenceScores = { score: number; trapped: number; sentences: number }

export function measure(found: Found, courses: readonly JudgedCourse[]): Measured {
  const { judgement, ids } = found
  const grades = gradesOf(judgement, courses)
  const byId = new Map(courses.map((course) => [course.id, course]))
  const first = ids.slice(0, places)
  const traps = new Set(
    judgement.traps
      .flatMap((selector) => selected(selector, courses))
      .map(({ id }) => id)
      .filter((id) => !grades.has(id)),
  )
  const titleOf = (id: string) => byId.get(id)?.title ?? id
  return {
    ...found,
    score:
      grades.size === 0
        ? null
        : ndcg(
            first.map((id) => grades.get(id) ?? 0),
            [...grades.values()],
            places,
          ),
    traps: first.filter((id) => traps.has(id)).map(titleOf),
    titles: first.map(titleOf),
  }
}

/** The mean of the questions that have a score, in all and by group; wishes are left out. */
export function scoresOf(measured: readonly Measured[]): Scores {
  const counted = measured.filter(({ score, judgement }) => score !== null && judgement.wish === null)
  const groups = [...new Set(counted.map(({ judgement }) => judgement.group))].sort()
  return {
    overall: mean(counted),
    groups: Object.fromEntries(
      groups.map((name) => {
        const its = counted.filter(({ judgement }) => judgement.group === name)
        return [name, { score: mean(its), questions: its.length }]
      }),
    ),
  }
}

/** Wishes in whole sentences: the mean of those that have a score, and the share of all of them with a trap in the first ten. */
export function sentenceScores(measured: readonly Measured[]): SentenceScores {
  const trapped = measured.filter(({ traps }) => traps.length > 0).length
  return {
    score: mean(measured.filter(({ score }) => score !== null)),
    trapped: rounded(trapped / measured.length),
    sentences: measured.length,
  }
}

function mean(measured: readonly Measured[]): number {
  const sum = measured.reduce((total, { score }) => total + score!, 0)
  return rounded(sum / measured.length)
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
