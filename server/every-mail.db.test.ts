/** No mail about a referral says a sentence that did not come through the texts of a locale. */
import { reachDesk } from './desks/reach-desk.ts'
import { keepWatch } from './jobs/reminders.ts'
import { proposalActs, small } from './referrals/proposals/testing.ts'
import { ask, move } from './referrals/rights-testing.ts'
import {
  amersfoort,
  publicUrl,
  referralApp,
  sent,
  signedIn,
  smallBody,
  utrecht,
} from './referrals/testing.ts'
import { shipped } from './testing-shipped.ts'
import type { TestApp } from './testing.ts'
import { addDays } from '@stapwijzer/shared/domain/calendar.ts'
import { bracketed } from '@stapwijzer/shared/text/testing.ts'
import { putFolder } from '@stapwijzer/shared/text/texts.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { stringsIn, untranslated } from '@stapwijzer/shared/text/testing-untranslated.ts'

let t: TestApp
let restore: () => void
beforeAll(async () => {
  t = await referralApp()
  restore = putFolder('nl', bracketed())
})
afterAll(() => {
  restore()
  return t.close()
})

const data = stringsIn([smallBody(utrecht), shipped().desks])

/** What desks and people do that somebody else hears of. */
async function allNews(): Promise<void> {
  const anna = await signedIn(t, 'anna')
  const referral = (state: readonly object[] = []) =>
    sent(t, utrecht).then(async (held) => {
      for (const one of state) {
        const moved = await move(t, anna, held.id, one)
        expect(moved.statusCode, moved.body).toBe(200)
      }
      return held
    })
  const received = { to: 'received' }
  await referral([received, { to: 'in-guidance' }, { to: 'closed', outcome: 'course-chosen' }])
  await referral([received, { to: 'returned', reason: 'Het is er vol.' }])
  await referral([received, { to: 'forwarded', forwardTo: amersfoort, reason: 'Je woont daar.' }])
  const planned = await referral([received, { to: 'planned', at: '2030-01-02T09:00:00Z' }])
  await ask(t, 'POST', planned, '/appointment-cancellation')
  await ask(t, 'POST', planned, '/restriction')
  await ask(t, 'DELETE', planned, '/restriction')
  await ask(t, 'POST', await referral(), '/withdrawal')
  await referral()
  await referral([received])
  const acts = proposalActs(t, anna)
  const { referral: shared, plan } = await acts.shared()
  const proposed = (await acts.propose(shared.id, small)).json<{ id: string }>()
  await acts.decide(shared.id, proposed.id, plan.token, [0])
}

/** A month in which nobody does what they promised. */
async function allReminders(): Promise<void> {
  const { desks } = shipped()
  const days = Array.from({ length: 30 }, (_, nth) => addDays(t.deps.today(), nth))
  for (const today of days) {
    await keepWatch(t.db, {
      findDesk: (id) => reachDesk(desks, id, { today, production: false }),
      national: { name: 'werkcentrum.nl', ways: [{ kind: 'website', value: 'https://werkcentrum.nl' }] },
      publicUrl,
      today,
      now: new Date(`${today}T09:00:00Z`),
    })
  }
}

test('every kind of mail', async () => {
  await allNews()
  await allReminders()
  const mails = await t.db.pool<
    { kind: string; message: { subject: string; text: string } }[]
  >`select kind, message from private.outbox`
  expect([...new Set(mails.map(({ kind }) => kind))].sort()).toEqual([
    'desk-appointment-cancelled',
    'desk-contact-late',
    'desk-lapsed',
    'desk-new',
    'desk-proposal-decided',
    'desk-receipt-due',
    'desk-receipt-late',
    'desk-restricted',
    'desk-restriction-lifted',
    'desk-withdrawn',
    'person-lapsed',
    'person-news',
    'person-proposal',
  ])
  const lines = mails.flatMap(({ message }) => [message.subject, message.text])
  expect(untranslated(lines, data)).toEqual([])
})
