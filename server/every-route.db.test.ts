/** What holds for every route, held against every route: the rules under "General" of the API's contract. */
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
// Some of the requests erase the plan or give it another token.
beforeEach(async () => {
  plan = await someKeys(t, admin)
})
afterAll(() => t.close())

const reachable = () => operations.filter(isReachable)
const paths = () => [...new Set(operations.map(({ path }) => path))]
const send = (operation: Operation, changes: InjectOptions = {}) => sendTo(t, plan, operation, changes)

test('there are routes', () => {
  expect(operations.length).toBeGreaterThan(20)
  expect(reachable().filter(({ path }) => path.startsWith('/v1/admin/')).length).toBeGreaterThan(10)
})

test('an unknown parameter is named, next to every other one, each once', async () => {
  for (const operation of reachable().filter(({ method }) => method !== 'DELETE')) {
    const url = `${request(operation, plan).url}?plaats=x&plaats=y&level[]=mbo-4&__proto__=1&constructor=2`
    const { status, errors } = await send(operation, { url })
    expect(status, name(operation)).toBe(400)
    for (const path of ['plaats', 'level[]', '__proto__', 'constructor']) {
      expect(
        errors.filter((one) => one === `query ${path}`),
        `${name(operation)} ${path}`,
      ).toHaveLength(1)
    }
    expect(new Set(errors).size).toBe(errors.length)
  }
})

test('an empty value is refused, except the words of a search', async () => {
  for (const operation of reachable()) {
    for (const parameter of operation.query) {
      const { status, errors } = await send(operation, {
        url: `${request(operation, plan).url}?${parameter}=`,
      })
      if (name(operation) === 'GET /v1/courses' && parameter === 'q') expect(status).toBe(200)
      else expect(errors, `${name(operation)} ${parameter}`).toContain(`query ${parameter}`)
    }
  }
})

test('a NUL in any parameter is refused', async () => {
  for (const operation of reachable()) {
    for (const parameter of operation.query) {
      const { errors } = await send(operation, { url: `${request(operation, plan).url}?${parameter}=a%00b` })
      expect(errors, `${name(operation)} ${parameter}`).toContain(`query ${parameter}`)
    }
  }
})

test('case 64: a method that a path does not have is 405 with Allow', async () => {
  for (const path of paths()) {
    const own = operations.filter((one) => one.path === path).map(({ method }) => method as string)
    if (own.includes('GET')) own.push('HEAD')
    if (path === '/v1/openapi.json') own.push('OPTIONS')
    for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'QUERY']) {
      if (own.includes(method)) continue
      const url = path.replace('{id}', plan.id)
      const answer = await t.app.inject({
        method: method as 'GET',
        url,
        payload: method === 'PATCH' ? 'x' : undefined,
      })
      expect(answer.statusCode, `${method} ${path}`).toBe(405)
      expect(String(answer.headers.allow).split(', ').sort(), path).toEqual([...own].sort())
    }
  }
})

test('case 64: a trailing slash, other capitals and unknown paths are 404', async () => {
  for (const path of paths()) {
    const url = path.replace('{id}', plan.id)
    const others = [`${url}/`, url.replace('/v1/', '/v1//'), url.replace('/v1/', '/V1/')]
    const last = url.lastIndexOf('/')
    if (url.endsWith(plan.id)) others.push(url.replace(`/${plan.id}`, '/'), url.replace(plan.id, ''))
    if (path.endsWith('{id}')) others.push(`${url}/nothing-here`)
    if (path.includes('{id}/')) others.push(url.replace(plan.id, ''))
    if (!path.endsWith('}')) others.push(url.slice(0, last) + url.slice(last).toUpperCase())
    for (const other of others) {
      expect((await t.app.inject({ url: other })).statusCode, other).toBe(404)
    }
  }
})

test('Accept that leaves out every type of the route is 406', async () => {
  for (const operation of operations) {
    const hasAnswer = !(operation.method === 'DELETE')
    for (const accept of ['text/html', 'image/*', 'application/json;q=0']) {
      const { status } = await send(operation, { headers: { accept } })
      if (hasAnswer) expect(status, `${name(operation)} ${accept}`).toBe(406)
      else expect(status).not.toBe(406)
    }
  }
})

test('case 64: HEAD is GET without a body', async () => {
  for (const operation of reachable().filter(({ method }) => method === 'GET')) {
    const get = await send(operation)
    const head = await send(operation, { method: 'HEAD' })
    expect(head.status, name(operation)).toBe(get.status)
    expect(head.answer.body).toBe('')
    for (const header of ['content-type', 'content-length', 'etag', 'cache-control']) {
      expect(head.answer.headers[header], `${name(operation)} ${header}`).toEqual(get.answer.headers[header])
    }
  }
})

test('ids that cannot exist are 404, broken percent-encoding is 400', async () => {
  for (const operation of operations.filter(
    ({ path, access, hasBody }) => path.includes('{id}') && access === 'public' && !hasBody,
  )) {
    for (const id of [
      'x',
      '~._-',
      "'%20OR%201=1--",
      '%00',
      '%ff%fe'.slice(0, 3) + '41',
      'a'.repeat(1500),
      '..%2f..',
      '%F0%9F%98%80',
    ]) {
      expect(
        (await t.app.inject({ url: operation.path.replace('{id}', id) })).statusCode,
        `${operation.path} ${id}`,
      ).toBeOneOf([404, 400])
    }
    for (const id of ['%zz', '%', '%e0%a4%a']) {
      const answer = await t.app.inject({ url: operation.path.replace('{id}', id) })
      expect(answer.json(), id).toMatchObject({ status: 400, errors: [{ in: 'path' }] })
    }
  }
})

test('case 76: routes with a token or a session never open themselves to another origin', async () => {
  for (const operation of operations.filter(({ access }) => access !== 'public')) {
    const { answer } = await send(operation, { headers: { origin: 'https://evil.example' } })
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
    expect(answer.headers['cache-control']).toBe('no-store')
  }
})
