/** Who may pay for a step, and by when to ask. Pure. */
import { daysBetween } from '../calendar.ts'
import type { ActByKind } from '../funding/scheme.ts'
import type { StepScheme } from './context.ts'
import { finding, type Finding, type FindingCode } from './finding.ts'
import type { Looked } from './looked.ts'
import { grouped, together } from './steps.ts'

const soonDays = 30
/** More than a few names in a sentence nobody reads. */
const mostNames = 5

type Asked = StepScheme & { item: number; start: string | null }
type When = { code: FindingCode; date: string | null; kind: ActByKind | null }

export function findingsOfFunding({ steps, context: { funding, today } }: Looked): Finding[] {
  const asked = (funding ?? []).flatMap(({ item, schemes }) => {
    const start = steps[item]?.facts.start ?? null
    return item in steps ? schemes.map((scheme): Asked => ({ ...scheme, item, start })) : []
  })
  // What a provider or another asks for, the person cannot do anything about.
  const own = asked.filter(({ applicant }) => applicant === 'person' || applicant === 'employer')
  const dated = own.map((one) => ({ one, when: whenOf(one, today) }))
  const withDay = dated.flatMap(({ one, when }) => (when ? [{ one, when }] : []))
  const groups = grouped(withDay, ({ one, when: { code, date, kind } }) =>
    // What is likely stands alone; all that is only possible on one day is one sentence.
    [code, code === 'funding-missed' ? '' : [date, kind, one.applicant, one.likely ? one.id : '']].join(),
  )
  return [
    ...groups.map(toldOf),
    ...together(
      'ask-employer',
      uniqueItems(
        dated.flatMap(({ one, when }) => (when === null && one.applicant === 'employer' ? [one] : [])),
      ),
    ),
  ]
}

/** Null when no day matters for it. */
function whenOf(scheme: Asked, today: string): When | null {
  const { actBy, beforeStart, missed, start } = scheme
  const missedNow = { code: 'funding-missed', ...(actBy ?? { date: null, kind: null }) } as const
  if (missed || (actBy !== null && actBy.date < today)) return missedNow
  if (actBy === null) return beforeStart ? { code: 'funding-deadline', date: null, kind: null } : null
  if (actBy.kind === 'window-opens' || actBy.kind === 'window-expected') {
    // It opens when it is too late to ask.
    if (beforeStart && start !== null && actBy.date >= start) return missedNow
    return { code: 'funding-opens', ...actBy }
  }
  const soon = daysBetween(today, actBy.date) <= soonDays
  return { code: soon ? 'funding-soon' : 'funding-deadline', ...actBy }
}

function toldOf(group: readonly { one: Asked; when: When }[]): Finding {
  const { one, when } = group[0]!
  const names = [...new Set(group.map(({ one: { name } }) => name))].sort()
  return finding(when.code, uniqueItems(group.map((each) => each.one)), {
    names: names.slice(0, mostNames),
    amount: names.length,
    byEmployer: one.applicant === 'employer',
    likely: one.likely,
    ...(when.date === null || when.kind === null ? {} : { date: when.date, kind: when.kind }),
  })
}

function uniqueItems(all: readonly { item: number }[]): number[] {
  return [...new Set(all.map(({ item }) => item))].sort((a, b) => a - b)
}
