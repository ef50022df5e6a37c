import { fail } from '@sveltejs/kit'
import type { Direction } from '@stapwijzer/shared/api/directions.ts'
import { direction as t } from '@stapwijzer/shared/text/rooms.ts'
import {
  directionsOf,
  emptyForm,
  sentForm,
  type DirectionForm,
} from '#lib/direction/direction-form.server.ts'
import type { Actions } from './$types'

type Answer = { sent: DirectionForm; items: Direction[] | null; failed: string | null }
const answer = (sent: DirectionForm, items: Direction[] | null, failed: string | null): Answer => ({
  sent,
  items,
  failed,
})

export const load = () => ({ empty: emptyForm })

export const actions: Actions = {
  /** What was told comes back in the form, and with it the work that suits. */
  default: async ({ request, fetch }) => {
    const sent = await sentForm(fetch, await request.formData())
    if (sent.errors.length > 0) return fail(400, answer(sent, null, null))
    const items = await directionsOf(fetch, sent)
    return items ? answer(sent, items, null) : fail(503, answer(sent, null, t.failed))
  },
}
