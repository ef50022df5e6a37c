/** The desk's pages: nobody sees more than their own desk's, and a form says what to mend. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { amersfoort, sent, signedIn, utrecht, type Held } from '@stapwijzer/server/referrals/testing.ts'
import type { TestApp } from '@stapwijzer/server/testing.ts'
import { blocksOf, plainLanguageFaults } from '../testing-plain-language.ts'
import { deskSite, fieldsOf, formWith } from '../referral/testing-referral.ts'
import { readPage, sendForm, type Fields } from '@stapwijzer/server/site/testing-forms.ts'
import { page, type Page } from '@stapwijzer/server/site/testing.ts'

let t: TestApp
let anna: string
let bram: string
beforeAll(async () => {
  t = await deskSite()
  anna = await signedIn(t, 'anna')
  bram = await signedIn(t, 'bram')
})
afterAll(() => t.close())

const addressOf = ({ id }: Held) => `/loket/verwijzing/${id}`
const isPrivate = (found: Page) => {
  expect(found.headers['cache-control']).toBe('no-store')
  expect(found.headers['x-robots-tag']).toBe('noindex')
  expect(found.attributes('meta[name=robots]', 'content')).toEqual(['noindex'])
  expect(found.headers['content-encoding']).toBeUndefined()
  expect(plainLanguageFaults(blocksOf(found.html))).toEqual([])
}
const moveOf = (referral: Held) => `${addressOf(referral)}?/stap`
/** The form of a referral as it stands, with what is filled in. */
async function move(referral: Held, fields: Fields, cookie = anna): Promise<Page> {
  const shown = await readPage(t, addressOf(referral), cookie)
  return sendForm(t, moveOf(referral), { ...fieldsOf(formWith(shown, 'to')), ...fields }, cookie)
}
const errorsOf = ({ root }: Page) =>
  root
    .querySelectorAll('main section[tabindex="-1"] a')
    .map((link) => [link.getAttribute('href'), link.textContent])

describe('page rule 24: without a session', () => {
  test('a page with a heading, one sentence and the way in; it does not redirect', async () => {
    const found = await page(t, '/loket')
    expect(found.status).toBe(200)
    expect(found.root.querySelectorAll('h1')).toHaveLength(1)
    expect(found.root.querySelectorAll('main p.nl-paragraph')).toHaveLength(1)
    const enter = found.root.querySelectorAll('main a').find((one) => one.textContent === 'Inloggen')
    expect(enter?.getAttribute('href')).toBe('/loket/inloggen?naar=/loket')
    expect(found.text('.help-band')).toContain('Praat met het Leerwerkloket bij jou in de buurt.')
    isPrivate(found)
  })
  test('a referral leads to the login and back to it', async () => {
    const referral = await sent(t, utrecht)
    const found = await readPage(t, addressOf(referral))
    expect(found.status).toBe(303)
    expect(found.headers.location).toBe(`/loket/inloggen?naar=${addressOf(referral)}`)
    const posted = await sendForm(t, `${addressOf(referral)}?/voorbeeld`, { voorbeeld: 'received' })
    expect([posted.status, posted.text('h1')]).toEqual([401, 'Je bent uitgelogd'])
  })
})

describe('page rule 18: the queue', () => {
  test('is of the own desk, private, and each view says when it is empty', async () => {
    const own = await sent(t, utrecht, { question: 'Van ons loket' })
    const other = await sent(t, amersfoort, { question: 'Van een ander loket' })
    const found = await readPage(t, '/loket', anna)
    expect(found.attributes('main li a', 'href')).toContain(addressOf(own))
    expect(found.attributes('main li a', 'href')).not.toContain(addressOf(other))
    expect(found.html).not.toContain('Van een ander loket')
    isPrivate(found)
    // Help stands in the same place as everywhere, in words for who works here.
    for (const one of [found, await readPage(t, addressOf(own), anna)]) {
      expect(one.text('.help-band')).toContain('Vraag het een collega of de beheerder van je loket.')
      expect(one.attributes('.help-band a', 'href')).toEqual(['/advies'])
    }
    for (const view of ['new', 'overdue', 'mine', 'free', 'done', 'nonsense']) {
      const list = await readPage(t, `/loket?lijst=${view}`, anna)
      expect(list.status).toBe(200)
      expect(list.root.querySelectorAll('main [aria-current=page]')).toHaveLength(2)
      isPrivate(list)
    }
  })
  test('a row says when and in which language, and once nothing is owed when it changed', async () => {
    const row = async (referral: Held) =>
      (await readPage(t, '/loket?volgorde=newest', anna)).root
        .querySelectorAll('main li')
        .find((one) => one.innerHTML.includes(referral.id))!
        .textContent.replaceAll(/\s+/g, ' ')
    const referral = await sent(t, utrecht, { preferredTime: 'evening', language: 'ar' })
    expect(await row(referral)).toMatch(/Verstuurd op [^·]+ · liefst in de avond · praat Arabisch /)
    expect(await row(referral)).not.toContain('Veranderd op')
    await move(referral, {})
    await move(referral, { to: 'in-guidance' })
    expect(await row(referral)).toMatch(/in begeleiding van mij Veranderd op \d+ \p{L}+ 2026/u)
  })
  test('behind its last page it says so, and not that nobody waits', async () => {
    await sent(t, utrecht)
    const found = await readPage(t, '/loket?lijst=open&page=99', anna)
    expect(found.text('main')).toContain('Zo ver loopt deze lijst niet meer.')
    expect(found.text('main')).not.toContain('Er wacht niemand.')
    expect(found.attributes('main p a', 'href')).toContain('/loket?lijst=open')
    isPrivate(found)
  })
  test('somebody without a desk is told so, with the way on', async () => {
    const found = await readPage(t, '/loket', await signedIn(t, 'dina'))
    expect(found.text('main')).toContain('je hoort niet bij een loket. Jouw werk staat bij beheer.')
    expect(found.attributes('main p a', 'href')).toContain('/beheer')
    isPrivate(found)
  })
})

