/** The document as a whole: it is valid and says what the routes do. */
import { apiVersion } from '@stapwijzer/shared/api/version.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testApp, type TestApp } from '../testing.ts'

type Response = { $ref?: string; headers?: object; content?: Record<string, { schema: object }> }
type Operation = {
  operationId: string
  security: unknown[]
  parameters: { name: string; in: string; schema: object }[]
  responses: Record<string, Response>
}
type Document = {
  openapi: string
  info: { version: string; contact: Record<string, string> }
  servers: { url: string }[]
  paths: Record<string, Record<string, Operation>>
  components: Record<string, Record<string, object>> & { responses: Record<string, Response> }
}

let t: TestApp
let document: Document
let operations: [string, string, Operation][]
beforeAll(async () => {
  t = await testApp()
  document = (await t.app.inject('/v1/openapi.json')).json<Document>()
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, string, Operation] => [
      path,
      method,
      operation,
    ]),
  )
})
afterAll(() => t.close())

test('case 63: version, contact and server', () => {
  expect(document.openapi).toBe('3.1.0')
  expect(document.info.version).toBe(apiVersion)
  expect(Object.keys(document.info.contact).sort()).toEqual(['email', 'name', 'url'])
  expect(document.servers).toEqual([{ url: '/v1' }])
})

test('comes as JSON, and as the same text each time', async () => {
  const answers = [await t.app.inject('/v1/openapi.json'), await t.app.inject('/v1/openapi.json')]
  for (const { headers } of answers) expect(headers['content-type']).toBe('application/json; charset=utf-8')
  expect(answers[0]!.body).toBe(answers[1]!.body)
})

test('servers and contact name PUBLIC_URL only when it is https', async () => {
  const secure = await testApp({ db: t.db, env: { PUBLIC_URL: 'https://stapwijzer.example' } })
  const answer = await secure.app.inject({ url: '/v1/openapi.json', headers: { host: 'evil.example' } })
  expect(answer.json<Document>().servers).toEqual([{ url: 'https://stapwijzer.example/v1' }])
  expect(answer.body).not.toContain('evil')
  await secure.close()
})

test('every operation has an id of its own, paths in kebab-case, query names in camelCase', () => {
  const ids = operations.map(([, , { operationId }]) => operationId)
  expect(new Set(ids).size).toBe(ids.length)
  for (const [path, method, { parameters }] of operations) {
    expect(path).toMatch(/^(\/([a-z0-9-]+|\{[a-zA-Z]+\}|openapi\.json))+$/)
    expect(['get', 'post', 'put', 'delete']).toContain(method)
    for (const { name, in: where } of parameters)
      if (where === 'query') expect(name).toMatch(/^[a-z][a-zA-Z0-9]*$/)
  }
})

test('every answer carries the version, every error is a problem', () => {
  for (const [path, method, { responses }] of operations) {
    for (const [status, response] of Object.entries(responses)) {
      const name = response.$ref?.split('/').at(-1)
      const found = name ? document.components.responses[name] : response
      const place = `${method} ${path} ${status}`
      expect(found?.headers, place).toHaveProperty('API-Version')
      if (Number(status) < 400) continue
      expect(Object.keys(found?.content ?? {}), place).toEqual(['application/problem+json'])
    }
    expect(Object.keys(responses), `${method} ${path}`).toEqual(expect.arrayContaining(['400', '500', '503']))
  }
})

test('what needs a token or a login says so', () => {
  for (const [path, , { security, responses }] of operations) {
    const personal = /^\/(plans\/|referrals|desk\/|admin\/|cases|report-drafts|course-reports\/|alert-)/.test(
      path,
    )
    expect(security.length > 0, path).toBe(personal)
    expect('401' in responses, path).toBe(personal)
  }
})

test('no reference leads nowhere, and no component is unused', () => {
  const text = JSON.stringify(document)
  const names = [...text.matchAll(/"#\/components\/(\w+)\/(\w+)"/g)].map(
    ([, kind, name]) => `${kind}/${name}`,
  )
  for (const name of names) {
    const [kind = '', key = ''] = name.split('/')
    expect(document.components[kind], name).toHaveProperty([key])
  }
  for (const kind of ['schemas', 'responses', 'headers']) {
    for (const key of Object.keys(document.components[kind]!)) expect(names).toContain(`${kind}/${key}`)
  }
})

test('patterns keep to what every language reads: no properties of Unicode, no looking behind, no named groups', () => {
  const patterns = new Set<string>()
  JSON.stringify(document, (key, value: unknown) => {
    if (key === 'pattern' && typeof value === 'string') patterns.add(value)
    return value
  })
  expect(patterns.size).toBeGreaterThan(10)
  expect([...patterns].filter((one) => /\\[pP]\{|\\u\{|\(\?<|\[\[|&&/.test(one))).toEqual([])
})

test('objects that are sent or received have no members that are not named', () => {
  const open: string[] = []
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return
    const node = value as Record<string, unknown>
    if (node.type === 'object' && node.properties && node.additionalProperties !== false) open.push(path)
    for (const [key, child] of Object.entries(node)) walk(child, `${path}/${key}`)
  }
  const schemas = document.components.schemas as Record<string, unknown>
  walk(Object.fromEntries(Object.entries(schemas).filter(([name]) => name !== 'Problem')), 'schemas')
  for (const [path, method, operation] of operations) {
    const withoutErrors = Object.entries(operation.responses).filter(([status]) => Number(status) < 400)
    if (path !== '/openapi.json')
      walk({ ...operation, responses: Object.fromEntries(withoutErrors) }, `${method} ${path}`)
  }
  expect(open.filter((path) => !/ReferralSent\/properties\/plan$/.test(path))).toEqual([])
})

describe('open to scripts of every origin', () => {
  test('case 63: with preflight; no other route is', async () => {
    const headers = { origin: 'https://elsewhere.example', 'access-control-request-method': 'GET' }
    const url = '/v1/openapi.json'
    const preflight = await t.app.inject({ method: 'OPTIONS', url, headers })
    expect(preflight.statusCode).toBe(204)
    expect(preflight.headers['access-control-allow-methods']).toContain('GET')
    for (const answer of [
      preflight,
      await t.app.inject({ url, headers }),
      await t.app.inject({ method: 'HEAD', url }),
    ]) {
      expect(answer.headers['access-control-allow-origin']).toBe('*')
    }
    for (const other of ['/v1/courses', '/v1/desk/session', '/v1/plans/x', '/v1/nothing']) {
      const answer = await t.app.inject({ url: other, headers })
      expect(answer.headers['access-control-allow-origin'], other).toBeUndefined()
      expect(
        (await t.app.inject({ method: 'OPTIONS', url: other, headers })).statusCode,
      ).toBeGreaterThanOrEqual(400)
    }
  })
})
