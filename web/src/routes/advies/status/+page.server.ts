import { seenBy } from '#lib/referral/seen-by.ts'
import { call } from '#lib/api.ts'
import { byKey } from '#lib/by-key.ts'
import { randomUUID } from 'node:crypto'
import { fail } from '@sveltejs/kit'
import { readAccessLog } from '@stapwijzer/shared/api/access-log.ts'
import { referralRights as r, referralStatus as t } from '@stapwijzer/shared/text/rooms.ts'
import { textOf } from '#lib/form/field.ts'
import { planCode, planKeyOf } from '#lib/plan/save/plan-key.ts'
import { forward, forwardPreview, ticksIn } from '#lib/referral/forwarding.server.ts'
import { readReferral, statusOfPlan } from '#lib/referral/read-status.server.ts'
import {
  act,
  heldBy,
  itemOf,
  openedNow,
  statusFor,
  statusResult,
  wordsFor,
  writeMessage,
} from '#lib/referral/status-acts.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({
  own: await statusOfPlan(event, event.platform?.today ?? ''),
  /** A file that could not be made leads back here. */
  failed: event.url.searchParams.get('mislukt') === 'bestand',
})

export const actions: Actions = {
  open: async (event) => {
    const code = textOf(await event.request.formData(), 'code').trim()
    const key = planKeyOf(code)
    if (!key) return fail(400, statusResult({ codeError: t.wrongCode, code }))
    const answer = await readReferral(event.fetch, key)
    if (answer.ok)
      return statusResult({ opened: { item: await itemOf(event, answer.body), code: planCode(key) } })
    return fail(statusFor(answer), statusResult({ codeError: wordsFor(answer, t.openFailed), code }))
  },

  intrekken: (event) => act(event, 'withdrawn'),
  afzeggen: (event) => act(event, 'cancelled'),
  stilzetten: (event) => act(event, 'paused'),
  verdergaan: (event) => act(event, 'lifted'),
  bericht: (event) => writeMessage(event),

  /** Only when it is asked for: looking at who looked is a look too. */
  wie: async (event) => {
    const held = await heldBy(event)
    if (!held) return fail(400, statusResult({ problem: t.unknownCode }))
    const log = await call(event.fetch, readAccessLog, byKey(held.key))
    const now = await openedNow(event, held)
    if (!log.ok) return fail(statusFor(log), statusResult({ problem: wordsFor(log, r.failed), ...now }))
    return statusResult({ seen: { id: held.key.id, ...seenBy(log.body) }, ...now })
  },

  /** Shows what would go to the other desk. */
  doorsturen: async (event) => {
    const held = await heldBy(event)
    if (!held) return fail(400, statusResult({ problem: t.unknownCode }))
    const view = await readReferral(event.fetch, held.key)
    if (!view.ok) return fail(statusFor(view), statusResult({ problem: wordsFor(view, r.failed) }))
    const preview = await forwardPreview(event.fetch, view.body, ticksIn(held.data, view.body))
    if (!preview)
      return fail(409, statusResult({ problem: r.refused.forward, ...(await openedNow(event, held)) }))
    return statusResult({ forward: { id: held.key.id, code: held.code, key: randomUUID(), preview } })
  },

  stuurDoor: async (event) => {
    const held = await heldBy(event)
    if (!held) return fail(400, statusResult({ problem: t.unknownCode }))
    const { key, code, data } = held
    const view = await readReferral(event.fetch, key)
    if (!view.ok) return fail(statusFor(view), statusResult({ problem: wordsFor(view, r.failed) }))
    const ticked = ticksIn(data, view.body)
    const made = await forward(event.fetch, key, ticked, textOf(data, 'key'))
    if (!made.ok) {
      const problem = wordsFor(made, r.refused.forward)
      const preview = await forwardPreview(event.fetch, view.body, ticked)
      const again = preview
        ? { forward: { id: key.id, code, key: textOf(data, 'key') || randomUUID(), preview, problem } }
        : { problem, ...(await openedNow(event, held)) }
      return fail(statusFor(made), statusResult(again))
    }
    const { id, token } = made.body
    const seen = await readReferral(event.fetch, { id, token })
    const { deskId, deskName } = view.body.forwarding ?? { deskId: '', deskName: '' }
    return statusResult({
      sent: {
        step: 'sent',
        id,
        desk: { id: deskId, name: deskName },
        code: planCode({ id, token }),
        promise: seen.ok ? seen.body.promise : null,
        byMail: view.body.sent.contact?.email !== undefined,
        newPlan: null,
        inThisBrowser: code === null,
        youth: null,
      },
    })
  },
}
