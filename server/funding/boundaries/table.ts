/** All probes of all schemes, run: per reason code how many limits there are, how many probes on each side, and what failed. */
import { decide } from '../decide.ts'
import { factsOf } from '../facts.ts'
import type { SchemeSet } from '../scheme-set.ts'
import { amountProbes } from './amount-probes.ts'
import { type ConditionProbe, conditionProbes } from './condition-probes.ts'
import { dateProbes } from './date-probes.ts'
import { type Checked, problemOf, type Wanted } from './probe.ts'
import { yearsBefore } from './values.ts'

export type BoundaryRow = {
  code: string
  limits: number
  holds: number
  fails: number
  unknown: number
  failed: number
}
export type Boundaries = {
  rows: BoundaryRow[]
  totals: Omit<BoundaryRow, 'code'>
  /** Conditions that lack a probe on one of their sides, or without their fact. */
  bare: string[]
  problems: string[]
}

export function boundaries(schemes: SchemeSet): Boundaries {
  const bare: string[] = []
  const checked = schemes.list.flatMap((scheme) => {
    const probes = conditionProbes(scheme)
    scheme.versions.forEach(({ conditions }, version) =>
      conditions.forEach(({ code }, condition) => {
        const own = probes.filter((one) => one.version === version && one.condition === condition)
        const lacking = (['holds', 'fails', 'unknown'] as const).filter(
          (side) => !own.some((one) => one.side === side),
        )
        if (lacking.length > 0)
          bare.push(`${scheme.id}, version ${version + 1}, ${code}: ${lacking.join(' ')}`)
      }),
    )
    return [...probes.map(checkedProbe), ...dateProbes(scheme), ...amountProbes(scheme, schemes.byId)]
  })
  const rows = [...Map.groupBy(checked, ({ code }) => code)].map(([code, own]) => ({
    code,
    ...countsOf(own),
  }))
  return {
    rows: rows.sort((a, b) => (a.code < b.code ? -1 : 1)),
    totals: countsOf(checked),
    bare,
    problems: checked.flatMap(({ scheme, version, code, what, problem }) =>
      problem === null ? [] : [`${scheme}, version ${version + 1}, ${code}, ${what}: ${problem}`],
    ),
  }
}

export function boundaryTable({ rows, totals, bare, problems }: Boundaries): string {
  const head = ['code', 'limits', 'inside', 'outside', 'unknown', 'failed']
  const line = ({ code, limits, holds, fails, unknown, failed }: BoundaryRow) =>
    [code, limits, holds, fails, unknown, failed].map(String)
  const lines = [head, ...rows.map(line), line({ code: 'all', ...totals })]
  const widths = head.map((_, column) => Math.max(...lines.map((cells) => cells[column]!.length)))
  return [
    ...lines.map((cells) =>
      cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  '),
    ),
    ...bare.map((one) => `WITHOUT A PROBE ${one}`),
    ...problems.map((one) => `FAIL ${one}`),
  ].join('\n')
}

function countsOf(checked: readonly Checked[]): Omit<BoundaryRow, 'code'> {
  const on = (side: Checked['side']) => checked.filter((one) => one.side === side).length
  const limits = new Set(checked.map(({ scheme, version, limit }) => `${scheme} ${version} ${limit}`)).size
  const failed = checked.filter(({ problem }) => problem !== null).length
  return { limits, holds: on('holds'), fails: on('fails'), unknown: on('unknown'), failed }
}

function checkedProbe(probe: ConditionProbe): Checked {
  const { scheme, version, condition, code, side, what, question } = probe
  const problem = problemOf(decide(scheme, factsOf(question)), wantedOf(probe))
  return { scheme: scheme.id, version, limit: `conditions.${condition}`, code, side, what, problem }
}

function wantedOf(probe: ConditionProbe): Wanted {
  const { side, soft, code, also, fact } = probe
  if (side === 'holds') return { outcome: yes(probe), without: [code], missing: [] }
  if (side === 'unknown') return { outcome: 'possible', with: ['facts-missing'], missingWith: fact }
  if (soft) return { outcome: 'possible', with: [code], missing: [] }
  return { outcome: 'not-eligible', codes: [...new Set([code, ...also])], missing: [], actBy: null }
}

/** Likely or possible, where everything is known and holds. */
function yes({ scheme, version, question }: ConditionProbe): string {
  const { evidence, windows, yearly, timing } = scheme.versions[version]!
  const scarce = ['lottery', 'discretion', 'ranked', 'budget-limited', 'fund'].includes(scheme.allocation)
  const old = evidence !== 'verified' || question.asOf > yearsBefore(scheme.verifiedAt!, -1)
  const spans = yearly ? [yearly] : (windows ?? [])
  const day = yearly ? question.asOf.slice(5) : question.asOf
  const open = spans.some(([first, last]) => first <= day && day <= last)
  const shut = (windows !== undefined || yearly !== undefined) && !open && timing !== 'after-period'
  return scarce || old || shut ? 'possible' : 'likely'
}
