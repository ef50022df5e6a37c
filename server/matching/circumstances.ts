/**
 * How a course fits the way somebody can learn: level, place, hours, money, start and language. Each part is worth 0–1
 * and says why in codes. Unknown facts are worth half, so that a course that tells nothing never beats one that fits. Pure.
 */
import { daysBetween } from '@stapwijzer/shared/domain/calendar.ts'
import type { MatchObjectionFacts, MatchReasonFacts } from '@stapwijzer/shared/domain/matching/reason.ts'
import { isWayIn, levelRank } from '@stapwijzer/shared/domain/plan/requirements.ts'
import type { Circumstances, CourseFacts } from './course-facts.ts'

export type Part = { value: number; reason?: MatchReasonFacts; against?: MatchObjectionFacts }

/** Where nothing is said about it, about half an hour's travel. */
export const usualKm = 30
const fewWeeks = 2
const soonDays = 92
const lateDays = 183
const daysInMonth = 30.4
const half: Part = { value: 0.5 }

export function levelPart({ level }: CourseFacts, { level: held }: Circumstances): Part {
  if (level === null) return half
  if (held === null) {
    if (level === 'mbo-1' || level === 'mbo-2' || level === 'vmbo') {
      return { value: 0.8, reason: { code: 'entry-level', level } }
    }
    return half
  }
  const [mine, its] = [levelRank(held), levelRank(level)]
  // Dutch as a second language and the like stand outside the order.
  if (mine === 0 || its === 0) return half
  if (its > mine) {
    if (isWayIn(held, level) === false) return { value: 0, against: { code: 'level-higher', level } }
    return { value: 1, reason: { code: 'next-level', level } }
  }
  if (its < mine) return { value: 0.15, against: { code: 'level-lower', level } }
  return { value: 0.9, reason: { code: 'level-fits', level } }
}

export function placePart({ km, delivery }: CourseFacts, about: Circumstances): Part {
  if (!about.located) return half
  if (delivery === 'online') return { value: 0.9, reason: { code: 'online' } }
  if (km === null) return { value: 0.3, against: { code: 'place-unknown' } }
  const most = about.distanceKm ?? usualKm
  if (km <= most) return { value: 1 - (0.4 * km) / most, reason: { code: 'near', km } }
  return { value: 0.3 * (most / km), against: { code: 'far', km } }
}

export function deliveryPart({ delivery }: CourseFacts, about: Circumstances): Part {
  if (about.delivery === null) return half
  if (delivery === null) return { value: 0.3, against: { code: 'delivery-unknown' } }
  return { value: 1, reason: { code: 'delivery-fits', delivery } }
}

export function hoursPart({ hoursPerWeek: hours, weeks }: CourseFacts, about: Circumstances): Part {
  const most = about.hoursPerWeek
  // A course of some days is done in days off: hours a week say nothing about it.
  if (most === null || (weeks !== null && weeks < fewWeeks)) return half
  if (hours === null) return { value: 0.4, against: { code: 'hours-unknown' } }
  if (hours <= most) return { value: 1, reason: { code: 'hours-fit', hours } }
  return { value: 0.3 * (most / hours), against: { code: 'too-many-hours', hours } }
}

/** Courses above the budget are no longer here. */
export function moneyPart({ price }: CourseFacts, budget: number | null): Part {
  if (price === null) return { value: 0.3, against: { code: 'price-unknown' } }
  if (price === 0) return { value: 1, reason: { code: 'free' } }
  return budget === null ? half : { value: 0.9, reason: { code: 'within-budget', price } }
}

export function startPart({ nextStart, flexible }: CourseFacts, { today }: Circumstances): Part {
  const days = nextStart === null ? null : daysBetween(today, nextStart)
  if (days !== null && days <= soonDays)
    return { value: 1, reason: { code: 'starts-soon', date: nextStart! } }
  if (flexible) return { value: 0.9, reason: { code: 'flexible-start' } }
  if (days === null) return { value: 0.3, against: { code: 'start-unknown' } }
  if (days <= lateDays) return half
  return { value: 0.2, against: { code: 'starts-late', months: Math.floor(days / daysInMonth) } }
}

/** A factor for the whole: who does not know the language cannot follow the course at all. */
export function languagePart({ languages }: CourseFacts, { language }: Circumstances): Part {
  if (languages.length === 0) return { value: 1 }
  if (language !== null && languages.includes(language)) {
    return { value: 1, reason: { code: 'language-fits', languages: [language] } }
  }
  if (language === null && languages.includes('nl')) return { value: 1 }
  return { value: language === null ? 0.85 : 0.5, against: { code: 'language-other', languages } }
}
