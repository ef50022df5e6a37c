import { literalAddress } from '@stapwijzer/shared/net/address.ts'
import { describe, expect, test } from 'vitest'
import { hasScheme, parseAddress } from './feed-address.ts'

describe('addresses as they are written', () => {
  test.each([
    ['http://0x7f000001/', '127.0.0.1'],
    ['http://2130706433/', '127.0.0.1'],
    ['http://127.1/', '127.0.0.1'],
    ['http://0177.0.0.1/', '127.0.0.1'],
    ['http://[::ffff:10.0.0.1]/', '::ffff:a00:1'],
    ['http://127.0.0.1./', '127.0.0.1'],
    ['http://１２７.0.0.1/', '127.0.0.1'],
  ])('case 36: %s is the literal %s', (text, literal) => {
    expect(literalAddress(parseAddress(text))).toBe(literal)
  })
  test.each([
    'file:///etc/passwd',
    'gopher://x/',
    'ftp://x/',
    'data:text/csv,a',
    'http://u:p@x.nl/',
    'http://',
  ])('case 36: %s is refused', (text) => {
    expect(() => parseAddress(text)).toThrow(expect.objectContaining({ reason: 'address-forbidden' }))
  })
  test('credentials in an address are not repeated in the message', () => {
    expect(() => parseAddress('http://user:sentinel@x.nl/')).toThrow(/^(?!.*sentinel)/)
  })
  test('paths have no scheme', () => {
    expect(['HTTP://x', 'file:///x', 'a.csv', './a:b.csv', '/a/b', 'C:\\a'].map(hasScheme)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ])
  })
})
