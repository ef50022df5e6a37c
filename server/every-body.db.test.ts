/** Bodies of requests, held against every route that takes one: JSON in UTF-8, strictly, and every problem at once. */
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  isReachable,
  name,
  operationsOf,
  request,
  sendTo,
  routeApp,
  someKeys,
  type Keys,
  type Operation,
} from './route-testing.ts'
import type { TestApp } from './testing.ts'

let t: TestApp
let plan: Keys
let admin: string
let operations: Operation[]
beforeAll(async () => {
  ;({ t, admin } = await routeApp())
  operations = await operationsOf(t)
})
beforeEach(async () => {
  plan = await someKeys(t, admin)
})
afterAll(() => t.close())

const reachable = () => operations.filter(isReachable)
const withBody = () => reachable().filter(({ hasBody }) => hasBody)
const send = (operation: Operation, changes: InjectOptions = {}) => sendTo(t, plan, operation, changes)
const json = { 'content-type': 'application/json' }

test('another type than JSON, or none, is 415', async () => {
  for (const operation of withBody()) {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'application/json; charset=latin1',
      'application/merge-patch+json',
      'nonsense',
      '',
    ]) {
      const { status } = await send(operation, { payload: '{}', headers: { 'content-type': type } })
      expect(status, `${name(operation)} ${type}`).toBe(415)
    }
    expect((await send(operation, { payload: undefined })).status, name(operation)).toBe(415)
    const packed = await send(operation, {
      payload: '{}',
      headers: { ...json, 'content-encoding': 'gzip' },
    })
    expect(packed.status).toBe(415)
  }
})

test('the ways to say JSON in UTF-8 are all taken', async () => {
  for (const operation of withBody()) {
    for (const type of [
      'application/json',
      'Application/JSON',
      'application/json; charset=utf-8',
      'application/json;charset="UTF-8"',
    ]) {
      const { status } = await send(operation, { payload: '{}', headers: { 'content-type': type } })
      expect(status, `${name(operation)} ${type}`).toBe(400)
    }
  }
})

test.each([
  ['nothing', '', 'body '],
  ['no JSON', '{', 'body '],
  ['a list', '[]', 'body '],
  ['null', 'null', 'body '],
  ['a text', '"x"', 'body '],
  ['invalid UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), 'body '],
  ['61 levels', `{"a":${'['.repeat(60)}${']'.repeat(60)}}`, 'body '],
  ['10,000 levels', '['.repeat(10_000), 'body '],
  ['a key twice', '{"a":1,"a":1}', 'body a'],
  ['__proto__', '{"__proto__":{}}', 'body __proto__'],
  ['constructor', '{"constructor":{}}', 'body constructor'],
  ['prototype', '{"prototype":{}}', 'body prototype'],
  ['a NUL', '{"title":"a\\u0000b"}', 'body title'],
  ['half a character', '{"title":"\\ud800"}', 'body title'],
  ['an unknown member', '{"isAdmin":true}', 'body isAdmin'],
])(
  'case 67: %s in a body is named, together with the problems of the query',
  async (_what, payload, place) => {
    for (const operation of withBody()) {
      const url = `${request(operation, plan).url}?plaats=x`
      const { status, errors } = await send(operation, { url, payload, headers: json })
      expect(status, name(operation)).toBe(400)
      expect(errors, name(operation)).toEqual(expect.arrayContaining(['query plaats', place]))
    }
  },
)

test('case 67: more than 256 KB is 413', async () => {
  for (const operation of withBody()) {
    const { status } = await send(operation, {
      payload: `{"a":"${'x'.repeat(256 * 1024)}"}`,
      headers: json,
    })
    expect(status, name(operation)).toBe(413)
  }
})

test('a route without a body takes none, nothing that is called JSON, or an empty object', async () => {
  for (const operation of reachable().filter(({ hasBody, method }) => !hasBody && method === 'POST')) {
    const again = async () => {
      const own = await someKeys(t, admin)
      return {
        url: operation.path.replace('{id}', own.id),
        headers: { authorization: `Bearer ${own.token}`, 'if-match': '*' },
      }
    }
    // The id is a plan's: elsewhere nothing is found with it, once the body was let in.
    const good = operation.path.startsWith('/v1/plans/') ? 200 : 404
    const empty = await again()
    expect((await send(operation, empty)).status, name(operation)).toBe(good)
    const called = await again()
    const headers = { ...called.headers, ...json }
    expect((await send(operation, { ...called, headers, payload: '' })).status, name(operation)).toBe(good)
    const object = await again()
    expect((await send(operation, { ...object, payload: {} })).status, name(operation)).toBe(good)
    const more = await again()
    expect((await send(operation, { ...more, payload: { id: 1 } })).errors).toEqual(['body id'])
  }
})

test('a removal may name a type of the body that it does not have', async () => {
  const { id, token } = await someKeys(t, admin)
  const headers = { authorization: `Bearer ${token}`, ...json }
  const { statusCode } = await t.app.inject({ method: 'DELETE', url: `/v1/plans/${id}`, headers })
  expect(statusCode).toBe(204)
})
