/** The pages that few people see say nothing beside the texts either: one record of the operator, a proposal, signing in, a refusal, a failure. */
import { fullRun, putMail, putSources } from '@stapwijzer/server/admin/testing.ts'
import { browser } from '@stapwijzer/server/identity/testing.ts'
import { createPlan } from '@stapwijzer/server/plans/testing.ts'
import { proposalActs, small, steps } from '@stapwijzer/server/referrals/proposals/testing.ts'
import { publicUrl, signedIn } from '@stapwijzer/server/referrals/testing.ts'
import { fillCatalogue, page, siteApp } from '@stapwijzer/server/site/testing.ts'
import { shipped } from '@stapwijzer/server/testing-shipped.ts'
import { databaseAway, type TestApp } from '@stapwijzer/server/testing.ts'
import { schemeIds } from '@stapwijzer/shared/domain/schemes.ts'
import { bracketed } from '@stapwijzer/shared/text/testing.ts'
import { stringsIn } from '@stapwijzer/shared/text/testing-untranslated.ts'
import { putFolder } from '@stapwijzer/shared/text/texts.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deskSite, cookieOf } from '../referral/testing-referral.ts'
import { untranslatedIn } from './testing-untranslated.ts'

let t: TestApp
let ids: Record<string, string>
let restore: () => void
beforeAll(async () => {
  t = await deskSite()
  ids = await fillCatalogue(t, 1)
  await putSources(t)
  restore = putFolder('nl', bracketed())
})
afterAll(() => {
  restore()
  return t.close()
})

const own = [
  { kind: 'own', title: 'Sparen', weeks: 1, start: '2020-01-01', cost: 9000 },
  { kind: 'own', title: 'Stage', weeks: 8, start: '2019-01-01', after: [0], hoursPerWeek: 40 },
]
/** What people wrote, a mail that was kept, and a command to type. */
const data = [
  ...stringsIn([own, steps, shipped(), 'Boekhouden voor beginners', 'Naar de zorg', 'Sanne Zwart']),
  ...['Nieuws over je vraag', '@voorbeeld.nl', 'npm run ingest -- krimp'],
]

async function faults(paths: readonly string[], cookie?: string, from = t): Promise<string[]> {
  const found: string[] = []
  for (const path of paths) {
    const { html } = await page(from, path, cookie ? { headers: { cookie } } : {})
    expect(html, path).toContain('⟦')
    found.push(...untranslatedIn(html, data).map((line) => `${path}: ${line}`))
  }
  return found
}

test('one source, one run and one mail', async () => {
  const dina = await signedIn(t, 'dina')
  const mail = await putMail(t, { attempts: 2, failure: 'recipient' })
  const sources = ['zeist', 'krimp', 'uit'].map((id) => `/beheer/bronnen/${id}`)
  const more = [
    '/beheer/bronnen/zeist/gegevens?zonder=description',
    `/beheer/rondes/${fullRun}`,
    `/beheer/rondes/${fullRun}?soort=afgewezen&code=duplicate-id-conflict`,
    `/beheer/post/${mail}`,
    '/beheer/bronnen/geen',
  ]
  expect(await faults([...sources, ...more], dina)).toEqual([])
})

test('a plan that cannot go as it stands', async () => {
  const items = [...own, { courseId: ids.full, after: [1] }]
  const plan = await createPlan(t, { items, hoursPerWeek: 4, budget: 10 })
  expect(await faults(['/plan'], cookieOf(plan))).toEqual([])
})

test('a proposal, where the desk makes it and where its person decides', async () => {
  const anna = await signedIn(t, 'anna')
  const acts = proposalActs(t, anna)
  const { plan, referral } = await acts.shared()
  expect(await faults([`/loket/verwijzing/${referral.id}/voorstel`], anna)).toEqual([])
  await acts.propose(referral.id, small)
  expect(await faults([`/loket/verwijzing/${referral.id}/voorstel`], anna)).toEqual([])
  expect(await faults([`/advies/voorstel?vraag=${referral.id}`], cookieOf(plan))).toEqual([])
})

test('schemes, one in six: the words of all their rules are read in the answers of the API', async () => {
  const some = schemeIds.filter((_, nth) => nth % 6 === 0)
  expect(await faults(some.map((id) => `/financiering/${id}`))).toEqual([])
})

test('signing in at the demonstration, also with a wrong name', async () => {
  const visitor = browser(t.app, publicUrl)
  const form = await visitor.open('/loket/inloggen')
  expect(form.body).toContain('⟦')
  expect(untranslatedIn(form.body, data)).toEqual([])
  const wrong = await browser(t.app, publicUrl).signIn('niemand', 'x')
  expect(wrong.body).toContain('⟦')
  expect(untranslatedIn(wrong.body, data)).toEqual([])
})

test('too many pages, and a page that fails', async () => {
  const limited = await siteApp({ env: { RATE_LIMIT_PER_MINUTE: '1' } })
  await page(limited, '/')
  const refused = await page(limited, '/')
  expect(refused.status).toBe(429)
  expect(untranslatedIn(refused.html, data)).toEqual([])
  await limited.close()
  const broken = () => Promise.reject(new Error('broken'))
  const failing = { ...t.deps.db, read: broken, catalogue: broken }
  for (const [status, db] of [
    [503, databaseAway(t.deps.db)],
    [500, failing],
  ] as const) {
    const away = await siteApp({ db: t.db, deps: { db } })
    expect((await page(away, `/opleiding/${ids.full}`)).status).toBe(status)
    expect(await faults([`/opleiding/${ids.full}`, '/zoeken?q=lassen', '/plan'], undefined, away)).toEqual([])
    await away.close()
  }
})
