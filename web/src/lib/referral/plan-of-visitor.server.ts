/** The plan that a question to a desk belongs to: the saved one, the one of this browser, or none yet. */
import { PlanBody, type Plan } from '@stapwijzer/shared/domain/plan/plan.ts'
import { planOf } from '@stapwijzer/shared/domain/plan/plan-of.ts'
import { wrongInPlan } from '@stapwijzer/shared/domain/referral/wrong-field.ts'
import { advice as t, plan as planText } from '@stapwijzer/shared/text/rooms.ts'
import type { FieldError } from '#lib/form/field.ts'
import { bodyOf, editable } from '#lib/plan/edit/editable-plan.ts'
import { planInCookie, type OpenPlan, type PageEvent } from '#lib/plan/save/saved-plan.server.ts'
import type { LocalPlan } from '#lib/plan/keep/local-plan.ts'
import { tickId, type ReferralForm } from './referral-form.ts'

export type VisitorPlan =
  | { kind: 'saved'; open: OpenPlan; plan: Plan }
  /** Ticked on the page, so it came along with the form; it becomes a saved plan when the question is sent. */
  | { kind: 'here'; body: PlanBody; plan: Plan }
  | { kind: 'none' }
  /** A saved plan was open here and was erased, has expired or has another code. */
  | { kind: 'gone' }
  | { kind: 'failed' }

export async function planOfVisitor(event: PageEvent, { values }: ReferralForm): Promise<VisitorPlan> {
  const found = await planInCookie(event)
  if (found.state === 'failed') return { kind: 'failed' }
  if (found.state === 'open') {
    const { open } = found
    return { kind: 'saved', open, plan: planOf(bodyOf(editable(open.plan, planText.planNameDefault))) }
  }
  const body = planFromJson(values['plan.here'])
  if (body) return { kind: 'here', body, plan: planOf(body) }
  return { kind: found.state }
}

/** What must not travel with a plan, at the tick that would send it. Nothing when the plan stays here. */
export function mistakesOf(plan: VisitorPlan, { ticked }: ReferralForm): FieldError[] {
  if (!('plan' in plan) || !ticked.includes('plan')) return []
  const [wrong] = wrongInPlan(plan.plan)
  return wrong ? [{ field: tickId('plan'), text: t.wrongField(wrong) }] : []
}

/** Null when it is no plan that could be saved. */
function planFromJson(text: string | undefined): PlanBody | null {
  try {
    const kept = JSON.parse(text ?? 'null') as LocalPlan | null
    const read = PlanBody.safeParse(kept && bodyOf(editable(kept, planText.planNameDefault)))
    return read.success ? read.data : null
  } catch {
    return null
  }
}
