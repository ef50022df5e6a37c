import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  amersfoort,
  makePlan,
  referralApp,
  signedIn,
  smallBody,
  utrecht,
  type Held,
} from '../referrals/testing.ts'
import type { TestApp } from '../testing.ts'

let t: TestApp
beforeAll(async () => {
  t = await referralApp()
})
afterAll(() => t.close())

type Step = {
  /** As the document names it; `{id}` and such are filled in from `ids`. */
  operation: `${'GET' | 'POST' | 'DELETE'} /${string}`
  as: Record<string, string>
  payload?: object
  query?: string
  /** Remembers the id of what was made, for `{name}` in later operations. */
  keep?: string
  /** Of a refusal, which has its line too. */
  status?: number
  /** Audit lines of it; 1 unless it is about two referrals. */
  lines?: number
}

/** Show nothing of a referral, so they leave no line: who is signed in, who works there, how many wait, and that a page stays open. */
const quiet = [
  'GET /desk/session',
  'GET /desk/colleagues',
  'GET /desk/queue-counts',
  'POST /desk/referrals/{id}/presence',
  'DELETE /desk/referrals/{id}/presence',
]

it(
  'case 96: every operation on a referral leaves exactly one line, and does not happen when that cannot be written',
  { timeout: 300_000 },
  async () => {
    const plan = await makePlan(t, { items: [{ kind: 'own', title: 'Oriënteren' }] })
    const made: Record<string, string> = { plan: plan.id }
    const tokens: Record<string, string> = { plan: plan.token }
    const bearer = (name: string) => ({ authorization: `Bearer ${tokens[name]}` })
    const anna = { cookie: await signedIn(t, 'anna'), 'if-match': '*' }
    const chris = { cookie: await signedIn(t, 'chris') }
    const owner = bearer('plan')
    const changes = [{ kind: 'remove', index: 0 }]
    const small = smallBody(utrecht)
    const body = { ...small, consent: { ...small.consent, fields: ['contact', 'question', 'plan'] } }
    const move = (to: string, more: object = {}): Step => {
      return { operation: 'POST /desk/referrals/{id}/transitions', as: anna, payload: { to, ...more } }
    }
    const key = (value: string) => ({ ...owner, 'idempotency-key': value })
    const steps: Step[] = [
      { operation: 'POST /plans/{plan}/referrals', as: key('a'), payload: body, keep: 'id' },
      { operation: 'POST /plans/{plan}/referrals', as: key('a'), payload: body },
      {
        operation: 'POST /plans/{plan}/referrals',
        as: key('a'),
        payload: { ...body, question: 'x' },
        status: 422,
      },
      { operation: 'GET /plans/{plan}/referrals', as: owner },
      { operation: 'GET /referrals/{id}', as: owner },
      { operation: 'GET /desk/referrals', as: anna },
      { operation: 'POST /desk/referral-searches', as: anna, payload: { words: 'Sanne' } },
      { operation: 'GET /desk/referrals/{id}', as: anna },
      { operation: 'POST /desk/referrals/{id}/assignment', as: anna, payload: { assignee: 'me' } },
      move('received'),
      { operation: 'POST /desk/referrals/{id}/notes', as: anna, payload: { text: 'x' }, keep: 'noteId' },
      { operation: 'DELETE /desk/referrals/{id}/notes/{noteId}', as: anna },
      { operation: 'POST /desk/referrals/{id}/attempts', as: anna, payload: { channel: 'phone' } },
      move('planned', { at: '2026-12-01T10:00:00Z' }),
      {
        operation: 'POST /desk/referrals/{id}/appointment',
        as: anna,
        payload: { at: '2026-12-02T10:00:00Z' },
      },
      { operation: 'GET /desk/referrals/{id}/calendar', as: anna },
      { operation: 'GET /referrals/{id}/calendar', as: owner },
      { operation: 'POST /desk/referrals/{id}/messages', as: anna, payload: { text: 'Dag' } },
      { operation: 'POST /referrals/{id}/messages', as: owner, payload: { text: 'Dag' } },
      { operation: 'POST /referrals/{id}/messages', as: owner, payload: { text: 'Dag' } },
      {
        operation: 'POST /desk/referrals/{id}/proposals',
        as: anna,
        payload: { changes },
        keep: 'proposalId',
      },
      { operation: 'DELETE /desk/referrals/{id}/proposals/{proposalId}', as: anna },
      {
        operation: 'POST /desk/referrals/{id}/proposals',
        as: anna,
        payload: { changes },
        keep: 'proposalId',
      },
      {
        operation: 'POST /referrals/{id}/proposals/{proposalId}/decision',
        as: { ...owner, 'if-match': '*' },
        payload: { accept: [] },
      },
      { operation: 'POST /referrals/{id}/appointment-cancellation', as: owner },
      { operation: 'POST /referrals/{id}/restriction', as: owner },
      { operation: 'DELETE /referrals/{id}/restriction', as: owner },
      { operation: 'GET /referrals/{id}/access-log', as: owner },
      { operation: 'GET /desk/referrals/{id}/access-log', as: anna },
      { operation: 'GET /referrals/{id}/export', as: owner },
      { operation: 'GET /plans/{plan}/export', as: owner },
      { operation: 'GET /desk/figures', as: chris },
      { operation: 'GET /desk/export', as: chris, query: '?format=jsonl' },
      move('received'),
      move('forwarded', { forwardTo: amersfoort, reason: 'Je woont daar' }),
      {
        operation: 'POST /referrals/{id}/forwarding',
        as: key('b'),
        payload: { consent: { ...small.consent, fields: ['contact', 'question'] } },
        keep: 'next',
        lines: 2,
      },
      { operation: 'POST /referrals/{next}/withdrawal', as: owner },
      { operation: 'POST /referrals/{next}/withdrawal', as: owner, status: 409 },
      { operation: 'POST /plans/{plan}/referrals', as: key('c'), payload: body, keep: 'id' },
      move('received'),
      move('in-guidance'),
      move('closed'),
      { operation: 'POST /desk/referrals/{id}/reopening', as: anna },
      { operation: 'POST /desk/referrals/{id}/reopening', as: anna, status: 409 },
    ]
    const lines = async () => {
      const [row] = await t.db.pool<{ n: number }[]>`select count(*)::int as n from audit.line`
      return row!.n
    }
    const run = ({ operation, as, payload, query = '' }: Step) => {
      const [method, path] = operation.split(' ') as ['POST', string]
      const url = `/v1${path.replace(/\{(\w+)\}/g, (_all, name: string) => made[name] ?? '')}${query}`
      return t.app.inject({ method, url, headers: as, ...(payload ? { payload } : {}) })
    }
    const failures: string[] = []
    for (const step of steps) {
      const before = await lines()
      await t.db.pool`revoke insert on audit.line from stapwijzer_app`
      let broken
      try {
        broken = await run(step)
      } finally {
        await t.db.pool`grant insert on audit.line to stapwijzer_app`
      }
      if (broken.statusCode < 500) failures.push(`${step.operation} without its line: ${broken.statusCode}`)
      const answer = await run(step)
      const fits = step.status ? answer.statusCode === step.status : answer.statusCode < 300
      if (!fits) failures.push(`${step.operation}: ${answer.statusCode} ${answer.body}`)
      const written = (await lines()) - before
      if (written !== (step.lines ?? 1)) failures.push(`${step.operation}: ${written} lines`)
      if (step.keep) {
        const { id, token } = answer.json<Partial<Held>>()
        made[step.keep] = id ?? ''
        tokens[step.keep] = token ?? ''
      }
    }
    expect(failures).toEqual([])

    const fields = await t.db.read(
      'audit',
      ({ sql }) => sql`select 1 from audit.line where '' in (action, object, result, origin, actor)`,
    )
    expect(fields).toHaveLength(0)
    const shape = (operation: string) => operation.replaceAll(/\{(plan|next)\}/g, '{id}')
    expect([...new Set([...steps.map(({ operation }) => shape(operation)), ...quiet])].sort()).toEqual(
      await operationsOnReferrals(),
    )
  },
)

/** All that the document has about referrals, desks' work and the export of a plan. */
async function operationsOnReferrals(): Promise<string[]> {
  const document = (await t.app.inject('/v1/openapi.json')).json<{ paths: Record<string, object> }>()
  return Object.entries(document.paths)
    .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`))
    .filter((operation) => /referral|\/desk\/|\/plans\/\{id\}\/export/.test(operation))
    .sort()
}
