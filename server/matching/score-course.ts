/**
 * How good a course is for a profile, and why. Pure. The score is a weighted mean of what the course is for (its goal)
 * and how it fits (`circumstances.ts`); every part that counts for or against is told in a code.
 */
import type { MatchBasis } from '@stapwijzer/shared/domain/matching/codes.ts'
import type { MatchObjectionFacts, MatchReasonFacts } from '@stapwijzer/shared/domain/matching/reason.ts'
import type { Skill } from '../occupations/taxonomy.ts'
import {
  deliveryPart,
  hoursPart,
  languagePart,
  levelPart,
  moneyPart,
  placePart,
  startPart,
  type Part,
} from './circumstances.ts'
import type { Circumstances, CourseFacts } from './course-facts.ts'
import { closingValue, type Goal } from './goals.ts'
import type { SkillIndex } from './skill-index.ts'

export type Scored = {
  course: CourseFacts
  /** 0–1, three decimals. */
  score: number
  /** Null in a varied choice. */
  goal: Goal | null
  /** Skills of the goal's gap that the course teaches. */
  closes: Skill[]
  reasons: MatchReasonFacts[]
  against: MatchObjectionFacts[]
}

export type Judge = Circumstances & { basis: MatchBasis; budget: number | null }

/** Parts of the score; together 1. */
const shares = { aim: 0.55, level: 0.13, place: 0.1, delivery: 0.02, hours: 0.06, money: 0.07, start: 0.07 }

/** Null when the course has to do with none of the goals. */
export function scoreCourse(
  index: SkillIndex,
  goals: readonly Goal[],
  course: CourseFacts,
  about: Judge,
): Scored | null {
  const best = bestGoal(index, goals, course)
  if (!best) return null
  const parts = partsOf(course, about)
  return {
    course,
    score: total(best.value, parts),
    goal: best.goal,
    closes: best.closes,
    reasons: [...aimReasons(best, about.basis), ...parts.reasons],
    against: [...aimObjections(best), ...parts.against],
  }
}

/** The same for a course of a varied choice: without a goal it is told well, or not. */
export function scoreExample(course: CourseFacts, about: Judge): Scored {
  const parts = partsOf(course, about)
  const told = course.quality >= wellDescribed
  return {
    course,
    score: total(course.quality / 100, parts),
    goal: null,
    closes: [],
    reasons: [
      { code: 'example-of-sector', sector: course.sector },
      ...parts.reasons,
      ...(told ? [{ code: 'well-described' } as const] : []),
    ],
    against: parts.against,
  }
}

const wellDescribed = 85

/** What a skill is worth when it comes with a training for other work: few take that for the skill. */
const besideOtherWork = 0.4
/** Below this a course has too little to do with the goal to be advised. */
const leastAim = 0.15

type Aim = { goal: Goal; closes: Skill[]; leads: boolean; elsewhere: boolean; value: number }

function bestGoal(index: SkillIndex, goals: readonly Goal[], course: CourseFacts): Aim | null {
  const { links } = course
  let best: Aim | null = null
  for (const goal of goals) {
    const lead = links.get(goal.occupation.id) ?? 0
    const closes = goal.gap.filter(({ id }) => links.has(id))
    const closed = closes.reduce((sum, { id }) => sum + index.weight(id) * links.get(id)!, 0)
    const elsewhere = lead === 0 && leadsElsewhere(goals, goal, course)
    const closing = closingValue(closed, goal.gapWeight) * (elsewhere ? besideOtherWork : 1)
    const value = goal.weight * (1 - (1 - lead) * (1 - closing))
    if (value > (best?.value ?? leastAim)) best = { goal, closes, leads: lead > 0, elsewhere, value }
  }
  return best
}

/** To an occupation that is no goal, or to another of the goals than this one. */
function leadsElsewhere(
  goals: readonly Goal[],
  goal: Goal,
  { links, leadsElsewhere: away }: CourseFacts,
): boolean {
  return away || goals.some((other) => other !== goal && links.has(other.occupation.id))
}

function aimReasons({ goal, closes, leads }: Aim, basis: MatchBasis): MatchReasonFacts[] {
  const occupation = goal.occupation.label
  const near = basis !== 'target'
  const reasons: MatchReasonFacts[] = []
  const counts = { count: goal.have.length, of: goal.have.length + goal.gap.length }
  if (leads) reasons.push({ code: leadCode(goal, near), occupation, basis, ...counts })
  if (closes.length > 0) reasons.push({ code: 'closes-gap', occupation, ...named(closes) })
  const had = named(goal.have)
  if (near && !goal.own && had.skills.length > 0)
    reasons.push({ code: 'builds-on-skills', occupation, ...had })
  return reasons
}

function leadCode({ own }: Goal, near: boolean): MatchReasonFacts['code'] {
  return own ? 'for-own-work' : near ? 'leads-to-near' : 'leads-to-target'
}

function aimObjections({ goal, closes, leads, elsewhere }: Aim): MatchObjectionFacts[] {
  const left = goal.gap.length - closes.length
  return [
    ...(elsewhere ? [{ code: 'other-work' } as const] : []),
    ...(leads || left === 0 ? [] : [{ code: 'gap-remains', count: left } as const]),
  ]
}

/** Names for a sentence: Dutch ones only, because an English label in a Dutch sentence helps nobody. */
export function named(skills: readonly Skill[]): { skills: string[]; count: number } {
  const dutch = skills.filter(({ lang }) => lang === 'nl').map(({ label }) => label)
  return { skills: dutch.slice(0, 3), count: skills.length }
}

type Parts = { value: number; factor: number; reasons: MatchReasonFacts[]; against: MatchObjectionFacts[] }

function partsOf(course: CourseFacts, about: Judge): Parts {
  const parts: [share: number, part: Part][] = [
    [shares.level, levelPart(course, about)],
    [shares.place, placePart(course, about)],
    [shares.delivery, deliveryPart(course, about)],
    [shares.hours, hoursPart(course, about)],
    [shares.money, moneyPart(course, about.budget)],
    [shares.start, startPart(course, about)],
  ]
  const language = languagePart(course, about)
  const all = [...parts.map(([, part]) => part), language]
  return {
    value: parts.reduce((sum, [share, { value }]) => sum + share * value, 0),
    factor: language.value,
    reasons: all.flatMap(({ reason }) => reason ?? []),
    against: all.flatMap(({ against }) => against ?? []),
  }
}

function total(aim: number, { value, factor }: Parts): number {
  return Math.round(factor * (shares.aim * aim + value) * 1000) / 1000
}
