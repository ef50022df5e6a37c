import { currentConsentVersion } from '@stapwijzer/shared/domain/referral/consent.ts'
import { setReferralScope } from '@stapwijzer/shared/db/referral-scope.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestApp } from '../testing.ts'
import { makePlan, referralApp, send, signedIn, smallBody, utrecht, type Held } from './testing.ts'

let t: TestApp
beforeAll(async () => {
  t = await referralApp()
})
afterAll(() => t.close())

const body = {
  ...smallBody(utrecht),
  consent: { textVersion: currentConsentVersion, fields: ['contact', 'question', 'plan', 'courses'] },
}
/** A stored plan as it was before plans had a level and steps a note; `path` leads to it in the column. */
const older = (column: string, path: string) =>
  `${column} = ${column} #- '{${path}level}' #- '{${path}items,0,note}'`

test('a copy of before a plan or a step had a member opens for the person and the desk', async () => {
  const plan = await makePlan(t, { items: [{ kind: 'own', title: 'Meelopen op de afdeling' }] })
  const held = (await send(t, plan, body)).json<Held>()
  await t.db.tx('app', async (tx) => {
    await setReferralScope(tx, { referral: held.id })
    await tx.sql.unsafe(`update private.referral set ${older('sent', 'plan,')} where id = '${held.id}'`)
  })
  const known = { level: null, items: [{ kind: 'own', title: 'Meelopen op de afdeling', note: null }] }
  const person = await t.app.inject({
    url: `/v1/referrals/${held.id}`,
    headers: { authorization: `Bearer ${plan.token}` },
  })
  expect(person.json()).toMatchObject({ sent: { plan: known } })
  const cookie = await signedIn(t, 'anna')
  const desk = await t.app.inject({ url: `/v1/desk/referrals/${held.id}`, headers: { cookie } })
  expect(desk.json()).toMatchObject({ sent: { plan: known } })
})

test('a plan of before it had a member is sent with all members', async () => {
  const plan = await makePlan(t, { items: [{ kind: 'own', title: 'Meelopen op de afdeling' }] })
  await t.db.tx('app', ({ sql }) =>
    sql.unsafe(`update private.plan set ${older('body', '')} where id = '${plan.id}'`),
  )
  const held = (await send(t, plan, body)).json<Held>()
  const stored = await t.db.tx('app', async (tx) => {
    await setReferralScope(tx, { referral: held.id })
    return tx.sql`select sent->'plan' as plan from private.referral where id = ${held.id}`
  })
  expect(stored).toMatchObject([{ plan: { level: null, items: [{ note: null }] } }])
})
