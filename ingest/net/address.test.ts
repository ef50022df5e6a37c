import { describe, expect, test } from 'vitest'
import { hasScheme, hostPort, isPublicAddress, literalAddress, parseAddress } from './address.ts'

describe('public addresses', () => {
  test.each(['93.184.216.34', '2001:4860:4860::8888', '1.1.1.1'])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })
  test.each([
    '127.0.0.1',
    '127.255.255.254',
    '0.0.0.0',
    '10.0.0.1',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '192.0.0.1',
    '192.0.2.1',
    '198.18.0.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    'fe80::1',
    'fc00::1',
    'fd12:3456::1',
    'ff02::1',
    'fec0::1',
    '::ffff:10.0.0.1',
    '::ffff:93.184.216.34',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001::1',
    '2001:db8::1',
    'no address',
  ])('case 36: %s is refused', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
})

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
  test('host and port as the allow list writes them', () => {
    expect(hostPort(new URL('http://127.1:4300/a'))).toBe('127.0.0.1:4300')
    expect(hostPort(new URL('https://X.nl/'))).toBe('x.nl:443')
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
