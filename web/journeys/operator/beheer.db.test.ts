/** The operator's pages: for platform admins only, private, in words, and usable without script. */
import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import { putCourses } from '@stapwijzer/shared/search/testing.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  auditLines,
  fullRun,
  putDelivery,
  putMail,
  putPair,
  putPrices,
  putSources,
  workerAtWork,
} from '@stapwijzer/server/admin/testing.ts'
import { signedIn } from '@stapwijzer/server/referrals/testing.ts'
import type { TestApp } from '@stapwijzer/server/testing.ts'
import { deskSite, fieldsOf } from '../referral/testing-referral.ts'
import { readPage, sendForm, type Fields } from '@stapwijzer/server/site/testing-forms.ts'
import { blocksOf, plainLanguageFaults } from '../testing-plain-language.ts'
import { flat, page, type Page } from '@stapwijzer/server/site/testing.ts'

let t: TestApp
let dina: string
let worker: { close(): Promise<void> }
let mail: string
const [run, source] = [`/beheer/rondes/${fullRun}`, '/beheer/bronnen/zeist']
let everyPage: string[]
beforeAll(async () => {
  t = await deskSite()
  worker = await workerAtWork(t)
  dina = await signedIn(t, 'dina')
  const put = (from: string, ids: string[]) =>
    putCourses(
      t.db,
      ids.map((sourceId) => sampleCourse({ sourceId, title: `Lassen ${sourceId}`, url: null })),
      { source: from },
    )
  const [a, b] = [await put('zeist', ['a1', 'a2']), await put('ander', ['b1', 'b2'])]
  await putSources(t)
  await putPair(t, [a[0]!, b[0]!])
  await putPair(t, [a[1]!, b[1]!], { reason: 'contradiction', evidence: 'rio:1' })
  await putPrices(t, a[0]!, [
    ['2023-08-01T06:00:00Z', '5000.00'],
    ['2023-09-20T06:00:00Z', '6000.00'],
  ])
  await putPrices(t, a[1]!, [
    ['2023-08-01T06:00:00Z', 'free'],
    ['2023-09-19T06:00:00Z', '6000.00'],
  ])
  mail = await putMail(t, { attempts: 2, failure: 'recipient' })
  await putDelivery(t, 'given-up')
  everyPage = [
    '/beheer',
    source,
    `${source}/gegevens`,
    run,
    ...['dubbel', 'prijzen', 'post', 'meldingen', 'gemist', 'gezocht', 'geteld'].map(
      (part) => `/beheer/${part}`,
    ),
    `/beheer/post/${mail}`,
  ]
})
afterAll(() => Promise.all([worker.close(), t.close()]))

const isPrivate = (found: Page) => {
  expect(found.headers['cache-control']).toBe('no-store')
  expect(found.headers['x-robots-tag']).toBe('noindex')
  expect(found.attributes('meta[name=robots]', 'content')).toEqual(['noindex'])
  expect(found.headers['content-encoding']).toBeUndefined()
  expect(found.root.querySelectorAll('h1')).toHaveLength(1)
  expect(plainLanguageFaults(blocksOf(found.html))).toEqual([])
}

/** The cells of a table as texts, row by row. */
const rowsOf = ({ root }: Page) =>
  root
    .querySelectorAll('tbody tr')
    .map((row) => row.querySelectorAll('th, td').map((cell) => flat(cell.textContent)))

