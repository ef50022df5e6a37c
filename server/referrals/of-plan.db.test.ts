import { currentConsentVersion } from '@stapwijzer/shared/domain/referral/consent.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addCourse } from '../plans/testing.ts'
import type { TestApp } from '../testing.ts'
import { auditLines, makePlan, referralApp, send, smallBody, utrecht, type Held } from './testing.ts'

let t: TestApp
beforeAll(async () => {
  t = await referralApp()
})
afterAll(() => t.close())

const list = (plan: Held, token = plan.token) =>
  t.app.inject({ url: `/v1/plans/${plan.id}/referrals`, headers: { authorization: `Bearer ${token}` } })

it('gives the owner of a plan its referrals, oldest first, each with one audit line', async () => {
  const plan = await makePlan(t)
  const ids: string[] = []
  for (const hour of ['10', '11']) {
    t.setNow(`2026-11-24T${hour}:00:00.000Z`)
    ids.push((await send(t, plan, smallBody(utrecht))).json<Held>().id)
  }
  const answer = await list(plan)
  expect(answer.statusCode).toBe(200)
  expect(answer.json<{ items: Held[] }>().items.map(({ id }) => id)).toEqual(ids)
  expect((await auditLines(t, `referral/${ids[0]}`)).map(({ action }) => action)).toEqual([
    'referral.create',
    'referral.read',
  ])
  expect((await list(await makePlan(t))).json()).toEqual({ items: [] })
})

it('is not for who may only look at the plan, nor for anybody else', async () => {
  const plan = await makePlan(t)
  const headers = { authorization: `Bearer ${plan.token}` }
  const look = await t.app.inject({ method: 'POST', url: `/v1/plans/${plan.id}/read-token`, headers })
  expect((await list(plan, look.json<Held>().token)).statusCode).toBe(403)
  expect((await list(plan, 'x'.repeat(32))).statusCode).toBe(404)
  expect((await t.app.inject(`/v1/plans/${plan.id}/referrals`)).statusCode).toBe(401)
})

it('sends of a course that is gone the title of the step and no facts', async () => {
  const [live, gone] = [await addCourse(t), await addCourse(t, { title: 'Lassen' }, true)]
  const plan = await makePlan(t, { items: [{ courseId: gone }, { courseId: live }, { courseId: live }] })
  const fields = ['contact', 'question', 'plan', 'courses']
  const consent = { textVersion: currentConsentVersion, fields }
  await send(t, plan, { ...smallBody(utrecht), consent })
  const [{ sent }] = (await list(plan)).json<{ items: [{ sent: Sent }] }>().items
  expect(sent.plan.items.map(({ title }) => title)).toEqual([
    'Lassen',
    'Boekhouden voor beginners',
    'Boekhouden voor beginners',
  ])
  expect(sent.courses.map(({ id }) => id)).toEqual([live])
})
type Sent = { plan: { items: { title: string }[] }; courses: Held[] }
