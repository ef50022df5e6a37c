/** "Houd me op de hoogte": from the results to the last byte, without script, with programs that open every link on the way. */
import {
  alertsApp,
  email,
  stored,
  type AlertsApp,
  type ReceivedMail,
} from '@stapwijzer/server/alerts/testing.ts'
import { cookiesSet, readPage, sendForm } from '@stapwijzer/server/site/testing-forms.ts'
import { fillCatalogue, page, publicUrl, siteFolder } from '@stapwijzer/server/site/testing.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { putOccupations } from '../occupation/testing-occupations.ts'
import { blocksOf, plainLanguageFaults } from '../testing-plain-language.ts'

const thursday = '2026-12-03T10:00:00Z'
const monday = '2026-12-07T08:00:00Z'

let t: AlertsApp
let ids: Record<string, string>
beforeAll(async () => {
  t = await alertsApp({ now: thursday, deps: { siteFolder } })
  ids = await fillCatalogue(t, 3)
  await putOccupations(t)
})
afterAll(() => t.close())

const filledIn = { mail: email, tempo: 'weekly', duur: '3' }
const follow = 'a[href^="/op-de-hoogte"]'

/** What a program that looks for malware does with a mail: it opens all of it, twice over. Gives the pages that it saw. */
async function scan({ links }: ReceivedMail): Promise<string[]> {
  const own = links.filter((link) => link.startsWith(publicUrl)).map((link) => link.slice(publicUrl.length))
  for (const url of own) {
    for (const method of ['HEAD', 'GET', 'HEAD', 'GET'] as const) {
      const seen = await page(t, url, { method, headers: { 'user-agent': 'LinkScanner/1.0' } })
      expect(seen.status, `${method} ${url}`).toBe(200)
    }
  }
  return own
}

/** The path of the link in a mail that leads to this page. */
const pathIn = ({ links }: ReceivedMail, name: string) =>
  links.find((link) => link.includes(`/op-de-hoogte/${name}/`))!.slice(publicUrl.length)

describe('where something can be followed', () => {
  test.each([
    ['results', () => '/zoeken?q=lassen&sort=price&page=1'],
    ['a search without results', () => '/zoeken?q=qqqqzzz'],
    ['a course', () => `/opleiding/${ids.full}`],
    ['a scheme with periods', () => '/financiering/praktijkleren'],
    ['an occupation', () => '/beroep/heftruckchauffeur'],
  ])('%s', async (_what, path) => {
    const found = await readPage(t, path())
    const [address] = found.attributes(follow, 'href')
    const form = await readPage(t, address!)
    expect([form.status, form.text('h1')]).toEqual([200, 'Houd me op de hoogte'])
    expect(form.attributes('form[method=post] input[type=email]', 'name')).toEqual(['mail'])
    expect(plainLanguageFaults(blocksOf(form.html))).toEqual([])
    const sent = await sendForm(
      t,
      form.attributes('main form', 'action')[0]!.replaceAll('&amp;', '&'),
      filledIn,
    )
    expect([sent.status, sent.text('h1')]).toEqual([200, 'Kijk in je mail'])
  })
  test('not everything at once, and not what can be asked for all the time', async () => {
    expect((await readPage(t, '/zoeken')).attributes(follow, 'href')).toEqual([])
    expect((await readPage(t, '/financiering/levenlanglerenkrediet')).attributes(follow, 'href')).toEqual([])
  })
  test('a form that is not right comes back with what was filled in', async () => {
    const url = '/op-de-hoogte?wat=zoeken&q=lassen'
    const sent = await sendForm(t, url, { ...filledIn, mail: 'sanne' })
    expect(sent.status).toBe(400)
    expect(sent.attributes('#mail', 'value')).toEqual(['sanne'])
    expect(sent.attributes('#mail', 'aria-invalid')).toEqual(['true'])
    expect(sent.text('#mail-fout')).toContain('Vul een mailadres in')
    for (const bad of ['?wat=opleiding&id=x', '?wat=regeling&id=x', '?wat=beroep&id=x', '?wat=x', '']) {
      expect((await readPage(t, `/op-de-hoogte${bad}`)).text('h1'), bad).toBe('Kies wat je wilt volgen')
    }
  })
})

