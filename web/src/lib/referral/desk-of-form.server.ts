/** The desks for the places in the form: where somebody lives, and where they work if that is another region. */
import { advice as t } from '@stapwijzer/shared/text/rooms.ts'
import type { FieldError } from '#lib/form/field.ts'
import { placeOf, workPlaceOf, type ReferralForm, type Place } from './referral-form.ts'
import { findDesk, type Found } from './find-desk.server.ts'

type Fetch = typeof globalThis.fetch
/** `errors`: what has to be mended in the places. `failed`: it cannot be asked now. */
export type DeskOfForm = { found: Found | null; errors: FieldError[]; failed: boolean }

export async function deskOfForm(fetch: Fetch, form: ReferralForm): Promise<DeskOfForm> {
  const [home, work] = await Promise.all([
    desksOf(fetch, placeOf(form), 'person.postcode4'),
    desksOf(fetch, workPlaceOf(form), 'work.postcode4'),
  ])
  const workError = 'error' in work && workPlaceOf(form) !== 'missing' ? [work.error] : []
  const errors = [...('error' in home ? [home.error] : []), ...workError]
  const failed = 'failed' in home || 'failed' in work
  if (!('found' in home)) return { found: null, errors, failed }
  const { found } = home
  const atWork = 'found' in work ? { region: work.found.region, desks: work.found.desks } : null
  return { found: { ...found, work: atWork }, errors, failed }
}

type Desks = { found: Found } | { error: FieldError } | { failed: true }

async function desksOf(fetch: Fetch, place: Place | 'missing' | 'unreadable', field: string): Promise<Desks> {
  if (place === 'missing') return { error: { field, text: t.errors.postcode } }
  if (place === 'unreadable') return { error: { field, text: t.errors.postcodeForm } }
  const lookup = await findDesk(fetch, place)
  if (lookup.state === 'found') return { found: lookup.found }
  if (lookup.state === 'failed') return { failed: true }
  const text = 'municipality' in place ? t.errors.municipality : t.errors.postcodeUnknown
  return { error: { field: 'municipality' in place ? 'person.municipality' : field, text } }
}
