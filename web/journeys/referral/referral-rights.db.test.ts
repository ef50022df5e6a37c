/** On the page with the status: calling an appointment off, another desk, a pause, who looked, a copy, a desk that is late. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createPlan, type Held } from '@stapwijzer/server/plans/testing.ts'
import { amersfoort, send, signedIn, smallBody, utrecht } from '@stapwijzer/server/referrals/testing.ts'
import type { TestApp } from '@stapwijzer/server/testing.ts'
import { blocksOf, plainLanguageFaults } from '../testing-plain-language.ts'
import { deskSite, codeIn, cookieOf, fieldsOf, sentParts } from './testing-referral.ts'
import { readPage, sendForm, type Fields } from '@stapwijzer/server/site/testing-forms.ts'
import type { Page } from '@stapwijzer/server/site/testing.ts'

let t: TestApp
const start = '2026-11-24T11:00:00.000Z'
beforeAll(async () => {
  t = await deskSite()
})
afterAll(() => t.close())

async function sentQuestion(more: Record<string, unknown> = {}) {
  const plan = await createPlan(t)
  const made = (
    await send(t, plan, { ...smallBody(utrecht), question: 'Mijn geheime vraag', ...more })
  ).json<Held>()
  return { ...made, code: `${made.id}.${made.token}`, cookie: cookieOf(plan) }
}

const deskUrl = (id: string) => `/v1/desk/referrals/${id}`
async function move(id: string, ...bodies: Record<string, unknown>[]) {
  // A session does not outlive the days that a test lets go by.
  const cookie = await signedIn(t, 'anna')
  for (const payload of bodies) {
    const { headers } = await t.app.inject({ url: deskUrl(id), headers: { cookie } })
    const answer = await t.app.inject({
      method: 'POST',
      url: `${deskUrl(id)}/transitions`,
      headers: { cookie, 'if-match': String(headers.etag) },
      payload,
    })
    if (answer.statusCode !== 200) throw new Error(answer.body)
  }
}
const planned = [{ to: 'received' }, { to: 'planned', at: '2026-12-01T13:00:00Z' }]
const toAmersfoort = [
  { to: 'received' },
  { to: 'forwarded', forwardTo: amersfoort, reason: 'Je werkt in Amersfoort.' },
]

const status = (cookie: string) => readPage(t, '/advies/status', cookie)
const byCode = (code: string) => sendForm(t, '/advies/status?/open', { code })
/** With this action; a place on the page may stand behind it. */
const formOf = (found: Page, action: string) =>
  found.root
    .querySelectorAll('main form')
    .find((form) => form.getAttribute('action')?.split('#')[0] === action)
/** Presses the button of that form, with what else is filled in. */
function press(found: Page, action: string, cookie?: string, more: Fields = {}): Promise<Page> {
  const form = formOf(found, action)
  if (!form) throw new Error(`there is no form ${action}`)
  const address = action.startsWith('?') ? `/advies/status${action}` : action
  return sendForm(t, address, { ...fieldsOf(form), ...more }, cookie)
}
const has = (found: Page, action: string) => formOf(found, action) !== undefined
const article = (found: Page) => found.text('main article')
const isPlain = (found: Page) => expect(plainLanguageFaults(blocksOf(found.html))).toEqual([])

