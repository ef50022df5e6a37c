import { once } from 'node:events'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { json } from 'node:stream/consumers'
import { openSubject } from '@stapwijzer/shared/db/data-subject.ts'
import { testAuditKey } from '@stapwijzer/shared/db/testing.ts'
import type { FastifyRequest } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makePlan, referralApp, sent, signedIn, smallBody, utrecht } from '../referrals/testing.ts'
import { hostFor } from '../site/visitor-host.ts'
import type { TestApp } from '../testing.ts'
import { exportProcessing, type ProcessingRecord } from './processing.ts'

/** What the log of processing says of requests of several kinds, read as the register of processing gets it. */
let t: TestApp
beforeAll(async () => {
  t = await referralApp()
})
afterAll(() => t.close())

const trace = '4bf92f3577b34da6a3ce929d0e0e4736'
const caller = '00f067aa0ba902b7'
const traced = {
  traceparent: `00-${trace}-${caller}-01`,
  'traceparent-processor': 'https://portaal.example/x',
}
const subjectOf = ({ attributes }: ProcessingRecord) =>
  openSubject(attributes['dpl.core.data_subject_id'] ?? '', testAuditKey)

async function records(day = '2026-11-24', register = ''): Promise<ProcessingRecord[]> {
  const found: ProcessingRecord[] = []
  const write = async (record: ProcessingRecord) => void found.push(record)
  expect(await exportProcessing(t.db, { from: day, to: day, register }, write)).toBe(found.length)
  return found
}

it('names the operation of another party that a request came from, also after a body that came in parts', async () => {
  const plan = await makePlan(t)
  const address = await t.app.listen({ host: '127.0.0.1', port: 0 })
  const request = httpRequest(`${address}/v1/plans/${plan.id}/referrals`, {
    method: 'POST',
    headers: {
      ...{
        authorization: `Bearer ${plan.token}`,
        'idempotency-key': 'a',
        'content-type': 'application/json',
      },
      ...traced,
    },
  })
  const body = JSON.stringify(smallBody(utrecht))
  request.flushHeaders()
  request.write(body.slice(0, 20))
  // An answer of another request: by then this one's head has been seen.
  await fetch(`${address}/v1/health/live`)
  const answered = once(request, 'response') as Promise<[IncomingMessage]>
  request.end(body.slice(20))
  const { id } = (await json((await answered)[0])) as { id: string }
  const record = (await records('2026-11-24', 'https://register.example/')).at(-1)!
  expect(record).toEqual({
    trace_id: trace,
    span_id: expect.stringMatching(/^0[\da-f]{15}$/) as string,
    parent_span_id: caller,
    status: 'Ok',
    name: 'referral.create',
    start_time: expect.any(Number) as number,
    end_time: Date.parse('2026-11-24T09:00:00Z'),
    resource: { attributes: { 'service.name': 'stapwijzer' } },
    attributes: {
      'dpl.core.processing_activity_id': 'https://register.example/referral',
      'dpl.core.data_subject_id': expect.stringMatching(/^v1\./) as string,
      'dpl.core.data_subject_id_type': 'stapwijzer:referral',
      'dpl.core.foreign_operation.span_id': caller,
      'dpl.core.foreign_operation.processor': 'https://portaal.example',
    },
  })
  expect(subjectOf(record)).toBe(id)
  expect(JSON.stringify(record)).not.toContain(id)
})

it('knows nobody who called where nobody said so, and says of a refusal that it was none of our failures', async () => {
  const { id } = await sent(t, utrecht)
  await t.app.inject({ url: `/v1/desk/referrals/${id}`, headers: { cookie: await signedIn(t, 'bram') } })
  const [made, read] = (await records()).slice(-2)
  expect([made!.status, read!.status]).toEqual(['Ok', 'Unset'])
  for (const one of [made!, read!]) {
    expect(one).not.toHaveProperty('parent_span_id')
    expect(Object.keys(one.attributes).join()).not.toContain('foreign')
  }
})

it('has one parent for what a page asks inside, in the trace of the page', async () => {
  const { id, token } = await sent(t, utrecht)
  const known: Partial<FastifyRequest> = { traceId: trace, headers: traced }
  const request = Object.assign(known as FastifyRequest, {
    raw: { socket: { remoteAddress: '127.0.0.1' } },
  })
  const host = hostFor(t.app, t.deps, request, { path: '/', actions: [] })
  for (const path of ['', '/access-log']) {
    const asked = {
      method: 'GET',
      address: `/v1/referrals/${id}${path}`,
      headers: { authorization: `Bearer ${token}` },
      body: undefined,
    }
    expect((await host.api(asked)).status).toBe(200)
  }
  const [first, second] = (await records()).slice(-2)
  expect([first!.name, second!.name]).toEqual(['referral.read', 'referral.access-log'])
  expect(first!.parent_span_id).toMatch(/^[89a-f][\da-f]{15}$/)
  expect([first!.trace_id, first!.attributes['dpl.core.foreign_operation.span_id']]).toEqual([trace, caller])
  expect([second!.trace_id, second!.parent_span_id]).toEqual([trace, first!.parent_span_id])
})

it('tells a list first and then each person in it, on its own day', async () => {
  const [one, two] = [await sent(t, utrecht), await sent(t, utrecht)]
  // Half past twelve at night in Utrecht.
  t.setNow('2026-11-24T23:30:00.000Z')
  await t.app.inject({ url: '/v1/desk/referrals', headers: { cookie: await signedIn(t, 'anna') } })
  const list = await records('2026-11-25')
  expect(list[0]!.attributes).not.toHaveProperty('dpl.core.data_subject_id')
  expect(list.slice(1).map(subjectOf)).toEqual(expect.arrayContaining([one.id, two.id]))
  expect(new Set(list.slice(1).map((record) => record.parent_span_id))).toEqual(new Set([list[0]!.span_id]))
  expect(new Set(list.map((record) => record.span_id)).size).toBe(list.length)
  expect((await records()).map(({ name }) => name)).not.toContain(list[0]!.name)
})
