/** Everything that the page of one question shows, asked from the API. */
import { needed } from '#lib/needed.ts'
import { type DeskReferral, readDeskReferral } from '@stapwijzer/shared/api/desk.ts'
import { type Colleague, listColleagues } from '@stapwijzer/shared/api/desk-work.ts'
import { type DeskItem, listRegions } from '@stapwijzer/shared/api/desks.ts'
import { listFundingSchemes } from '@stapwijzer/shared/api/funding.ts'
import { funding } from '@stapwijzer/shared/text/rooms.ts'
import { call } from '#lib/api.ts'
import { occupationNames } from '#lib/occupation/find-occupation.server.ts'
import { readRegions } from '#lib/referral/find-desk.server.ts'
import { deskSession, fails, signInFirst, type Session } from './session.server.ts'

type Fetch = typeof globalThis.fetch
export type ReferralPage = {
  session: Session
  referral: DeskReferral
  /** Of the version that is shown, for `If-Match`. */
  etag: string
  schemes: { name: string; outcome: string }[]
  /** Name of the municipality, when the person gave that instead of a postcode. */
  municipality: string | null
  /** Name of the occupation that the plan leads to; null when it names none, or when no name is known. */
  occupation: string | null
  /** Of the same desk, whoever looks included. */
  colleagues: Colleague[]
  /** Where it may be sent on to; empty when it may not. */
  otherDesks: Pick<DeskItem, 'id' | 'name'>[]
}

/** Null when there is no session any more and something was sent: the page then keeps what was typed. */
export async function referralPage(fetch: Fetch, id: string, posted: boolean): Promise<ReferralPage | null> {
  const [session, answer] = await Promise.all([
    deskSession(fetch),
    call(fetch, readDeskReferral, { params: { id } }),
  ])
  if (!session || (!answer.ok && answer.status === 401)) {
    return posted ? null : signInFirst(`/loket/verwijzing/${encodeURIComponent(id)}`)
  }
  if (!answer.ok) return fails(answer.status)
  const referral = answer.body
  const target = referral.sent.plan?.targetOccupation
  const [schemes, municipality, occupations, colleagues, otherDesks] = await Promise.all([
    schemesOf(fetch, referral),
    municipalityOf(fetch, referral),
    occupationNames(fetch, [target]),
    colleaguesOf(fetch, referral),
    otherDesksOf(fetch, referral),
  ])
  const etag = answer.headers.get('etag') ?? ''
  const occupation = (target && occupations[target]) || null
  return { session, referral, etag, schemes, municipality, occupation, colleagues, otherDesks }
}

/** The names of the schemes that the person shared, with the outcome in words. */
async function schemesOf(fetch: Fetch, { sent }: DeskReferral) {
  const outcomes = sent.fundingOutcomes ?? []
  if (outcomes.length === 0) return []
  const { items } = await needed(fetch, listFundingSchemes)
  const names = new Map(items.map(({ scheme, name }) => [scheme, name]))
  return outcomes.map(({ scheme, outcome }) => ({
    name: names.get(scheme) ?? scheme,
    outcome: funding.outcome[outcome],
  }))
}

/** The name of the municipality that a person chose; null when they gave a postcode, or when no name is known. */
async function municipalityOf(fetch: Fetch, { arrangement }: DeskReferral) {
  const code = arrangement?.municipality
  if (!code) return null
  const { municipalities } = await readRegions(fetch)
  return municipalities.find((one) => one.code === code)?.name ?? null
}

async function colleaguesOf(fetch: Fetch, { desk, moves }: DeskReferral): Promise<Colleague[]> {
  if (moves.length === 0) return []
  const { items } = await needed(fetch, listColleagues)
  return items.filter(({ desks }) => desks.some(({ id }) => id === desk.id))
}

async function otherDesksOf(fetch: Fetch, { desk, moves }: DeskReferral) {
  if (!moves.some(({ to }) => to === 'forwarded')) return []
  const answer = await call(fetch, listRegions)
  const desks = answer.ok ? answer.body.items.flatMap((region) => region.desks) : []
  return [...new Map(desks.map((one) => [one.id, one])).values()]
    .filter(({ id, acceptsDigitalReferral }) => acceptsDigitalReferral && id !== desk.id)
    .map(({ id, name }) => ({ id, name }))
}