describe('an appointment', () => {
  test('is shown, called off once by cookie or code, and stays a question of the desk', async () => {
    for (const by of ['cookie', 'code'] as const) {
      const { id, code, cookie } = await sentQuestion()
      expect(has(await status(cookie), '?/afzeggen')).toBe(false)
      await move(id, ...planned)
      const given = by === 'cookie' ? cookie : undefined
      const shown = by === 'cookie' ? await status(cookie) : await byCode(code)
      expect(article(shown)).toContain('Op dinsdag 1 december 2026 om 14:00 uur.')
      const done = await press(shown, '?/afzeggen', given)
      expect(done.text('main [role=status]')).toContain('Je afspraak is afgezegd.')
      expect(article(done)).toContain('Je zei deze afspraak af op 24 november 2026.')
      expect(article(done)).toContain('Nu: afspraak afgezegd Je hebt nu geen afspraak.')
      expect(has(done, '?/afzeggen')).toBe(false)
      isPlain(done)
    }
  })
  test('of yesterday cannot be called off; one that is gone says so', async () => {
    const { id, cookie } = await sentQuestion()
    await move(id, ...planned)
    const before = await status(cookie)
    t.setNow('2026-12-02T11:00:00.000Z')
    const after = await status(cookie)
    t.setNow(start)
    expect(article(after)).toContain('Je afspraak was op dinsdag 1 december 2026')
    expect(has(after, '?/afzeggen')).toBe(false)
    for (const later of [{ to: 'received' }, { to: 'planned', at: '2026-12-03T13:00:00Z' }]) {
      await move(id, later)
      const refused = await press(before, '?/afzeggen', cookie)
      expect(refused.status).toBe(409)
      expect(refused.text('main [role=alert]')).toContain('Deze afspraak staat er niet meer.')
    }
    expect(article(await status(cookie))).toContain('Op donderdag 3 december 2026 om 14:00 uur.')
  })
})

describe('another desk', () => {
  const shared = { goal: 'Werk in de zorg', shared: { situation: 'employed' } }
  const consent = {
    textVersion: smallBody(utrecht).consent.textVersion,
    fields: ['contact', 'question', 'goal', 'situation'],
  }
  test('is proposed with every tick empty; only what is ticked anew goes there, after a preview', async () => {
    const { id, code, cookie } = await sentQuestion({ ...shared, consent })
    await move(id, ...toAmersfoort)
    const shown = await status(cookie)
    expect(article(shown)).toContain(
      'Leerwerkloket regio Utrecht denkt dat Werkcentrum regio Amersfoort je beter kan',
    )
    expect(article(shown)).toContain('Er is daar nog niets naartoe gestuurd.')
    const form = shown.root.querySelector('form[action="?/doorsturen"]')!
    expect(form.querySelectorAll('[name="consent.fields"]').map((one) => one.getAttribute('value'))).toEqual([
      'goal',
      'situation',
    ])
    expect(form.querySelector('[checked]')).toBeNull()
    isPlain(shown)
    const preview = await press(await byCode(code), '?/doorsturen', undefined, {
      'consent.fields': ['goal', 'plan'],
    })
    expect(preview.text('main')).toContain('om deze gegevens te sturen naar Werkcentrum regio Amersfoort')
    expect(sentParts(preview)).toContain('Werk in de zorg')
    expect(sentParts(preview)).not.toContain('loondienst')
    isPlain(preview)
    const atOther = async () =>
      (
        await t.app.inject({ url: '/v1/desk/referrals', headers: { cookie: await signedIn(t, 'bram') } })
      ).json<{
        total: number
      }>().total
    const before = await atOther()
    const sent = await press(preview, '?/stuurDoor')
    expect(sent.text('h1')).toBe('Je vraag is verstuurd')
    // Opened by its code, so this browser cannot find it without one.
    expect(sent.text('main')).not.toContain('In deze browser vind je de status')
    expect(article(await press(sent, '/advies/status?/open'))).toContain('Bij Werkcentrum regio Amersfoort')
    expect(await atOther()).toBe(before + 1)
    // Loaded again: the same referral and the same code.
    expect(codeIn(await press(preview, '?/stuurDoor'))).toBe(codeIn(sent))
    expect(await atOther()).toBe(before + 1)
    const followed = await byCode(codeIn(sent))
    expect(sentParts(followed)).toBe(sentParts(preview))
    const first = await byCode(code)
    expect(article(first)).toContain(
      'Je stuurde je vraag op 24 november 2026 naar Werkcentrum regio Amersfoort.',
    )
    expect(has(first, '?/doorsturen')).toBe(false)
    // Who had the form open still gets words.
    const late = await press(shown, '?/doorsturen', cookie)
    expect(late.status).toBe(409)
    expect(late.text('main [role=alert]')).toContain('Doorsturen kan niet meer.')
  })
})

