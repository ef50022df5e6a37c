/** The answer to who asks for figures of a period, made of published ones alone. Pure. */
import type { Statistics } from '@stapwijzer/shared/api/statistics.ts'
import { hidden, totalOfShown, type Shown } from '@stapwijzer/shared/domain/disclosure/shown.ts'
import {
  definitionsVersion,
  measureNames,
  measures,
  type Measure,
} from '@stapwijzer/shared/domain/insight/measures.ts'
import { allRegions } from '@stapwijzer/shared/domain/insight/period-table.ts'
import {
  before,
  daysOf,
  isHalfYear,
  monthsOf,
  type Period,
} from '@stapwijzer/shared/domain/insight/periods.ts'
import type { Published } from './figures-store.ts'

/** All periods whose figures the answer can be made of. */
export function periodsNeeded(period: Period): Period[] {
  return [period, before(period)].flatMap((one) => (isHalfYear(one) ? [one, ...monthsOf(one)] : [one]))
}

export type Known = {
  published: readonly Published[]
  firstDay: string | null
  region: Statistics['region']
  invented: boolean
}

export function statisticsOf(period: Period, { published, firstDay, region, invented }: Known): Statistics {
  const own = published.filter((one) => one.period === period)
  const frozen = own.length > 0
  const months = monthsOf(period).filter((month) => published.some((one) => one.period === month))
  const last = frozen ? period : months.at(-1)
  const { from } = daysOf(period)
  const code = region?.code ?? allRegions
  return {
    period,
    region,
    definitionsVersion: own[0]?.version ?? definitionsVersion,
    frozen,
    counted:
      last === undefined || firstDay === null
        ? null
        : { from: firstDay > from ? firstDay : from, to: daysOf(last).to },
    invented,
    measures: measureNames
      .filter((measure) => region === null || knowsRegions(measure))
      .map((measure) => ({
        code: measure,
        unit: measures[measure].unit,
        count: countOf(published, period, measure, code),
        previous: countOf(published, before(period), measure, code),
      })),
  }
}

function knowsRegions(measure: Measure): boolean {
  const dims: readonly string[] = measures[measure].dims
  return dims.includes('region')
}

/** As published; of a half-year that is not over, the sum of what is shown of its months. */
function countOf(published: readonly Published[], period: Period, measure: Measure, region: string): Shown {
  const of = (one: Period) =>
    published.find((row) => row.period === one && row.measure === measure && row.region === region)?.shown
  return (
    of(period) ??
    (isHalfYear(period) ? totalOfShown(monthsOf(period).map((month) => of(month) ?? hidden)) : hidden)
  )
}
