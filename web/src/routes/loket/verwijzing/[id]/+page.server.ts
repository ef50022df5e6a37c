import { deskWork } from '@stapwijzer/shared/text/rooms.ts'
import * as actionsOf from '#lib/desk/referral-actions.server.ts'
import { referralPage } from '#lib/desk/referral-page.server.ts'
import { queueTail } from '#lib/desk/views.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ fetch, params, request, url }) => {
  const done = url.searchParams.get('klaar') ?? ''
  return {
    id: params.id,
    /** The list that somebody came from. */
    tail: queueTail(url.searchParams),
    shown: await referralPage(fetch, params.id, request.method === 'POST'),
    done: Object.hasOwn(deskWork.done, done) ? deskWork.done[done as actionsOf.Act] : null,
  }
}

export const actions: Actions = {
  stap: actionsOf.move,
  voorbeeld: actionsOf.putMessage,
  notitie: actionsOf.addNote,
  poging: actionsOf.addAttempt,
  wis: actionsOf.removeNote,
  toewijzen: actionsOf.assign,
  afspraak: actionsOf.appoint,
  bericht: actionsOf.write,
  heropen: actionsOf.reopen,
}
