/** Places of the bars in the picture of hours a week over time. Pure. */
import { daysBetween } from '@stapwijzer/shared/domain/calendar.ts'
import type { PlanCheckView } from '@stapwijzer/shared/api/plan-checks.ts'

type Week = PlanCheckView['weeks'][number]
/** In hundredths of the width and of the height of the picture; `y` from above. */
type Box = { x: number; width: number; y: number; height: number }
export type HoursPicture = {
  from: string
  /** The first day after it. */
  until: string
  /** Hours at the upper edge. */
  top: number
  bars: (Box & { isOver: boolean })[]
  holidays: Pick<Box, 'x' | 'width'>[]
  /** Height of the line of hours that the person has. */
  free: number | null
}

/** Above the highest bar some air stays, so that the line over it can be seen. */
const air = 1.1

/** null when nothing is known of any week. */
export function hoursPicture(weeks: readonly Week[], freeHours: number | null): HoursPicture | null {
  const [from, until] = [weeks[0]?.from, weeks.at(-1)?.until]
  if (from === undefined || until === undefined) return null
  const days = daysBetween(from, until)
  const top = Math.max(1, freeHours ?? 0, ...weeks.map(({ hours }) => hours)) * air
  const across = (week: Week) => ({
    x: part(daysBetween(from, week.from), days),
    width: part(daysBetween(week.from, week.until), days),
  })
  const up = (hours: number) => part(hours, top)
  return {
    ...{ from, until, top },
    bars: weeks
      .filter(({ hours }) => hours > 0)
      .map((week) => ({
        ...across(week),
        y: 100 - up(week.hours),
        height: up(week.hours),
        isOver: freeHours !== null && week.hours > freeHours,
      })),
    holidays: weeks.filter(({ holiday }) => holiday !== null).map(across),
    free: freeHours === null ? null : 100 - up(freeHours),
  }
}

export type Peak = { hours: number; from: string; until: string; items: readonly number[] }

/** The first of the runs of weeks with the most hours. */
export function peakOf(weeks: readonly Week[]): Peak | null {
  return weeks.reduce<Week | null>((most, week) => (week.hours > (most?.hours ?? 0) ? week : most), null)
}

function part(value: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((value / whole) * 10_000) / 100
}
