import type { Answer } from '@stapwijzer/shared/api/contract.ts'
import type { DeskReferral } from '@stapwijzer/shared/api/desk.ts'
import type { listFundingSchemes } from '@stapwijzer/shared/api/funding.ts'
import { desk as t, funding } from '@stapwijzer/shared/text/nl.ts'
import { error, fail, redirect } from '@sveltejs/kit'
import { ask, get } from '#lib/api.ts'
import { readMove } from '#lib/desk/read-move.ts'
import { type FieldError, type Values, valuesOf } from '#lib/form/field.ts'
import { readRegions } from '#lib/referral/find-desk.server.ts'
import type { Actions, PageServerLoad } from './$types'

function signInFirst(id: string): never {
  redirect(303, `/loket/inloggen?naar=/loket/verwijzing/${encodeURIComponent(id)}`)
}

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const answer = await ask<DeskReferral>(fetch, 'GET', `/v1/desk/referrals/${encodeURIComponent(params.id)}`)
  if (!answer.ok) {
    if (answer.status === 401) signInFirst(params.id)
    error([404, 503].includes(answer.status) ? answer.status : 500, '')
  }
  return {
    referral: answer.body,
    schemes: await schemesOf(fetch, answer.body),
    municipality: await municipalityOf(fetch, answer.body),
    etag: answer.headers.get('etag') ?? '',
    saved: url.searchParams.has('opgeslagen'),
  }
}

/** The names of the schemes that the person shared, with the outcome in words. */
async function schemesOf(fetch: typeof globalThis.fetch, { sent }: DeskReferral) {
  const outcomes = sent.fundingOutcomes ?? []
  if (outcomes.length === 0) return []
  const { items } = await get<Answer<typeof listFundingSchemes, 200>>(fetch, '/v1/funding-schemes')
  const names = new Map(items.map(({ scheme, name }) => [scheme, name]))
  return outcomes.map(({ scheme, outcome }) => ({
    name: names.get(scheme) ?? scheme,
    outcome: funding.outcome[outcome],
  }))
}

/** The name of the municipality that a person chose; null when they gave a postcode, or when no name is known. */
async function municipalityOf(fetch: typeof globalThis.fetch, { arrangement }: DeskReferral) {
  const code = arrangement?.municipality
  if (!code) return null
  const { municipalities } = await readRegions(fetch)
  return municipalities.find((one) => one.code === code)?.name ?? null
}

export const actions: Actions = {
  default: async ({ fetch, params, request }) => {
    const values = valuesOf(await request.formData())
    const refused = (status: number, errors: FieldError[]) => fail(status, { values: kept(values), errors })
    const read = readMove(values)
    if ('errors' in read) return refused(400, read.errors)
    const path = `/v1/desk/referrals/${encodeURIComponent(params.id)}/transitions` as const
    const answer = await ask(fetch, 'POST', path, {
      body: read.move,
      headers: { 'if-match': values.version ?? '' },
    })
    if (answer.ok) redirect(303, `/loket/verwijzing/${encodeURIComponent(params.id)}?opgeslagen`)
    if (answer.status === 401) signInFirst(params.id)
    if (answer.status === 412 || answer.status === 428)
      return refused(412, [{ field: 'to', text: t.errors.changed }])
    if (answer.status === 409) return refused(409, [{ field: 'to', text: t.errors.gone }])
    error([404, 503].includes(answer.status) ? answer.status : 500, '')
  },
}

/** What the counsellor typed; the version stays behind, because the page shows the newest. */
function kept({ version: _version, ...typed }: Values): Values {
  return typed
}
