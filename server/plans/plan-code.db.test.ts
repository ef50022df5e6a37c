import { groupedCode, planCodeOf, readPlanCode } from '@stapwijzer/shared/domain/plan/plan-code.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setReferralScope } from '@stapwijzer/shared/db/referral-scope.ts'
import { hashToken } from '../http/secrets.ts'
import { sendDueMails, type OutgoingMail } from '../jobs/outbox.ts'
import { deletePersonal } from '../jobs/retention-rows.ts'
import { testApp, type TestApp } from '../testing.ts'
import { ask, createPlan, type Held } from './testing.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const open = (code: string) => t.app.inject({ method: 'POST', url: '/v1/plan-openings', payload: { code } })
const auth = (token: string) => ({ authorization: `Bearer ${token}` })

describe('the code of a plan', () => {
  test('is its token, and opens it without its id, in whatever way it is typed', async () => {
    const { id, token } = await createPlan(t)
    expect(readPlanCode(token)).toBe(token)
    for (const code of [token, groupedCode(token)!, groupedCode(token)!.toLowerCase()]) {
      const answer = await open(code)
      expect(answer.json(), code).toEqual({ id, token, may: 'change' })
    }
    expect((await t.app.inject({ url: `/v1/plans/${id}`, headers: auth(token) })).statusCode).toBe(200)
  })

  test('of a link to look says so', async () => {
    const { id, token } = await createPlan(t)
    const made = await t.app.inject({
      method: 'POST',
      url: `/v1/plans/${id}/read-token`,
      headers: auth(token),
    })
    const look = made.json<{ token: string }>().token
    expect((await open(look)).json()).toEqual({ id, token: look, may: 'look' })
  })

  test('one that opens nothing, a slip and a plan that is gone are the same 404', async () => {
    const { id, token } = await createPlan(t)
    const slip = `${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}`
    const other = planCodeOf(new Uint8Array(26).fill(9))
    await t.app.inject({ method: 'DELETE', url: `/v1/plans/${id}`, headers: auth(token) })
    const answers = await Promise.all([other, slip, token, '', 'x'.repeat(200)].map(open))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404, 404])
    expect(new Set(answers.map((one) => one.json<{ detail: string }>().detail)).size).toBe(1)
  })

  test('a token of before there were codes still opens its plan', async () => {
    const { id } = await createPlan(t)
    const old = 'Zm9vYmFyLWZvb2Jhci1mb29iYXItZm9v'
    await t.db.tx(
      'app',
      ({ sql }) => sql`update private.plan set token_hash = ${hashToken(old)} where id = ${id}`,
    )
    expect((await t.app.inject({ url: `/v1/plans/${id}`, headers: auth(old) })).statusCode).toBe(200)
  })
})

describe('the link by mail', () => {
  const lines: string[] = []
  let m: TestApp
  beforeAll(async () => {
    m = await testApp({ log: { write: (line) => void lines.push(line) } })
  })
  afterAll(() => m.close())

  const mail = (app: TestApp, { id, token }: Held, email: string) =>
    ask(app, { id, token }, '/link-mails', { method: 'POST', payload: { email } })
  const address = 'ik.zelf@voorbeeld.nl'
  type Row = { kind: string; message: OutgoingMail | null; whole: string }
  const outbox = () =>
    m.db.read('app', async (tx) => {
      await setReferralScope(tx, { system: true })
      return tx.sql<Row[]>`select kind, message, o::text as whole from private.outbox o`
    })

  test('goes to the address with the link and nothing of the plan; once sent, nothing of either is left', async () => {
    const plan = await createPlan(m)
    const answer = await mail(m, plan, address)
    expect([answer.statusCode, answer.json()]).toEqual([202, { state: 'queued' }])
    const sent: OutgoingMail[] = []
    const send = async (one: OutgoingMail) => void sent.push(one)
    await sendDueMails(m.db, send, m.deps.now, new AbortController().signal)
    expect(sent.map(({ to }) => to)).toEqual([address])
    expect(sent[0]!.text).toContain(`/plan#${groupedCode(plan.token)!}`)
    expect(sent[0]!.text).not.toContain(plan.id)
    expect(sent[0]!.text).not.toContain('Naar de zorg')
    const [row] = await outbox()
    expect(row).toMatchObject({ kind: 'plan-link', message: null })
    expect(row!.whole).not.toContain('voorbeeld.nl')
    expect(lines.join('')).toContain('/link-mails')
    for (const secret of [address, 'voorbeeld.nl', plan.token]) expect(lines.join('')).not.toContain(secret)
  })

  test('what no mail server took within a day is dropped', async () => {
    await mail(m, await createPlan(m), address)
    const later = (hours: number) => new Date(m.deps.now().getTime() + hours * 3_600_000)
    const waits = async () => (await outbox()).filter(({ message }) => message !== null).length
    await m.db.tx('app', (tx) => deletePersonal(tx, later(23)))
    expect(await waits()).toBe(1)
    await m.db.tx('app', (tx) => deletePersonal(tx, later(24)))
    expect(await waits()).toBe(0)
  })

  test('only for who may change the plan, and only to one address', async () => {
    const plan = await createPlan(m)
    const look = (await ask(m, plan, '/read-token', { method: 'POST' })).json<{ token: string }>()
    expect((await mail(m, { ...plan, ...look }, address)).statusCode).toBe(403)
    for (const email of [
      '',
      'ik',
      'ik@voorbeeld.nl,jij@voorbeeld.nl',
      'ik@voorbeeld.nl\r\nBcc: jij@voorbeeld.nl',
    ])
      expect((await mail(m, plan, email)).statusCode, email).toBe(400)
  })
})

describe('many at once', () => {
  let limited: TestApp
  beforeAll(async () => {
    limited = await testApp({ env: { RATE_LIMIT_PER_MINUTE: '1000' } })
  })
  afterAll(() => limited.close())

  test('two mails a minute for a plan', async () => {
    const plan = await createPlan(limited)
    const send = () =>
      ask(limited, plan, '/link-mails', { method: 'POST', payload: { email: 'ik@voorbeeld.nl' } })
    const statuses = [(await send()).statusCode, (await send()).statusCode, (await send()).statusCode]
    expect(statuses).toEqual([202, 202, 429])
  })

  test('thirty wrong codes a minute, and then none is judged', async () => {
    const { token } = await createPlan(limited)
    const tryOne = (code: string) =>
      limited.app.inject({ method: 'POST', url: '/v1/plan-openings', payload: { code } })
    const wrong = planCodeOf(new Uint8Array(26).fill(3))
    for (let at = 0; at < 30; at++) expect((await tryOne(wrong)).statusCode).toBe(404)
    expect((await tryOne(token)).statusCode).toBe(429)
  })
})
