import { expect, test } from 'vitest'
import { mailFailureOf, mailFailures } from './mail-failure.ts'

test('a failure is known by its code and never by its words', () => {
  const thrown = (code: unknown) =>
    Object.assign(new Error('550 sanne@voorbeeld.nl is unknown here'), { code })
  expect(mailFailureOf(thrown('ECONNREFUSED'))).toBe('connection')
  expect(mailFailureOf(thrown('ETIMEDOUT'))).toBe('time-out')
  expect(mailFailureOf(thrown('EAUTH'))).toBe('sign-in')
  expect(mailFailureOf(thrown('EENVELOPE'))).toBe('recipient')
  expect(mailFailureOf(thrown('EMESSAGE'))).toBe('message')
  for (const odd of [thrown('ESOMETHING'), thrown(550), thrown('toString'), new Error('x'), null, 'EAUTH']) {
    expect(mailFailures).toContain(mailFailureOf(odd))
    expect(mailFailureOf(odd)).toBe('other')
  }
})