describe('who may come in', () => {
  test('page rule 24: nobody without a session: a page with the way in, and other addresses lead there and back', async () => {
    const found = await page(t, '/beheer')
    expect(found.status).toBe(200)
    expect(found.root.querySelectorAll('main p.nl-paragraph')).toHaveLength(1)
    expect(found.attributes('main a', 'href')).toContain('/loket/inloggen?naar=/beheer')
    isPrivate(found)
    for (const path of [...everyPage.slice(1), '/beheer/post?lijst=lukt-niet']) {
      const away = await page(t, path)
      expect([away.status, away.headers.location]).toEqual([
        303,
        `/loket/inloggen?naar=${encodeURIComponent(path)}`,
      ])
    }
  })
  test('case 83: a counsellor and a desk admin see nothing of it, and are told why', async () => {
    for (const user of ['anna', 'chris']) {
      const cookie = await signedIn(t, user)
      for (const path of everyPage) {
        const found = await readPage(t, path, cookie)
        expect(found.status, path).toBe(403)
        expect(found.text('h1')).toBe('Alleen voor beheerders')
        expect(found.html).not.toContain('Vakschool')
        expect(found.headers['cache-control']).toBe('no-store')
      }
    }
  })
  test('a link to it stands on pages of platform admins only', async () => {
    const link = async (path: string, cookie?: string) =>
      (await readPage(t, path, cookie)).attributes('a', 'href').includes('/beheer')
    expect(await link('/loket', dina)).toBe(true)
    expect(await link('/loket', await signedIn(t, 'anna'))).toBe(false)
    for (const path of ['/', '/loket', '/over', '/zoeken']) expect(await link(path), path).toBe(false)
  })
  test('page rule 18: every page is private and in plain language; what is not there is 404', async () => {
    for (const path of everyPage) {
      const found = await readPage(t, path, dina)
      expect(found.status, path).toBe(200)
      isPrivate(found)
      expect(found.text('.help-band')).toContain('Kijk in het draaiboek')
    }
    for (const path of ['/beheer/bronnen/geen', '/beheer/rondes/x', '/beheer/post/x', '/beheer/weg']) {
      expect((await readPage(t, path, dina)).status, path).toBe(404)
    }
  })
})

describe('sources and runs', () => {
  test('what needs the operator stands on top, its state in words', async () => {
    const found = await readPage(t, '/beheer', dina)
    const rows = rowsOf(found)
    expect(rows[0]).toEqual([
      ...['Avondschool De Krimp', 'tegengehouden', '24 november 2026 om 08:00 tegengehouden'],
      ...['20 uur hooguit 26 uur', '0', '3', '0'],
    ])
    const states = rows.map(([name, state, , age]) => [name, state, age])
    expect(states.slice(1, 3)).toEqual([
      ['College Kapotte Lijn', 'mislukt', '20 uur hooguit 26 uur'],
      ['Leerhuis Oud', 'te oud', '16 dagen hooguit 26 uur'],
    ])
    expect(states.at(-1)).toEqual(['Academie Uit', 'uitgezet', 'nog nooit'])
    expect(rows.find(([name]) => name === 'Vakschool Zeist')?.slice(3)).toEqual([
      ...['4 uur hooguit 26 uur', '2', '3', '25'],
    ])
    expect(found.text('main')).toContain('3 bronnen hebben jou nodig')
  })
  test('a source says what happened, what to do, and how complete its data are', async () => {
    const refused = await readPage(t, '/beheer/bronnen/krimp', dina)
    expect(refused.text('main')).toContain('Er zouden ineens veel opleidingen verdwijnen.')
    expect(refused.text('main')).toContain('npm run ingest -- krimp --accept-shrink')
    expect(refused.text('main')).toContain('30 of 40 live courses')
    const well = await readPage(t, source, dina)
    expect(well.root.querySelectorAll('tbody tr')).toHaveLength(2)
    expect(well.text('main')).toContain('gemiddeld 97 van de 100 punten')
    expect(well.text('main')).toContain('Bel of mail feed@vakschool.example')
    expect(well.attributes('main a', 'href')).toContain(`${source}/gegevens?zonder=url`)
  })
  test('findings: by kind and code through links, in pages, and as a table to send on', async () => {
    const found = await readPage(t, run, dina)
    const links = found.attributes('main a', 'href')
    expect(links).toContain(`${run}?soort=afgewezen#meldingen`)
    expect(links).toContain(`/v1/admin/runs/${fullRun}/findings-csv`)
    const one = await readPage(t, `${run}?soort=let-op&code=unknown-level`, dina)
    expect(one.root.querySelectorAll('tbody tr')).toHaveLength(5)
    expect(one.text('#meldingen')).toContain('5 meldingen')
    expect(one.attributes('main a', 'href')).toContain(
      `/v1/admin/runs/${fullRun}/findings-csv?kind=warning&code=unknown-level`,
    )
    // What the address makes up is not asked for.
    const odd = await readPage(t, `${run}?soort=alles&code=%3Cscript%3E&page=-1`, dina)
    expect([odd.status, odd.root.querySelectorAll('tbody tr').length]).toEqual([200, 28])
  })
  test('the courses that lack a fact, by fact and by provider', async () => {
    const found = await readPage(t, `${source}/gegevens?zonder=url`, dina)
    expect(found.text('#opleidingen + p')).toContain('Zonder: de pagina van de aanbieder')
    expect(found.text('main')).toContain('Lassen a1')
    const none = await readPage(t, `${source}/gegevens?aanbieder=niemand`, dina)
    expect(none.text('main')).toContain('Geen opleidingen met gaten')
  })
})

