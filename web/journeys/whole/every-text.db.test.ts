/** No sentence is said that did not come through the texts of a locale: with every Dutch text in brackets nothing Dutch is left. */
import { bracketed } from '@stapwijzer/shared/text/testing.ts'
import { stringsIn, untranslated } from '@stapwijzer/shared/text/testing-untranslated.ts'
import { putFolder } from '@stapwijzer/shared/text/texts.ts'
import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import { withdrawCourses } from '@stapwijzer/shared/search/testing.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPlan, type Held } from '@stapwijzer/server/plans/testing.ts'
import { sent, signedIn, smallBody, utrecht } from '@stapwijzer/server/referrals/testing.ts'
import { shipped } from '@stapwijzer/server/testing-shipped.ts'
import type { TestApp } from '@stapwijzer/server/testing.ts'
import { deskSite, cookieOf, filledIn, fullPlan } from '../referral/testing-referral.ts'
import { sendForm } from '@stapwijzer/server/site/testing-forms.ts'
import { putOccupations } from '../occupation/testing-occupations.ts'
import { untranslatedIn } from './testing-untranslated.ts'
import { courses, fillCatalogue, page } from '@stapwijzer/server/site/testing.ts'

let t: TestApp
let ids: Record<string, string>
let plan: Held
let anna: string
let dina: string
let referral: Held
let restore: () => void
beforeAll(async () => {
  t = await deskSite()
  ids = await fillCatalogue(t, 3)
  await putOccupations(t)
  await withdrawCourses(t.db, [ids['plain-1']!])
  plan = await createPlan(t, fullPlan(ids.full, ids['plain-1']))
  anna = await signedIn(t, 'anna')
  dina = await signedIn(t, 'dina')
  restore = putFolder('nl', bracketed())
  referral = await sent(t, utrecht)
})
afterAll(() => {
  restore()
  return t.close()
})

/** What feeds, files of schemes and desks, and people wrote. */
const data = [
  'boekhouden',
  ...[...courses, sampleCourse()].flatMap(stringsIn),
  ...stringsIn(fullPlan('', '')),
  ...stringsIn([filledIn, smallBody(utrecht), shipped().schemes]),
  ...stringsIn(shipped().desks),
  ...shipped().accounts.map(({ name }) => name),
]

const visitor = () => [
  '/',
  '/zoeken',
  '/zoeken?q=lassen',
  '/zoeken?q=boekhoudn&priceMax=600',
  '/zoeken?q=lassen&level=havo',
  '/zoeken?page=0&level=x&distanceKm=5&vreemd=1',
  ...['full', 'bare', 'free', 'hostile', 'plain-1'].map((name) => `/opleiding/${ids[name]}`),
  '/vergelijk',
  `/vergelijk?c=${ids.full}&c=${ids.free}&c=${ids['plain-1']}&c=nee&postcode=9`,
  `/vergelijk?${['full', 'bare', 'free', 'plain-0', 'plain-2'].map((name) => `c=${ids[name]}`).join('&')}`,
  '/beroep/heftruckchauffeur?van=logistiek-medewerker',
  '/wat-kan-ik-worden',
  '/richting',
  '/wat-kan-ik-worden?van=logistiek-medewerker',
  '/plan',
  '/financiering',
  `/financiering?opleiding=${ids.full}`,
  '/financiering/levenlanglerenkrediet',
  '/voor-mijn-werkgever',
  '/advies',
  '/advies/status',
  '/melding',
  '/gemist',
  '/op-de-hoogte',
  '/op-de-hoogte?wat=zoeken&q=boekhouden&level=mbo-2',
  `/op-de-hoogte?wat=opleiding&id=${ids.full}`,
  '/op-de-hoogte?wat=regeling&id=praktijkleren',
  '/op-de-hoogte?wat=beroep&id=heftruckchauffeur',
  '/op-de-hoogte/bevestigen/x',
  '/op-de-hoogte/beheren/x',
  '/op-de-hoogte/stoppen/x',
  '/uit-een-ander-land',
  '/over',
  '/voortgang',
  '/privacy',
  '/toegankelijkheid',
  '/openbare-computer',
  '/loket',
  '/bestaat-niet',
]

async function faults(paths: readonly string[], cookie?: string): Promise<string[]> {
  const found: string[] = []
  for (const path of paths) {
    const { html, status } = await page(t, path, cookie ? { headers: { cookie } } : {})
    expect(status, path).toBeLessThan(500)
    expect(html, path).toContain('⟦')
    found.push(...untranslatedIn(html, data).map((line) => `${path}: ${line}`))
  }
  return found
}

test('one Dutch sentence beside the texts is found', () => {
  const html = '<p>⟦Mijn plan⟧ is <b>bewaard</b></p><img alt="Zoek een opleiding">'
  expect(untranslatedIn(html, [])).toHaveLength(2)
})

test('the pages of a visitor', async () => {
  expect(await faults(visitor())).toEqual([])
})

test('the pages of somebody with a saved plan, and a form with an error', async () => {
  expect(await faults(['/plan', '/advies', '/zoeken?q=lassen'], cookieOf(plan))).toEqual([])
  const shown = await sendForm(t, '/advies?/bekijk', { ...filledIn, 'contact.email': 'x' })
  expect(untranslatedIn(shown.html, data)).toEqual([])
})

test('the pages of a desk', async () => {
  const one = `/loket/verwijzing/${referral.id}`
  expect(await faults(['/loket', one, `${one}/inzage`, '/loket/cijfers', '/loket/samen'], anna)).toEqual([])
})

test('the pages of the administration', async () => {
  const pages = [
    '',
    '/dubbel',
    '/prijzen',
    '/post',
    '/meldingen',
    '/gemist',
    '/gezocht',
    '/geteld',
    '/rapporten',
  ].map((name) => `/beheer${name}`)
  const links = `/beheer/koppelingen/${ids.full}?zoek=lasser&opgeslagen=no`
  expect(await faults([...pages, links], dina)).toEqual([])
})

test('the mails that were written meanwhile', async () => {
  const mails = await t.db.pool<
    { subject: string; text: string }[]
  >`select message->>'subject' as subject, message->>'text' as text from private.outbox`
  expect(mails.length).toBeGreaterThan(0)
  const lines = mails.flatMap(({ subject, text }) => [subject, text])
  expect(untranslated(lines, data)).toEqual([])
})

test('the calendar of a plan', async () => {
  const headers = { authorization: `Bearer ${plan.token}` }
  const calendar = await t.app.inject({ url: `/v1/plans/${plan.id}/calendar`, headers })
  const lines = calendar.body
    .replaceAll(/\r\n /g, '')
    .split('\r\n')
    .filter((line) => /^(SUMMARY|DESCRIPTION|X-WR-CALNAME)/.test(line))
  expect(lines.length).toBeGreaterThan(1)
  expect(untranslated(lines, data)).toEqual([])
})