describe('case 82: a referral', () => {
  test('of the own desk shows the question, what was shared, and is private', async () => {
    const referral = await sent(t, utrecht, { question: 'Wat past bij mij?\nIk twijfel.' })
    const found = await readPage(t, addressOf(referral), anna)
    expect(found.status).toBe(200)
    expect(found.text('main')).toContain('Wat past bij mij?')
    expect(found.attributes('main a', 'href')).toContain('mailto:sanne@voorbeeld.nl')
    isPrivate(found)
  })
  test('page rule 27: a municipality has a name, not a number', async () => {
    const referral = await sent(t, utrecht, { postcode4: undefined, municipality: '0307' })
    const found = await readPage(t, addressOf(referral), anna)
    expect(found.text('main dl')).toContain('Gemeente Amersfoort')
    expect(found.text('main')).not.toMatch(/\b0307\b/)
  })
  test('of another desk is the same 404 page as one that does not exist, to read and to change', async () => {
    const referral = await sent(t, utrecht, { question: 'Niet voor Amersfoort' })
    const foreign = await readPage(t, addressOf(referral), bram)
    const unknown = await readPage(t, addressOf({ id: referral.id.replace(/^./, '0'), token: '' }), bram)
    const posted = await sendForm(t, moveOf(referral), { to: 'received', version: '"1"' }, bram)
    for (const found of [foreign, unknown, posted]) {
      expect(found.status).toBe(404)
      expect(found.root.querySelectorAll('h1')).toHaveLength(1)
      expect(found.attributes('main a', 'href')).toContain('/zoeken')
      expect(found.html).not.toContain('Niet voor Amersfoort')
      expect(found.headers['cache-control']).toBe('no-store')
    }
    expect((await readPage(t, addressOf(referral), anna)).text('main')).toContain('nieuw')
  })
})

