import { randomUUID } from 'node:crypto'
import { currentConsentVersion } from '@stapwijzer/shared/domain/referral/consent.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestApp } from '../testing.ts'
import {
  auditLines,
  makePlan,
  national,
  referralApp,
  send,
  smallBody,
  utrecht,
  type Held,
} from './testing.ts'

let t: TestApp
let plan: Held
beforeAll(async () => {
  t = await referralApp()
  plan = await makePlan(t)
})
afterAll(() => t.close())

const rich = {
  ...smallBody(utrecht),
  goal: 'Verpleegkundige worden',
  shared: { situation: 'employed', educationHighest: 'mbo-3', ageBand: '30-56' },
  consent: {
    textVersion: currentConsentVersion,
    fields: ['contact', 'question', 'goal', 'plan', 'courses', 'situation', 'education', 'age-band'],
  },
}

async function read(id: string, token: string) {
  const headers = { authorization: `Bearer ${token}` }
  return (await t.app.inject({ url: `/v1/referrals/${id}`, headers })).json<Record<string, unknown>>()
}

describe('case 91: sending with consent', () => {
  it('sends the two fields that are always sent, and no other member', async () => {
    const made = await send(t, plan, smallBody(utrecht))
    const seen = await read(made.json<Held>().id, plan.token)
    expect(seen.sent).toEqual({
      contact: { name: 'Sanne Zwart', email: 'sanne@voorbeeld.nl' },
      question: 'Welke opleiding past bij mij?',
    })
    expect(seen.arrangement).toEqual({
      preferredTime: 'any',
      language: 'nl',
      postcode4: '3511',
      municipality: null,
    })
    expect(seen.consent).toMatchObject({
      textVersion: currentConsentVersion,
      fields: ['contact', 'question'],
    })
    expect(seen.promise).toEqual({ receiptBy: '2026-11-26', contactBy: '2026-12-01' })
    expect(seen.desk).toEqual({ id: utrecht, name: 'Leerwerkloket regio Utrecht' })
  })

  it('does not send a goal without its tick', async () => {
    const made = await send(t, plan, { ...smallBody(utrecht), goal: 'Geheim' })
    expect(made.statusCode).toBe(201)
    expect(JSON.stringify(await read(made.json<Held>().id, plan.token))).not.toContain('Geheim')
  })

  it('sends copies: what the person changes later does not travel after them', async () => {
    const own = await makePlan(t, { title: 'Eerst', items: [{ kind: 'own', title: 'Sparen', cost: 100 }] })
    const { id } = (await send(t, own, rich)).json<Held>()
    await t.db.tx(
      'app',
      ({ sql }) => sql`update private.plan set body = '{"title":"Later","items":[]}' where id = ${own.id}`,
    )
    expect((await read(id, own.token)).sent).toMatchObject({
      goal: 'Verpleegkundige worden',
      plan: { title: 'Eerst', items: [{ kind: 'own', title: 'Sparen', cost: 100 }] },
      courses: [],
      situation: 'employed',
      educationHighest: 'mbo-3',
      ageBand: '30-56',
    })
  })

  it('takes marks out of a text that would turn what stands around it', async () => {
    const contact = { name: 'Sanne \u202etrawZ\u2066', phone: '\u202a+31 6 12345678\u202c' }
    const made = (await send(t, plan, { ...smallBody(utrecht), contact })).json<Held>()
    const { sent } = await read(made.id, plan.token)
    expect(sent).toMatchObject({ contact: { name: 'Sanne trawZ', phone: '+31 6 12345678' } })
  })

  it.each<[string, object, string[]]>([
    [
      'a name and a question that nobody sees',
      { contact: { name: '\u200b', email: 'a@b.nl' }, question: '\u2063' },
      ['contact.name', 'question'],
    ],
    ['no consent', { consent: undefined }, ['consent']],
    [
      'an old text',
      { shared: undefined, consent: { textVersion: '2020-01-01', fields: ['contact', 'question'] } },
      ['consent.textVersion'],
    ],
    [
      'no consent for the question',
      { consent: { ...rich.consent, fields: ['contact'] }, shared: undefined },
      ['consent.fields'],
    ],
    ['a value without its field', { shared: { ...rich.shared, benefit: 'ww' } }, ['shared.benefit']],
    [
      'a field without its value',
      { shared: { situation: 'employed', ageBand: '30-56' } },
      ['shared.educationHighest'],
    ],
    [
      'an unknown field',
      { consent: { ...rich.consent, fields: [...rich.consent.fields, 'income'] } },
      ['consent.fields[8]'],
    ],
    [
      'a field twice',
      { consent: { ...rich.consent, fields: [...rich.consent.fields, 'goal'] } },
      ['consent.fields'],
    ],
  ])('refuses %s', async (_what, change, paths) => {
    const answer = await send(t, plan, { ...rich, ...change })
    expect(answer.statusCode).toBe(400)
    expect(answer.json<{ errors: { path: string }[] }>().errors.map(({ path }) => path)).toEqual(paths)
  })
})

