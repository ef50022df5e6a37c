import { expect, it } from 'vitest'
import { isOver, tokenBox, tokensOf } from './tokens.ts'

const now = new Date('2026-11-24T09:00:00Z')
const tokens = tokensOf(
  { access_token: 'secret-access', refresh_token: 'secret-refresh', expires_in: 60 },
  now,
)
const box = tokenBox(() => 'k7Qz0vB3xR9mW2tY6uP1nL8sD4fG5hJa')

it('knows when a token is over', () => {
  expect(isOver(tokens, new Date('2026-11-24T09:00:59Z'))).toBe(false)
  expect(isOver(tokens, new Date('2026-11-24T09:01:00Z'))).toBe(true)
  expect(isOver(tokensOf({ access_token: 'x' }, now), new Date('2030-01-01'))).toBe(false)
})

it('seals tokens so that they open for their owner and the same secret only', () => {
  const sealed = box.seal(tokens, 'row-1')
  expect(box.open(sealed, 'row-1')).toEqual(tokens)
  expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('secret')
  expect(box.seal(tokens, 'row-1')).not.toBe(sealed)
  expect(box.open(sealed, 'row-2')).toBeUndefined()
  expect(tokenBox(() => 'another secret of 32 characters!').open(sealed, 'row-1')).toBeUndefined()
})

it('does not open what was changed or cut', () => {
  const bytes = Buffer.from(box.seal(tokens, 'row-1'), 'base64url')
  for (const at of [0, 12, 28, bytes.length - 1]) {
    const changed = Buffer.from(bytes)
    changed[at]! ^= 1
    expect(box.open(changed.toString('base64url'), 'row-1'), `byte ${at}`).toBeUndefined()
  }
  for (const cut of [0, 12, 28]) {
    expect(box.open(bytes.subarray(0, cut).toString('base64url'), 'row-1')).toBeUndefined()
  }
})
