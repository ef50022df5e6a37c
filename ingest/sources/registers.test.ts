/** The national sources that come with the product: they are off, and polite when somebody switches them on. */
import { expect, test } from 'vitest'
import { formats } from '../feeds/registry.ts'
import { configuredFeed } from './feed.ts'
import { loadSources } from './load.ts'

const makers = { formats, allowPrivate: [], demo: null }

test.each([
  ['rio', 'https://lod.onderwijsregistratie.nl/api/rio/v2'],
  ['hovi', 'https://api.hovi.nl/api/4'],
  ['kiesmbo', 'https://gateway.s-bb.nl/kiesmbo/api/v2/export'],
])('%s is off, in production too, and reads its real address', async (id, from) => {
  for (const production of [true, false]) {
    const source = (await loadSources({ production })).find((one) => one.id === id)
    expect(source).toMatchObject({ format: id, from, enabled: false })
  }
})

test.each([
  ['rio', undefined],
  ['hovi', { authorization: 'Bearer sentinel' }],
  ['kiesmbo', { 'ocp-apim-subscription-key': 'sentinel' }],
])('case 38: %s gets its key from outside, and without it no request is made', async (id, credentials) => {
  const source = (await loadSources({ production: true })).find((one) => one.id === id)
  if (!source) throw new Error('no source')
  const feed = configuredFeed(source, { ...makers, secret: () => 'sentinel' })
  expect(feed.credentials?.()).toEqual(credentials)
  const keyless = configuredFeed(source, { ...makers, secret: () => undefined })
  if (credentials) expect(() => keyless.credentials?.()).toThrow(/_KEY/)
})

test.each(['rio', 'hovi'])('%s is asked at most twenty times a second', async (id) => {
  const source = (await loadSources({ production: true })).find((one) => one.id === id)
  if (!source) throw new Error('no source')
  expect(configuredFeed(source, { ...makers, secret: () => 'x' }).limits?.requestsPerSecond).toBe(20)
})
