/** A counsellor's day on the pages of the desk: who does what, notes, messages, appointments, and a session that ends. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sent, signedIn, utrecht, type Held } from '@stapwijzer/server/referrals/testing.ts'
import type { TestApp } from '@stapwijzer/server/testing.ts'
import { blocksOf, plainLanguageFaults } from '../testing-plain-language.ts'
import { deskSite, fieldsOf, formWith } from '../referral/testing-referral.ts'
import { readPage, sendForm, type Fields } from '@stapwijzer/server/site/testing-forms.ts'
import type { Page } from '@stapwijzer/server/site/testing.ts'

let t: TestApp
let anna: string
let chris: string
beforeAll(async () => {
  t = await deskSite()
  anna = await signedIn(t, 'anna')
  chris = await signedIn(t, 'chris')
})
afterAll(() => t.close())

const addressOf = ({ id }: Held) => `/loket/verwijzing/${id}`
/** Sends one of the forms of a referral as it stands, with what is filled in. */
async function act(referral: Held, name: string, fields: Fields, cookie = anna): Promise<Page> {
  const shown = await readPage(t, addressOf(referral), cookie)
  const version = shown.attributes('main input[name=version]', 'value')[0] ?? ''
  return sendForm(t, `${addressOf(referral)}?/${name}`, { version, ...fields }, cookie)
}
const done = async (referral: Held, name: string, fields: Fields, cookie = anna) => {
  const answer = await act(referral, name, fields, cookie)
  expect([answer.status, answer.headers.location], answer.text('main')).toEqual([
    303,
    `${addressOf(referral)}?klaar=${name}`,
  ])
  return readPage(t, `${addressOf(referral)}?klaar=${name}`, cookie)
}
const errorsOf = ({ root }: Page) =>
  root.querySelectorAll('main section[tabindex="-1"] a').map((link) => link.getAttribute('href'))
const isPlain = (found: Page) => expect(plainLanguageFaults(blocksOf(found.html))).toEqual([])
/** What the person reads of it. */
async function atPerson({ id, token }: Held): Promise<string> {
  const headers = { authorization: `Bearer ${token}` }
  return (await t.app.inject({ url: `/v1/referrals/${id}`, headers })).body
}

describe('who does a question', () => {
  test('is taken up, handed to a colleague and laid back, and the list says so', async () => {
    const referral = await sent(t, utrecht, { question: 'Wie pakt mij op?' })
    expect((await readPage(t, addressOf(referral), anna)).text('main')).toContain(
      'Nog niemand doet deze vraag.',
    )
    expect((await done(referral, 'toewijzen', { wie: 'me' })).text('main')).toContain('Jij doet deze vraag.')
    expect((await readPage(t, '/loket?lijst=mine', anna)).text('main ul')).toContain('Wie pakt mij op?')
    const chosen = fieldsOf(formWith(await readPage(t, addressOf(referral), anna), 'assignee'))
    expect(errorsOf(await act(referral, 'toewijzen', chosen))).toEqual(['#assignee'])
    const id = (await readPage(t, addressOf(referral), anna))
      .attributes('select[name=assignee] option', 'value')
      .find(Boolean)!
    const found = await done(referral, 'toewijzen', { ...chosen, assignee: id })
    expect(found.text('main')).toContain('Chris Jansen doet deze vraag.')
    isPlain(found)
    await done(referral, 'toewijzen', { wie: 'me' }, chris)
    await done(referral, 'toewijzen', { wie: 'niemand' }, chris)
    expect((await readPage(t, '/loket?lijst=free', anna)).text('main ul')).toContain('Wie pakt mij op?')
  })
  test('case 89: the second who opens it sees the first', async () => {
    const referral = await sent(t, utrecht)
    expect((await readPage(t, addressOf(referral), anna)).text('main')).not.toContain('nu ook open')
    const second = await readPage(t, addressOf(referral), chris)
    expect(second.text('main')).toContain('Anna de Boer heeft deze vraag nu ook open.')
    isPlain(second)
  })
})

