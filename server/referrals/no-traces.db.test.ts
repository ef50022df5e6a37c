import { afterAll, beforeAll, expect, it } from 'vitest'
import type { TestApp } from '../testing.ts'
import { hashBody } from '../http/secrets.ts'
import { makePlan, referralApp, send, signedIn, smallBody, utrecht, type Held } from './testing.ts'

/** Case 95: what people send stands in no line of the log, at the most talkative level, also when things go wrong. */
const lines: string[] = []
let t: TestApp
beforeAll(async () => {
  t = await referralApp({ log: { write: (line) => void lines.push(line) } })
})
afterAll(() => t.close())

const personal = {
  name: 'Zeldzame-Naam-XQ1',
  email: 'zeldzaam.xq2@voorbeeld.nl',
  phone: '0687654321',
  question: 'Zeldzame vraag XQ3',
  goal: 'Zeldzaam doel XQ4',
  note: 'Zeldzame notitie XQ5',
  reason: 'Zeldzame reden XQ6',
  title: 'Zeldzaam plan XQ7',
}

it('case 95: logs nothing that a person sent', async () => {
  const plan = await makePlan(t, { title: personal.title, goal: personal.goal })
  const { name, email, phone, question, goal, note, reason } = personal
  const body = {
    ...smallBody(utrecht),
    contact: { name, email, phone },
    question,
    goal,
    consent: { ...smallBody(utrecht).consent, fields: ['contact', 'question', 'goal', 'plan'] },
  }
  const { id, token } = (await send(t, plan, body)).json<Held>()
  const cookie = await signedIn(t, 'anna')
  const person = { authorization: `Bearer ${token}` }
  const desk = { cookie, 'if-match': '*' }
  const url = `/v1/desk/referrals/${id}/transitions`
  await t.app.inject({ url: `/v1/referrals/${id}`, headers: person })
  await t.app.inject({ url: `/v1/desk/referrals/${id}`, headers: desk })
  await t.app.inject({ method: 'POST', url, headers: desk, payload: { to: 'received', note } })
  await t.app.inject({ method: 'POST', url, headers: desk, payload: { to: 'returned', reason } })

  // And where it goes wrong: refused bodies, a broken database, broken JSON.
  await send(t, plan, { ...body, deskId: 'nowhere', [question]: name })
  await t.app.inject({ method: 'POST', url, headers: desk, payload: `{"note":"${note}` })
  const broken = await referralApp({
    db: t.db,
    log: { write: (line) => void lines.push(line) },
    deps: { db: { ...t.db, tx: () => Promise.reject(new Error(`failed on ${name} ${email}`)) } },
  })
  const failed = await broken.app.inject({
    method: 'POST',
    url: `/v1/plans/${plan.id}/referrals`,
    headers: { authorization: `Bearer ${plan.token}`, 'idempotency-key': 'k' },
    payload: body,
  })
  expect(failed.statusCode).toBe(500)
  expect(failed.body).not.toContain('XQ')
  await broken.app.close()

  expect(lines.length).toBeGreaterThan(8)
  const log = lines.join('')
  for (const value of [...Object.values(personal), token, plan.token, cookie.split('=')[1]!]) {
    expect(log).not.toContain(value)
  }
})

it('case 95: leaves the planner of the database no sample of it either', async () => {
  const { name, email, phone, question, goal } = personal
  const consent = { ...smallBody(utrecht).consent, fields: ['contact', 'question', 'goal'] }
  const words = { contact: { name, email, phone }, question, goal, consent }
  // A value is kept as common once it comes back.
  for (let time = 0; time < 3; time += 1) {
    const answer = await send(t, await makePlan(t, { title: personal.title }), {
      ...smallBody(utrecht),
      ...words,
    })
    expect(answer.statusCode).toBe(201)
  }
  await t.db.pool`analyze`
  const [row] = await t.db.pool<{ samples: string }[]>`
    select string_agg(concat_ws(' ', most_common_vals, histogram_bounds, most_common_elems), ' ') as samples
    from pg_stats where schemaname in ('private', 'audit', 'catalogue')`
  expect(row!.samples).toContain(utrecht)
  // Whole words, because the samples hold ids and hashes too, in which two letters turn up by chance.
  expect(row!.samples.toLowerCase()).not.toMatch(/zeldza|voorbeeld\.nl|0687654321/)
})

it('case 92: keeps of a request nothing by which the database alone could confirm a guess at it', async () => {
  const plan = await makePlan(t, { title: personal.title })
  const body = smallBody(utrecht)
  const { id } = (await send(t, plan, body)).json<Held>()
  const [row] = await t.db.pool<{ hash: string }[]>`
    select request_hash as hash from private.referral where id = ${id}`
  expect(row!.hash).toHaveLength(64)
  expect(row!.hash).not.toBe(hashBody(body))
})
