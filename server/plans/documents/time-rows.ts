/** The plan in time, on paper: each step, the busy weeks and the last days, with a strip that shows where they lie. Pure. */
import { timelineOf, type Timeline } from '@stapwijzer/shared/domain/plan/timeline.ts'
import { date } from '@stapwijzer/shared/text/format.ts'
import { planDocument as t, planFigures as f } from '@stapwijzer/shared/text/rooms.ts'
import { documentDays, type Material } from './material.ts'
import type { Strip } from './paper/sheet.ts'

export type TimeRow = readonly [name: string, value: string, strip: Strip]

/** Nothing when no step has a start. */
export function timeRows(material: Material): TimeRow[] {
  const { plan, steps, check } = material
  const picture = timelineOf({
    facts: steps.map(({ facts }) => facts),
    weeks: check.weeks,
    days: documentDays(material),
    freeHours: plan.hoursPerWeek,
  })
  if (picture === null) return []
  const edges = picture.years.slice(1).map(({ x }) => x)
  const stripOf = (bars: Strip['bars'], marks: readonly number[] = []): Strip => ({ bars, marks, edges })
  return [
    ...picture.bars.map((bar): TimeRow => {
      const marks = picture.marks.filter(({ items }) => items.includes(bar.item)).map(({ x }) => x)
      return [t.stepName(bar.item), `${steps[bar.item]!.title}: ${spanText(bar)}`, stripOf([bar], marks)]
    }),
    ...busyRow(picture, stripOf),
  ]
}

function spanText({ start, last }: Timeline['bars'][number]): string {
  return last === null ? f.fromDay(start) : last === start ? date(start) : f.between(start, last)
}

/** More periods than these make a row that nobody reads; the strip shows all. */
const mostPeriods = 4

function busyRow({ busy }: Timeline, stripOf: (bars: Strip['bars']) => Strip): TimeRow[] {
  const [first] = busy
  if (first === undefined) return []
  const told = busy
    .slice(0, mostPeriods)
    .map(({ from, last, hours }) => `${f.between(from, last)}: ${f.hours(hours)}`)
  return [[first.isOver ? t.overWeeks : t.busyWeeks, told.join('\n'), stripOf(busy)]]
}