/** The row of a question, as text. */
const rowOf = async (referral: Held, address = '/loket?volgorde=newest') =>
  (await readPage(t, address, anna)).root
    .querySelectorAll('main li')
    .find((one) => one.innerHTML.includes(referral.id))
    ?.textContent.replaceAll(/\s+/g, ' ')

describe('the list', () => {
  test('a question leads back to where it was opened, also after something was done', async () => {
    const referral = await sent(t, utrecht)
    const list = '/loket?lijst=free&volgorde=newest'
    const shown = await readPage(t, list, anna)
    const opened = `${addressOf(referral)}?lijst=free&volgorde=newest`
    expect(shown.attributes('main li h2 a', 'href')).toContain(opened)
    const page = await readPage(t, opened, anna)
    expect(page.attributes('main a[data-key=l]', 'href')).toEqual([list])
    const log = `${addressOf(referral)}/inzage?lijst=free&volgorde=newest`
    expect(page.attributes('main nav a', 'href')).toContain(log)
    expect((await readPage(t, log, anna)).attributes('main p a', 'href')).toEqual([opened])
    const action = page.attributes('main form:has(textarea[name=text])', 'action')[0]
    const made = await sendForm(t, addressOf(referral) + action, { text: 'Terug naar de lijst' }, anna)
    expect(made.headers.location).toBe(`${addressOf(referral)}?klaar=notitie&lijst=free&volgorde=newest`)
    const after = await readPage(t, String(made.headers.location), anna)
    expect(after.attributes('main a[data-key=l]', 'href')).toEqual([list])
    const plain = await readPage(t, addressOf(referral), anna)
    expect(plain.attributes('main a[data-key=l]', 'href')).toEqual(['/loket'])
  })
  test('says until when what was promised, and what an appointment that was called off asks', async () => {
    const referral = await sent(t, utrecht)
    expect(await rowOf(referral)).toMatch(
      /Wacht sinds vandaag · Ontvangst melden: uiterlijk \p{L}+dag \d+ \p{L}+ 2026/u,
    )
    await act(referral, 'stap', { to: 'received' })
    expect(await rowOf(referral)).toMatch(
      /Wacht sinds vandaag · Contact: uiterlijk \p{L}+dag \d+ \p{L}+ 2026/u,
    )
    await act(referral, 'stap', { to: 'planned', day: '2026-12-01', time: '14:00', way: 'phone' })
    expect(await rowOf(referral)).not.toMatch(/afgezegd|Veranderd op/)
    const headers = { authorization: `Bearer ${referral.token}` }
    const url = `/v1/referrals/${referral.id}/appointment-cancellation`
    expect((await t.app.inject({ method: 'POST', url, headers })).statusCode).toBe(200)
    expect(await rowOf(referral)).toContain('De afspraak is afgezegd. Maak een nieuwe.')
  })
})

describe('what stays at the desk', () => {
  test('looks unlike what the person reads, which says by name who does, and is not printed', async () => {
    const referral = await sent(t, utrecht)
    const found = await readPage(t, addressOf(referral), anna)
    const boxOf = (name: string) => found.root.querySelector(`textarea[name=${name}]`)!.closest('section')!
    expect(boxOf('note').textContent).toContain('Sanne Zwart leest dit')
    expect(boxOf('note').textContent).toContain('Opslaan en tonen aan de persoon')
    expect(boxOf('text').textContent).not.toMatch(/leest dit|tonen/)
    expect(boxOf('text').classList.contains('no-print')).toBe(true)
  })
  test('a note and an attempt: on this page, taken back by who wrote them, never in what the person reads', async () => {
    const referral = await sent(t, utrecht)
    await act(referral, 'stap', { to: 'received' })
    expect(errorsOf(await act(referral, 'notitie', {}))).toEqual(['#text'])
    await done(referral, 'notitie', { text: 'Alleen voor ons' })
    const kept = await act(referral, 'poging', { how: 'Voicemail' })
    expect(errorsOf(kept)).toEqual(['#channel'])
    expect(kept.text('textarea[name=how]')).toBe('Voicemail')
    const shown = await done(referral, 'poging', { channel: 'phone', how: 'Voicemail' })
    expect(shown.text('main')).toContain('Poging per telefoon')
    expect(shown.text('main')).toContain('Alleen voor ons')
    expect(shown.text('main')).toContain('1 keer geprobeerd.')
    isPlain(shown)
    expect(await atPerson(referral)).not.toMatch(/Alleen voor ons|Voicemail/)
    const [own] = shown.attributes('button[name=wis]', 'value')
    // Not by a slip: the button comes after a question.
    expect(shown.root.querySelector('button[name=wis]')!.closest('details')?.textContent).toContain(
      'De tekst komt niet terug.',
    )
    expect((await readPage(t, addressOf(referral), chris)).attributes('button[name=wis]', 'value')).toEqual(
      [],
    )
    await done(referral, 'wis', { wis: own! })
    expect((await act(referral, 'wis', { wis: own! })).status).toBe(404)
  })
})