test('the whole life, with a program that opens every link and changes nothing', async () => {
  await t.db.pool`delete from private.alert_address`
  await sendForm(t, '/op-de-hoogte?wat=zoeken&q=lassen', filledIn)
  const [asked] = await t.work()
  const before = await stored(t)
  expect(await scan(asked!)).toHaveLength(1)
  expect(await stored(t)).toEqual(before)

  const confirm = pathIn(asked!, 'bevestigen')
  const look = await readPage(t, confirm)
  expect(look.text('main')).toContain('Opleidingen voor ‘lassen’')
  expect(plainLanguageFaults(blocksOf(look.html))).toEqual([])
  // A page without a referrer posts without an origin.
  const confirmed = await page(t, confirm, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'null' },
    payload: '',
  })
  expect(confirmed.text('h1')).toBe('Je krijgt mails van ons')

  t.setNow(monday)
  await t.offer([{ title: 'Lassen met elektrode' }], '2026-12-04T06:00:00Z')
  const [digest] = await t.work()
  const told = await stored(t)
  expect((await scan(digest!)).length).toBeGreaterThan(3)
  expect(await stored(t)).toEqual(told)

  const manage = pathIn(digest!, 'beheren')
  const managed = await readPage(t, manage)
  expect(managed.text('main')).toContain('Je krijgt mails tot en met 3 maart 2027.')
  expect(managed.html.toLowerCase()).not.toContain('voorbeeld.nl')
  expect(plainLanguageFaults(blocksOf(managed.html))).toEqual([])
  const saved = await sendForm(t, `${manage}?/bewaar`, { tempo: 'daily', duur: '12' })
  expect(saved.text('main')).toContain('Je keuze is opgeslagen.')
  expect(saved.text('main')).toContain('7 december 2027')

  // RFC 8058: what a mail provider sends, from its own servers or from a page of its own.
  const stopped = await page(t, pathIn(digest!, 'stoppen'), {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://mail.example' },
    payload: 'List-Unsubscribe=One-Click',
  })
  expect([stopped.status, stopped.text('h1')]).toEqual([200, 'Je krijgt geen mails meer'])
  expect(await stored(t)).toEqual({ addresses: [], alerts: [], mails: [] })
  expect((await readPage(t, manage)).text('h1')).toBe('Deze link werkt niet (meer)')
  expect((await readPage(t, confirm)).text('h1')).toBe('Deze link werkt niet (meer)')
  // Pressed twice it is as good.
  const again = await sendForm(t, pathIn(digest!, 'stoppen'))
  expect([again.status, again.text('h1')]).toEqual([200, 'Je krijgt geen mails meer'])
})

test('stopping the last one deletes the address', async () => {
  t.setNow(thursday)
  await sendForm(t, `/op-de-hoogte?wat=opleiding&id=${ids.full}`, filledIn)
  const [asked] = await t.work()
  const confirmed = await sendForm(t, pathIn(asked!, 'bevestigen'))
  const [manage] = confirmed.attributes('main a', 'href')
  const [one] = (await readPage(t, manage!)).attributes('input[name=volg]', 'value')
  expect((await sendForm(t, `${manage}?/stop`, { volg: one! })).text('h1')).toBe('Je krijgt geen mails meer')
  expect(await stored(t)).toEqual({ addresses: [], alerts: [], mails: [] })
})

test.each(['', '/bevestigen/x', '/beheren/x', '/stoppen/x'])(
  'nobody keeps or lists /op-de-hoogte%s',
  async (path) => {
    const found = await readPage(t, `/op-de-hoogte${path}`)
    expect(found.headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
    expect(found.headers['referrer-policy']).toBe(path === '' ? 'same-origin' : 'no-referrer')
    expect(found.attributes('meta[name=robots]', 'content')).toEqual(['noindex'])
    expect(cookiesSet(found)).toEqual([])
  },
)
