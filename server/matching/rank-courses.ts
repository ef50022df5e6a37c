/** Puts courses in order. Pure; the same courses and profile always give the same order. */
import { compare } from './gap.ts'
import type { Scored } from './score-course.ts'

/** Best score first; equal ones by id. */
export function ranked(courses: readonly Scored[]): Scored[] {
  return courses.toSorted((a, b) => b.score - a.score || compare(a.course.courseId, b.course.courseId))
}

/**
 * A varied choice: each further course of a kind counts a little less (times `perRepeat`), so that the first page shows all
 * kinds. What is taken off is part of the score, and the order is still by score.
 */
export function variedRanked(
  courses: readonly Scored[],
  kindOf: (one: Scored) => string,
  perRepeat: number,
): Scored[] {
  const seen = new Map<string, number>()
  return ranked(
    ranked(courses).map((one) => {
      const kind = kindOf(one)
      const before = seen.get(kind) ?? 0
      seen.set(kind, before + 1)
      return { ...one, score: Math.round(one.score * perRepeat ** before * 1000) / 1000 }
    }),
  )
}

/** One target has no kinds; near occupations are shown beside each other, and sectors even more. */
export const perOccupation = 0.97
export const perSector = 0.9
