import { describe, expect, test } from 'vitest'
import { hostPort, isPublicAddress, literalAddress } from './address.ts'

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

test.each([
  ['http://0x7f000001/', '127.0.0.1'],
  ['http://x.nl/', null],
])('the address that stands in %s is %s', (text, literal) => {
  expect(literalAddress(new URL(text))).toBe(literal)
})

test('host and port as the allow list writes them', () => {
  expect(hostPort(new URL('http://127.1:4300/a'))).toBe('127.0.0.1:4300')
  expect(hostPort(new URL('https://X.nl/'))).toBe('x.nl:443')
})
