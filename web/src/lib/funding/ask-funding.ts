/** Asks who may pay for one course, or for courses in general. */
import type { Answered, CallInput, Refusal } from '@stapwijzer/shared/api/call.ts'
import { postFundingAdvice, type FundingAnswer } from '@stapwijzer/shared/api/funding.ts'
import { call } from '#lib/api.ts'

type Asked = Omit<NonNullable<CallInput<typeof postFundingAdvice>['body']>, 'courseIds'>
type Advised = Extract<Answered<typeof postFundingAdvice>, { ok: true }> & { body: FundingAnswer }

/** Never about several courses: those have net prices and no advice. */
export async function askFunding(fetch: typeof globalThis.fetch, body: Asked): Promise<Advised | Refusal> {
  const answer = await call(fetch, postFundingAdvice, { body })
  if (!answer.ok) return answer
  if (!('advice' in answer.body)) throw new Error('an answer about one course has net prices only')
  return { ...answer, body: answer.body }
}
