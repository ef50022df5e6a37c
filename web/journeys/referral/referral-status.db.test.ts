/** The page on which a person follows a question to a desk: by cookie or by code, the desk's answers, taking it back. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createPlan, type Held } from '@stapwijzer/server/plans/testing.ts'
import {
  amersfoort,
  auditLines,
  send,
  signedIn,
  smallBody,
  utrecht,
} from '@stapwijzer/server/referrals/testing.ts'
import type { TestApp } from '@stapwijzer/server/testing.ts'
import { blocksOf, plainLanguageFaults } from '../testing-plain-language.ts'
import { deskSite, cookieOf, fieldsOf, formWith } from './testing-referral.ts'
import { cookiesSet, readPage, sendForm, withoutScript } from '@stapwijzer/server/site/testing-forms.ts'
import { page, type Page } from '@stapwijzer/server/site/testing.ts'

let t: TestApp
beforeAll(async () => {
  t = await deskSite()
})
afterAll(() => t.close())

/** A question that was sent from a plan; the plan's cookie and the question's own code open it. */
async function sentQuestion(question: string, more: Record<string, unknown> = {}) {
  const plan = await createPlan(t)
  const made = (await send(t, plan, { ...smallBody(utrecht), question, ...more })).json<Held>()
  return { ...made, code: `${made.id}.${made.token}`, cookie: cookieOf(plan), plan }
}

async function move(id: string, ...bodies: Record<string, unknown>[]) {
  const cookie = await signedIn(t, 'anna')
  const url = `/v1/desk/referrals/${id}`
  for (const payload of bodies) {
    const { headers } = await t.app.inject({ url, headers: { cookie } })
    const answer = await t.app.inject({
      method: 'POST',
      url: `${url}/transitions`,
      headers: { cookie, 'if-match': String(headers.etag) },
      payload,
    })
    if (answer.statusCode !== 200) throw new Error(answer.body)
  }
}

const open = (code: string, cookie?: string) => sendForm(t, '/advies/status?/open', { code }, cookie)
const isPrivate = (found: Page) => {
  expect(found.headers['cache-control']).toBe('no-store')
  expect(found.headers['x-robots-tag']).toBe('noindex')
  expect(found.attributes('meta[name=robots]', 'content')).toEqual(['noindex'])
  expect(plainLanguageFaults(blocksOf(found.html))).toEqual([])
}

describe('without anything to show', () => {
  test('says so, leads on, and takes a code; says that the link needs JavaScript', async () => {
    const found = await page(t, '/advies/status')
    expect(found.status).toBe(200)
    expect(found.text('main')).toContain('In deze browser staat geen vraag aan een loket.')
    expect(found.attributes('main a', 'href')).toContain('/advies')
    expect(withoutScript(found).textContent).toContain('JavaScript')
    // A telephone makes the first letter a capital, and then the code is another one.
    expect(found.attributes('#code', 'autocapitalize')).toEqual(['off'])
    expect(found.headers['set-cookie']).toBeUndefined()
    isPrivate(found)
  })
})

describe('opened', () => {
  test('by the cookie of the plan: every question, the newest first, each with what was sent', async () => {
    const first = await sentQuestion('Mijn eerste vraag')
    t.setNow('2026-11-24T12:00:00.000Z')
    await send(t, first.plan, { ...smallBody(utrecht), question: 'Mijn tweede vraag' })
    const found = await readPage(t, '/advies/status', first.cookie)
    const questions = found.root.querySelectorAll('main article').map((one) => one.textContent)
    expect(questions.map((text) => /Mijn \w+ vraag/.exec(text)?.[0])).toEqual([
      'Mijn tweede vraag',
      'Mijn eerste vraag',
    ])
    expect(found.text('main article')).toContain('meldt uiterlijk op 26 november 2026')
    expect(found.html).not.toContain(first.plan.token)
    isPrivate(found)
  })
  test('by its code or the whole link, without a cookie before or after', async () => {
    const { code } = await sentQuestion('Met een code')
    for (const typed of [code, ` ${code} `, `http://127.0.0.1:4700/advies/status#${code}`]) {
      const found = await open(typed)
      expect(found.status).toBe(200)
      expect(found.text('main article')).toContain('Met een code')
      expect(cookiesSet(found)).toEqual([])
      isPrivate(found)
    }
  })
  test('page rule 23: a wrong code is said at its field, the same for one that exists and one that does not', async () => {
    const { id } = await sentQuestion('Niet te raden')
    const answers = [
      await open(`${id}.${'x'.repeat(43)}`),
      await open(`${id.replace(/^./, '0')}.${'x'.repeat(43)}`),
    ]
    for (const found of answers) {
      expect(found.status).toBe(400)
      expect(found.text('title')).toMatch(/^1 fout – /)
      expect(found.text('#code-fout')).toContain('Bij deze code vinden we geen vraag.')
      expect(found.root.querySelector('#code')?.getAttribute('aria-invalid')).toBe('true')
      expect(found.text('main')).not.toContain('Niet te raden')
    }
    expect((await open('')).text('#code-fout')).toContain('Vul de hele code in.')
  })
})

