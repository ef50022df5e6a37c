/** How long something takes, as people say it: in years and months, and what is shorter than a month in weeks. */
import type { StepHours } from '../../domain/plan/step-hours.ts'
import { counted, decimal, listed, nbsp } from './format.ts'

const [monthsInYear, weeksInYear] = [12, 52]

/** `months` may have a decimal: `6 jaar en 6 maanden`, `ongeveer 2 weken`. */
export function monthsText(months: number): string {
  const weeks = Math.round((months * weeksInYear) / monthsInYear)
  if (weeks < 1) return 'minder dan een week'
  if (months < 1 && weeks < 4) return `ongeveer ${number(weeks, 'week', 'weken')}`
  const whole = Math.max(1, Math.round(months))
  const [years, rest] = [Math.floor(whole / monthsInYear), whole % monthsInYear]
  return listed([
    ...(years > 0 ? [`${years}${nbsp}jaar`] : []),
    ...(rest > 0 ? [number(rest, 'maand', 'maanden')] : []),
  ])
}

/** `8 uur, op één dag`; `meestal 4 dagen werk en 1 dag les, 4 uur thuis`; `12 uur`. null = unknown. */
export function stepHoursText({ hours, hoursPerWeek, days, bbl }: StepHours): string | null {
  if (bbl) return bblText(bbl)
  if (days !== null) {
    const inAll = hours ?? hoursPerWeek
    return inAll === null
      ? null
      : `${hoursText(inAll)}, ${days === 1 ? 'op één dag' : `in ${days}${nbsp}dagen`}`
  }
  return hoursPerWeek === null ? null : hoursText(hoursPerWeek)
}

/** Paid work stands apart from what one has to find time for. */
function bblText({ workDays, lessonHours, homeHours }: NonNullable<StepHours['bbl']>): string {
  const lessons = lessonHours === 8 ? `1${nbsp}dag les` : `${hoursText(lessonHours)} les`
  const home =
    homeHours === null ? 'huiswerk onbekend' : homeHours === 0 ? '' : `${hoursText(homeHours)} thuis`
  return [`meestal ${number(workDays, 'dag', 'dagen')} betaald werk`, lessons, ...(home ? [home] : [])].join(
    ', ',
  )
}

function hoursText(hours: number): string {
  return `${decimal(hours)}${nbsp}uur`
}

function number(value: number, one: string, many: string): string {
  return counted(value, one, many).replace(' ', nbsp)
}
