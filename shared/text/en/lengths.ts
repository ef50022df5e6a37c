/** How long something takes, as people say it: in years and months, and what is shorter than a month in weeks. */
import type { StepHours } from '../../domain/plan/step-hours.ts'
import { counted, decimal, listed, nbsp } from './format.ts'

const [monthsInYear, weeksInYear] = [12, 52]

/** `months` may have a decimal: `6 years and 6 months`, `about 2 weeks`. */
export function monthsText(months: number): string {
  const weeks = Math.round((months * weeksInYear) / monthsInYear)
  if (weeks < 1) return 'less than a week'
  if (months < 1 && weeks < 4) return `about ${number(weeks, 'week', 'weeks')}`
  const whole = Math.max(1, Math.round(months))
  const [years, rest] = [Math.floor(whole / monthsInYear), whole % monthsInYear]
  return listed([
    ...(years > 0 ? [number(years, 'year', 'years')] : []),
    ...(rest > 0 ? [number(rest, 'month', 'months')] : []),
  ])
}

/** `8 hours, on one day`; `usually 4 days of paid work, 1 day of lessons, 4 hours at home`; `12 hours`. null = unknown. */
export function stepHoursText({ hours, hoursPerWeek, days, bbl }: StepHours): string | null {
  if (bbl) return bblText(bbl)
  if (days !== null) {
    const inAll = hours ?? hoursPerWeek
    return inAll === null
      ? null
      : `${hoursText(inAll)}, ${days === 1 ? 'on one day' : `in ${days}${nbsp}days`}`
  }
  return hoursPerWeek === null ? null : hoursText(hoursPerWeek)
}

/** Paid work stands apart from what one has to find time for. */
function bblText({ workDays, lessonHours, homeHours }: NonNullable<StepHours['bbl']>): string {
  const lessons = lessonHours === 8 ? `1${nbsp}day of lessons` : `${hoursText(lessonHours)} of lessons`
  const home =
    homeHours === null ? 'homework not known' : homeHours === 0 ? '' : `${hoursText(homeHours)} at home`
  return [`usually ${number(workDays, 'day', 'days')} of paid work`, lessons, ...(home ? [home] : [])].join(
    ', ',
  )
}

function hoursText(hours: number): string {
  return `${decimal(hours)}${nbsp}${hours === 1 ? 'hour' : 'hours'}`
}

function number(value: number, one: string, many: string): string {
  return counted(value, one, many).replace(' ', nbsp)
}