describe('what the desk answers', () => {
  test('the state in words, what it means, the appointment and the note', async () => {
    const { id, cookie } = await sentQuestion('Kan ik langskomen?')
    await move(id, { to: 'received', note: 'We zoeken het uit.\nTot snel!' })
    expect((await readPage(t, '/advies/status', cookie)).text('main article')).toContain(
      'Het loket heeft je vraag. Uiterlijk op 1 december 2026',
    )
    await move(id, { to: 'planned', at: '2026-12-01T13:00:00Z' })
    const found = await readPage(t, '/advies/status', cookie)
    const article = found.text('main article')
    expect(article).toContain('We zoeken het uit.')
    expect(article).toContain('Afspraak: dinsdag 1 december 2026 om 14:00 uur')
    expect(article).toContain('Nu: afspraak gepland')
    isPrivate(found)
  })
  test('case 73: a note stays text', async () => {
    const { id, cookie } = await sentQuestion('Een vraag')
    await move(id, { to: 'received', note: '<img src=x onerror=alert(1)>' })
    const found = await readPage(t, '/advies/status', cookie)
    expect(found.root.querySelectorAll('main article img')).toEqual([])
    expect(found.text('main article')).toContain('<img src=x onerror=alert(1)>')
  })
  test('sent back: the reason', async () => {
    const { id, code } = await sentQuestion('Een vraag voor UWV')
    await move(id, { to: 'received' })
    await move(id, { to: 'returned', reason: 'Hier gaat UWV over.' })
    const found = await open(code)
    expect(found.text('main article')).toContain('Reden: Hier gaat UWV over.')
    expect(found.root.querySelector('[action="?/intrekken"]')).toBeNull()
  })
})

