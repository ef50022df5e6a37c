/** Puts courses in order. Pure; the same courses and profile always give the same order. */
import { compare } from './gap.ts'
import type { Scored } from './score-course.ts'

/** Best score first; equal ones by id. */
export function ranked(courses: readonly Scored[]): Scored[] {
  return courses.toSorted((a, b) => b.score - a.score || compare(a.course.courseId, b.course.courseId))
}

/**
 * A varied choice: each further course of a sector counts a little less, so that the first page shows all sectors. What is
 * taken off is part of the score, and the order is still by score.
 */
export function variedRanked(courses: readonly Scored[]): Scored[] {
  const seen = new Map<string, number>()
  return ranked(
    ranked(courses).map((one) => {
      const sector = one.course.sector ?? ''
      const before = seen.get(sector) ?? 0
      seen.set(sector, before + 1)
      return { ...one, score: Math.round(one.score * perRepeat ** before * 1000) / 1000 }
    }),
  )
}

const perRepeat = 0.9
