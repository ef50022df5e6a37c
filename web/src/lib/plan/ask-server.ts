/** What pages ask the server from the browser about plans and net prices. A failed connection is an answer, never an exception. */
import type { FundingRequest, NetPrice, postFundingAdvice } from '@stapwijzer/shared/api/funding.ts'
import type { Seen } from '@stapwijzer/shared/domain/plan/context.ts'
import { call } from '#lib/api.ts'
import { postToServer } from '#lib/own-server.ts'
import type { AddAnswer, GoalAnswer } from '#lib/plan/add/add-answer.ts'
import type { CheckAnswer } from '#lib/plan/check/check-answer.ts'
import { checkedPart, type EditablePlan } from '#lib/plan/edit/editable-plan.ts'
import type { OccupationAnswer } from '#lib/plan/goals/occupation-answer.ts'
import type { OtherCourse } from '#lib/plan/steps/other-courses.ts'
import type { OwnAnswer, OwnAnswers } from './own-answers.ts'
import type { PlanCourses } from './plan-courses.ts'
import type { SaveAnswer, SaveRequest } from '#lib/plan/save/save-answer.ts'

/** The API takes at most this many courses in one question about money. */
const mostCoursesAsked = 20

export async function sendPlan(request: SaveRequest): Promise<SaveAnswer> {
  const answer = await post('/plan/bewaren', request)
  // The limit on requests answers before our own page does, with a page of its own.
  if (answer && 'outcome' in answer.body) return answer.body
  return { outcome: answer?.status === 429 ? 'too-many' : 'failed' }
}

/** Exchanges the code of a plan for its cookie; `error` null when that worked, the answer null when it did not arrive. */
export async function askToOpen(code: string): Promise<{ error: string | null } | null> {
  const answer = await post('/plan/openen', { code })
  return answer?.status === 200 ? answer.body : null
}

/** Puts a course in the saved plan that is open in this browser. */
export async function askToAdd(courseId: string): Promise<AddAnswer> {
  const answer = await post('/plan/stap', { courseId })
  return answer?.status === 200 ? answer.body : { outcome: 'failed' }
}

/** Makes an occupation the goal of the saved plan that is open in this browser. */
export async function askToSetGoal(occupation: string): Promise<GoalAnswer> {
  const answer = await post('/plan/doel', { occupation })
  return answer?.status === 200 ? answer.body : { outcome: 'failed' }
}

/** null: it did not work now. */
export async function askCourses(ids: readonly string[]): Promise<PlanCourses | null> {
  if (ids.length === 0) return {}
  const answer = await post('/plan/opleidingen', { ids })
  return answer?.status === 200 ? answer.body : null
}

/** Occupations for words, or the one with an id; null: it did not work now. */
export async function askOccupations(
  asked: { q: string } | { id: string },
): Promise<OccupationAnswer | null> {
  const answer = await post('/plan/beroepen', asked)
  return answer?.status === 200 ? answer.body : null
}

/** Courses that may take the place of this one; null: it did not work now. */
export async function askOthers(courseId: string, postcode: string | null): Promise<OtherCourse[] | null> {
  const answer = await post('/plan/alternatieven', { courseId, postcode })
  return answer?.status === 200 ? answer.body.items : null
}

/** What is known besides the plan. `about`: answers about money, when the tab remembers them. */
type AskedWith = {
  saved: boolean
  seen: Seen
  about?: Pick<FundingRequest, 'person' | 'employer'> | undefined
}

/** What the server finds in a plan; null: it did not work now. */
export async function askCheck(
  plan: EditablePlan,
  { saved, seen, about }: AskedWith,
  signal: AbortSignal,
): Promise<CheckAnswer | null> {
  const asked = { plan: checkedPart(plan), ...about, saved, ...(saved ? {} : { seen }) }
  const answer = await post('/plan/controle', asked, signal)
  return answer?.status === 200 ? answer.body : null
}

/** What is likely left to pay for each course; a course without an answer is left out. */
export async function askNetPrices(
  about: Pick<FundingRequest, 'person' | 'employer'>,
  ids: readonly string[],
): Promise<Readonly<Record<string, NetPrice>>> {
  const parts = Array.from({ length: Math.ceil(ids.length / mostCoursesAsked) }, (_, at) =>
    ids.slice(at * mostCoursesAsked, (at + 1) * mostCoursesAsked),
  )
  const route = { method: 'POST', path: '/v1/funding-advice' } as const
  const answers = await Promise.all(
    parts.map((courseIds) =>
      call<typeof postFundingAdvice>(fetch, route, { body: { ...about, courseIds } }).catch(() => null),
    ),
  )
  const items = answers.flatMap((answer) => (answer?.ok && 'items' in answer.body ? answer.body.items : []))
  return Object.fromEntries(items.map(({ courseId, netPrice }) => [courseId, netPrice]))
}

async function post<P extends keyof OwnAnswers>(
  path: P,
  body: OwnAnswers[P]['asks'],
  signal?: AbortSignal,
): Promise<{ status: number; body: OwnAnswer<P> } | null> {
  const response = await postToServer(path, body, signal)
  if (!response) return null
  const isJson = response.headers.get('content-type')?.includes('json')
  try {
    return { status: response.status, body: (isJson ? await response.json() : {}) as OwnAnswer<P> }
  } catch {
    return null
  }
}
