/** The course to begin with on the way to an occupation. Pure. */
import type { HeldLevel } from '@stapwijzer/shared/domain/matching/direction.ts'
import { usualKm } from '../circumstances.ts'
import type { Circumstances, CourseFacts } from '../course-facts.ts'
import type { Goal } from '../goals.ts'
import { scoreCourse } from '../score-course.ts'
import type { SkillIndex } from '../skill-index.ts'
import { canEnter } from './rank.ts'

export type Limits = Circumstances & { mustEarn: boolean; held: HeldLevel | null }

/** Hours a week that most people can learn beside a job of four days, and weeks that one can take off for it. */
const hoursBesideWork = 16
const weeksOff = 2

/** Whether one can go on earning with it; null when it is not told. */
export function isBesideWork(
  { studyForm, weeks, hoursPerWeek, delivery }: CourseFacts,
  limits: Pick<Limits, 'hoursPerWeek'>,
): boolean | null {
  if (studyForm === 'part-time' || studyForm === 'dual' || studyForm === 'self-paced') return true
  if (weeks !== null && weeks < weeksOff) return true
  if (studyForm === 'full-time') return false
  if (hoursPerWeek !== null) return hoursPerWeek <= Math.max(hoursBesideWork, limits.hoursPerWeek ?? 0)
  return delivery === 'online' ? true : null
}

/** What is taken off a course that one cannot begin, or cannot follow beside the work that one needs. */
const forNoWayIn = 0.4
const forNoWork = 0.3
/** What a course for some skills counts beside one for the occupation. */
const forSkillsOnly = 0.5

/** The best course for one occupation; null when no course leads there or closes anything. `courses`: those linked to it. */
export function firstStep(
  index: SkillIndex,
  goal: Goal,
  courses: readonly CourseFacts[],
  limits: Limits,
): CourseFacts | null {
  const within = limits.distanceKm ?? usualKm
  let best: { course: CourseFacts; value: number } | null = null
  for (const course of courses) {
    if (limits.located && course.delivery !== 'online' && (course.km === null || course.km > within)) continue
    const scored = scoreCourse(index, [goal], course, { ...limits, basis: 'target', budget: null })
    if (!scored) continue
    const leads = course.links.has(goal.occupation.id)
    const value =
      scored.score * (leads ? 1 : forSkillsOnly) -
      (canEnter(limits.held, course.level) === false ? forNoWayIn : 0) -
      (limits.mustEarn && isBesideWork(course, limits) === false ? forNoWork : 0)
    if (!best || value > best.value || (value === best.value && course.courseId < best.course.courseId)) {
      best = { course, value }
    }
  }
  return best?.course ?? null
}
