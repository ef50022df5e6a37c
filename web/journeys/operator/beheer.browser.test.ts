/** The operator's pages in a browser: nothing for axe and HTML_CodeSniffer to find, on a phone and without script. */
import { sessionSecret } from '@stapwijzer/server/referrals/testing.ts'
import { linkCourses } from '@stapwijzer/server/matching/testing.ts'
import { someOccupation, storeTaxonomy } from '@stapwijzer/server/occupations/testing.ts'
import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import { putCourses } from '@stapwijzer/shared/search/testing.ts'
import type { BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  fullRun,
  putMail,
  putPair,
  putVerdict,
  putPrices,
  putSources,
} from '@stapwijzer/server/admin/testing.ts'
import {
  accessibilityErrors,
  overflow,
  siteBrowser,
  type SiteBrowser,
  type Visitor,
} from '../testing-browser.ts'

let site: SiteBrowser
let states: [string, string][]
beforeAll(async () => {
  site = await siteBrowser({ env: { SESSION_SECRET: sessionSecret } })
  const put = (source: string) =>
    putCourses(
      site.test.db,
      Array.from({ length: 25 }, (_, index) =>
        sampleCourse({
          sourceId: `${source}-${'lang'.repeat(20)}-${index}`,
          title: `Arbeidsmarktoriëntatiemogelijkhedenverkenningsgesprekken ${index}`,
          description: null,
        }),
      ),
      { source },
    )
  const [a, b] = [await put('zeist'), await put('ander')]
  await putSources(site.test)
  for (let index = 0; index < 12; index += 1) {
    await putPair(site.test, [a[index]!, b[index]!], { evidence: 'sleutel'.repeat(20) })
  }
  await putVerdict(site.test, [a[20]!, b[20]!], 'same')
  for (const id of a.slice(0, 22)) {
    await putPrices(site.test, id, [
      ['2023-08-01T06:00:00Z', '5000.00'],
      ['2023-09-20T06:00:00Z', '6000.00'],
    ])
  }
  await storeTaxonomy(site.test.db, {
    occupations: [
      someOccupation({ id: 'lasser', label: 'lasser' }),
      someOccupation({ id: 'lang', label: 'arbeidsmarktoriëntatiemogelijkhedenverkenner' }),
    ],
  })
  await linkCourses(site.test.db, [[a[0]!, 'lang', 'occupation']])
  await site.test.db.tx('ingest', async ({ sql }) => {
    await sql`insert into catalogue.searched_for (day, words, asked, total, reading) values
      ('2023-11-20', 'arbeidsmarktorientatiemogelijkhedenverkenningsgesprek', 4, 0, '{}'), ('2023-11-20', 'lasser', 9, 0, '{}')`
    await sql`insert into catalogue.link_review (course_id, items, concept_id, verdict, reason, actor, at)
      values (${a[0]!}, ${[`zeist:zeist-${'lang'.repeat(20)}-0`]}, 'lang', 'no', ${'heellang'.repeat(20)}, 'demo-4', now())`
  })
  const mail = await putMail(site.test, {
    attempts: 2,
    failure: 'connection',
    to: `x@${'lang'.repeat(15)}.nl`,
  })
  await putMail(site.test, { sent: true })
  states = [
    ['sources', '/beheer'],
    ['a source', '/beheer/bronnen/zeist'],
    ['a refused source', '/beheer/bronnen/krimp'],
    ['a source that was never read', '/beheer/bronnen/uit'],
    ['a run', `/beheer/rondes/${fullRun}`],
    ['findings of one code', `/beheer/rondes/${fullRun}?soort=afgewezen&code=duplicate-id-conflict`],
    ['completeness', '/beheer/bronnen/zeist/gegevens?zonder=description'],
    ['pairs', '/beheer/dubbel?opgeslagen=same'],
    ['prices', '/beheer/prijzen?opgeslagen=ja'],
    ['no more prices', '/beheer/prijzen?page=9'],
    ['outbox', '/beheer/post'],
    ['empty outbox', '/beheer/post?lijst=wacht'],
    ['a mail', `/beheer/post/${mail}`],
    ['failed searches', '/beheer/gezocht'],
    ['what was counted', '/beheer/geteld'],
    ['occupations of a course', `/beheer/koppelingen/${a[0]!}?zoek=lasser`],
    ['the desk of an admin', '/loket'],
    ['not there', '/beheer/bronnen/geen'],
  ]
})
afterAll(() => site.close())

async function signIn(options?: BrowserContextOptions, user = 'dina'): Promise<Visitor> {
  const visitor = await site.visitor(options)
  await visitor.go('/beheer')
  await visitor.page.getByRole('link', { name: 'Inloggen', exact: true }).click()
  await visitor.page.locator('[name=gebruiker]').fill(user)
  await visitor.page.locator('[name=wachtwoord]').fill('demo')
  await visitor.page.locator('form button').first().click()
  await visitor.page.waitForURL(`${site.url}/beheer`)
  return visitor
}

describe('every page and state', () => {
  test('0 errors of axe and HTML_CodeSniffer, nothing trapped, at 1280 px', async () => {
    const { page, go, trouble } = await signIn()
    for (const [name, path] of states) {
      await go(path)
      expect(await accessibilityErrors(page), name).toEqual([])
      expect(await overflow(page), name).toBe(0)
    }
    expect(trouble).toEqual([])
  })
  test('case 100: the same at 320 px, where nothing scrolls sideways', async () => {
    const { page, go, trouble } = await signIn({ viewport: { width: 320, height: 640 } })
    for (const [name, path] of states) {
      await go(path)
      expect(await accessibilityErrors(page), name).toEqual([])
      expect(await overflow(page), name).toBe(0)
    }
    expect(trouble).toEqual([])
  })
  test('text twice as large: nothing falls off', async () => {
    const { page, go } = await signIn()
    for (const [name, path] of states) {
      await go(path)
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
      expect(await overflow(page), name).toBe(0)
    }
  })
  test('before the login and for somebody else', async () => {
    const stranger = await site.visitor()
    await stranger.go('/beheer')
    expect(await accessibilityErrors(stranger.page)).toEqual([])
    const { page } = await signIn(undefined, 'anna')
    expect(await page.locator('h1').textContent()).toBe('Alleen voor beheerders')
    expect(await accessibilityErrors(page)).toEqual([])
  })
})

test('without script: from a source to what its run found, to a table, and a word about a pair', async () => {
  const { page } = await signIn({ javaScriptEnabled: false })
  await page.getByRole('link', { name: 'Vakschool Zeist' }).click()
  await page.getByRole('table').getByRole('link').first().click()
  await page.getByRole('link', { name: 'We kennen dit niveau niet.' }).click()
  await expect.poll(() => page.locator('#meldingen tbody tr').count()).toBe(5)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download als tabel (CSV)' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('zeist-2026-11-24.csv')
  await page.getByRole('link', { name: 'Dubbele opleidingen' }).click()
  const section = page.locator('section.card')
  await expect.poll(() => section.count()).toBe(10)
  await section.first().getByRole('button', { name: 'Dit zijn twee opleidingen' }).click()
  expect(await page.locator('main [role=status]').textContent()).toContain('Het blijven twee opleidingen.')
  expect(await page.locator('main').textContent()).toContain('11 paren wachten op jou')
  await page.getByRole('button', { name: 'Toch één opleiding' }).click()
  expect(await page.locator('main [role=status]').textContent()).toContain(
    'We tonen ze straks als één opleiding.',
  )
})
