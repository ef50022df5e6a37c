/** Everything that is kept about one question, as a file for its person. */
import { exportReferral } from '@stapwijzer/shared/api/referral-export.ts'
import { call } from '#lib/api.ts'
import { byKey } from '#lib/by-key.ts'
import { redirect } from '@sveltejs/kit'
import { referenceOf } from '@stapwijzer/shared/domain/referral/reference.ts'
import { referralRights as t } from '@stapwijzer/shared/text/rooms.ts'
import { heldBy } from '#lib/referral/status-acts.server.ts'
import type { RequestHandler } from './$types'

/** A POST, because the code of the question must not stand in an address. */
export const POST: RequestHandler = async (event) => {
  const held = await heldBy(event)
  const answer = held && (await call(event.fetch, exportReferral, byKey(held.key)))
  if (!answer?.ok) redirect(303, '/advies/status?mislukt=bestand')
  return new Response(JSON.stringify(answer.body, null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${t.copyFile(referenceOf(held!.key.id))}"`,
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
    },
  })
}
