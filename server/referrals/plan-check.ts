/** What the plan that a person sent adds up to today, for the desk: the same sums and warnings as on their own page. */
import type { PlanCheckView } from '@stapwijzer/shared/api/plan-checks.ts'
import { municipalityOfPostcode } from '@stapwijzer/shared/db/geography.ts'
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { noGoals } from '@stapwijzer/shared/domain/plan/empty.ts'
import { shippedSchemes } from '../funding/load-schemes.ts'
import { checkInWords } from '../plans/check.ts'
import { coursesOfPlan } from '../plans/courses-of-plan.ts'
import type { ReferralRow } from './store.ts'

/** Null when the plan was not sent. */
export async function sentPlanCheck(
  tx: Tx,
  { sent }: ReferralRow,
  today: string,
): Promise<PlanCheckView | null> {
  if (!sent.plan) return null
  const { postcode, items } = sent.plan
  const municipality = postcode === null ? null : await municipalityOfPostcode(tx, postcode)
  const plan = { ...noGoals, ...sent.plan }
  const check = checkInWords(plan, await coursesOfPlan(tx, items), {
    today,
    schemes: shippedSchemes(),
    asker: { person: postcode === null ? {} : { postcode4: postcode }, municipality },
  })
  // The goal in words is sent by a tick of its own: that it is not in the plan means nothing.
  return { ...check, findings: check.findings.filter(({ code }) => code !== 'goal-missing') }
}
