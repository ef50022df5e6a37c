/** The preview of a question to a desk: what it shows, and that nothing is sent that was not shown. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, createPlan, type Held } from '@stapwijzer/server/plans/testing.ts'
import type { TestApp } from '@stapwijzer/server/testing.ts'
import { blocksOf, plainLanguageFaults } from '../testing-plain-language.ts'
import {
  deskSiteWithPlan,
  allTicks,
  cookieOf,
  fieldsOf,
  filledIn,
  formWith,
  preview,
  richForm,
  sendPreview,
  sentParts,
} from './testing-referral.ts'
import { sendForm, type Fields } from '@stapwijzer/server/site/testing-forms.ts'
import type { Page } from '@stapwijzer/server/site/testing.ts'

let t: TestApp
let held: Held
beforeAll(async () => {
  ;({ t, held } = await deskSiteWithPlan())
})
afterAll(() => t.close())

const referralsOf = async (plan: Held) =>
  (await ask(t, plan, '/referrals')).json<{ items: { id: string; sent: Record<string, unknown> }[] }>().items

describe('the preview', () => {
  test('page rule 35: names the desk, asks for consent before the button, and has sent nothing', async () => {
    const shown = await preview(t)
    expect(shown.status).toBe(200)
    const { text, html, root } = shown
    expect(text('h1')).toBe('Klopt dit?')
    const main = text('main')
    expect(main).toContain('Ik geef toestemming om deze gegevens te sturen naar Leerwerkloket regio Utrecht.')
    expect(main).toContain('Dit is de tekst van 24 november 2026.')
    expect(main).not.toContain('is verstuurd')
    expect(html.indexOf('toestemming')).toBeLessThan(html.indexOf('Ja, verstuur mijn vraag'))
    expect(shown.attributes('meta[name=robots]', 'content')).toEqual(['noindex'])
    expect(shown.headers['cache-control']).toBe('no-store')
    expect(root.querySelectorAll('main input:not([type=hidden])')).toEqual([])
    expect(plainLanguageFaults(blocksOf(html))).toEqual([])
  })
  test('holds what was ticked and nothing else', async () => {
    const shown = await preview(t, { ...richForm, 'consent.fields': ['situation'] }, cookieOf(held))
    const parts = sentParts(shown)
    for (const there of ['Sanne Zwart', '030 123 45 67', 'in de avond', 'Arabisch', 'in loondienst']) {
      expect(parts).toContain(there)
    }
    for (const absent of ['kantoor', 'Geheim', 'Sparen', 'mbo 2', '30 tot', 'uitkering']) {
      expect(parts).not.toContain(absent)
    }
    expect(shown.text('main')).toContain('Dit sturen we niet mee')
  })
  test('page rule 25: names from the catalogue are marked, what is gone has its title and no facts', async () => {
    const shown = await preview(t, { ...richForm, 'consent.fields': ['plan', 'courses'] }, cookieOf(held))
    const titles = shown.root
      .querySelectorAll('[data-sent] h4 [data-source-text]')
      .map((one) => one.textContent)
    expect(titles).toEqual(['Boekhouden voor beginners', 'Cursus lassen deel 2', 'Boekhouden voor beginners'])
  })
  test('a plan with an account in a step does not travel; it is said at its tick', async () => {
    const items = [
      { kind: 'own', title: 'Sparen' },
      { kind: 'own', title: 'Geld', note: 'Op NL91 ABNA 0417 1643 00' },
    ]
    const own = await createPlan(t, { items })
    const refused = await preview(t, { 'consent.fields': ['plan'] }, cookieOf(own))
    expect(refused.status).toBe(400)
    expect(refused.attributes('main section[tabindex="-1"] a', 'href')).toEqual(['#deel-plan'])
    expect(refused.text('#deel-plan-fout')).toContain('In stap 2 van je plan')
    expect(refused.root.querySelector('#deel-plan')?.getAttribute('aria-invalid')).toBe('true')
    // Without the tick it stays where it is.
    expect((await preview(t, {}, cookieOf(own))).status).toBe(200)
  })
  test('words about health are a warning and no refusal', async () => {
    const shown = await preview(t, { question: 'Ik had een burn-out. Wat nu?' })
    expect(shown.status).toBe(200)
    expect(shown.text('main')).toContain('In je vraag staat misschien iets over je gezondheid: ‘burn-out’.')
    expect(plainLanguageFaults(blocksOf(shown.html))).toEqual([])
    expect((await sendPreview(t, shown)).text('h1')).toBe('Je vraag is verstuurd')
    expect((await preview(t)).text('main')).not.toContain('gezondheid')
  })
  test('back to the form: allTicks is as it was', async () => {
    const given = { ...filledIn, ...richForm, 'consent.fields': allTicks }
    const shown = await preview(t, given, cookieOf(held))
    const form = formWith(shown, 'fingerprint')
    const back = await sendForm(t, '/advies?/verander', fieldsOf(form), cookieOf(held))
    const { deskId: _deskId, deskFor: _deskFor, ...fields } = fieldsOf(formWith(back, 'question'))
    const asLists = Object.entries(given).map(([name, value]) => [name, [value].flat()])
    expect(fields).toMatchObject({
      ...Object.fromEntries(asLists),
      'consent.fields': allTicks,
    })
    expect(back.text('main article h3')).toBe('Leerwerkloket regio Utrecht')
  })
})

describe('nothing is sent that was not agreed to', () => {
  const sendWith = async (shown: Page, changes: Fields, cookie?: string) =>
    sendForm(t, '/advies?/verstuur', { ...fieldsOf(formWith(shown, 'fingerprint')), ...changes }, cookie)
  test('another text, another tick or no fingerprint is shown first', async () => {
    const shown = await preview(t, {}, cookieOf(held))
    for (const changes of [
      { question: 'Iets anders' },
      { 'consent.fields': ['plan'] },
      { fingerprint: '' },
      { key: 'kort' },
    ] as Fields[]) {
      const again = await sendWith(shown, changes, cookieOf(held))
      expect(again.status).toBe(409)
      expect(again.text('h1')).toBe('Klopt dit?')
      expect(again.text('[role=alert]')).toContain('Dit is nog niet verstuurd.')
    }
    expect(await referralsOf(held)).toEqual([])
  })
  test('a plan that changed in another tab is shown again', async () => {
    const own = await createPlan(t, { items: [{ kind: 'own', title: 'Eerst dit' }] })
    const shown = await preview(t, { 'consent.fields': ['plan'] }, cookieOf(own))
    const { etag } = (await ask(t, own)).headers
    const payload = { title: 'Plan', items: [{ kind: 'own', title: 'Toch dat' }] }
    await ask(t, own, '', { method: 'PUT', headers: { 'if-match': String(etag) }, payload })
    const again = await sendPreview(t, shown, cookieOf(own))
    expect(again.status).toBe(409)
    expect(sentParts(again)).toContain('Toch dat')
    expect(await referralsOf(own)).toEqual([])
    expect((await sendPreview(t, again, cookieOf(own))).text('h1')).toBe('Je vraag is verstuurd')
  })
  test('case 90: a confirmation loaded again after the plan changed says that the desk has the question', async () => {
    const own = await createPlan(t, { items: [{ kind: 'own', title: 'Eerst dit' }] })
    const shown = await preview(t, { 'consent.fields': ['plan'] }, cookieOf(own))
    expect(shown.text('main')).not.toContain('Dit loket heeft al een vraag van jou')
    expect((await sendPreview(t, shown, cookieOf(own))).text('h1')).toBe('Je vraag is verstuurd')
    const { etag } = (await ask(t, own)).headers
    const payload = { title: 'Plan', items: [{ kind: 'own', title: 'Toch dat' }] }
    await ask(t, own, '', { method: 'PUT', headers: { 'if-match': String(etag) }, payload })
    const again = await sendPreview(t, shown, cookieOf(own))
    expect(again.status).toBe(409)
    expect(again.text('main')).toMatch(
      /Dit loket heeft al een vraag van jou: SW-[0-9A-F]{8}, van 24 november 2026\./,
    )
    expect(again.attributes('main a[href="/advies/status"]', 'href')).not.toEqual([])
    const sent = await referralsOf(own)
    expect(sent).toHaveLength(1)
    // Once it is taken back the desk has nothing any more.
    const url = `/v1/referrals/${sent[0]!.id}/withdrawal`
    await t.app.inject({ method: 'POST', url, headers: { authorization: `Bearer ${own.token}` } })
    expect((await preview(t, {}, cookieOf(own))).text('main')).not.toContain('Dit loket heeft al een vraag')
  })
  test('an erased plan: the question stays on the page, nothing is sent', async () => {
    const own = await createPlan(t)
    const shown = await preview(t, {}, cookieOf(own))
    await ask(t, own, '', { method: 'DELETE' })
    const refused = await sendPreview(t, shown, cookieOf(own))
    expect(refused.status).toBe(409)
    expect(refused.text('[role=alert]')).toContain('Er is niets verstuurd.')
    expect(refused.root.querySelector('textarea[name=question]')?.textContent).toBe(filledIn.question)
  })
  test('a code that may only look cannot send', async () => {
    const { token } = (await ask(t, held, '/read-token', { method: 'POST' })).json<{ token: string }>()
    const looking = `stapwijzer-plan=${held.id}.${token}`
    const refused = await sendPreview(t, await preview(t, {}, looking), looking)
    expect(refused.status).toBe(403)
    expect(refused.text('[role=alert]')).toContain('alleen bekijken')
  })
})

test('the facts of a course are folded, and all of them are there', async () => {
  const shown = await preview(t, { ...richForm, 'consent.fields': ['plan', 'courses'] }, cookieOf(held))
  const [course] = shown.root.querySelectorAll('[data-sent] [aria-labelledby=deel-opleidingen] details')
  expect(course?.querySelector('summary')?.textContent).toMatch(
    /^Bekijk wat erbij staat \(\d+\): Boekhouden voor beginners/,
  )
  for (const fact of ['Aanbieder', 'Prijs', 'Eerste start', 'Gecontroleerd op']) {
    expect(course?.textContent).toContain(fact)
  }
})
