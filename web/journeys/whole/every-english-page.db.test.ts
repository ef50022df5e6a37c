/** The English pages: no Dutch but in parts that say so, and no link or form that leaves the language. */
import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import { withdrawCourses } from '@stapwijzer/shared/search/testing.ts'
import { localPath } from '@stapwijzer/shared/text/locale-path.ts'
import { stringsIn, untranslated, wordsKeptIn } from '@stapwijzer/shared/text/testing-untranslated.ts'
import { createPlan, type Held } from '@stapwijzer/server/plans/testing.ts'
import { sent, signedIn, smallBody, utrecht } from '@stapwijzer/server/referrals/testing.ts'
import { courses, fillCatalogue, page, type Page } from '@stapwijzer/server/site/testing.ts'
import { sendForm } from '@stapwijzer/server/site/testing-forms.ts'
import { shipped } from '@stapwijzer/server/testing-shipped.ts'
import type { TestApp } from '@stapwijzer/server/testing.ts'
import { schemeIds } from '@stapwijzer/shared/domain/schemes.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { putOccupations } from '../occupation/testing-occupations.ts'
import { cookieOf, deskSite, filledIn, fullPlan } from '../referral/testing-referral.ts'
import { untranslatedIn } from './testing-untranslated.ts'

let t: TestApp
let ids: Record<string, string>
let plan: Held
let anna: string
let dina: string
let referral: Held
beforeAll(async () => {
  t = await deskSite()
  ids = await fillCatalogue(t, 3)
  await putOccupations(t)
  await withdrawCourses(t.db, [ids['plain-1']!])
  plan = await createPlan(t, fullPlan(ids.full, ids['plain-1']))
  anna = await signedIn(t, 'anna')
  dina = await signedIn(t, 'dina')
  referral = await sent(t, utrecht)
})
afterAll(() => t.close())

const kept = wordsKeptIn('en')
/** What feeds, files of schemes and desks, the taxonomy and people wrote; parts that hold nothing else must say that they are Dutch. */
const data = withCuts([
  ...[
    'Nieuwe doorverwijzing',
    'boekhouden',
    'heftruckchauffeur',
    'logistiek medewerker',
    'laden en lossen',
    'veilig werken',
  ],
  ...['een heftruck besturen', 'een reachtruck besturen'],
  ...[...courses, sampleCourse()].flatMap(stringsIn),
  ...stringsIn([fullPlan('', ''), filledIn, smallBody(utrecht), shipped().schemes, shipped().desks]),
  ...shipped().accounts.map(({ name }) => name),
  ...['Cursus lassen deel', 'Leiding geven in het magazijn', 'Reachtruck rijden', 'Heftruck rijden'],
])

/** Each text also with a capital, and as a title or a description may have cut it. */
function withCuts(texts: readonly string[]): string[] {
  return texts.flatMap((text) => [
    text,
    text.charAt(0).toUpperCase() + text.slice(1),
    ...(text.length > 45 ? [...text.matchAll(/ /g)].map(({ index }) => `${text.slice(0, index)}…`) : []),
  ])
}

const visitor = () => [
  '/',
  '/zoeken',
  '/zoeken?q=lassen',
  '/zoeken?q=boekhoudn&priceMax=600',
  '/zoeken?q=lassen&level=havo',
  '/zoeken?page=0&level=x&distanceKm=5&vreemd=1',
  ...['full', 'bare', 'free', 'hostile', 'plain-1'].map((name) => `/opleiding/${ids[name]}`),
  '/beroep/heftruckchauffeur?van=logistiek-medewerker',
  '/wat-kan-ik-worden',
  '/richting',
  '/wat-kan-ik-worden?van=logistiek-medewerker',
  '/plan',
  '/financiering',
  `/financiering?opleiding=${ids.full}`,
  ...schemeIds.filter((_, nth) => nth % 8 === 0).map((id) => `/financiering/${id}`),
  '/voor-mijn-werkgever',
  '/advies',
  '/advies/status',
  '/melding',
  '/gemist',
  '/uit-een-ander-land',
  '/over',
  '/voortgang',
  '/privacy',
  '/toegankelijkheid',
  '/loket',
  '/bestaat-niet',
]