describe('asking again', () => {
  const again = (found: Page, cookie?: string) =>
    sendForm(t, '/advies?/opnieuw', fieldsOf(formAt(found, '/advies?/opnieuw')), cookie)
  const formAt = ({ root }: Page, action: string) => root.querySelector(`main form[action="${action}"]`)!
  const isPlain = (found: Page) => {
    expect(found.headers['cache-control']).toBe('no-store')
    expect(plainLanguageFaults(blocksOf(found.html))).toEqual([])
  }
  const more = {
    contact: { name: 'Sanne Zwart', phone: '06 12345678' },
    ...{
      preferredTime: 'evening',
      language: 'ar',
      goal: 'Werk in de zorg',
      shared: { situation: 'employed' },
    },
    consent: { ...smallBody(utrecht).consent, fields: ['contact', 'question', 'goal', 'situation'] },
  }
  test('what a desk sent back stands in the form: by cookie or code, every tick empty, one look in the log', async () => {
    const { id, code, cookie } = await sentQuestion('Kan ik\nnog leren?', more)
    await move(id, { to: 'received' }, { to: 'returned', reason: 'Hier gaat UWV over.' })
    const ways = [
      async () => again(await readPage(t, '/advies/status', cookie), cookie),
      async () => again(await open(code)),
    ]
    for (const way of ways) {
      const before = await auditLines(t, `referral/${id}`)
      const form = await way()
      expect(form.status).toBe(200)
      expect(await auditLines(t, `referral/${id}`)).toHaveLength(before.length + 2)
      expect(form.text('main [role=status]')).toContain(
        'je vraag aan Leerwerkloket regio Utrecht van 24 november',
      )
      expect(fieldsOf(formWith(form, 'question'))).toMatchObject({
        question: ['Kan ik\nnog leren?'],
        goal: ['Werk in de zorg'],
        'contact.name': ['Sanne Zwart'],
        'contact.phone': ['06 12345678'],
        preferredTime: ['evening'],
        language: ['ar'],
        'person.postcode4': ['3511'],
        'person.situation': [''],
      })
      expect(form.root.querySelectorAll('[name="consent.fields"][checked]')).toEqual([])
      expect(form.text('main')).toContain('Leerwerkloket regio Utrecht')
      expect(cookiesSet(form)).toEqual([])
      isPlain(form)
    }
  })
  test('a desk that kept silent is chosen once more, also one of another region', async () => {
    const { id, code } = await sentQuestion('Is daar iemand?', { deskId: amersfoort })
    await t.db.pool`update private.referral set state = 'lapsed' where id = ${id}`
    const shown = fieldsOf(formWith(await again(await open(code)), 'question'))
    const preview = await sendForm(t, '/advies?/bekijk', shown)
    expect(preview.text('main')).toContain('Dit sturen we naar Werkcentrum regio Amersfoort.')
  })
  test('of what was taken back nothing is filled in; no code and a wrong one say so as well', async () => {
    const { id, code, plan } = await sentQuestion('Toch maar niet')
    const authorization = `Bearer ${plan.token}`
    await t.app.inject({ method: 'POST', url: `/v1/referrals/${id}/withdrawal`, headers: { authorization } })
    const shown = await open(code)
    expect(formAt(shown, '/advies?/opnieuw')).toBeNull()
    expect(shown.attributes('main article a', 'href')).toContain('/advies')
    for (const [fields, status] of [
      [{ code }, 409],
      [{ code: `${id}.${'x'.repeat(43)}` }, 400],
      [{}, 400],
    ] as const) {
      const found = await sendForm(t, '/advies?/opnieuw', fields)
      expect(found.status).toBe(status)
      expect(found.text('main [role=alert]')).toContain('Je vorige vraag is hier niet meer.')
      expect(found.html).not.toContain('Toch maar niet')
      isPlain(found)
    }
  })
})

describe('taking it back', () => {
  const withdraw = (found: Page, cookie?: string) =>
    sendForm(t, '/advies/status?/intrekken', fieldsOf(formWith(found, 'id')), cookie)
  test('by the cookie: said, gone from the desk, and no longer offered', async () => {
    const { id, cookie } = await sentQuestion('Toch niet')
    const done = await withdraw(await readPage(t, '/advies/status', cookie), cookie)
    expect(done.status).toBe(200)
    expect(done.text('main [role=status]')).toContain('Je vraag is ingetrokken.')
    expect(done.text('main article')).toContain('Nu: ingetrokken')
    expect(done.html).not.toContain('Toch niet')
    expect(done.root.querySelector('[action="?/intrekken"]')).toBeNull()
    const desk = await t.app.inject({
      url: `/v1/desk/referrals/${id}`,
      headers: { cookie: await signedIn(t, 'anna') },
    })
    expect(desk.json()).toMatchObject({ state: 'withdrawn', sent: {} })
    isPrivate(done)
  })
  test('by its code', async () => {
    const { code } = await sentQuestion('Met code terug')
    const done = await withdraw(await open(code))
    expect(done.text('main article')).toContain('Nu: ingetrokken')
  })
  test('when it has ended already that is said, and what it is now', async () => {
    const { id, code } = await sentQuestion('Te laat')
    const before = await open(code)
    await move(id, { to: 'received' })
    await move(id, { to: 'advised' })
    await move(id, { to: 'closed' })
    const refused = await withdraw(before)
    expect(refused.status).toBe(409)
    expect(refused.text('[role=alert]')).toContain('Deze vraag was al klaar.')
    expect(refused.text('main article')).toContain('Nu: afgesloten')
  })
  test('not with the plan of somebody else', async () => {
    const mine = await sentQuestion('Van mij')
    const theirs = await sentQuestion('Van een ander')
    const refused = await sendForm(t, '/advies/status?/intrekken', { id: theirs.id }, mine.cookie)
    expect(refused.status).toBe(400)
    expect((await open(theirs.code)).text('main article')).toContain('Nu: verstuurd')
  })
})
