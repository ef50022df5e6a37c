import { expect, test } from 'vitest'
import { clientReader } from './client-address.ts'

test('case 74: without trusted proxies only the socket counts', () => {
  const read = clientReader([])
  expect(read({ socket: '192.0.2.1', forwardedFor: '10.0.0.1', forwarded: 'for=10.0.0.1' })).toBe('192.0.2.1')
  expect(read({ socket: '::ffff:192.0.2.1' })).toBe('192.0.2.1')
})

test('case 74: a stranger who sends the header is not believed', () => {
  const read = clientReader(['10.0.0.0/8'])
  expect(read({ socket: '192.0.2.1', forwardedFor: '203.0.113.9' })).toBe('192.0.2.1')
})

test('behind trusted proxies the nearest address that is none of them counts', () => {
  const read = clientReader(['10.0.0.0/8', '127.0.0.1'])
  const from = (forwardedFor: string) => read({ socket: '10.1.1.1', forwardedFor })
  expect(from('203.0.113.9')).toBe('203.0.113.9')
  expect(from('1.2.3.4, 203.0.113.9')).toBe('203.0.113.9')
  expect(from('203.0.113.9, 10.2.2.2, 127.0.0.1')).toBe('203.0.113.9')
  expect(from('203.0.113.9:4711')).toBe('203.0.113.9')
  expect(from('10.3.3.3')).toBe('10.3.3.3')
  expect(from('unknown')).toBe('10.1.1.1')
  expect(from('')).toBe('10.1.1.1')
})

test('the header of RFC 7239 is read too', () => {
  const read = clientReader(['loopback'])
  const from = (forwarded: string) => read({ socket: '127.0.0.1', forwarded })
  expect(from('for=203.0.113.9;proto=https;by=127.0.0.1')).toBe('203.0.113.9')
  expect(from('For="203.0.113.9:4711"')).toBe('203.0.113.9')
  expect(from('for="[2001:db8:1:2::1]:4711"')).toBe('2001:db8:1:2::/64')
  expect(from('for="[::ffff:cb00:7109]:4711"')).toBe('203.0.113.9')
  expect(from('for="[::FFFF:203.0.113.9]"')).toBe('203.0.113.9')
  expect(from('for=203.0.113.9, for="[::ffff:7f00:1]"')).toBe('203.0.113.9')
  expect(from('for=1.2.3.4, for=203.0.113.9')).toBe('203.0.113.9')
  expect(from('proto=https')).toBe('127.0.0.1')
})

test('a visitor who adds the header that the proxy does not set passes for nobody else', () => {
  const read = clientReader(['10.0.0.1'])
  const both = { socket: '10.0.0.1', forwardedFor: '203.0.113.9', forwarded: 'for=198.51.100.1' }
  expect(read(both)).toBe('10.0.0.1')
  expect(read({ ...both, forwarded: 'for=203.0.113.9' })).toBe('203.0.113.9')
})

test('an IPv6 user is the whole of their network, however the address is spelled', () => {
  const read = clientReader([])
  const one = read({ socket: '2001:db8:1:2:3:4:5:6' })
  expect(one).toBe('2001:db8:1:2::/64')
  expect(read({ socket: '2001:0DB8:0001:0002::9' })).toBe(one)
  expect(read({ socket: '2001:db8:1:3::9' })).not.toBe(one)
  expect(read({ socket: '::1' })).toBe('0:0:0:0::/64')
  expect(read({ socket: 'fe80::1%eth0' })).toBe('fe80:0:0:0::/64')
})