describe('the form for the next move', () => {
  test('a move that is made: told once, and to be seen in what happened', async () => {
    const referral = await sent(t, utrecht)
    const made = await move(referral, { note: 'We bellen je.' })
    expect([made.status, made.headers.location]).toEqual([303, `${addressOf(referral)}?klaar=stap`])
    const found = await readPage(t, `${addressOf(referral)}?klaar=stap`, anna)
    expect(found.text('main [role=status]')).toContain('Opgeslagen.')
    expect(found.text('main')).toContain('We bellen je.')
    expect(found.text('.nl-data-badge')).toBe('ontvangen')
    expect(found.text('[data-for="returned forwarded"]')).toContain('Je kunt dit niet terugdraaien.')
  })
  test('page rule 23: everything that has to be mended, at its field, with what was filled in', async () => {
    const referral = await sent(t, utrecht)
    await move(referral, {})
    for (const [fields, href] of [
      [{}, '#to'],
      [{ to: 'closed-by-mistake' }, '#to'],
      [{ to: 'returned' }, '#reason'],
      [{ to: 'planned', time: '14:00', way: 'phone' }, '#day'],
      [{ to: 'planned', day: 'morgen', time: '14:00', way: 'phone' }, '#day'],
      [{ to: 'planned', day: '2026-12-01', way: 'phone' }, '#time'],
      [{ to: 'planned', day: '2026-12-01', time: '25:00', way: 'phone' }, '#time'],
      [{ to: 'planned', day: '2026-12-01', time: '14:00' }, '#way'],
      [{ to: 'planned', day: '2026-12-01', time: '14:00', way: 'visit' }, '#place'],
      [{ to: 'advised', note: 'Beste [naam]' }, '#note'],
      [{ to: 'returned', reason: 'Omdat [waarom]' }, '#reason'],
      [{ to: 'forwarded', reason: 'Je woont daar.' }, '#forwardTo'],
      [{ to: 'forwarded', forwardTo: 'werkcentrum-amersfoort' }, '#reason'],
      [{ to: 'unreachable', note: 'x'.repeat(2001) }, '#note'],
      [{ to: 'returned', reason: 'x'.repeat(501) }, '#reason'],
    ] as const) {
      const refused = await move(referral, { ...fields })
      expect(refused.status, href).toBe(400)
      expect(errorsOf(refused).map(([to]) => to)).toEqual([href])
      expect(refused.text('title')).toMatch(/^1 fout – /)
      const [, text] = errorsOf(refused)[0]!
      expect(refused.text(`${href}-fout`)).toBe(`Fout:${text}`)
      expect(plainLanguageFaults(blocksOf(refused.html))).toEqual([])
    }
    const past = await move(referral, { to: 'planned', day: '2020-12-01', time: '14:00', way: 'phone' })
    expect(errorsOf(past)).toEqual([['#day', 'Kies een dag en tijd die nog komt.']])
    const kept = await move(referral, { to: 'planned', day: '2026-12-01', time: '', note: 'Tot dan' })
    expect(fieldsOf(formWith(kept, 'to'))).toMatchObject({
      to: ['planned'],
      day: ['2026-12-01'],
      note: ['Tot dan'],
    })
  })
  test('an appointment in Dutch time', async () => {
    const referral = await sent(t, utrecht)
    await move(referral, {})
    await move(referral, { to: 'planned', day: '2026-12-01', time: '14:00', way: 'phone' })
    const planned = await readPage(t, addressOf(referral), anna)
    expect(planned.text('main')).toContain('dinsdag 1 december 2026 om 14:00 uur')
    // The way back has a name of its own here: that the question came in was told long ago.
    expect(planned.text('#stappen + form')).toContain('Er komt geen afspraak meer: zet de vraag terug')
    expect(planned.text('#stappen + form')).not.toContain('Meld dat je de vraag hebt')
  })
  test('case 89: a colleague was first: 412, nothing lost, and the next try goes on from there', async () => {
    const referral = await sent(t, utrecht)
    const shown = await readPage(t, addressOf(referral), anna)
    const stale = fieldsOf(formWith(shown, 'to'))
    await move(referral, {}, await signedIn(t, 'chris'))
    const refused = await sendForm(t, moveOf(referral), { ...stale, note: 'Mijn bericht' }, anna)
    expect(refused.status).toBe(412)
    expect(errorsOf(refused)).toEqual([['#to', expect.stringContaining('Een collega was je voor.')]])
    expect(refused.text('.nl-data-badge')).toBe('ontvangen')
    const now = fieldsOf(formWith(refused, 'to'))
    expect(now).toMatchObject({ note: ['Mijn bericht'] })
    const again = await sendForm(t, moveOf(referral), { ...now, to: 'advised' }, anna)
    expect(again.status).toBe(303)
    // What is to mend about a step that is not there any more is not asked for.
    const late = await sendForm(t, moveOf(referral), { ...now, to: 'planned', day: 'morgen' }, anna)
    expect(late.status).toBe(400)
    expect(errorsOf(late)).toEqual([['#to', expect.stringContaining('Een collega was je voor.')]])
    expect(fieldsOf(formWith(late, 'to'))).toMatchObject({ note: ['Mijn bericht'] })
  })
  test('a move that does not exist from here is 409 with what there is now', async () => {
    const referral = await sent(t, utrecht)
    const refused = await move(referral, { to: 'closed', outcome: 'plan-made' })
    expect(refused.status).toBe(409)
    expect(refused.text('main')).toContain('Deze stap kan niet meer.')
  })
  test('case 81: a post from another site changes nothing', async () => {
    const referral = await sent(t, utrecht)
    const refused = await page(t, moveOf(referral), {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: 'https://evil.example',
        cookie: anna,
      },
      payload: 'to=received&version=%221%22',
    })
    expect(refused.status).toBe(403)
    expect((await readPage(t, addressOf(referral), anna)).text('.nl-data-badge')).toBe('nieuw')
  })
  test('what has ended can be read, and for a day be opened again', async () => {
    const referral = await sent(t, utrecht)
    await move(referral, {})
    await move(referral, { to: 'advised' })
    expect(errorsOf(await move(referral, { to: 'closed' }))).toEqual([['#outcome', 'Kies hoe het afliep.']])
    await move(referral, { to: 'closed', outcome: 'course-chosen' })
    const found = await readPage(t, addressOf(referral), anna)
    expect(found.text('main')).toContain('Deze vraag is klaar.')
    expect(found.text('main')).toContain('Hoe het afliep: opleiding gekozen')
    const forms = found.root.querySelectorAll('main form').map((one) => one.getAttribute('action'))
    expect(forms).toEqual(['/loket/uitloggen', '?/heropen'])
    expect((await readPage(t, '/loket?lijst=done', anna)).html).toContain(referral.id)
  })
})

describe('later', () => {
  test('a question that waits too long says so in words', async () => {
    const late = await sent(t, utrecht)
    t.setNow('2026-12-04T09:00:00.000Z')
    const again = await signedIn(t, 'anna')
    const found = await readPage(t, '/loket?lijst=overdue', again)
    const item = found.root.querySelectorAll('main li').find((one) => one.innerHTML.includes(late.id))
    expect(item?.textContent).toContain('te laat: nog geen contact')
  })
})
