import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestApp } from '../testing.ts'
import { page, siteApp } from './testing.ts'

const words = 'Bijna alle scholen en opleidingen zijn verzonnen.'

let t: TestApp
let real: TestApp
beforeAll(async () => {
  t = await siteApp()
  const config = { ...t.deps.config, production: true, OIDC_ISSUER: 'https://id.example' }
  real = await siteApp({ db: t.db, deps: { config } })
})
afterAll(async () => {
  await real.close()
  await t.close()
})

test.each(['/', '/zoeken', '/plan', '/bestaat-niet'])('%s of a demonstration says so', async (path) => {
  expect((await page(t, path)).text('body')).toContain(words)
  expect((await page(real, path)).text('body')).not.toContain(words)
})
