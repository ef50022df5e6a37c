import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, createPlan, type Held } from '../plans/testing.ts'
import type { TestApp } from '../testing.ts'
import { siteApp } from './testing.ts'
import { cookiesSet, readPage, sendForm } from './testing-forms.ts'

let t: TestApp
beforeAll(async () => {
  t = await siteApp()
})
afterAll(() => t.close())

const codeOf = ({ id, token }: Held) => `${id}.${token}`
const cookieOf = (held: Held) => `stapwijzer-plan=${codeOf(held)}`

describe('being done with a saved plan', () => {
  test('case 87: a new link; the old one is dead at once', async () => {
    const held = await createPlan(t)
    const found = await sendForm(t, '/plan?/link', {}, cookieOf(held))
    const [code = ''] = found.attributes('#plan-code', 'value')
    expect(code).toMatch(new RegExp(`^${held.id}\\.`))
    expect(code).not.toBe(codeOf(held))
    expect((await ask(t, held)).statusCode).toBe(404)
    expect((await readPage(t, '/plan', `stapwijzer-plan=${code}`)).text('main')).toContain(
      'Je plan is bewaard op',
    )
  })
  test('forgetting takes the cookie and leaves the plan', async () => {
    const held = await createPlan(t)
    const found = await sendForm(t, '/plan?/vergeet', {}, cookieOf(held))
    expect(found.status).toBe(303)
    expect(cookiesSet(found)[0]).toMatch(/^stapwijzer-plan=;.*Max-Age=0/)
    expect((await ask(t, held)).statusCode).toBe(200)
  })
  test('erasing takes both, after a step that says what it means', async () => {
    const held = await createPlan(t)
    const before = await readPage(t, '/plan', cookieOf(held))
    expect(before.text('main')).toContain('Dit kun je niet terugdraaien.')
    const found = await sendForm(t, '/plan?/verwijder', {}, cookieOf(held))
    expect(found.text('[role=status]')).toContain('Je plan is gewist')
    expect(cookiesSet(found)[0]).toMatch(/^stapwijzer-plan=;/)
    expect((await ask(t, held)).statusCode).toBe(404)
  })
})
