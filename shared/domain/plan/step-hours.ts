/** How many hours a week a step asks, on how many days, and which part of a bbl is paid work. Pure. */
import type { Course, Duration } from '../course.ts'
import { hoursPerWeek, studyDays, studyHours, studyWeeks, weeksTaken } from '../course-facts.ts'
import { tenths } from '../money/cents.ts'
import type { Step } from './plan.ts'

/**
 * A week of a bbl: a job at a training firm, and beside it what a person has to find time for. Most schools give one day
 * of lessons beside four days of work. At least 200 hours of lessons and 610 hours of work a year are the law (WEB,
 * article 7.2.7); a load of 850 hours a year is those two, and says nothing of homework.
 */
export type BblWeek = {
  /** Days of paid work. */
  workDays: number
  lessonHours: number
  /** null = nobody told. */
  homeHours: number | null
}

export type StepHours = {
  /** Of study in all, without paid work; null = unknown. */
  hours: number | null
  /** In a week in which the step runs whole; what is shorter than a week takes its hours in that week, and no more. */
  hoursPerWeek: number | null
  /** Working days, of what is told in days or is shorter than a week; null of all else. */
  days: number | null
  /** Only of a bbl. */
  bbl: BblWeek | null
}
type Asked = Pick<Course, 'duration' | 'studyLoad' | 'studyForm' | 'level'>
type Typed = Pick<Step, 'weeks' | 'hoursPerWeek'>

const lessonDay = 8
/** A day of lessons and four of work: what a load takes above that is homework. */
const bblWithWork = 40
/** Weeks a year in which schools teach: a load is spread over those. */
const schoolYear = { weeks: 40, of: 52 }

/** What the person typed wins over the course's. */
export function stepHours(step: Typed, course: Asked | null, weeks: number | null): StepHours {
  const load = course?.studyLoad ?? null
  const duration = durationOf(step, course, weeks)
  const whole = studyWeeks(duration)
  const bbl = course && isBbl(course) ? bblWeek(step, studyHours(load), weeks) : null
  const perWeek =
    step.hoursPerWeek ?? (bbl ? bbl.lessonHours + (bbl.homeHours ?? 0) : hoursPerWeek(load, duration))
  const counted = step.hoursPerWeek !== null || bbl !== null
  const inAll = counted && perWeek !== null && whole !== null ? perWeek * weeksTaken(whole) : null
  return {
    hours: inAll ?? (counted ? null : studyHours(load)),
    hoursPerWeek: perWeek,
    days: studyDays(duration),
    bbl,
  }
}

/** The paid way of learning at mbo. */
export function isBbl({ studyForm, level }: Pick<Course, 'studyForm' | 'level'>): boolean {
  return studyForm === 'dual' && level !== null && level.startsWith('mbo')
}

/** The hours that a person typed are those beside the job. */
function bblWeek({ hoursPerWeek: typed }: Typed, inAll: number | null, weeks: number | null): BblWeek {
  const lessonHours = typed === null ? lessonDay : Math.min(lessonDay, typed)
  const taught = inAll === null || !weeks ? null : (inAll * schoolYear.of) / (weeks * schoolYear.weeks)
  const told = taught !== null && taught >= bblWithWork ? tenths(taught - bblWithWork) / 10 : null
  return { workDays: 4, lessonHours, homeHours: typed === null ? told : tenths(typed - lessonHours) / 10 }
}

/** Days that a feed tells stay days; `weeks` is all else, as the plan reckons it. */
function durationOf(step: Typed, course: Asked | null, weeks: number | null): Duration | null {
  const told = step.weeks === null ? (course?.duration ?? null) : null
  if (told?.unit === 'days') return { ...told, weeks }
  return weeks === null ? null : { value: weeks, unit: 'weeks', weeks }
}