describe('a body that does not fit', () => {
  it.each<[string, object, string[]]>([
    ['a desk that does not exist', { deskId: 'nowhere' }, ['deskId']],
    ['a desk that takes no referrals', { deskId: national }, ['deskId']],
    ['no way to reach the person', { contact: { name: 'S' } }, ['contact.email']],
    [
      'a wrong address and number',
      { contact: { name: 'S', email: 'x', phone: '12' } },
      ['contact.email', 'contact.phone'],
    ],
    ['no place', { postcode4: undefined }, ['postcode4']],
    ['two places', { municipality: '0344' }, ['postcode4']],
    ['a postcode with letters', { postcode4: '3511AB' }, ['postcode4']],
    ['an empty question', { question: '   ' }, ['question']],
    ['a long question', { question: 'x'.repeat(2001) }, ['question']],
    ['a long goal', { goal: 'x'.repeat(501) }, ['goal']],
    ['a language in full', { language: 'nederlands' }, ['language']],
    ['a time that is no choice', { preferredTime: 'noon' }, ['preferredTime']],
    ['a line break in a name', { contact: { name: 'S\nBcc: x', email: 'a@b.nl' } }, ['contact.name']],
  ])('is refused: %s', async (_what, change, paths) => {
    const answer = await send(t, plan, { ...smallBody(utrecht), ...change })
    expect(answer.statusCode).toBe(400)
    expect(answer.json<{ errors: { path: string }[] }>().errors.map(({ path }) => path)).toEqual(paths)
  })

  it('case 84: does not take members that are not the person’s to set', async () => {
    const answer = await send(t, plan, {
      ...smallBody(utrecht),
      state: 'closed',
      createdAt: '2020-01-01T00:00:00Z',
      role: 'platform-admin',
      contact: { ...smallBody(utrecht).contact, deskId: 'x' },
    })
    expect(answer.statusCode).toBe(400)
    const { errors } = answer.json<{ errors: { path: string }[] }>()
    expect(errors.map(({ path }) => path).sort()).toEqual(['contact.deskId', 'createdAt', 'role', 'state'])
  })

  it('stores nothing of a refused request', async () => {
    const count = () =>
      t.db.read('audit', ({ sql }) => sql`select count(*) from audit.line where action = 'referral.create'`)
    const before = await count()
    await send(t, plan, { ...smallBody(utrecht), deskId: 'nowhere' })
    expect(await count()).toEqual(before)
  })
})

describe('what does not belong in a field', () => {
  const bsn = 'a citizen service number (BSN)'
  const iban = 'the number of a bank account (IBAN)'
  it.each<[string, object, string, string]>([
    ['a BSN in the question', { question: 'Mijn bsn is 1112.22.333, wat nu?' }, 'question', bsn],
    ['an IBAN in the goal', { goal: 'Betaald van NL91 ABNA 0417 1643 00' }, 'goal', iban],
    ['an address as a name', { contact: { name: 'a@b.nl', phone: '0612345678' } }, 'contact.name', 'e-mail'],
    ['a BSN as a number', { contact: { name: 'S', phone: '111222333' } }, 'contact.phone', bsn],
  ])('is refused with what to do: %s', async (_what, change, path, words) => {
    const answer = await send(t, plan, { ...smallBody(utrecht), ...change })
    const { status, errors } = answer.json<{ status: number; errors: { path: string; message: string }[] }>()
    expect([status, errors.map((one) => one.path)]).toEqual([400, [path]])
    expect(errors[0]!.message).toContain(words)
    expect(errors[0]!.message).toMatch(/instead|leave it out/)
    expect(answer.body).not.toMatch(/111\D?222|NL91|a@b/)
  })

  it('is looked for in the plan when the plan goes along, and only then', async () => {
    const items = [{ kind: 'own', title: 'Sparen', note: 'Rekening NL91ABNA0417164300' }]
    const own = await makePlan(t, { items })
    const answer = await send(t, own, rich)
    const { errors } = answer.json<{ errors: { path: string; message: string }[] }>()
    expect(errors).toEqual([
      {
        in: 'body',
        path: 'consent.fields',
        message: `Step 1 of the plan looks like it holds ${iban}. A desk does not need it: leave it out.`,
      },
    ])
    expect((await send(t, own, smallBody(utrecht))).statusCode).toBe(201)
  })
})

