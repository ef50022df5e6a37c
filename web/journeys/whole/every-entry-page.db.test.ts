/** The pages of a language that has entry pages only: nothing Dutch or English but where it says so, and no way that gets lost. */
import { entryTexts } from '@stapwijzer/shared/text/entry-texts.ts'
import { isEntryPath } from '@stapwijzer/shared/text/entry-paths.ts'
import { directionOf, entryLocales } from '@stapwijzer/shared/text/locale.ts'
import { localPath, readLocalPath } from '@stapwijzer/shared/text/locale-path.ts'
import { stringsIn, wordsKeptIn } from '@stapwijzer/shared/text/testing-untranslated.ts'
import { withdrawCourses } from '@stapwijzer/shared/search/testing.ts'
import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import { courses, fillCatalogue, page, type Page } from '@stapwijzer/server/site/testing.ts'
import { sendForm } from '@stapwijzer/server/site/testing-forms.ts'
import { shipped } from '@stapwijzer/server/testing-shipped.ts'
import type { TestApp } from '@stapwijzer/server/testing.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deskSite, fieldsOf, filledIn, formWith } from '../referral/testing-referral.ts'
import { untranslatedIn } from './testing-untranslated.ts'

let t: TestApp
let ids: Record<string, string>
beforeAll(async () => {
  t = await deskSite()
  ids = await fillCatalogue(t, 25)
  await withdrawCourses(t.db, [ids['plain-1']!])
})
afterAll(() => t.close())

/** What feeds, the files of desks and a person wrote, and names of what stays Dutch. */
const data = [
  ...[...courses, sampleCourse()].flatMap(stringsIn),
  ...stringsIn([filledIn, shipped().desks]),
  ...[
    'Cursus lassen deel',
    'Stapwijzer',
    'Utrecht',
    'vluchtelingenwerk.nl',
    'werksaamwf.nl',
    'name@example.nl',
  ],
]

const paths = () => [
  '/',
  '/?van=/plan',
  '/zoeken',
  '/zoeken?q=lassen&postcode=3511',
  '/zoeken?q=xyzzyqwertz',
  '/zoeken?page=0&level=x&distanceKm=5&vreemd=1',
  ...['full', 'bare', 'free', 'hostile', 'plain-1', 'none'].map((name) => `/opleiding/${ids[name] ?? name}`),
  '/financiering',
  '/uit-een-ander-land',
  '/advies',
  `/advies?opleiding=${ids.full}`,
]

const foreignIn = ({ html }: Pick<Page, 'html'>, locale: string) =>
  (['nl', 'en'] as const).flatMap((from) => untranslatedIn(html, data, wordsKeptIn(locale), from))

/** Links to a page of ours in another language that do not say so with `hreflang`, and that are not English either. */
const lost = ({ root }: Pick<Page, 'root'>, locale: string) =>
  root
    .querySelectorAll('a[href], form[action]')
    .filter((one) => one.getAttribute('hreflang') === undefined)
    .map((one) => one.getAttribute('href') ?? one.getAttribute('action') ?? '')
    .filter((address) => address.startsWith('/'))
    .filter((address) => {
      const { locale: leads, path } = readLocalPath(address)
      return isEntryPath(path) ? leads !== locale : leads !== 'en'
    })

test('a sentence in English and one in Dutch are found', () => {
  const html =
    '<body><p>Ask the desk your question</p><p>Zoek een opleiding</p><p lang="en">Your course</p></body>'
  expect(foreignIn({ html }, 'uk')).toHaveLength(2)
})

