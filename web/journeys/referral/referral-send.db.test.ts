/** Sending a question to a desk from its preview: exactly what was shown, once, and stored before anybody is told. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, type Held } from '@stapwijzer/server/plans/testing.ts'
import { databaseAway, type TestApp } from '@stapwijzer/server/testing.ts'
import { blocksOf, plainLanguageFaults } from '../testing-plain-language.ts'
import {
  deskSite,
  deskSiteWithPlan,
  allTicks,
  codeIn,
  cookieOf,
  filledIn,
  preview,
  richForm,
  sendPreview,
  sentParts,
} from './testing-referral.ts'
import { cookiesSet, readPage, sendForm } from '@stapwijzer/server/site/testing-forms.ts'

let t: TestApp
let ids: Record<string, string>
let held: Held
beforeAll(async () => {
  ;({ t, ids, held } = await deskSiteWithPlan())
})
afterAll(() => t.close())

const rows = (table: 'referral' | 'plan') =>
  t.db.tx('app', async ({ sql }) => {
    await sql`select set_config('stapwijzer.system', 'on', true)`
    return sql<{ n: number }[]>`select count(*)::int as n from ${sql(`private.${table}`)}`
  })
const referralsOf = async (plan: Held) =>
  (await ask(t, plan, '/referrals')).json<{ items: { id: string; sent: Record<string, unknown> }[] }>().items

describe('case 91: sending', () => {
  test('what was shown is what was stored, word for word', async () => {
    const shown = await preview(t, { ...richForm, 'consent.fields': allTicks }, cookieOf(held))
    const sent = await sendPreview(t, shown, cookieOf(held))
    expect(sent.text('h1')).toBe('Je vraag is verstuurd')
    const status = await readPage(t, '/advies/status', cookieOf(held))
    expect(sentParts(shown)).not.toBe('')
    expect(sentParts(status)).toBe(sentParts(shown))
    const [stored] = await referralsOf(held)
    expect(Object.keys(stored!.sent).sort()).toEqual(
      [
        ...[
          'ageBand',
          'benefit',
          'contact',
          'courses',
          'educationHighest',
          'fundingOutcomes',
          'goal',
          'plan',
        ],
      ].concat(...['question', 'situation']),
    )
    expect(stored!.sent.question).toBe('Ik wil boekhouden.\nWaar begin ik?')
  })
  test('after it: reference, what happens by when, a secret link, how to take it back', async () => {
    const sent = await sendPreview(t, await preview(t))
    const { text, attributes, html } = sent
    const main = text('main')
    expect(main).toMatch(/Je nummer is SW-[0-9A-F]{8}\./)
    expect(main).toContain('meldt uiterlijk op 26 november 2026')
    expect(main).toContain('Uiterlijk op 1 december 2026')
    expect(main).toContain('Trek je vraag in')
    const [link] = attributes('#status-link', 'value')
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:4700\/advies\/status#[\da-f-]{36}\.[\w-]{22,}$/)
    expect(codeIn(sent)).toBe(link!.split('#')[1])
    expect(sent.headers['cache-control']).toBe('no-store')
    expect(attributes('meta[name=robots]', 'content')).toEqual(['noindex'])
    expect(plainLanguageFaults(blocksOf(html))).toEqual([])
  })
  test('page rule 22: without a plan one is made when it is sent, and its cookie opens it', async () => {
    const [before] = await rows('plan')
    const shown = await preview(t)
    expect(cookiesSet(shown)).toEqual([])
    expect(await rows('plan')).toEqual([before])
    const sent = await sendPreview(t, shown)
    const [cookie] = cookiesSet(sent)
    expect(cookie).toMatch(/^stapwijzer-plan=[^;]+;.*HttpOnly.*SameSite=Lax/i)
    const status = await readPage(t, '/advies/status', cookie!.split(';')[0])
    expect(status.text('main')).toContain('Welke opleiding past bij mij?')
  })
  test('the plan of the browser is stored only when it was ticked', async () => {
    const here = { version: 1, items: [{ kind: 'course', courseId: ids.full, title: 'Oude titel' }] }
    const fields = { 'plan.here': JSON.stringify(here), 'consent.fields': ['plan', 'courses'] }
    const shown = await preview(t, fields)
    expect(sentParts(shown)).toContain('Boekhouden voor beginners')
    const cookie = cookiesSet(await sendPreview(t, shown))[0]!.split(';')[0]!
    expect(sentParts(await readPage(t, '/advies/status', cookie))).toBe(sentParts(shown))
    const [id, token] = cookie.split('=')[1]!.split('.')
    expect((await ask(t, { id: id!, token: token! })).json()).toMatchObject({
      items: [{ courseId: ids.full }],
    })
  })
})

describe('case 90: the same form twice', () => {
  test('at the same moment, without a plan: one plan, one referral, the same link', async () => {
    const shown = await preview(t)
    const before = [await rows('plan'), await rows('referral')].map(([row]) => row!.n)
    const [first, second] = await Promise.all([sendPreview(t, shown), sendPreview(t, shown)])
    expect([first.text('h1'), second.text('h1')]).toEqual(Array(2).fill('Je vraag is verstuurd'))
    expect(codeIn(first)).toBe(codeIn(second))
    expect(cookiesSet(first)).toEqual(cookiesSet(second))
    const after = [await rows('plan'), await rows('referral')].map(([row]) => row!.n)
    expect(after).toEqual(before.map((n) => n + 1))
  })
  test('loaded again with the cookie that it set', async () => {
    const shown = await preview(t)
    const first = await sendPreview(t, shown)
    const again = await sendPreview(t, shown, cookiesSet(first)[0]!.split(';')[0])
    expect(codeIn(again)).toBe(codeIn(first))
  })
})

describe('right after sending', () => {
  test('the Doorstroompunt for who shared to be under 27 without a basic qualification', async () => {
    const shown = async (age: string, education: string) => {
      const fields = { 'person.ageBand': age, 'person.educationHighest': education }
      const ticks = { 'consent.fields': ['age-band', 'education'] }
      return (await sendPreview(t, await preview(t, { ...fields, ...ticks }))).text('main')
    }
    expect(await shown('18-26', 'vmbo')).toContain('Doorstroompunt')
    expect(await shown('18-26', 'mbo-2')).not.toContain('Doorstroompunt')
    expect(await shown('27-29', 'vmbo')).not.toContain('Doorstroompunt')
  })
})

describe('when it does not work', () => {
  test('page rule 35: a database that is away is no "is verstuurd"; what was filled in stays', async () => {
    let away = false
    const db = databaseAway(t.deps.db, () => away)
    const flaky = await deskSite({ db: t.db, deps: { db } })
    const shown = await preview(flaky, {}, cookieOf(held))
    away = true
    const refused = await sendPreview(flaky, shown, cookieOf(held))
    expect(refused.status).toBe(503)
    expect(refused.text('main')).not.toContain('is verstuurd')
    expect(refused.root.querySelector('textarea[name=question]')?.textContent).toBe(filledIn.question)
    await flaky.app.close()
  })
})

describe('case 95: personal data stay out of the log and of addresses', () => {
  test('at every level, through all steps', async () => {
    const lines: string[] = []
    const own = await deskSite({ log: { write: (line) => void lines.push(line) } })
    const fields = {
      question: 'Sentinelvraag',
      'contact.name': 'Sentinelnaam',
      'contact.email': 'sentinel@x.nl',
    }
    await preview(own, { 'contact.email': 'sentinel' })
    const sent = await sendPreview(own, await preview(own, fields))
    const code = codeIn(sent)
    await readPage(own, '/advies/status', cookiesSet(sent)[0]!.split(';')[0])
    await sendForm(own, '/advies/status?/open', { code })
    await own.close()
    const log = lines.join('')
    expect(log).toContain('/v1/plans/:id/referrals')
    for (const secret of [
      'entinel',
      code.split('.')[1]!,
      cookiesSet(sent)[0]!.split('.')[1]!.split(';')[0]!,
    ]) {
      expect(log).not.toContain(secret)
    }
    for (const href of [...sent.attributes('a', 'href'), ...sent.attributes('form', 'action')]) {
      expect(href.split('#')[0]).not.toMatch(/entinel|[=/]3511\b/)
    }
  })
})
