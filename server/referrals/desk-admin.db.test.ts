/** What only the admin of a desk may have: the figures, and the file of everything the desk holds. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestApp } from '../testing.ts'
import { amersfoort, auditLines, referralApp, sent, signedIn, utrecht } from './testing.ts'

let t: TestApp
let anna: string
let chris: string
beforeAll(async () => {
  t = await referralApp({ now: '2026-11-16T09:00:00Z' })
  const early = await sent(t, utrecht)
  await sent(t, amersfoort, { question: 'Een vraag aan Amersfoort' })
  const left = await sent(t, utrecht, {
    contact: { name: '=HYPERLINK("https://evil.example")', phone: '06 12345678' },
    question: 'Laat dit even rusten',
  })
  await t.db.pool`update private.referral set restricted_at = now() where id = ${left.id}`
  await sent(t, utrecht, {
    contact: { name: '=HYPERLINK("https://evil.example")', phone: '+31 6 12345678' },
    question: '@SUM(1)\nmet een "tweede" regel',
  })
  t.setNow('2026-11-19T09:00:00Z')
  anna = await signedIn(t, 'anna')
  chris = await signedIn(t, 'chris')
  const steps = [{ to: 'received' }, { to: 'in-guidance' }, { to: 'closed', outcome: 'course-chosen' }]
  for (const payload of steps) {
    await t.app.inject({
      method: 'POST',
      url: `/v1/desk/referrals/${early.id}/transitions`,
      headers: { cookie: anna, 'if-match': '*' },
      payload,
    })
  }
  await t.app.inject({
    method: 'POST',
    url: `/v1/desk/referrals/${early.id}/notes`,
    headers: { cookie: anna },
    payload: { text: 'Ging goed.' },
  })
})
afterAll(() => t.close())

const ask = (path: string, cookie = chris) => t.app.inject({ url: `/v1/desk/${path}`, headers: { cookie } })

describe('the figures', () => {
  it('are those of the desks one is admin of, and no one else’s', async () => {
    const answer = await ask('figures')
    expect(answer.json()).toMatchObject({
      from: '2025-11-20',
      until: '2026-11-19',
      items: [
        {
          desk: { id: utrecht },
          open: {
            total: 2,
            overdue: 1,
            states: [{ state: 'submitted', count: 2 }],
            colleagues: [{ id: null, name: null, open: 2, overdue: 1 }],
          },
          sent: 3,
          promise: { receipt: { due: 2, kept: 0 }, contact: { due: 1, kept: 1 } },
          turnaround: { receipt: { median: 3 }, contact: { median: 3 }, closing: { median: 3, of: 1 } },
          ended: [{ state: 'closed', count: 1 }],
          outcomes: [{ outcome: 'course-chosen', count: 1 }],
        },
      ],
    })
    expect(answer.body).not.toMatch(/Sanne|amersfoort|HYPERLINK/)
    expect((await ask('figures', anna)).statusCode).toBe(403)
  })

  it('look at the days that were asked for, both included', async () => {
    const sentIn = async (query: string) =>
      (await ask(`figures?${query}`)).json<{ items: { sent: number }[] }>().items[0]?.sent
    expect(await sentIn('from=2026-11-16&until=2026-11-16')).toBe(3)
    expect(await sentIn('from=2026-11-17')).toBe(0)
    expect(await sentIn('until=2026-11-15')).toBe(0)
    expect((await ask('figures?from=2026-11-17&until=2026-11-16')).statusCode).toBe(400)
  })
})

type Line = {
  id: string
  state: string
  sent: { contact?: { name: string } }
  notes: object[]
  history: object[]
}

describe('the export', () => {
  it('has everything of the own desk, one a line, and of one that is left alone its state only', async () => {
    const answer = await ask('export')
    expect(answer.headers).toMatchObject({
      'content-type': 'application/x-ndjson; charset=utf-8',
      'content-disposition': 'attachment; filename="doorverwijzingen-2026-11-19.jsonl"',
      'cache-control': 'no-store',
    })
    const lines = answer.body
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line)
    expect(lines).toHaveLength(3)
    expect(lines.find(({ state }) => state === 'closed')).toMatchObject({
      outcome: 'course-chosen',
      assignee: 'Anna de Boer',
      sent: { contact: { name: 'Sanne Zwart' } },
      history: [{ state: 'submitted' }, { state: 'received' }, { state: 'in-guidance' }, { state: 'closed' }],
      notes: [{ text: 'Ging goed.', by: 'Anna de Boer' }],
    })
    expect(answer.body).not.toMatch(/Amersfoort|rusten|demo-1/)
  })

  it('is a CSV that no spreadsheet runs', async () => {
    const answer = await ask('export?format=csv')
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(answer.body).toMatch(/^id,reference,desk,state,.*\r\n/)
    expect(answer.body).toContain(`"'=HYPERLINK(""https://evil.example"")"`)
    expect(answer.body).toContain(`,'+31 6 12345678,`)
    expect(answer.body).toContain(`"'@SUM(1)\nmet een ""tweede"" regel"`)
    expect(answer.body).not.toContain('rusten')
  })

  it('holds what changed since a day', async () => {
    const count = async (since: string) => (await ask(`export?since=${since}`)).body.split('\n').length - 1
    expect([await count('2026-11-16'), await count('2026-11-19'), await count('2026-11-20')]).toEqual([
      3, 1, 0,
    ])
  })

  it('case 82: gives nothing of another desk, and each try has its audit line', async () => {
    const before = (await auditLines(t, `desk/${utrecht}`)).length
    expect((await ask(`export?desk=${amersfoort}`)).statusCode).toBe(404)
    expect((await ask(`export?desk=${utrecht}`)).statusCode).toBe(200)
    expect((await ask('figures')).statusCode).toBe(200)
    expect((await auditLines(t, `desk/${utrecht}`)).slice(before)).toMatchObject([
      { action: 'referral.export', result: 'refused: 404', actor: 'demo-3' },
      { action: 'referral.export', result: 'ok', actor: 'demo-3' },
      { action: 'referral.figures', result: 'ok', actor: 'demo-3' },
    ])
    expect((await ask('export', anna)).statusCode).toBe(403)
    expect((await ask('export?format=xlsx')).statusCode).toBe(400)
  })

  it('case 96: does not leave when its audit line cannot be written', async () => {
    await t.db.pool`revoke insert on audit.line from stapwijzer_app`
    try {
      for (const path of ['export', 'export?format=csv', 'figures']) {
        const answer = await ask(path)
        expect(answer.statusCode, path).toBeGreaterThanOrEqual(500)
        expect(answer.body).not.toContain('Sanne')
      }
    } finally {
      await t.db.pool`grant insert on audit.line to stapwijzer_app`
    }
  })
})