describe('case 90: the same request twice', () => {
  it('makes one referral and gives the same token', async () => {
    const headers = { 'idempotency-key': 'twice' }
    const first = await send(t, plan, smallBody(utrecht), headers)
    const again = await send(t, plan, smallBody(utrecht), headers)
    expect([first.statusCode, again.statusCode]).toEqual([201, 200])
    expect(again.json()).toEqual(first.json())
    const { id } = first.json<Held>()
    expect((await auditLines(t, `referral/${id}`)).map(({ action }) => action)).toEqual([
      'referral.create',
      'referral.read',
    ])
  })

  it('also at the same moment', async () => {
    const headers = { 'idempotency-key': 'at-once' }
    let answers: Awaited<ReturnType<typeof send>>[] = []
    let asked: Promise<void> | undefined
    // All of them look for the key before the first one is stored.
    await t.db.pool.begin(async (sql) => {
      await sql`lock table private.referral in share row exclusive mode`
      asked = Promise.all(Array.from({ length: 3 }, () => send(t, plan, smallBody(utrecht), headers))).then(
        (all) => void (answers = all),
      )
      await expect
        .poll(async () => {
          const [row] = await t.db.pool`
            select count(*)::int as count from pg_locks where not granted and relation = 'private.referral'::regclass
            and database = (select oid from pg_database where datname = current_database())`
          return row!['count'] as number
        })
        .toBe(3)
    })
    await asked
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 200, 201])
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
  })

  it('takes the members in any order as the same body, and refuses another body', async () => {
    const headers = { 'idempotency-key': 'order' }
    await send(t, plan, smallBody(utrecht), headers)
    const turned = Object.fromEntries(Object.entries(smallBody(utrecht)).reverse())
    expect((await send(t, plan, turned, headers)).statusCode).toBe(200)
    expect((await send(t, plan, { ...turned, question: 'Anders?' }, headers)).statusCode).toBe(422)
  })

  it('keeps the keys of two plans apart', async () => {
    const headers = { 'idempotency-key': 'shared-key' }
    const other = await makePlan(t)
    expect((await send(t, plan, smallBody(utrecht), headers)).statusCode).toBe(201)
    expect((await send(t, other, smallBody(utrecht), headers)).statusCode).toBe(201)
  })

  it.each([undefined, '', 'x'.repeat(101)])('needs a key of 1 to 100 characters: %s', async (key) => {
    const answer = await send(
      t,
      plan,
      smallBody(utrecht),
      key === undefined ? {} : { 'idempotency-key': key },
    )
    expect(answer.json()).toMatchObject({ status: 400, errors: [{ in: 'header', path: 'idempotency-key' }] })
  })
})

it('needs the plan’s own token', async () => {
  const url = `/v1/plans/${plan.id}/referrals`
  const post = (authorization?: string) =>
    t.app.inject({
      method: 'POST',
      url,
      headers: { ...(authorization ? { authorization } : {}) },
      payload: {},
    })
  expect((await post()).statusCode).toBe(401)
  expect((await post()).headers['www-authenticate']).toBe('Bearer')
  expect((await post('Bearer wrong')).statusCode).toBe(404)
  const other = await makePlan(t)
  expect((await post(`Bearer ${other.token}`)).statusCode).toBe(404)
  expect((await send(t, { id: randomUUID(), token: plan.token }, smallBody(utrecht))).statusCode).toBe(404)
})