describe('a pause', () => {
  test('is put on and lifted; meanwhile the desk sees the number only and the promise stands still', async () => {
    const { id, cookie } = await sentQuestion()
    const paused = await press(await status(cookie), '?/stilzetten', cookie)
    expect(paused.text('main [role=status]')).toContain('Je vraag staat nu stil.')
    expect(has(paused, '?/stilzetten')).toBe(false)
    expect(has(paused, '?/intrekken')).toBe(true)
    isPlain(paused)
    const anna = await signedIn(t, 'anna')
    const hidden = await t.app.inject({ url: deskUrl(id), headers: { cookie: anna } })
    expect(hidden.body).not.toContain('geheime vraag')
    t.setNow('2026-12-02T11:00:00.000Z')
    expect(article(await status(cookie))).not.toContain('Dat is nog niet gebeurd.')
    t.setNow(start)
    const lifted = await press(paused, '?/verdergaan', cookie)
    expect(lifted.text('main [role=status]')).toContain('Het loket kan weer verder met je vraag.')
    expect(has(lifted, '?/verdergaan')).toBe(false)
  })
})

describe('who saw it', () => {
  test('is told on demand: the person, and colleagues as numbers without names', async () => {
    const { id, code } = await sentQuestion()
    await move(id, { to: 'received' })
    const shown = await byCode(code)
    expect(shown.root.querySelector('[data-seen]')).toBeNull()
    const seen = await press(shown, '?/wie')
    const lines = seen.root.querySelectorAll('[data-seen] li').map((one) => one.textContent)
    expect(lines.join(' ')).toContain('Medewerker 1 van Leerwerkloket regio Utrecht')
    expect(lines.at(-1)).toContain('Jij stuurde de vraag.')
    expect(seen.html).not.toContain('Anna')
    isPlain(seen)
  })
})

describe('case 94: a copy', () => {
  test('is a file with this question and nothing of another; without one it says so', async () => {
    const { id, code } = await sentQuestion()
    await sentQuestion({ question: 'Van een ander' })
    const file = await press(await byCode(code), '/advies/status/gegevens')
    expect(file.headers['content-disposition']).toMatch(/^attachment; filename="vraag-SW-[0-9A-F]{8}\.json"$/)
    expect(file.headers['cache-control']).toBe('no-store')
    expect(file.html).toContain(id)
    expect(file.html).toContain('Mijn geheime vraag')
    expect(file.html).not.toContain('Van een ander')
    const wrong = await sendForm(t, '/advies/status/gegevens', { code: `${id}.${'x'.repeat(43)}` })
    expect(wrong.status).toBe(303)
    expect((await readPage(t, String(wrong.headers.location))).text('[role=alert]')).toContain(
      'Het lukt nu niet.',
    )
  })
})

describe('the promise', () => {
  test('kept in days: holidays before, and whom to call when the desk is late', async () => {
    const { cookie } = await sentQuestion()
    t.setNow('2026-11-27T11:00:00.000Z')
    const late = await status(cookie)
    expect(article(late)).toContain('Het loket had uiterlijk op 26 november 2026 moeten melden')
    expect(late.attributes('main article a', 'href')).toContain('https://middenutrechtwerktdoor.nl')
    isPlain(late)
    t.setNow('2026-12-23T11:00:00.000Z')
    const christmas = await status((await sentQuestion()).cookie)
    t.setNow(start)
    expect(article(christmas)).toContain('Op 25 december 2026 (eerste kerstdag) is het loket dicht.')
  })
  test('how it ended is said in words', async () => {
    const { id, cookie } = await sentQuestion()
    await move(id, { to: 'received' }, { to: 'advised' }, { to: 'closed', outcome: 'plan-made' })
    const closed = await status(cookie)
    expect(article(closed)).toContain('Zo liep het af: plan gemaakt.')
    expect(closed.attributes('main article a', 'href')).toContain('/advies')
    isPlain(closed)
  })
})
