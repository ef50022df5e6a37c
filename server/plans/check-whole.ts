/** Reads what the check of a plan needs, in a handful of statements however many steps there are, and checks it. */
import type { PlanCheckView } from '@stapwijzer/shared/api/plan-checks.ts'
import type { Reading } from '@stapwijzer/shared/db/client.ts'
import { municipalityOfPostcode, pointOfPostcode } from '@stapwijzer/shared/db/geography.ts'
import { hasPoint, placeOn } from '@stapwijzer/shared/domain/course-facts.ts'
import { distanceKm, shownKm, type Point } from '@stapwijzer/shared/domain/distance.ts'
import type { Plan } from '@stapwijzer/shared/domain/plan/plan.ts'
import type { SchemeSet } from '../funding/scheme-set.ts'
import type { Taxonomy } from '../occupations/taxonomy.ts'
import { checkInWords, type Saved } from './check.ts'
import type { Asker } from './asker.ts'
import { coursesOfPlan, type PlanCourse } from './courses-of-plan.ts'
import { goalOf, readTaught } from './goal.ts'

export type About = {
  today: string
  schemes: SchemeSet
  taxonomy: Taxonomy
  /** Of a plan that is saved, or that a browser keeps. */
  saved?: Saved
  /** What the person told about themselves and their employer. */
  facts?: Omit<Asker, 'municipality'>
}

export async function checkWhole(reading: Reading, plan: Plan, about: About): Promise<PlanCheckView> {
  const { today, schemes, taxonomy, saved, facts } = about
  const [courses, asker, origin] = await Promise.all([
    coursesOfPlan(reading, plan.items),
    askerOf(reading, plan, facts),
    plan.postcode === null || plan.travelKm === null ? null : pointOfPostcode(reading, plan.postcode),
  ])
  const taught = await readTaught(reading, plan, courses, taxonomy)
  return checkInWords(plan, courses, {
    today,
    schemes,
    asker,
    saved,
    goal: goalOf(plan, taxonomy, taught),
    distances: origin && distancesTo(origin, courses, today),
  })
}

/** What a person says of themselves wins over the postcode in their plan. */
async function askerOf(
  reading: Reading,
  plan: Plan,
  { person, employer }: Omit<Asker, 'municipality'> = { person: {} },
): Promise<Asker> {
  const postcode4 = person.postcode4 ?? plan.postcode
  const whole = postcode4 === null ? person : { ...person, postcode4 }
  const known = person.municipality != null || postcode4 === null
  return {
    person: whole,
    employer,
    municipality: known ? null : await municipalityOfPostcode(reading, postcode4),
  }
}

/** By course id, kilometres as the card shows them; null = online, or no place with a point is known. */
function distancesTo(
  origin: Point,
  courses: ReadonlyMap<string, PlanCourse>,
  today: string,
): Record<string, number | null> {
  return Object.fromEntries(
    [...courses].map(([id, { course }]) => {
      const place = course.delivery === 'online' ? null : placeOn(course, today, origin)
      return [id, hasPoint(place) ? shownKm(distanceKm(origin, place)) : null]
    }),
  )
}
