import { writeAuditLine } from '@stapwijzer/shared/db/audit-line.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testNow, type TestApp } from '../testing.ts'
import { auditLines, referralApp, sent, signedIn, utrecht } from './testing.ts'

let t: TestApp
let anna: string
beforeAll(async () => {
  t = await referralApp()
  anna = await signedIn(t, 'anna')
})
afterAll(() => t.close())

const ask = (method: 'GET' | 'POST', url: string, headers: object, payload?: object) =>
  t.app.inject({ method, url, headers: { ...headers }, ...(payload ? { payload } : {}) })

describe('case 96: the audit log', () => {
  it('has exactly one line for each look and each change, with the six fields', async () => {
    const { id, token } = await sent(t, utrecht)
    const person = { authorization: `Bearer ${token}` }
    const desk = { cookie: anna, 'if-match': '*' }
    const steps: [string, string, () => Promise<unknown>][] = [
      ['referral.read', 'person', () => ask('GET', `/v1/referrals/${id}`, person)],
      ['referral.read', 'demo-1', () => ask('GET', `/v1/desk/referrals/${id}`, desk)],
      [
        'referral.move.received',
        'demo-1',
        () => ask('POST', `/v1/desk/referrals/${id}/transitions`, desk, { to: 'received' }),
      ],
      [
        'referral.move.closed',
        'demo-1',
        () => ask('POST', `/v1/desk/referrals/${id}/transitions`, desk, { to: 'closed' }),
      ],
      ['referral.withdraw', 'person', () => ask('POST', `/v1/referrals/${id}/withdrawal`, person)],
    ]
    for (const [action, actor, step] of steps) {
      const before = (await auditLines(t, `referral/${id}`)).length
      await step()
      const lines = await auditLines(t, `referral/${id}`)
      expect(lines).toHaveLength(before + 1)
      const result = action === 'referral.move.closed' ? 'refused: 409' : 'ok'
      expect(lines.at(-1)).toEqual({
        action,
        object: `referral/${id}`,
        result,
        origin: '127.0.0.1',
        actor,
        at: new Date(testNow),
      })
    }
  })

  it('has one line for a look at the queue', async () => {
    const before = (await auditLines(t, `desk/${utrecht}`)).length
    await ask('GET', '/v1/desk/referrals', { cookie: anna })
    expect((await auditLines(t, `desk/${utrecht}`)).slice(before)).toMatchObject([
      { action: 'referral.list', actor: 'demo-1' },
    ])
  })

  it('holds no names', async () => {
    await sent(t, utrecht)
    const all = await t.db.read('audit', ({ sql }) => sql`select * from audit.line`)
    expect(JSON.stringify(all)).not.toMatch(/Sanne|Zwart|Anna|voorbeeld/)
  })

  it('lets nothing happen when its line cannot be written', async () => {
    const { id, token } = await sent(t, utrecht)
    const person = { authorization: `Bearer ${token}` }
    const desk = { cookie: anna, 'if-match': '*' }
    const owner = t.db.pool
    await owner`revoke insert on audit.line from stapwijzer_app`
    try {
      const answers = [
        await ask('GET', `/v1/referrals/${id}`, person),
        await ask('GET', `/v1/desk/referrals/${id}`, desk),
        await ask('GET', '/v1/desk/referrals', desk),
        await ask('POST', `/v1/desk/referrals/${id}/transitions`, desk, { to: 'received' }),
        await ask('POST', `/v1/referrals/${id}/withdrawal`, person),
      ]
      for (const answer of answers) {
        expect(answer.statusCode).toBeGreaterThanOrEqual(500)
        expect(answer.body).not.toContain('Sanne')
      }
      await expect(sent(t, utrecht)).rejects.toThrow()
    } finally {
      await owner`grant insert on audit.line to stapwijzer_app`
    }
    expect((await ask('GET', `/v1/referrals/${id}`, person)).json()).toMatchObject({
      state: 'submitted',
      history: [{ state: 'submitted' }],
      sent: { contact: { name: 'Sanne Zwart' } },
    })
  })
})

describe('case 97: its lines', () => {
  it.each([
    ['update', `update audit.line set actor = 'x'`],
    ['delete', 'delete from audit.line'],
    ['truncate', 'truncate audit.line'],
    ['read', 'select * from audit.line'],
    ['number anew', `select setval('audit.line_id_seq', 1)`],
  ])('cannot be touched by the application: %s', async (_what, statement) => {
    await expect(t.db.tx('app', ({ sql }) => sql.unsafe(statement))).rejects.toThrow('42501')
  })

  it('cannot be written or changed by who may read them', async () => {
    const line = { action: 'x', object: 'x', result: 'ok', origin: '-', actor: '-', at: new Date() }
    await expect(t.db.tx('audit', (tx) => writeAuditLine(tx, line))).rejects.toThrow('42501')
    await expect(t.db.tx('audit', ({ sql }) => sql`delete from audit.line`)).rejects.toThrow('42501')
    // Old lines may go when their time is over, by the role that does nothing else; one of today does not.
    const gone = await t.db.tx('retention', ({ sql }) => sql`delete from audit.line returning id`)
    expect(gone).toHaveLength(0)
    await expect(t.db.read('audit', ({ sql }) => sql`select 1 from private.referral`)).rejects.toThrow(
      '42501',
    )
  })
})
