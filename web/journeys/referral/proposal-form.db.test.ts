/** The form of a desk for a proposal: finding a course in it, moving a step, and looking before it is sent. Without script. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { currentConsentVersion } from '@stapwijzer/shared/domain/referral/consent.ts'
import {
  makePlan,
  send,
  signedIn,
  smallBody,
  utrecht,
  type Held,
} from '@stapwijzer/server/referrals/testing.ts'
import type { TestApp } from '@stapwijzer/server/testing.ts'
import { deskSite, cookieOf, fieldsOf, formWith } from './testing-referral.ts'
import { readPage, sendForm, type Fields } from '@stapwijzer/server/site/testing-forms.ts'
import { blocksOf, plainLanguageFaults } from '../testing-plain-language.ts'
import { fillCatalogue, type Page } from '@stapwijzer/server/site/testing.ts'

let t: TestApp
let anna: string
let ids: Record<string, string>
let path: string
let plan: Held
let asked: string
beforeAll(async () => {
  t = await deskSite()
  ids = await fillCatalogue(t, 12)
  anna = await signedIn(t, 'anna')
  plan = await makePlan(t, {
    items: [
      { courseId: ids['plain-0'], start: '2027-02-01' },
      { kind: 'own', title: 'Stage lopen', start: '2027-09-01' },
      { kind: 'own', title: 'Rijbewijs halen', after: [1] },
    ],
  })
  const consent = { textVersion: currentConsentVersion, fields: ['contact', 'question', 'plan'] }
  const answer = await send(t, plan, { ...smallBody(utrecht), consent })
  asked = answer.json<Held>().id
  path = `/loket/verwijzing/${asked}/voorstel`
})
afterAll(() => t.close())

/** Presses a button of the form as it stands on a page, with what is filled in. */
async function press(shown: Page, act: string, fields: Fields = {}): Promise<Page> {
  const page = await sendForm(
    t,
    `${path}?/${act}`,
    { ...fieldsOf(formWith(shown, 'nummer')), ...fields },
    anna,
  )
  if (page.html) expect(plainLanguageFaults(blocksOf(page.html))).toEqual([])
  return page
}
const open = () => readPage(t, path, anna)
const chosenIn = (shown: Page) => fieldsOf(formWith(shown, 'nummer'))['nieuw-0.gekozen']
const found = (shown: Page) =>
  shown.attributes('main input[type=radio][name="nieuw-0.gekozen"]', 'value').filter((id) => id !== '')
const errorsOf = ({ root }: Page) =>
  root.querySelectorAll('main section[tabindex="-1"] a').map((link) => link.getAttribute('href'))

test('a course is found inside the form, with more of them, and all that was typed stays', async () => {
  const typed = { note: 'Blijft staan', 'stap-1.doe': 'change', 'stap-1.weeks': '7' }
  const first = await press(await open(), 'zoek', {
    ...typed,
    'nieuw-0.opleiding': 'lassen',
    zoek: 'nieuw-0',
  })
  expect(first.status).toBe(200)
  expect(first.text('#nieuw-0-gevonden')).toBe('12 opleidingen bij ‘lassen’')
  expect(found(first)).toHaveLength(5)
  expect(first.text('main')).toMatch(/Cursus lassen deel \d+ .+ · Start.* · (€|Prijs|Gratis)/)
  expect(fieldsOf(formWith(first, 'nummer'))).toMatchObject({
    note: ['Blijft staan'],
    'stap-1.doe': ['change'],
    'stap-1.weeks': ['7'],
    'nieuw-0.opleiding': ['lassen'],
  })
  const more = await press(first, 'zoek', { 'meer-van': 'nieuw-0' })
  expect(found(more)).toHaveLength(12)
  expect(more.root.querySelector('#nieuw-0-verder input')?.getAttribute('value')).toBe(found(more)[5])
  expect(more.root.querySelector('main [name="meer-van"]')).toBeNull()
  const taken = more.root.querySelector(`main input[value="${ids['plain-0']}"]`)
  expect(taken?.hasAttribute('disabled')).toBe(true)

  // What was chosen stays chosen when something else is done, and is what is sent.
  const room = await press(more, 'meer', { 'nieuw-0.gekozen': ids['plain-7']! })
  expect([found(room), chosenIn(room)]).toEqual([[ids['plain-7']], [ids['plain-7']]])
  const again = await press(room, 'zoek', { 'nieuw-0.opleiding': 'python', zoek: 'nieuw-0' })
  expect(found(again)[0]).toBe(ids['plain-7'])
  expect(found(again).length).toBeGreaterThan(1)
  expect(chosenIn(again)).toEqual([ids['plain-7']])
})