describe('what the person gets', () => {
  test('a message may begin with an example, without script too; nothing is sent by that', async () => {
    const referral = await sent(t, utrecht)
    const shown = await act(referral, 'voorbeeld', { to: 'received', note: 'Dag!', voorbeeld: 'received' })
    expect(shown.status).toBe(200)
    const { note, to } = fieldsOf(formWith(shown, 'to'))
    expect(to).toEqual(['received'])
    expect(note?.[0]).toMatch(
      /^Dag!\n\nBeste Sanne Zwart,\n\n.*\n\nGroet,\nAnna de Boer\nLeerwerkloket regio Utrecht$/s,
    )
    expect(note?.[0]).toMatch(/voor het einde van \d+ \p{L}+ \d{4}/u)
    expect(await atPerson(referral)).not.toContain('Dag!')
    expect(errorsOf(await act(referral, 'voorbeeld', { to: 'received' }))).toEqual(['#voorbeeld'])
    await done(referral, 'stap', { to: 'received', note: note![0]! })
    expect(await atPerson(referral)).toContain('Beste Sanne Zwart')
  })
  test('another appointment after the person cancelled the first', async () => {
    const referral = await sent(t, utrecht)
    await act(referral, 'stap', { to: 'received' })
    await done(referral, 'stap', { to: 'planned', day: '2026-12-01', time: '14:00', way: 'phone' })
    const cancel = `/v1/referrals/${referral.id}/appointment-cancellation`
    const headers = { authorization: `Bearer ${referral.token}` }
    expect((await t.app.inject({ method: 'POST', url: cancel, headers })).statusCode).toBe(200)
    const cancelled = await readPage(t, addressOf(referral), anna)
    expect(cancelled.text('main')).toContain('De persoon heeft deze afspraak afgezegd.')
    isPlain(cancelled)
    const by = { way: 'phone' }
    const wrong = async (fields: Record<string, string>) => errorsOf(await act(referral, 'afspraak', fields))
    expect(await wrong({ ...by, day: 'morgen', time: '14:00' })).toEqual(['#day'])
    expect(await wrong({ ...by, day: '2020-12-01', time: '14:00' })).toEqual(['#day'])
    expect(await wrong({ ...by, day: '2026-12-02' })).toEqual(['#time'])
    expect(await wrong({ day: '2026-12-02', time: '9:30' })).toEqual(['#way'])
    expect(await wrong({ day: '2026-12-02', time: '9:30', way: 'visit' })).toEqual(['#place'])
    const again = await done(referral, 'afspraak', {
      ...{ day: '2-12-2026', time: '9:30', way: 'visit', place: 'Stadhuis, kamer 2' },
      message: 'Tot dan',
    })
    expect(again.text('main')).toContain('woensdag 2 december 2026 om 09:30 uur')
    expect(again.text('main')).toContain('Op een plek: Stadhuis, kamer 2.')
    expect(again.text('main')).not.toMatch(/afgezegd|weekend|feestdag/)
    expect(
      (await done(referral, 'afspraak', { ...by, day: '2026-12-06', time: '14:00' })).text('main'),
    ).toContain('Deze dag is in het weekend. Klopt dat?')
  })
  test('another desk is proposed by name, and the page says that the person decides', async () => {
    const referral = await sent(t, utrecht)
    await act(referral, 'stap', { to: 'received' })
    const found = await done(referral, 'stap', {
      to: 'forwarded',
      forwardTo: 'werkcentrum-amersfoort',
      reason: 'Je woont daar.',
    })
    expect(found.text('main')).toContain('De persoon beslist zelf of de vraag daarheen gaat.')
  })
})

