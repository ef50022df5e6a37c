/** Reads how the questions of a visitor stand: those of the plan that the cookie opens, or one by its own code. */
import type { Answered } from '@stapwijzer/shared/api/call.ts'
import { byKey } from '#lib/by-key.ts'
import { listFundingSchemes } from '@stapwijzer/shared/api/funding.ts'
import { listReferralsOfPlan } from '@stapwijzer/shared/api/plans.ts'
import { type ReferralView, readReferral as readReferralContract } from '@stapwijzer/shared/api/referrals.ts'
import { isOver } from '@stapwijzer/shared/domain/referral/moves.ts'
import { call } from '#lib/api.ts'
import { occupationNames } from '#lib/occupation/find-occupation.server.ts'
import type { PlanKey } from '#lib/plan/save/plan-key.ts'
import { planInCookie, type PageEvent } from '#lib/plan/save/saved-plan.server.ts'
import { readDesks, readRegions } from './find-desk.server.ts'
import type { Names } from './sent-words.ts'
import { statusItem, type StatusItem } from './status-item.ts'

type Fetch = typeof globalThis.fetch
export type OwnStatus = { items: StatusItem[]; problem: 'none' | 'read-only' | 'failed' }

/** Newest first. Without an open plan there are none. */
export async function statusOfPlan(event: PageEvent, today: string): Promise<OwnStatus> {
  const found = await planInCookie(event)
  if (found.state === 'failed') return { items: [], problem: 'failed' }
  if (found.state !== 'open') return { items: [], problem: 'none' }
  const answer = await askReferrals(event.fetch, found.open.key)
  if (!answer.ok) return { items: [], problem: answer.status === 403 ? 'read-only' : 'failed' }
  return { items: await statusItems(event.fetch, answer.body.items.toReversed(), today), problem: 'none' }
}

/** The newest question from this plan that the desk has not finished; null when there is none or it cannot be told. */
export async function openAtDesk(
  fetch: Fetch,
  plan: PlanKey,
  deskId: string,
): Promise<{ reference: string; at: string } | null> {
  const answer = await askReferrals(fetch, plan)
  if (!answer.ok) return null
  const open = answer.body.items.findLast(({ desk, state }) => desk.id === deskId && !isOver(state))
  return open ? { reference: open.reference, at: open.createdAt } : null
}

function askReferrals(fetch: Fetch, plan: PlanKey) {
  return call(fetch, listReferralsOfPlan, byKey(plan))
}

/** `key`: the referral's id with its own token or that of its plan. */
export function readReferral(fetch: Fetch, key: PlanKey): Promise<Answered<typeof readReferralContract>> {
  return call(fetch, readReferralContract, byKey(key))
}

/** `today`: the day in Amsterdam. */
export async function statusItems(
  fetch: Fetch,
  views: readonly ReferralView[],
  today: string,
): Promise<StatusItem[]> {
  if (views.length === 0) return []
  const [names, desks] = await Promise.all([namesFor(fetch, views), readDesks(fetch)])
  return views.map((view) => statusItem(view, names, desks, { today }))
}

/** Only what is needed: most questions name no scheme and no municipality. */
export async function namesFor(fetch: Fetch, views: readonly ReferralView[]): Promise<Names> {
  const asksSchemes = views.some(({ sent }) => sent.fundingOutcomes?.length)
  const asksPlaces = views.some(({ arrangement }) => arrangement?.municipality)
  const [schemes, regions, occupations] = await Promise.all([
    asksSchemes ? call(fetch, listFundingSchemes) : Promise.resolve(null),
    asksPlaces ? readRegions(fetch) : Promise.resolve(null),
    occupationNames(
      fetch,
      views.map(({ sent }) => sent.plan?.targetOccupation),
    ),
  ])
  return {
    schemes: schemes?.ok ? Object.fromEntries(schemes.body.items.map((one) => [one.scheme, one.name])) : {},
    municipalities: Object.fromEntries((regions?.municipalities ?? []).map(({ code, name }) => [code, name])),
    occupations,
  }
}