describe.each(entryLocales)('in %s', (locale) => {
  test('each page speaks the language, says who read it, and leads nowhere unsaid', async () => {
    for (const path of paths()) {
      const shown = await page(t, localPath(path, locale))
      const html = shown.root.querySelector('html')
      expect(shown.status, path).toBeLessThan(500)
      expect(html?.getAttribute('lang'), path).toBe(locale)
      expect(html?.getAttribute('dir'), path).toBe(directionOf(locale))
      expect(shown.text('main'), path).toContain(entryTexts(locale)!.pages.frame.unread)
      expect(foreignIn(shown, locale), path).toEqual([])
      expect(lost(shown, locale), path).toEqual([])
      expect(shown.attributes('script', 'src'), path).toEqual([])
    }
  })

  test('a question from the form to sent, with a mistake on the way, all in the language', async () => {
    const own = entryTexts(locale)!.pages
    const wrong = await sendForm(t, `/${locale}/advies?/bekijk`, { ...filledIn, 'contact.email': 'x' })
    expect(wrong.status).toBe(400)
    expect(wrong.text('main')).toContain(own.desk.wrong['contact.email'])
    expect(foreignIn(wrong, locale)).toEqual([])
    const shown = await sendForm(t, `/${locale}/advies?/bekijk`, { ...filledIn, language: locale })
    expect(shown.text('h1')).toBe(own.desk.preview)
    expect(shown.text('[data-sent]')).toContain('Welke opleiding past bij mij?')
    expect(foreignIn(shown, locale)).toEqual([])
    const form = formWith(shown, 'fingerprint')
    const sent = await sendForm(t, `/${locale}/advies?/verstuur`, fieldsOf(form))
    expect(sent.text('h1')).toBe(own.done.title)
    expect(foreignIn({ html: sent.html.replaceAll(/<code[^]*?<\/code>/g, '') }, locale)).toEqual([])
    const rows = await t.db.tx('app', async ({ sql }) => {
      await sql`select set_config('stapwijzer.system', 'on', true)`
      return sql`select 1 from private.referral where locale = ${locale}`
    })
    expect(rows).toHaveLength(1)
  })

  test('what the front page gives as examples is read in the language, and the page says so', async () => {
    const own = entryTexts(locale)!
    for (const example of own.pages.home.examples) {
      const shown = await page(t, `/${locale}/zoeken?q=${encodeURIComponent(example)}`)
      expect(shown.text('main .read-in'), example).toContain(own.labels.languageName(locale))
    }
  })

  test('a page that it does not have leads to its front page, which says where it stands', async () => {
    const away = await t.app.inject({ url: `/${locale}/plan` })
    expect([away.statusCode, away.headers.location]).toEqual([303, `/${locale}?van=%2Fplan`])
    const shown = await page(t, `/${locale}?van=%2Fplan`)
    expect(shown.text('main')).toContain(entryTexts(locale)!.pages.frame.notHere)
    expect(shown.attributes('main a[hreflang]', 'href')).toEqual(['/en/plan', '/plan'])
    const forged = await page(t, `/${locale}?van=//elsewhere.example`)
    expect(forged.attributes('main a[hreflang]', 'href')).toEqual([])
  })
})

test('the choice of a language stays on the page, in each direction', async () => {
  for (const from of ['nl', 'en', ...entryLocales]) {
    const shown = await page(t, localPath('/zoeken?q=lassen', from))
    for (const to of ['nl', 'en', ...entryLocales].filter((one) => one !== from)) {
      const [href] = shown.attributes(`[rel=alternate][hreflang=${to}]:not(link)`, 'href')
      expect(href, `${from} to ${to}`).toBe(localPath('/zoeken?q=lassen', to))
    }
  }
  const plan = await page(t, '/plan')
  expect(plan.attributes('footer a[hreflang=ar]', 'href')).toEqual(['/ar?van=%2Fplan'])
})

test('nobody is switched over by what their browser asks for', async () => {
  const asked = await page(t, '/', { headers: { 'accept-language': 'uk,ar;q=0.9' } })
  expect(asked.root.querySelector('html')?.getAttribute('lang')).toBe('nl')
})

test('nobody reaches the routes of the entry pages by their own address', async () => {
  for (const path of ['/_taal', '/_taal/zoeken', '/en/_taal/advies']) {
    expect((await page(t, path)).status, path).toBe(404)
  }
  expect((await page(t, '/uk/_taal')).status).toBe(303)
})
