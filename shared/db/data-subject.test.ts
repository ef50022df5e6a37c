import { expect, it } from 'vitest'
import { openSubject, sealSubject } from './data-subject.ts'

const id = 'b2d7a3a0-6f0a-4f0e-9a57-0f3d7c1f5a11'
const key = 'a key of at least thirty-two characters'

it('hides an id, and gives it back under the same key only', () => {
  const sealed = sealSubject(id, key)
  expect(sealed).toMatch(/^v1\.[\w-]{70}$/)
  expect(Buffer.from(sealed.slice(3), 'base64url').toString('latin1')).not.toContain(id.slice(0, 8))
  expect(openSubject(sealed, key)).toBe(id)
  expect(openSubject(sealed, `${key}.`)).toBeNull()
})

it('gives the same id the same text, and another id another', () => {
  expect(sealSubject(id, key)).toBe(sealSubject(id, key))
  expect(sealSubject(id, key)).not.toBe(sealSubject(id.replace('b', 'c'), key))
})

it.each(['', 'v1.', 'v1.AAAA', 'v2.x', 'not sealed at all'])('opens nothing of "%s"', (text) => {
  expect(openSubject(text, key)).toBeNull()
})

it('notices a changed text', () => {
  const bytes = Buffer.from(sealSubject(id, key).slice(3), 'base64url')
  bytes[20]! ^= 1
  expect(openSubject(`v1.${bytes.toString('base64url')}`, key)).toBeNull()
})
