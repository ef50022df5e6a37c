/** What a plan can be told about its prices. Pure. */
import { finding, type Finding } from './finding.ts'
import type { Looked } from './looked.ts'
import { netCents } from './money.ts'
import { coursePrice } from './step-facts.ts'
import { itemsWhere, isLiveCourse, takesTime, together } from './steps.ts'
import { knownCents } from './totals.ts'

export function findingsOfMoney(looked: Looked): Finding[] {
  const { steps } = looked
  return [
    ...together(
      'price-unknown',
      itemsWhere(steps, (step) => takesTime(step) && step.facts.cents === null),
    ),
    ...together(
      'vat-unknown',
      itemsWhere(steps, (step) => isLiveCourse(step) && vatMayCome(step)),
    ),
    ...withFunding(looked),
  ]
}

/** A price without VAT, or one of which nobody said whether it is in. What the person typed is what they pay. */
function vatMayCome({ step, course }: Looked['steps'][number]): boolean {
  const price = step.cost === null ? coursePrice(step, course) : null
  return price?.status === 'known' && Number(price.amount) > 0 && price.vatIncluded !== true
}

/** The plan costs more than the person wants to spend, but perhaps not what is left of it. */
function withFunding({ plan, steps, context: { funding } }: Looked): Finding[] {
  const facts = steps.map((one) => one.facts)
  if (plan.budget === null || !funding) return []
  const budget = Math.round(plan.budget * 100)
  const net = netCents(facts, funding)
  if (net === null || knownCents(facts) <= budget || net.min > budget) return []
  const items = facts.flatMap(({ cents }, item) => (cents ? [item] : []))
  return [
    finding('budget-with-funding', items, {
      amount: net.min / 100,
      limit: net.max / 100,
      likely: net.max <= budget,
    }),
  ]
}
