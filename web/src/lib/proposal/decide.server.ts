/** The proposal that a person looks at: opened by the cookie of their plan, or by the code of the question. */
import type { Answered } from '@stapwijzer/shared/api/call.ts'
import { decideProposal } from '@stapwijzer/shared/api/proposals.ts'
import type { ReferralView } from '@stapwijzer/shared/api/referrals.ts'
import type { Step } from '@stapwijzer/shared/domain/plan/plan.ts'
import { deskCopy } from '@stapwijzer/shared/domain/referral/proposal-apply.ts'
import { proposal as t, referralStatus } from '@stapwijzer/shared/text/rooms.ts'
import { call } from '#lib/api.ts'
import { planCode, type PlanKey } from '#lib/plan/save/plan-key.ts'
import { readCourses } from '#lib/plan/read-courses.server.ts'
import { planInCookie, type OpenPlan, type PageEvent } from '#lib/plan/save/saved-plan.server.ts'
import { readReferral } from '#lib/referral/read-status.server.ts'
import { orderFindings } from './order-findings.server.ts'
import { readCourse, type FoundCourse } from './search-courses.server.ts'
import { planWith, shownProposals, type ShownProposals } from './shown-proposals.server.ts'

/** What the page shows. Secrets are in it only when the visitor sent them. */
export type OpenedProposals = {
  id: string
  desk: string
  /** What opened it, when the cookie of its plan did not. */
  code: string | null
  openId: string | null
  /** Version of the plan that the changes are shown against; null when this browser does not have the plan open. */
  etag: string | null
  shown: ShownProposals
  /** By id: what the catalogue says of the courses that the open proposal brings. */
  courses: Record<string, FoundCourse>
  /** What would not fit any more in the order of the steps with all changes, in words. */
  findings: string[]
}

/** `status`: of the answer of the page, when there is nothing to show. */
export type Opening =
  | { opened: OpenedProposals; status: 200; problem: null }
  | { opened: null; status: 400 | 429 | 503; problem: string }

/** `key`: the code of the question; null: the question with this id, by the plan of the cookie. */
export async function openProposals(event: PageEvent, id: string, key: PlanKey | null): Promise<Opening> {
  const found = await planInCookie(event)
  const plan = found.state === 'open' ? found.open : null
  const opener = key ?? (plan && { id, token: plan.key.token })
  if (!opener) return found.state === 'failed' ? unopened(503) : unopened(404)
  const answer = await readReferral(event.fetch, opener)
  if (!answer.ok) return unopened(answer.status)
  return { opened: await openedOf(event, key, plan, answer.body), status: 200, problem: null }
}

/** A fault of ours, or too many tries, is no proposal that does not exist. */
function unopened(status: number): Opening {
  if (status === 429) return { opened: null, status, problem: referralStatus.tooMany }
  return status < 500
    ? { opened: null, status: 400, problem: t.notFound }
    : { opened: null, status: 503, problem: t.errors.failed }
}

async function openedOf(
  event: PageEvent,
  key: PlanKey | null,
  plan: OpenPlan | null,
  view: ReferralView,
): Promise<OpenedProposals> {
  const own = plan?.key.id === view.planId ? plan : null
  const steps = own ? await namedSteps(event.fetch, own, view) : undefined
  const open = view.proposals.find(({ state }) => state === 'open')
  const changed =
    open &&
    view.sent.plan &&
    planWith(open.changes, deskCopy(view.sent.plan, view.proposals, open.number).items, steps)
  const shown = shownProposals(view, steps)
  return {
    id: view.id,
    desk: view.desk.name,
    code: key && planCode(key),
    openId: open?.id ?? null,
    etag: own?.etag ?? null,
    shown,
    courses: await coursesOf(event.fetch, shown),
    findings: changed ? await orderFindings(event.fetch, changed.before, changed.after) : [],
  }
}

async function coursesOf(
  fetch: typeof globalThis.fetch,
  { items }: ShownProposals,
): Promise<Record<string, FoundCourse>> {
  const changes = items.find(({ state }) => state === 'open')?.changes ?? []
  const ids = [...new Set(changes.flatMap(({ brings }) => brings ?? []))]
  const found = await Promise.all(ids.map((id) => readCourse(fetch, id)))
  return Object.fromEntries(found.flatMap((course) => (course ? [[course.id, course]] : [])))
}

/** The steps of the plan; of a course that was put in after sending the catalogue knows the title. */
async function namedSteps(
  fetch: typeof globalThis.fetch,
  { plan }: OpenPlan,
  { sent }: ReferralView,
): Promise<Step[]> {
  const known = new Set(sent.plan?.items.map(({ courseId }) => courseId))
  const courses = await readCourses(
    fetch,
    plan.items.map(({ courseId }) => (known.has(courseId) ? null : courseId)),
  )
  return plan.items.map((step) => ({
    ...step,
    title: step.title ?? (courses[step.courseId ?? '']?.title || null),
  }))
}

export async function planOfVisitor(event: PageEvent): Promise<OpenPlan | null> {
  const found = await planInCookie(event)
  return found.state === 'open' ? found.open : null
}

export type DecisionAnswer = Answered<typeof decideProposal>

/** `token`: of the plan, or of the question when nothing is taken over. `etag`: of the plan that was looked at. */
export function sendDecision(
  fetch: typeof globalThis.fetch,
  proposal: { referral: string; id: string },
  decision: { token: string; accept: readonly number[]; etag: string | null },
): Promise<DecisionAnswer> {
  const { token, accept, etag } = decision
  return call(fetch, decideProposal, {
    params: { id: proposal.referral, proposalId: proposal.id },
    body: { accept: [...accept] },
    headers: { authorization: `Bearer ${token}`, ...(etag ? { 'if-match': etag } : {}) },
  })
}