describe('pairs', () => {
  const forms = ({ root }: Page) => root.querySelectorAll('main .card form')
  test('stand side by side with their reason; an answer is kept with who gave it', async () => {
    const shown = await readPage(t, '/beheer/dubbel', dina)
    expect(forms(shown)).toHaveLength(2)
    const answer = { ...fieldsOf(forms(shown)[0]!), keuze: 'different' }
    const sent = await sendForm(t, '/beheer/dubbel', answer, dina)
    expect([sent.status, sent.headers.location]).toEqual([303, '/beheer/dubbel?opgeslagen=different'])
    const after = await readPage(t, '/beheer/dubbel?opgeslagen=different', dina)
    expect(after.text('main [role=status]')).toContain('Het blijven twee opleidingen.')
    expect(forms(after)).toHaveLength(1)
    expect(rowsOf(after).at(-1)?.[2]).toBe('Dina Peters')
    expect(await auditLines(t, 'duplicate.different')).toMatchObject([{ actor: 'demo-4', result: 'ok' }])
  })
  test('what cannot be decided is told and changes nothing', async () => {
    const odd: Fields[] = [{}, { keuze: 'same', a: 'x', b: 'y' }, { keuze: 'misschien' }]
    for (const fields of odd) {
      const refused = await sendForm(t, '/beheer/dubbel', fields, dina)
      expect(refused.status).toBe(400)
      expect(refused.text('main [role=alert]')).toContain('Dit paar kan niet meer.')
      expect(forms(refused)).toHaveLength(1)
    }
  })
  test('case 81: a post from another site, or from someone else, decides nothing', async () => {
    const [form] = forms(await readPage(t, '/beheer/dubbel', dina))
    const answer = { ...fieldsOf(form!), keuze: 'same' } as Record<string, string>
    const foreign = await page(t, '/beheer/dubbel', {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: 'https://evil.example',
        cookie: dina,
      },
      payload: new URLSearchParams(answer).toString(),
    })
    expect(foreign.status).toBe(403)
    expect((await sendForm(t, '/beheer/dubbel', answer, await signedIn(t, 'anna'))).status).toBe(403)
    expect((await sendForm(t, '/beheer/dubbel', answer)).headers.location).toContain('/loket/inloggen')
    expect(forms(await readPage(t, '/beheer/dubbel', dina))).toHaveLength(1)
  })
})