/** Addresses on a page that lead to a page in another language, but for the choice of languages. */
function leaving({ root }: Pick<Page, 'root'>): string[] {
  return [
    ['a[href]', 'href'],
    ['form[action]', 'action'],
    ['[formaction]', 'formaction'],
  ].flatMap(([selector, attribute]) =>
    root
      .querySelectorAll(selector!)
      .filter((element) => element.getAttribute('hreflang') === undefined)
      .flatMap((element) => element.getAttribute(attribute!) ?? [])
      .filter((address) => localPath(address, 'en') !== address),
  )
}

/** Of the course that says it is in English, texts that are not. */
const mixed = ['Geen', 'Je kunt een journaalpost maken.']

/** Dutch texts that are not ours and do not say so. */
function unmarked({ root }: Pick<Page, 'root'>): string[] {
  return root
    .querySelectorAll('body [data-source-text]')
    .filter((one) => one.closest('[lang]')?.getAttribute('lang') === 'en')
    .flatMap((one) => untranslated([one.textContent], mixed, kept))
}

async function faults(paths: readonly string[], cookie?: string): Promise<string[]> {
  const found: string[] = []
  for (const path of paths) {
    const shown = await page(t, localPath(path, 'en'), cookie ? { headers: { cookie } } : {})
    expect(shown.status, path).toBeLessThan(500)
    expect(shown.root.querySelector('html')?.getAttribute('lang'), path).toBe('en')
    found.push(...untranslatedIn(shown.html, data, kept).map((line) => `${path}: ${line}`))
    found.push(...unmarked(shown).map((line) => `${path} does not say what language: ${line}`))
    found.push(...leaving(shown).map((address) => `${path} leads to ${address}`))
  }
  return found
}

test('a Dutch sentence and a link that leaves are found', async () => {
  const html = '<body><p>Zoek een opleiding</p><p lang="nl">Zoek een opleiding</p></body>'
  expect(untranslatedIn(html, [], kept)).toHaveLength(1)
  expect(leaving(await page(t, '/over')).length).toBeGreaterThan(5)
})

test('the pages of a visitor', async () => {
  expect(await faults(visitor())).toEqual([])
})

test('the pages of somebody with a saved plan, and a form with an error', async () => {
  expect(await faults(['/plan', '/advies', '/zoeken?q=lassen'], cookieOf(plan))).toEqual([])
  const shown = await sendForm(t, '/en/advies?/bekijk', { ...filledIn, 'contact.email': 'x' })
  expect(untranslatedIn(shown.html, data, kept)).toEqual([])
})

test('the pages of a desk', async () => {
  const one = `/loket/verwijzing/${referral.id}`
  expect(await faults(['/loket', one, `${one}/inzage`, '/loket/cijfers', '/loket/samen'], anna)).toEqual([])
})

test('the pages of the administration', async () => {
  const pages = ['', '/dubbel', '/prijzen', '/post', '/meldingen', '/gemist'].map((name) => `/beheer${name}`)
  expect(await faults(pages, dina)).toEqual([])
})

test('each page names the other language and itself, also in its head', async () => {
  for (const [path, english] of [
    ['/', '/en'],
    ['/zoeken?q=lassen', '/en/zoeken?q=lassen'],
    [`/opleiding/${ids.full}`, `/en/opleiding/${ids.full}`],
  ] as const) {
    const [dutch, other] = [await page(t, path), await page(t, english)]
    expect(dutch.attributes('header a[hreflang=en]', 'href')[0], path).toBe(english)
    expect(other.attributes('header a[hreflang=nl]', 'href')[0], english).toBe(path)
    const tags = ['nl', 'en', 'uk', 'pl', 'ar', 'tr', 'x-default']
    if (path.includes('?')) continue
    for (const shown of [dutch, other])
      expect(shown.attributes('link[rel=alternate][hreflang]', 'hreflang')).toEqual(tags)
    expect(other.attributes('link[rel=canonical]', 'href')[0]).toContain(english)
    expect(other.attributes('meta[property="og:locale"]', 'content')).toEqual(['en_GB'])
  }
})

test('nobody is switched over, and who is sent on keeps the language', async () => {
  const asked = await page(t, '/', { headers: { 'accept-language': 'en' } })
  expect(asked.root.querySelector('html')?.getAttribute('lang')).toBe('nl')
  const away = await t.app.inject({ url: '/en/loket/cijfers' })
  expect([away.statusCode, away.headers.location]).toEqual([303, '/en/loket/inloggen?naar=/loket/cijfers'])
})
