/** Who may pay for a plan: each scheme once, with the steps that it is for. Pure. */
import type { PlanCheckView } from '@stapwijzer/shared/api/plan-checks.ts'

type StepMoney = PlanCheckView['money'][number]
export type PlanPayer = Pick<StepMoney['payers'][number], 'scheme' | 'name' | 'applicant'> & {
  /** For one of its steps at least. */
  likely: boolean
  /** Whether an amount is known for one of them. */
  hasAmount: boolean
  /** Numbers of steps, from 0, in the order of the plan. */
  items: number[]
}

/** The likely ones first, then those of which an amount is known, then those for the most steps. */
export function payersOfPlan(money: readonly StepMoney[]): PlanPayer[] {
  const found = new Map<string, PlanPayer>()
  for (const { item, payers } of money) {
    for (const { scheme, name, applicant, likely, max } of payers) {
      const known = found.get(scheme)
      found.set(scheme, {
        ...{ scheme, name, applicant, items: [...(known?.items ?? []), item] },
        likely: likely || known?.likely === true,
        hasAmount: max !== null || known?.hasAmount === true,
      })
    }
  }
  const rank = ({ likely, hasAmount }: PlanPayer) => (likely ? 0 : 2) + (hasAmount ? 0 : 1)
  return [...found.values()].sort((a, b) => rank(a) - rank(b) || b.items.length - a.items.length)
}