describe('prices at what a scheme pays at most', () => {
  const forms = ({ root }: Page) => root.querySelectorAll('main form')
  const looks = (found: Page) => forms(found).filter((form) => form.textContent.includes('Ik heb gekeken'))
  test('say what moved, and when; a look is kept with who looked, and the words accuse nobody', async () => {
    const shown = await readPage(t, '/beheer/prijzen', dina)
    expect(looks(shown)).toHaveLength(2)
    expect(shown.text('main')).toContain('2 prijzen wachten op jou')
    expect(rowsOf(shown)[0]?.slice(1, 4)).toEqual([
      'van € 5.000 naar € 6.000 met btw',
      '20 september 2023',
      'Subsidie tweede lerarenopleiding Betaalt het meest bij € 6.000. Aanvragen kan vanaf 1 oktober 2023, tot en met 31 december 2023.',
    ])
    expect(rowsOf(shown)[1]?.[1]).toBe('van gratis naar € 6.000 met btw')
    expect(shown.text('main')).toContain('Kijk of hier een reden voor is.')
    expect(shown.text('main')).not.toMatch(/misbruik|fraude|verdacht|onterecht/i)
    expect(shown.attributes('main nav a', 'href')).toContain('/beheer/prijzen')
    const sent = await sendForm(t, '/beheer/prijzen', fieldsOf(looks(shown)[0]!), dina)
    expect([sent.status, sent.headers.location]).toEqual([303, '/beheer/prijzen?opgeslagen=ja'])
    const after = await readPage(t, '/beheer/prijzen?opgeslagen=ja', dina)
    expect(looks(after)).toHaveLength(1)
    expect(after.text('main [role=status]')).toContain('Je hebt naar deze prijs gekeken.')
    expect(rowsOf(after)[1]?.at(-1)).toBe('Dina Peters 24 november 2026 om 10:00')
  })
  test('what is no such price is told and changes nothing', async () => {
    for (const fields of [{}, { opleiding: 'x', sinds: 'y' }] as Fields[]) {
      const refused = await sendForm(t, '/beheer/prijzen', fields, dina)
      expect(refused.status).toBe(400)
      expect(refused.text('main [role=alert]')).toContain('Deze prijs staat er niet meer.')
      expect(looks(refused)).toHaveLength(1)
    }
  })
  test('none is left: says when one would stand there', async () => {
    const [form] = looks(await readPage(t, '/beheer/prijzen', dina))
    await sendForm(t, '/beheer/prijzen', fieldsOf(form!), dina)
    const empty = await readPage(t, '/beheer/prijzen', dina)
    expect(looks(empty)).toHaveLength(0)
    expect(empty.text('main')).toContain('Er is niets om naar te kijken.')
  })
})

describe('the outbox', () => {
  test('never shows to whom; what failed says why, and looking is logged', async () => {
    const before = (await auditLines(t, 'mail.list')).length
    const found = await readPage(t, '/beheer/post', dina)
    expect(found.html).not.toContain('sanne@')
    expect(rowsOf(found)[0]?.slice(1, 4)).toEqual([
      ...['s•••@voorbeeld.nl', 'lukt niet De mailserver kent dit adres niet.', '2'],
    ])
    expect(await auditLines(t, 'mail.list')).toHaveLength(before + 1)
    expect((await readPage(t, '/beheer/post?lijst=verstuurd', dina)).text('main')).toContain(
      'geen post verstuurd',
    )
  })
  test('a message to the system of a desk that was given up is told on top, and can be tried again', async () => {
    const found = await readPage(t, '/beheer/post', dina)
    expect(found.text('main .utrecht-alert')).toContain('Eén bericht is niet aangekomen.')
    expect(rowsOf(found).at(-1)?.slice(0, 4)).toEqual([
      ...['Nieuwe vraag', 'Leerwerkloket regio Utrecht'],
      ...['gestopt Het systeem wil dit bericht niet. Opnieuw proberen', '3'],
    ])
    const [form] = found.root.querySelectorAll('form[action="?/opnieuw"]')
    const sent = await sendForm(t, '/beheer/post?/opnieuw', fieldsOf(form!), dina)
    expect([sent.status, sent.headers.location]).toEqual([303, '/beheer/post?opnieuw=ja'])
    const after = await readPage(t, '/beheer/post?opnieuw=ja', dina)
    expect(after.text('main [role=status]')).toContain('Het bericht gaat binnen een minuut opnieuw weg.')
    expect(rowsOf(after).at(-1)?.slice(2, 4)).toEqual(['wacht', '0'])
    expect(after.root.querySelectorAll('form[action="?/opnieuw"]')).toHaveLength(0)
  })
  test('the text of a mail, in the demonstration', async () => {
    expect((await readPage(t, '/beheer/post', dina)).text('main')).toContain(
      'Zonder mailserver wacht de post',
    )
    const found = await readPage(t, `/beheer/post/${mail}`, dina)
    expect(found.text('main')).toContain('Er is nieuws.')
    expect(found.html).not.toContain('sanne@')
  })
})
