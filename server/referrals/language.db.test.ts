/** A person is written to in the language asked in, with the way to a page that can be read; the desk is not. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestApp } from '../testing.ts'
import { mails, move } from './rights-testing.ts'
import { makePlan, publicUrl, referralApp, send, signedIn, smallBody, utrecht, type Held } from './testing.ts'

let t: TestApp
let anna: string
beforeAll(async () => {
  t = await referralApp()
  anna = await signedIn(t, 'anna')
})
afterAll(() => t.close())

async function mailsOf(acceptLanguage: string) {
  const headers = { 'idempotency-key': crypto.randomUUID(), 'accept-language': acceptLanguage }
  const answer = await send(t, await makePlan(t), smallBody(utrecht), headers)
  const { id } = answer.json<Held>()
  expect((await move(t, anna, id, { to: 'received', note: 'Hello' })).statusCode).toBe(200)
  const all = await mails(t, id)
  const of = (kind: string) => all.find((one) => one.kind === kind)!.message
  return { person: of('person-news'), desk: of('desk-new') }
}

test.each([
  ['en', 'Hello,', `${publicUrl}/en/advies/status`],
  ['nl', 'Hallo,', `${publicUrl}/advies/status`],
  // The status page is not in the languages of the entry pages: English is nearest.
  ['uk', 'Вітаємо,', `${publicUrl}/en/advies/status`],
  // A language that the site does not speak.
  ['de', 'Hallo,', `${publicUrl}/advies/status`],
])('asked in %s', async (language, greeting, page) => {
  const { person, desk } = await mailsOf(language)
  expect(person.text.split('\n')[0]).toBe(greeting)
  expect(person.text.split('\n')).toContain(page)
  expect(desk.subject).toMatch(/^Nieuwe doorverwijzing/)
})
