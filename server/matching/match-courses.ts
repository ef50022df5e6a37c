/** Courses for a profile: looks up the candidates of its goals, or varied ones, and ranks them. */
import type { MatchProfile } from '@stapwijzer/shared/api/matching.ts'
import type { Sql } from '@stapwijzer/shared/db/client.ts'
import type { Point } from '@stapwijzer/shared/domain/distance.ts'
import type { MatchBasis } from '@stapwijzer/shared/domain/matching/codes.ts'
import { linkedCourses, variedCourses, type Asked } from './candidates.ts'
import { conceptsOf, nearGoals, nearPool, targetGoals, type Goal, type Wish } from './goals.ts'
import { perOccupation, perSector, ranked, variedRanked } from './rank-courses.ts'
import { scoreCourse, scoreExample, type Judge, type Scored } from './score-course.ts'
import type { SkillIndex } from './skill-index.ts'
import { withCourses } from './store.ts'

export type Ranking = { basis: MatchBasis; courses: Scored[] }

/** All ranked courses, best first. The ids of the profile exist. */
export async function rankFor(
  sql: Sql,
  index: SkillIndex,
  profile: MatchProfile,
  origin: Point | null,
  today: string,
): Promise<Ranking> {
  const asked: Asked = {
    today,
    origin,
    distanceKm: profile.distanceKm ?? null,
    budget: profile.budget ?? null,
    delivery: profile.delivery ?? null,
  }
  const judge = (basis: MatchBasis): Judge => ({
    ...asked,
    basis,
    level: profile.level ?? null,
    located: origin !== null,
    hoursPerWeek: profile.hoursPerWeek ?? null,
    language: profile.language ?? null,
  })
  const occupation = (id: string | null | undefined) =>
    id == null ? null : (index.source.occupation(id) ?? null)
  const target = occupation(profile.targetOccupation)
  const wish = { current: occupation(profile.currentOccupation), target, skills: profile.skills ?? [] }
  for await (const { basis, goals } of rounds(sql, index, wish, today)) {
    const found = await linkedCourses(sql, conceptsOf(index, goals), asked)
    const courses = found.flatMap((course) => scoreCourse(index, goals, course, judge(basis)) ?? [])
    if (courses.length > 0) {
      const order = basis === 'target' ? ranked(courses) : variedRanked(courses, occupationOf, perOccupation)
      return { basis, courses: order }
    }
  }
  // Who named an occupation is told that nothing is known for it, and not something else instead.
  if (target) return { basis: 'target', courses: [] }
  const found = await variedCourses(sql, asked)
  const examples = found.map((course) => scoreExample(course, judge('broad')))
  return { basis: 'broad', courses: variedRanked(examples, sectorOf, perSector) }
}

/** One after another: the later ones are for when no course leads to the earlier. */
async function* rounds(sql: Sql, index: SkillIndex, wish: Wish, today: string): AsyncGenerator<Round> {
  const target = targetGoals(index, wish)
  if (target) yield { basis: 'target', goals: target }
  const pool = nearPool(index, wish)
  if (pool.length === 0 && !wish.current) return
  const ids = pool.map(({ occupation }) => occupation.id)
  const taught = await withCourses(sql, ids, { today, origin: null, distanceKm: null })
  const basis = target ? 'near-target' : wish.current ? 'current' : 'skills'
  yield { basis, goals: nearGoals(index, wish, pool, taught) }
}

type Round = { basis: MatchBasis; goals: Goal[] }

const occupationOf = ({ goal }: Scored) => goal?.occupation.id ?? ''
const sectorOf = ({ course }: Scored) => course.sector ?? ''
