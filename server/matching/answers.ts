/** Puts what was worked out into the words and shapes of the contracts. Pure. */
import type { Match, OccupationName, Transition } from '@stapwijzer/shared/api/matching.ts'
import type { SkillName } from '@stapwijzer/shared/api/occupations.ts'
import type { CourseCard } from '@stapwijzer/shared/domain/course-card.ts'
import type {
  TransitionObjectionFacts,
  TransitionReasonFacts,
} from '@stapwijzer/shared/domain/matching/reason.ts'
import { matching } from '@stapwijzer/shared/text/rooms.ts'
import type { Occupation, Skill } from '../occupations/taxonomy.ts'
import type { Gap } from './gap.ts'
import { named, type Scored } from './score-course.ts'
import type { Reachable } from './transitions.ts'

export function occupationName({ id, label, iscoCode }: Occupation): OccupationName {
  return { id, label, iscoCode }
}

export function skillName({ id, uri, label, lang }: Skill): SkillName {
  return { id, uri, label, lang }
}

/** `courses`: how many close the gap; `near`: only those around a postcode were counted. */
export function transition(
  from: Occupation,
  one: Reachable,
  gap: Gap,
  courses: number,
  near: boolean,
): Transition {
  return {
    occupation: occupationName(one.occupation),
    overlap: one.overlap,
    have: gap.have.map(skillName),
    gap: gap.gap.map(skillName),
    coursesClosingGap: courses,
    levelStep: one.levelStep,
    reasons: transitionReasons(from, one, gap, courses, near).map((reason) => ({
      code: reason.code,
      text: matching.transitionReasonText(reason),
    })),
    against: transitionObjections(one, gap, courses, near).map((objection) => ({
      code: objection.code,
      text: matching.transitionObjectionText(objection),
    })),
  }
}

/** Share of the skills above which somebody has most of them. */
const most = 0.6

function transitionReasons(
  from: Occupation,
  { occupation, overlap, levelStep }: Reachable,
  { have, gap }: Gap,
  courses: number,
  near: boolean,
): TransitionReasonFacts[] {
  const reasons: TransitionReasonFacts[] = []
  if (have.length > 0) {
    const code = overlap >= most ? 'most-skills' : 'some-skills'
    reasons.push({ code, count: have.length, of: have.length + gap.length })
    const { skills } = named(have)
    if (skills.length > 0) reasons.push({ code: 'shares-skills', skills })
  }
  if (from.iscoCode && from.iscoCode.slice(0, 3) === occupation.iscoCode?.slice(0, 3)) {
    reasons.push({ code: 'same-field' })
  }
  if (levelStep === 0) reasons.push({ code: 'same-level' })
  if (levelStep === 1) reasons.push({ code: 'step-up' })
  if (levelStep === -1) reasons.push({ code: 'lower-level' })
  if (courses > 0) reasons.push({ code: near ? 'courses-near' : 'courses', count: courses })
  return reasons
}

function transitionObjections(
  { levelStep }: Reachable,
  { gap }: Gap,
  courses: number,
  near: boolean,
): TransitionObjectionFacts[] {
  const objections: TransitionObjectionFacts[] = []
  if (levelStep !== null && levelStep >= 2) objections.push({ code: 'big-step-up' })
  if (levelStep !== null && levelStep <= -2) objections.push({ code: 'big-step-down' })
  if (gap.length > 0 && courses === 0) objections.push({ code: near ? 'no-courses-near' : 'no-courses' })
  return objections
}

export function match({ score, goal, closes, reasons, against }: Scored, course: CourseCard): Match {
  return {
    course,
    score,
    towards: goal && occupationName(goal.occupation),
    reasons: reasons.map((reason) => ({ code: reason.code, text: matching.matchReasonText(reason) })),
    against: against.map((objection) => ({
      code: objection.code,
      text: matching.matchObjectionText(objection),
    })),
    skills: {
      have: (goal?.have ?? []).map(skillName),
      gap: (goal?.gap ?? []).map(skillName),
      closes: closes.map(skillName),
    },
  }
}
