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

test('every page says who runs the site, where the operator said it', async () => {
  const operator = {
    REGION_NAME: 'Regio <X>',
    REGION_PHONE: '030 - 123 45 67',
    REGION_MAIL: 'info@regio.example',
  }
  const own = await siteApp({ db: t.db, deps: { config: { ...t.deps.config, ...operator } } })
  try {
    expect((await page(own, '/')).text('footer address')).toContain('Deze site is van Regio <X>.')
    expect((await page(own, '/bestaat-niet')).text('footer address')).toContain('info@regio.example')
  } finally {
    await own.close()
  }
  expect((await page(t, '/')).text('footer address')).toBe('')
})

test.each(['/', '/zoeken', '/plan', '/bestaat-niet'])('%s of a demonstration says so', async (path) => {
  expect((await page(t, path)).text('body')).toContain(words)
  expect((await page(real, path)).text('body')).not.toContain(words)
})
