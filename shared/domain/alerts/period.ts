/**
 * When a digest is due. A period is a day or a week of Europe/Amsterdam, named by its first day, so that the same rule holds
 * over the nights on which clocks change and over the end of a year. Pure.
 */
import { mondayOf, plainDateOf } from '../calendar.ts'
import type { Pace } from './alert.ts'

/** Nobody is woken by a digest: hour of Amsterdam from which one may go out. */
export const firstHour = 7

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  hourCycle: 'h23',
})

/** The first day (`YYYY-MM-DD`) of the day or week that an instant falls in; weeks begin on Monday. */
export function periodOf(instant: Date, pace: Pace): string {
  const day = plainDateOf(instant)
  return pace === 'daily' ? day : mondayOf(day)
}

/** Whether digests go out at this hour; a worker that was away in the morning sends them when it is back. */
export function isHourForMail(instant: Date): boolean {
  return Number(clock.format(instant)) >= firstHour
}

/** Whether a digest is due. `done` is the period of the last one, or of the confirmation. A clock that went back sends nothing. */
export function isDue(instant: Date, { pace, done }: { pace: Pace; done: string }): boolean {
  return isHourForMail(instant) && periodOf(instant, pace) > done
}
