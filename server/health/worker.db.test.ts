import type { AdminOverview } from '@stapwijzer/shared/api/admin-sources.ts'
import type { Readiness } from '@stapwijzer/shared/api/health.ts'
import { admin as words } from '@stapwijzer/shared/text/rooms.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { workerAtWork } from '../admin/testing.ts'
import { sessionSecret, signedIn } from '../referrals/testing.ts'
import { readPage } from '../site/testing-forms.ts'
import { siteApp } from '../site/testing.ts'
import type { TestApp } from '../testing.ts'

let t: TestApp
let dina: string
beforeAll(async () => {
  t = await siteApp({ env: { SESSION_SECRET: sessionSecret } })
  dina = await signedIn(t, 'dina')
})
afterAll(() => t.close())

async function told() {
  const ready = await t.app.inject('/v1/health/ready')
  const overview = await t.app.inject({ url: '/v1/admin/overview', headers: { cookie: dina } })
  const { html } = await readPage(t, '/beheer', dina)
  return {
    code: ready.statusCode,
    worker: ready.json<Readiness>().checks.worker,
    overview: overview.json<AdminOverview>().workerRuns,
    page: html.includes(words.workerAway.heading),
  }
}

test('case 39: a dead worker is told to monitoring and to the operator, and the service stays ready', async () => {
  expect(await told()).toEqual({ code: 200, worker: 'degraded', overview: false, page: true })
  const worker = await workerAtWork(t)
  try {
    expect(await told()).toEqual({ code: 200, worker: 'ok', overview: true, page: false })
  } finally {
    await worker.close()
  }
})
