import { describe, expect, test } from 'vitest'
import { isCrossSite } from './cross-site.ts'

const ours = { publicUrl: 'https://stapwijzer.example', production: true }
const local = { publicUrl: 'http://127.0.0.1:3000', production: false }

describe('case 81: a post from another site is refused', () => {
  test('an Origin of ours passes, any other is refused', () => {
    expect(isCrossSite('POST', { origin: 'https://stapwijzer.example', cookie: 'a=b' }, ours)).toBe(false)
    for (const origin of [
      'https://evil.example',
      'http://stapwijzer.example',
      'https://stapwijzer.example:8443',
      'https://stapwijzer.example.evil.example',
      'null',
      '',
    ]) {
      expect(isCrossSite('POST', { origin, 'sec-fetch-site': 'same-origin' }, ours), origin).toBe(true)
    }
  })
  test('without Origin the browser’s own word counts', () => {
    expect(isCrossSite('POST', { 'sec-fetch-site': 'cross-site' }, ours)).toBe(true)
    expect(isCrossSite('POST', { 'sec-fetch-site': 'same-site', cookie: 'a=b' }, ours)).toBe(true)
    expect(isCrossSite('POST', { 'sec-fetch-site': 'same-origin', cookie: 'a=b' }, ours)).toBe(false)
    expect(isCrossSite('POST', { 'sec-fetch-site': 'none', cookie: 'a=b' }, ours)).toBe(false)
  })
  test('with neither header only a request without a cookie passes', () => {
    expect(isCrossSite('POST', {}, ours)).toBe(false)
    expect(isCrossSite('POST', { cookie: 'stapwijzer-plan=x' }, ours)).toBe(true)
    expect(isCrossSite('PUT', { cookie: 'stapwijzer-plan=x' }, ours)).toBe(true)
  })
  test('reading is never refused', () => {
    expect(isCrossSite('GET', { origin: 'https://evil.example', cookie: 'a=b' }, ours)).toBe(false)
    expect(isCrossSite('HEAD', { 'sec-fetch-site': 'cross-site' }, ours)).toBe(false)
  })
  test('loopback names are one outside production, with the same port', () => {
    expect(isCrossSite('POST', { origin: 'http://localhost:3000' }, local)).toBe(false)
    expect(isCrossSite('POST', { origin: 'http://[::1]:3000' }, local)).toBe(false)
    expect(isCrossSite('POST', { origin: 'http://localhost:3001' }, local)).toBe(true)
    expect(isCrossSite('POST', { origin: 'http://localhost:3000' }, { ...local, production: true })).toBe(
      true,
    )
  })
})
