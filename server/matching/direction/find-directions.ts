/** Work for somebody who does not know yet, with its first courses: reads the catalogue, and leaves deciding to the rest. */
import type { Direction, DirectionProfile } from '@stapwijzer/shared/api/directions.ts'
import type { Sql } from '@stapwijzer/shared/db/client.ts'
import type { Point } from '@stapwijzer/shared/domain/distance.ts'
import { direction as words } from '@stapwijzer/shared/text/rooms.ts'
import { occupationName, skillName } from '../answers.ts'
import { linkedCourses } from '../candidates.ts'
import { gapTo, skillsHad } from '../gap.ts'
import { conceptsOf, targetGoals } from '../goals.ts'
import type { SkillIndex } from '../skill-index.ts'
import { coursesOf, readCards, usualLevels } from '../store.ts'
import { firstStep, type Limits } from './first-step.ts'
import { candidates, chooseDirections, type Person } from './rank.ts'
import { directionObjection, directionReasons, type Shown } from './reasons.ts'

const mostShown = 10

/** Best first. The ids of the profile exist. */
export async function findDirections(
  sql: Sql,
  index: SkillIndex,
  profile: DirectionProfile,
  origin: Point | null,
  today: string,
): Promise<Direction[]> {
  const person = personOf(index, profile)
  const limits = limitsOf(profile, origin !== null, today)
  const around = { today, origin, distanceKm: limits.distanceKm }
  const pool = candidates(index, person)
  const ids = pool.map(({ occupation }) => occupation.id)
  const [leading, levels] = await Promise.all([coursesOf(sql, ids, around), usualLevels(sql, ids)])
  const learning = new Map(
    ids.map((id) => [id, { courses: leading.get(id)?.length ?? 0, level: levels.get(id) ?? null }]),
  )
  const chosen = chooseDirections(person, pool, learning, mostShown)
  const had = skillsHad(index.source, person.current?.id ?? null, person.skills)
  const asked = { ...around, budget: null, delivery: null }
  const shown: Shown[] = []
  for (const one of chosen) {
    const { id } = one.occupation
    const [goal] = targetGoals(index, {
      current: person.current,
      skills: person.skills,
      target: one.occupation,
    })!
    const first = firstStep(index, goal!, await linkedCourses(sql, conceptsOf(index, [goal!]), asked), limits)
    shown.push({ one, gap: gapTo(index, had, id), courses: learning.get(id)!.courses, first })
  }
  const cards = await readCards(
    sql,
    shown.flatMap(({ first }) => first?.courseId ?? []),
    today,
    origin,
  )
  return shown.map((each) => {
    const reasons = directionReasons(person, limits, each)
    const against = directionObjection(person, limits, each)
    return {
      occupation: occupationName(each.one.occupation),
      overlap: had.size > 0 ? each.gap.overlap : null,
      interests: each.one.liked,
      reasons: reasons.map((reason) => ({ code: reason.code, text: words.reasonText(reason) })),
      against: [{ code: against.code, text: words.objectionText(against) }],
      have: each.gap.have.map(skillName),
      gap: each.gap.gap.map(skillName),
      firstStep: (each.first && cards.get(each.first.courseId)) ?? null,
      courses: each.courses,
    }
  })
}

function personOf({ source }: SkillIndex, profile: DirectionProfile): Person {
  const { currentOccupation, skills, interests, level, income, dutch } = profile
  return {
    current: (currentOccupation && source.occupation(currentOccupation)) || null,
    skills: skills ?? [],
    interests: [...new Set(interests ?? [])],
    level: level ?? null,
    income: income ?? null,
    dutch: dutch ?? null,
  }
}

function limitsOf(profile: DirectionProfile, located: boolean, today: string): Limits {
  const { level, distanceKm, hoursPerWeek, mustEarn } = profile
  return {
    level: level == null || level === 'none' ? null : level,
    held: level ?? null,
    located,
    distanceKm: distanceKm ?? null,
    hoursPerWeek: hoursPerWeek ?? null,
    mustEarn: mustEarn ?? false,
    delivery: null,
    language: null,
    today,
  }
}
