/** The small pure parts of the HTTP layer: query strings, trace ids, negotiation, preconditions, words of problems. */
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { acceptsAny } from './route.ts'
import { insistOnVersion, isUnchanged, refuseOtherVersion } from './preconditions.ts'
import { problemItems } from './problem-items.ts'
import { readQueryString } from './query-string.ts'
import { foreignOperationOf, traceIdOf } from './trace.ts'

describe('query strings', () => {
  test.each([
    ['', {}],
    ['a=1', { a: '1' }],
    ['a=1&a=2&a=3', { a: ['1', '2', '3'] }],
    ['q=4+', { q: '4 ' }],
    ['q=4%2B', { q: '4+' }],
    ['q=100%', { q: '100%' }],
    ['q=%zz', { q: '%zz' }],
    ['q', { q: '' }],
    ['level[]=a', { 'level[]': 'a' }],
    ['q=%ff', { q: '\ufffd' }],
  ])('%s', (text, expected) => {
    expect({ ...readQueryString(text) }).toEqual(expected)
  })

  test('__proto__ is a name like any other and changes nothing', () => {
    const query = readQueryString('__proto__=x&constructor=y')
    expect(Object.keys(query)).toEqual(['__proto__', 'constructor'])
    expect(({} as { x?: string }).x).toBeUndefined()
  })
})

describe('trace ids', () => {
  const trace = '4bf92f3577b34da6a3ce929d0e0e4736'
  test('the id of a good traceparent is taken over', () => {
    expect(traceIdOf(`00-${trace}-00f067aa0ba902b7-01`)).toBe(trace)
    expect(traceIdOf(`01-${trace}-00f067aa0ba902b7-01-more`)).toBe(trace)
  })
  test('a caller is known by its operation, and by the origin that it says it has', () => {
    const headers = { traceparent: `00-${trace}-00f067aa0ba902b7-01` }
    const caller = { trace_id: trace, operation_id: '00f067aa0ba902b7' }
    const named = (name: string) => foreignOperationOf({ ...headers, 'traceparent-processor': name })
    expect(foreignOperationOf(headers)).toEqual(caller)
    expect(foreignOperationOf({ 'traceparent-processor': 'https://a.example' })).toBeUndefined()
    const processor = 'https://a.example'
    expect(named('https://jan:geheim@a.example/jan?x=1')).toEqual({ ...caller, processor })
    for (const other of ['Jan', 'http://a.example', 'javascript:x', `https://${'a'.repeat(300)}.example`])
      expect(named(other)).toEqual(caller)
  })
  test.each([
    undefined,
    '',
    'x',
    `ff-${trace}-00f067aa0ba902b7-01`,
    `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`,
    `00-${trace}-${'0'.repeat(16)}-01`,
    `00-${trace.toUpperCase()}-00f067aa0ba902b7-01`,
    `00-${trace}-00f067aa0ba902b7-01\n`,
  ])('%j gives a new one', (header) => {
    expect(traceIdOf(header)).toMatch(/^[\da-f]{32}$/)
    expect(traceIdOf(header)).not.toBe(trace)
  })
})

test.each([
  [undefined, true],
  ['', true],
  [' ', true],
  ['*/*', true],
  ['application/json', true],
  ['application/*', true],
  ['text/html, application/json;q=0.1', true],
  ['application/json; charset=utf-8', true],
  ['text/html', false],
  ['application/json;q=0', false],
  ['application/xml, text/*', false],
  ['application/problem+json', false],
  ['*/*;q=0', false],
])('Accept %j: %s', (accept, fits) => {
  expect(acceptsAny(accept, ['application/json'])).toBe(fits)
})

test('If-Match compares strongly, If-None-Match weakly', () => {
  const own = '"a-1"'
  for (const header of ['*', own, `"x", ${own}`, `W/"x",${own}`]) {
    expect(() => insistOnVersion(header, own)).not.toThrow()
    expect(isUnchanged(header, own)).toBe(true)
  }
  expect(isUnchanged(`W/${own}`, own)).toBe(true)
  for (const header of [`W/${own}`, '"a-2"', 'a-1', '']) {
    expect(() => insistOnVersion(header, own), header).toThrow(expect.objectContaining({ status: 412 }))
  }
  expect(() => insistOnVersion(undefined, own)).toThrow(expect.objectContaining({ status: 428 }))
  expect(() => refuseOtherVersion(undefined, own)).not.toThrow()
  expect(isUnchanged(undefined, own)).toBe(false)
})

test('problems are named by their place, unknown names by their own, in plain words', () => {
  const schema = z.strictObject({
    items: z.array(z.strictObject({ start: z.string(), weeks: z.number() })),
    title: z.string(),
  })
  const { error } = schema.safeParse({ items: [{ start: 'x', weeks: 'y', more: 1 }, 3], other: 1 })
  expect(problemItems('body', error!.issues).map(({ path, message }) => `${path}: ${message}`)).toEqual([
    'items[0].weeks: Give a number.',
    'items[0].more: This name is not known here.',
    'items[1]: Give an object.',
    'title: This is needed.',
    'other: This name is not known here.',
  ])
})

test('a name of any length is not repeated at that length, and no value is repeated at all', () => {
  const { error } = z.strictObject({ q: z.string() }).safeParse({ q: 5, ['x'.repeat(5000)]: 'secret' })
  const items = problemItems('query', error!.issues)
  expect(JSON.stringify(items).length).toBeLessThan(600)
  expect(JSON.stringify(items)).not.toContain('secret')
})
