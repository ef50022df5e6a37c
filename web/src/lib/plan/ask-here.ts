/** What pages ask the server from the browser about plans and net prices. A failed connection is an answer, never an exception. */
import type { FundingRequest, NetPrice, postFundingAdvice } from '@stapwijzer/shared/api/funding.ts'
import type { PlanCheckView } from '@stapwijzer/shared/api/plan-checks.ts'
import { call } from '#lib/api.ts'
import { postToServer } from '#lib/own-server.ts'
import type { AddAnswer } from './add-answer.ts'
import type { CheckAnswer } from './check-answer.ts'
import { checkedPart, type EditablePlan } from './editable-plan.ts'
import type { NamedOccupation, OccupationAnswer } from './occupation-answer.ts'
import type { OtherCourse, OthersAnswer } from './other-courses.ts'
import type { PlanCourses } from './plan-courses.ts'
import type { SaveAnswer, SaveRequest } from './save-answer.ts'

/** The API takes at most this many courses in one question about money. */
const mostCoursesAsked = 20

export async function sendPlan(request: SaveRequest): Promise<SaveAnswer> {
  const answer = await post<SaveAnswer>('/plan/bewaren', request)
  // The limit on requests answers before our own page does, with a page of its own.
  if (answer && 'outcome' in answer.body) return answer.body
  return { outcome: answer?.status === 429 ? 'too-many' : 'failed' }
}

/** Exchanges the code of a plan for its cookie; `error` null when that worked, the answer null when it did not arrive. */
export async function askToOpen(code: string): Promise<{ error: string | null } | null> {
  const answer = await post<{ error: string | null }>('/plan/openen', { code })
  return answer?.status === 200 ? answer.body : null
}

/** Puts a course in the saved plan that is open in this browser. */
export async function askToAdd(courseId: string): Promise<AddAnswer> {
  const answer = await post<AddAnswer>('/plan/stap', { courseId })
  return answer?.status === 200 ? answer.body : { outcome: 'failed' }
}

/** null: it did not work now. */
export async function askCourses(ids: readonly string[]): Promise<PlanCourses | null> {
  if (ids.length === 0) return {}
  const answer = await post<PlanCourses>('/plan/opleidingen', { ids })
  return answer?.status === 200 ? answer.body : null
}

/** Occupations for words, or the one with an id; null: it did not work now. */
export async function askOccupations(
  asked: { q: string } | { id: string },
): Promise<NamedOccupation[] | null> {
  const answer = await post<OccupationAnswer>('/plan/beroepen', asked)
  return answer?.status === 200 ? answer.body.items : null
}

/** Courses that may take the place of this one; null: it did not work now. */
export async function askOthers(courseId: string, postcode: string | null): Promise<OtherCourse[] | null> {
  const answer = await post<OthersAnswer>('/plan/alternatieven', { courseId, postcode })
  return answer?.status === 200 ? answer.body.items : null
}

/** What the server finds in a plan; null: it did not work now. Answers about money go along when the tab remembers them. */
export async function askCheck(
  plan: EditablePlan,
  about: Pick<FundingRequest, 'person' | 'employer'> | null,
): Promise<PlanCheckView | null> {
  const answer = await post<CheckAnswer>('/plan/controle', { plan: checkedPart(plan), ...about })
  return answer?.status === 200 ? answer.body.check : null
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

async function post<T extends object>(
  path: `/${string}`,
  body: unknown,
): Promise<{ status: number; body: T } | null> {
  const response = await postToServer(path, body)
  if (!response) return null
  const isJson = response.headers.get('content-type')?.includes('json')
  try {
    return { status: response.status, body: (isJson ? await response.json() : {}) as T }
  } catch {
    return null
  }
}