describe('a session that ends', () => {
  test('while somebody types: the text is kept, and is saved after signing in again', async () => {
    const referral = await sent(t, utrecht)
    const cookie = await signedIn(t, 'anna')
    const shown = await readPage(t, addressOf(referral), cookie)
    const typed = { ...fieldsOf(formWith(shown, 'to')), note: 'Een lang bericht van een half uur' }
    await sendForm(t, '/loket/uitloggen', {}, cookie)
    const ended = await sendForm(t, `${addressOf(referral)}?/stap`, typed, cookie)
    expect([ended.status, ended.text('h1')]).toEqual([401, 'Je bent uitgelogd'])
    isPlain(ended)
    expect(ended.attributes('main a[target=_blank]', 'href')).toEqual([
      `/loket/inloggen?naar=${addressOf(referral)}`,
    ])
    const form = formWith(ended, 'note')
    expect(form.getAttribute('action')).toBe(`${addressOf(referral)}?/stap`)
    const again = await sendForm(t, `${addressOf(referral)}?/stap`, fieldsOf(form), await signedIn(t, 'anna'))
    expect(again.status).toBe(303)
    expect(await atPerson(referral)).toContain('Een lang bericht van een half uur')
  })
})

describe('finding questions', () => {
  test('by a name, without the name in an address; by number; nothing and too much say what to do', async () => {
    const referral = await sent(t, utrecht, { contact: { name: 'Ömer Zeldzaam', phone: '0612345678' } })
    const search = (zoek: string) => sendForm(t, '/loket?/zoek', { zoek }, anna)
    const found = await search('zeldzaam')
    expect(found.text('main [role=status]')).toBe('1 vraag gevonden voor ‘zeldzaam’')
    expect(found.attributes('main li a', 'href')).toEqual([addressOf(referral)])
    isPlain(found)
    const number = referral.id.replaceAll('-', '').slice(0, 8).toUpperCase()
    expect((await search(`SW-${number}`)).attributes('main li a', 'href')).toEqual([addressOf(referral)])
    expect((await search('bestaatniet')).text('main')).toContain('Geen vragen gevonden')
    for (const wrong of ['', 'x'.repeat(201)]) {
      const refused = await search(wrong)
      expect([refused.status, errorsOf(refused)]).toEqual([400, ['#zoek']])
    }
  })
  test('filters and order stay in the address; what does not exist narrows nothing', async () => {
    const found = await readPage(t, '/loket?lijst=open&volgorde=newest&van=zzz&loket=!', anna)
    expect(found.status).toBe(200)
    const next = found.attributes('main nav a[href*="lijst=new"]', 'href')
    expect(next).toEqual(['/loket?lijst=new&volgorde=newest'])
    const nobodys = await readPage(t, '/loket?van=0123456789abcdef', anna)
    expect(nobodys.text('main')).toContain('Zo vinden we geen vragen.')
    expect((await readPage(t, '/loket?loket=werkcentrum-amersfoort', anna)).text('main')).toContain(
      'Geen vragen',
    )
  })
})

describe('left alone at the person’s wish', () => {
  test('number and state only, no form', async () => {
    const referral = await sent(t, utrecht, { question: 'Laat mij met rust' })
    const headers = { authorization: `Bearer ${referral.token}` }
    await t.app.inject({ method: 'POST', url: `/v1/referrals/${referral.id}/restriction`, headers })
    const found = await readPage(t, addressOf(referral), anna)
    expect(found.text('main')).toContain('Staat stil.')
    expect(found.html).not.toMatch(/Laat mij met rust|Sanne/)
    expect(found.root.querySelectorAll('main form').map((one) => one.getAttribute('action'))).toEqual([
      '/loket/uitloggen',
    ])
    isPlain(found)
    const row = await rowOf(referral)
    expect(row).toContain('Staat stil op verzoek van de persoon')
    expect(row).toContain('Je hoeft nu niets te doen.')
    expect(row).not.toContain('uiterlijk')
  })
})
