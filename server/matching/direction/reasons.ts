/** Why an occupation is shown to somebody, and what speaks most against it: what decides, in codes. Pure. */
import type {
  DirectionObjectionFacts,
  DirectionReasonFacts,
} from '@stapwijzer/shared/domain/matching/direction.ts'
import type { CourseFacts } from '../course-facts.ts'
import type { Gap } from '../gap.ts'
import { named } from '../score-course.ts'
import { isBesideWork, type Limits } from './first-step.ts'
import { canEnter, type Candidate, type Person } from './rank.ts'

export type Shown = {
  one: Candidate
  gap: Gap
  /** Courses that lead to it. */
  courses: number
  first: CourseFacts | null
}

const mostReasons = 2
/** Share of the skills above which somebody has most of them, and below which they are no reason. */
const most = 0.6
const some = 0.15
const veryCommon = 2

export function directionReasons(
  person: Person,
  limits: Limits,
  { one, gap, courses, first }: Shown,
): DirectionReasonFacts[] {
  const { have, overlap } = gap
  const reasons: DirectionReasonFacts[] = []
  if (one.liked.length > 0) reasons.push({ code: 'likes', interests: one.liked })
  if (have.length > 0 && overlap >= some) {
    const code = overlap >= most ? 'most-skills' : 'some-skills'
    const { skills } = named(have)
    reasons.push({ code, skills: skills.slice(0, 2), count: have.length, of: have.length + gap.gap.length })
  }
  if (limits.mustEarn && first && isBesideWork(first, limits) === true) {
    reasons.push({ code: 'learn-while-working' })
  }
  if (first && canEnter(person.level, first.level) === true) reasons.push({ code: 'can-enter' })
  if (courses > 0) reasons.push({ code: limits.located ? 'courses-near' : 'courses', count: courses })
  if (one.common >= veryCommon) reasons.push({ code: 'common-work' })
  const field = person.current?.iscoCode?.slice(0, 2)
  if (field && field === one.occupation.iscoCode?.slice(0, 2)) reasons.push({ code: 'same-field' })
  return reasons.slice(0, mostReasons)
}

/** The one that decides most; there is always something to look at. */
export function directionObjection(
  person: Person,
  limits: Limits,
  { one, gap, courses, first }: Shown,
): DirectionObjectionFacts {
  const step = one.step ?? 0
  if (one.dutchShort > 0) return { code: 'dutch-needed' }
  if (first && canEnter(person.level, first.level) === false) return { code: 'cannot-enter' }
  if (one.payShort > 0) return { code: 'pays-less' }
  if (step >= 2) return { code: 'big-step-up' }
  if (courses === 0) return { code: limits.located ? 'no-course-near' : 'no-course' }
  if (limits.mustEarn && first && isBesideWork(first, limits) === false) return { code: 'not-while-working' }
  const hours = first?.hoursPerWeek ?? null
  if (limits.hoursPerWeek !== null && hours !== null && hours > limits.hoursPerWeek && !isShort(first!)) {
    return { code: 'too-many-hours', hours }
  }
  if (step <= -1) return { code: 'step-down' }
  if (step === 1) return { code: 'step-up' }
  if (gap.gap.length > 0) {
    const { skills, count } = named(gap.gap)
    return { code: 'gap-remains', skills: skills.slice(0, 2), count }
  }
  return { code: first && first.price === null ? 'price-unknown' : 'look-first' }
}

const isShort = ({ weeks }: CourseFacts) => weeks !== null && weeks < 2