test('nothing is found, no words, words of which nothing is chosen, a link: each has its words', async () => {
  const start = await open()
  const search = (words: string) => press(start, 'zoek', { 'nieuw-0.opleiding': words, zoek: 'nieuw-0' })
  const nothing = await search('qqxxzzqq')
  expect(nothing.text('#nieuw-0-gevonden')).toContain('We vinden niets bij ‘qqxxzzqq’.')
  expect(found(nothing)).toEqual([])
  const empty = await search('')
  expect([empty.status, errorsOf(empty)]).toEqual([400, ['#nieuw-0-opleiding']])
  const words = await press(start, 'verstuur', { 'nieuw-0.opleiding': 'lassen' })
  expect([words.status, errorsOf(words)]).toEqual([400, ['#nieuw-0-opleiding']])
  expect(found(words)).toHaveLength(5)
  const link = await search(`http://stapwijzer.test/opleiding/${ids['plain-3']}`)
  expect([found(link), chosenIn(link)]).toEqual([[ids['plain-3']], [ids['plain-3']]])
  const gone = await search('/opleiding/0b5ae0f4-6a1c-4a5e-9a53-3c9d1a1f0c11')
  expect(gone.text('#nieuw-0-gevonden')).toContain('Deze opleiding vinden we niet meer.')
  const hostile = await search('<script>alert(1)</script>')
  expect(hostile.html).not.toContain('<script>alert(1)')
  expect((await press(start, 'zoek', { zoek: 'nieuw-0; drop' })).status).toBe(400)
})

test('a step moves: both versions and what no longer fits beforehand, sent as shown, taken over by the person', async () => {
  const none = await press(await open(), 'bekijk', { 'stap-2.doe': 'move' })
  expect([none.status, errorsOf(none)]).toEqual([400, ['#stap-2-plek']])
  const seen = await press(none, 'bekijk', {
    'stap-2.plek': '0',
    'stap-2.why': 'Dan kun je rijden.',
    'nieuw-0.opleiding': `/opleiding/${ids['plain-3']}`,
  })
  expect(seen.status).toBe(200)
  expect(seen.text('main')).toContain('Er is nog niets verstuurd.')
  expect(seen.text('main')).toContain('Stap 3 en stap 1 passen niet na elkaar.')
  const versions = seen.root.querySelectorAll('main .version').map(({ textContent }) => textContent)
  expect(versions[1]).toMatch(/Rijbewijs halen\s+andere plek.*Stage lopen.*deel 4\s+nieuw/s)
  expect((await readPage(t, '/plan', cookieOf(plan))).text('main')).not.toContain('Een loket doet')

  const sent = await press(seen, 'verstuur')
  expect(sent.headers.location).toBe(`${path}?verstuurd`)
  // The list that a counsellor came from stays, also through the forms.
  const list = 'lijst=mine&volgorde=newest'
  const told = await readPage(t, `${path}?verstuurd&${list}`, anna)
  expect(told.attributes('main p a', 'href')).toContain(`${path.replace('/voorstel', '')}?${list}`)
  expect(told.attributes('main form', 'action')).toContain(`?/trek&${list}`)
  const decision = `/advies/voorstel?vraag=${asked}`
  const shown = await readPage(t, decision, cookieOf(plan))
  expect(shown.text('main')).toContain('Verplaats: Rijbewijs halen')
  expect(shown.text('main')).toContain('voor de stap ‘Cursus lassen deel 1’')
  // Of the course that comes in: who gives it, when, and what it costs.
  expect(shown.text('main')).toMatch(/deel 4\s+\S.* · Start.* · (€|Prijs|Gratis)/)
  expect(shown.text('main')).toContain('Stap 3 en stap 1 passen niet na elkaar.')
  expect(plainLanguageFaults(blocksOf(shown.html))).toEqual([])
  const form = { ...fieldsOf(formWith(shown, 'aantal')), keuze: 'deel', wijziging: '0' }
  const done = await sendForm(t, '/advies/voorstel?/kies', form, cookieOf(plan))
  expect(done.headers.location).toBe(`${decision}&klaar=partly`)
  const headers = { authorization: `Bearer ${plan.token}` }
  const now = (await t.app.inject({ url: `/v1/plans/${plan.id}`, headers })).json<{ items: object[] }>()
  expect(now.items).toMatchObject([
    { title: 'Rijbewijs halen', after: [2] },
    { courseId: ids['plain-0'] },
    { title: 'Stage lopen' },
  ])
  const desk = await open()
  expect(desk.text('main')).toContain('deels overgenomen')
  expect(desk.root.querySelectorAll('main .version mark').map(({ textContent }) => textContent)).toEqual([
    'andere plek',
  ])
})

test('a course carries what the person is likely to pay, of somebody who shared what they do; of others nothing', async () => {
  const search = { 'nieuw-0.opleiding': 'boekhouden', zoek: 'nieuw-0' }
  const pays = /de persoon betaalt waarschijnlijk € \d/
  expect((await press(await open(), 'zoek', search)).text('main')).not.toMatch(pays)
  const consent = { textVersion: currentConsentVersion, fields: ['contact', 'question', 'plan', 'situation'] }
  const body = { ...smallBody(utrecht), shared: { situation: 'employed' }, consent }
  const shared = (await send(t, plan, body)).json<Held>().id
  const own = `/loket/verwijzing/${shared}/voorstel`
  const start = await readPage(t, own, anna)
  const fields = { ...fieldsOf(formWith(start, 'nummer')), ...search }
  const shown = await sendForm(t, `${own}?/zoek`, fields, anna)
  expect(shown.text('main')).toMatch(pays)
  expect(plainLanguageFaults(blocksOf(shown.html))).toEqual([])
})
