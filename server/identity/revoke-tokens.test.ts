import { describe, expect, it } from 'vitest'
import { connectProvider } from './provider.ts'
import { fakeIssuer, type Lies } from './testing-issuer.ts'

const tokens = { access: 'a1', refresh: 'r1', expiresAt: null }

async function revoked(lies: Lies, of = tokens as { access: string; refresh: string | null }) {
  const fake = fakeIssuer()
  fake.lies = lies
  const provider = connectProvider(fake.settings, () => new Date())
  return { said: await provider.revoke({ ...tokens, ...of }), revoked: fake.revoked }
}

describe('the tokens of somebody who signed out', () => {
  it('are given back, first the one that makes others', async () => {
    expect(await revoked({})).toEqual({ said: 'done', revoked: ['refresh_token r1', 'access_token a1'] })
  })

  it('are given back where there is none that makes others', async () => {
    const answer = await revoked({}, { access: 'a1', refresh: null })
    expect(answer).toEqual({ said: 'done', revoked: ['access_token a1'] })
  })

  it.each<[string, Lies, string]>([
    ['that names no place for it', { revocation: 'none' }, 'not-offered'],
    ['that refuses', { revocation: 400 }, 'failed'],
    ['that fails by itself', { revocation: 503 }, 'failed'],
    ['that is down', { down: true }, 'failed'],
  ])('trouble nobody at a provider %s', async (_what, lies, said) => {
    expect(await revoked(lies)).toEqual({ said, revoked: [] })
  })
})
