/** "Klopt iets niet?": from a course page to the operator and back, without script. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signedIn } from '@stapwijzer/server/referrals/testing.ts'
import { databaseAway, type TestApp } from '@stapwijzer/server/testing.ts'
import { deskSite } from '../referral/testing-referral.ts'
import { cookiesSet, readPage, sendForm } from '@stapwijzer/server/site/testing-forms.ts'
import { blocksOf, plainLanguageFaults } from '../testing-plain-language.ts'
import { fillCatalogue, flat, page, type Page } from '@stapwijzer/server/site/testing.ts'

let t: TestApp
let course: string
let dina: string
beforeAll(async () => {
  t = await deskSite()
  course = (await fillCatalogue(t, 1)).full!
  dina = await signedIn(t, 'dina')
})
afterAll(() => t.close())

const good = () => ({ opleiding: course, soort: 'price', tekst: 'De prijs is 200 euro hoger.' })
const send = (fields: Record<string, string> = {}) => sendForm(t, '/melding?/stuur', { ...good(), ...fields })
const codeOf = (found: Page) => found.attributes('#melding-code', 'value')[0]!
const open = (code: string) => sendForm(t, '/melding?/open', { code })

const isPrivate = (found: Page) => {
  expect(found.headers['cache-control']).toBe('no-store')
  expect(found.headers['x-robots-tag']).toBe('noindex')
  expect(cookiesSet(found)).toEqual([])
  expect(found.root.querySelectorAll('h1')).toHaveLength(1)
  expect(plainLanguageFaults(blocksOf(found.html))).toEqual([])
}

describe('on the course page', () => {
  test('stands a form that needs no script, closed at first', async () => {
    const found = await page(t, `/opleiding/${course}`)
    expect(found.text('#klopt')).toBe('Klopt iets niet?')
    const form = found.root.querySelector('details form[action="/melding?/stuur"]')!
    expect(form.getAttribute('method')).toBe('post')
    const names = form.querySelectorAll('input, textarea').map((one) => one.getAttribute('name'))
    expect([...new Set(names)]).toEqual(['opleiding', 'soort', 'tekst'])
    expect(form.querySelector('[checked]')).toBeNull()
  })
})

describe('sending a report', () => {
  test('gives a number and a secret link, and says what happens', async () => {
    const sent = await send()
    expect(sent.status).toBe(200)
    isPrivate(sent)
    expect(sent.text('h1')).toBe('Je melding is verstuurd')
    expect(sent.text('[role=status]')).toMatch(/^Je nummer is SW-[0-9A-F]{8}\.$/)
    const [link] = sent.attributes('#melding-link', 'value')
    expect(link).toBe(`http://127.0.0.1:4700/melding#${codeOf(sent)}`)
  })

  test('page rule 23: with errors comes back as it was filled in, with what to do', async () => {
    const found = await send({ soort: '', tekst: 'Mail mij op iemand@voorbeeld.nl' })
    expect(found.status).toBe(400)
    isPrivate(found)
    expect(found.text('title')).toMatch(/^2 fouten – Klopt iets niet\? – /)
    const lines = found.root.querySelectorAll('#fouten ~ ul li').map((one) => flat(one.textContent))
    expect(lines).toEqual([
      'Kies wat er niet klopt.',
      'Haal het e-mailadres uit je tekst. Het antwoord lees je straks met een eigen link.',
    ])
    expect(found.attributes('section a[href^="#"]', 'href')).toEqual(['#soort', '#tekst'])
    expect(found.attributes('#tekst', 'aria-describedby')).toEqual(['tekst-uitleg tekst-fout'])
    expect(found.text('#tekst')).toBe('Mail mij op iemand@voorbeeld.nl')
    expect(found.attributes('[name=opleiding]', 'value')).toEqual([course])
  })

  test('while the database is away nothing is sent and what was typed stays', async () => {
    const away = await deskSite({ db: t.db, deps: { db: databaseAway(t.deps.db) } })
    for (const [fields, status] of [
      [{}, 503],
      [{ soort: '' }, 400],
    ] as const) {
      const found = await sendForm(away, '/melding?/stuur', { ...good(), ...fields })
      expect(found.status).toBe(status)
      expect(found.text('#tekst')).toBe(good().tekst)
      expect(found.attributes('main p a', 'href')).toContain(`/opleiding/${course}`)
      isPrivate(found)
    }
    await away.app.close()
  })

  test('about a course that is not there is 404; from another site 403', async () => {
    expect((await send({ opleiding: '00000000-0000-4000-8000-000000000000' })).status).toBe(404)
    expect((await send({ opleiding: 'x', tekst: '' })).status).toBe(404)
    const away = await page(t, '/melding?/stuur', {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: 'https://evil.example',
      },
      payload: new URLSearchParams(good()).toString(),
    })
    expect(away.status).toBe(403)
  })
})

describe('the answer', () => {
  test('is written by the operator and read with the code', async () => {
    const code = codeOf(await send({ tekst: 'Deze <b>start</b> is voorbij.', soort: 'start' }))
    const before = await open(code)
    expect(before.text('main')).toContain('We hebben nog niet geantwoord.')
    isPrivate(before)

    const list = await readPage(t, '/beheer/meldingen', dina)
    isPrivate(list)
    expect(list.text('main')).toContain('Deze <b>start</b> is voorbij.')
    expect(list.html).not.toContain('<b>start')
    const id = code.split('.')[0]!
    const empty = await sendForm(t, '/beheer/meldingen', { melding: id, [`antwoord-${id}`]: ' ' }, dina)
    expect(empty.status).toBe(400)
    expect(empty.text('title')).toMatch(/^1 fout – /)
    expect(empty.attributes('section a[href^="#antwoord"]', 'href')).toEqual([`#antwoord-${id}`])

    const fields = { melding: id, [`antwoord-${id}`]: 'Dank je, het is aangepast.' }
    expect((await sendForm(t, '/beheer/meldingen', fields, dina)).headers.location).toBe(
      '/beheer/meldingen?lijst=open&opgeslagen=ja',
    )
    const after = await open(code)
    expect(after.text('.answer')).toBe('Dank je, het is aangepast.')
    isPrivate(after)
    const twice = await sendForm(t, '/beheer/meldingen', fields, dina)
    expect([twice.status, twice.text('[role=alert]')]).toEqual([
      409,
      'Een collega heeft deze melding al beantwoord.',
    ])
    const answered = await readPage(t, '/beheer/meldingen?lijst=beantwoord', dina)
    expect(answered.text('main')).toContain('Dank je, het is aangepast.')
    // Who answered, by name; where that is not known, the role. Never the login.
    expect(answered.text('article')).toContain('Dina Peters')
    await t.db.tx('app', ({ sql }) => sql`update private.worker set name = null where subject = 'demo-4'`)
    const nameless = await readPage(t, '/beheer/meldingen?lijst=beantwoord', dina)
    expect(nameless.text('article')).toContain('Beheer, ')
    expect(answered.text('article') + nameless.text('article')).not.toContain('demo-4')
  })

  test('is not there for a wrong code, and the code stays in its field', async () => {
    const plain = await page(t, '/melding')
    expect(plain.status).toBe(200)
    isPrivate(plain)
    const broken = await open('geen-code')
    expect([broken.status, broken.attributes('#code', 'value')]).toEqual([400, ['geen-code']])
    const wrong = await open(`00000000-0000-4000-8000-000000000000.${'a'.repeat(32)}`)
    expect(wrong.status).toBe(404)
    expect(wrong.text('#fouten ~ ul')).toContain('We vinden geen melding bij deze code.')
  })
})
