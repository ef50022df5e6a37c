/** What the actions of the page to a desk tell it: which step it is at, with everything that step shows. */
import type { DeskItem } from '@stapwijzer/shared/api/desks.ts'
import type { ReferralView } from '@stapwijzer/shared/api/referrals.ts'
import type { FieldError } from '#lib/form/field.ts'
import type { ReferralForm } from './referral-form.ts'
import type { Found } from './find-desk.server.ts'
import type { Preview } from './preview.server.ts'
import type { NewPlan } from './send.server.ts'

export type Filling = {
  step: 'fill'
  form: ReferralForm
  errors: FieldError[]
  found: Found | null
  problem?: string
  /** What was filled in from an earlier question, and what to do with it. */
  notice?: string
}
export type Previewing = {
  step: 'preview'
  form: ReferralForm
  preview: Preview
  /** The same for every try to send this. */
  key: string
  problem?: string
}
/** Only ever told of something that is stored. */
export type SentResult = {
  step: 'sent'
  id: string
  desk: { id: string; name: string }
  /** Opens the status; shown here, once, and nowhere else. */
  code: string
  promise: ReferralView['promise'] | null
  /** An e-mail address went along, so news comes by mail. */
  byMail: boolean
  newPlan: NewPlan | null
  /** This browser holds the plan of the question, so its status can be found without the code. */
  inThisBrowser: boolean
  /** Help for who is under 27 without a basic qualification, when what was shared says so. */
  youth: DeskItem[] | null
}
export type FormResult = Filling | Previewing | SentResult

/** Gives what it gets, so that the page knows every step. */
export function tell(result: FormResult): FormResult {
  return result
}
