/** A proposal for a plan, on the pages of both sides, without script. */
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
import { databaseAway, type TestApp } from '@stapwijzer/server/testing.ts'
import { deskSite, fieldsOf, formWith } from './testing-referral.ts'
import { readPage, sendForm, type Fields } from '@stapwijzer/server/site/testing-forms.ts'
import { blocksOf, plainLanguageFaults } from '../testing-plain-language.ts'
import type { Page } from '@stapwijzer/server/site/testing.ts'

let t: TestApp
let anna: string
beforeAll(async () => {
  t = await deskSite()
  anna = await signedIn(t, 'anna')
})
afterAll(() => t.close())

type Shared = { plan: Held; referral: Held; cookie: string }
async function shared(fields = ['contact', 'question', 'plan']): Promise<Shared> {
  const items = [
    { kind: 'own', title: 'Stage bij de bakker', weeks: 8 },
    { kind: 'own', title: 'Rijbewijs halen', note: 'Rijles op dinsdag' },
  ]
  const plan = await makePlan(t, { items })
  const consent = { textVersion: currentConsentVersion, fields }
  const answer = await send(t, plan, { ...smallBody(utrecht), consent })
  return { plan, referral: answer.json<Held>(), cookie: `stapwijzer-plan=${plan.id}.${plan.token}` }
}
const deskPath = ({ id }: Held) => `/loket/verwijzing/${id}/voorstel`
/** Sends the form of the desk as it stands, with what is filled in. */
async function propose({ referral }: Shared, fields: Fields, act = '?/verstuur'): Promise<Page> {
  const shown = await readPage(t, deskPath(referral), anna)
  const form = fieldsOf(formWith(shown, 'nummer'))
  return sendForm(t, `${deskPath(referral)}${act}`, { ...form, ...fields }, anna)
}
const twoChanges: Fields = {
  note: 'Dit past beter.',
  'stap-0.doe': 'change',
  'stap-0.weeks': '12',
  'stap-0.why': 'Dan leer je meer.',
  'stap-1.doe': 'remove',
}
const decisionPath = ({ referral }: Shared) => `/advies/voorstel?vraag=${referral.id}`
async function decide(given: Shared, fields: Fields): Promise<Page> {
  const shown = await readPage(t, decisionPath(given), given.cookie)
  return sendForm(
    t,
    '/advies/voorstel?/kies',
    { ...fieldsOf(formWith(shown, 'aantal')), ...fields },
    given.cookie,
  )
}
const stepsOf = async ({ plan }: Shared) =>
  (
    await t.app.inject({
      url: `/v1/plans/${plan.id}`,
      headers: { authorization: `Bearer ${plan.token}` },
    })
  )
    .json<{ items: { title: string; weeks: number | null }[] }>()
    .items.map(({ title, weeks }) => [title, weeks])
const isPrivate = (found: Page) => {
  expect(found.headers['cache-control']).toBe('no-store')
  expect(found.attributes('meta[name=robots]', 'content')).toEqual(['noindex'])
  expect(plainLanguageFaults(blocksOf(found.html))).toEqual([])
}
const errorsOf = ({ root }: Page) =>
  root.querySelectorAll('main section[tabindex="-1"] a').map((link) => link.getAttribute('href'))

test('the desk proposes, the person takes over a part, and both see what became of it', async () => {
  const given = await shared()
  const page = await readPage(t, deskPath(given.referral), anna)
  expect(page.text('main')).toContain('Rijles op dinsdag')
  isPrivate(page)
  expect((await propose(given, twoChanges)).headers.location).toBe(`${deskPath(given.referral)}?verstuurd`)
  const sent = await readPage(t, `${deskPath(given.referral)}?verstuurd`, anna)
  expect(sent.text('main [role=status]')).toContain('Je voorstel is verstuurd.')
  expect(sent.text('main')).toContain('was 8 weken, wordt 12 weken')
  expect(sent.root.querySelector('[name=nummer]')).toBeNull()
  isPrivate(sent)

  expect((await readPage(t, '/plan', given.cookie)).text('main')).toContain('Een loket doet een voorstel')
  const status = await readPage(t, '/advies/status', given.cookie)
  expect(status.attributes('main article a', 'href')).toContain(decisionPath(given))
  const shown = await readPage(t, decisionPath(given), given.cookie)
  expect(shown.text('main')).toContain('Dan leer je meer.')
  expect(shown.root.querySelectorAll('main input[type=checkbox][checked]')).toEqual([])
  isPrivate(shown)

  const empty = await decide(given, { keuze: 'deel' })
  expect(empty.status).toBe(400)
  expect(errorsOf(empty)).toEqual(['#wijziging'])
  expect(empty.root.querySelector('title')?.textContent).toMatch(/^1 fout – /)
  isPrivate(empty)

  const done = await decide(given, { keuze: 'deel', wijziging: '0' })
  expect(done.headers.location).toBe(`${decisionPath(given)}&klaar=partly`)
  expect(await stepsOf(given)).toEqual([
    ['Stage bij de bakker', 12],
    ['Rijbewijs halen', null],
  ])
  const after = await readPage(t, `${decisionPath(given)}&klaar=partly`, given.cookie)
  expect(after.text('main [role=status]')).toContain('Wat je koos, staat nu in je plan.')
  expect(after.text('main')).toContain('niet overgenomen')
  isPrivate(after)
  const desk = await readPage(t, deskPath(given.referral), anna)
  expect(desk.text('main')).toContain('deels overgenomen')
  expect(desk.text('main')).toContain('Met wat is overgenomen')
  isPrivate(desk)
  expect((await readPage(t, `/loket/verwijzing/${given.referral.id}`, anna)).text('main')).toContain(
    'Voorstel 1: deels overgenomen',
  )
})

test('the form of the desk says what to mend and keeps what was typed; room for one more step', async () => {
  const given = await shared()
  const none = await propose(given, {})
  expect(none.status).toBe(400)
  expect(errorsOf(none)).toEqual(['#note'])
  const wrong = await propose(given, {
    'nieuw-0.opleiding': 'geen link',
    note: 'Blijft staan',
    'stap-0.doe': 'change',
  })
  expect(wrong.status).toBe(400)
  expect(errorsOf(wrong)).toEqual(['#stap-0-doe', '#nieuw-0-opleiding'])
  expect(wrong.text('main textarea[name=note]')).toBe('Blijft staan')
  isPrivate(wrong)
  const unknown = await propose(given, { 'nieuw-0.opleiding': '0b5ae0f4-6a1c-4a5e-9a53-3c9d1a1f0c11' })
  expect(unknown.status).toBe(400)
  expect(errorsOf(unknown)).toEqual(['#nieuw-0-opleiding'])
  const more = await propose(given, { 'nieuw-0.wat': 'Nog niet klaar', note: 'Hoi' }, '?/meer')
  expect(more.attributes('main input[name="nieuw-0.wat"]', 'value')).toEqual(['Nog niet klaar'])
  expect(more.root.querySelector('main input[name="nieuw-1.wat"]')).not.toBeNull()
})

test('a proposal can be taken back; a form of before that is refused and keeps its text', async () => {
  const given = await shared()
  const early = fieldsOf(formWith(await readPage(t, deskPath(given.referral), anna), 'nummer'))
  await propose(given, twoChanges)
  const open = await readPage(t, deskPath(given.referral), anna)
  const back = fieldsOf(formWith(open, 'voorstel'))
  const done = await sendForm(t, `${deskPath(given.referral)}?/trek`, back, anna)
  expect(done.headers.location).toBe(`${deskPath(given.referral)}?ingetrokken`)
  expect((await sendForm(t, `${deskPath(given.referral)}?/trek`, back, anna)).status).toBe(409)
  const late = await sendForm(t, `${deskPath(given.referral)}?/verstuur`, { ...early, note: 'Laat' }, anna)
  expect(late.status).toBe(409)
  expect(late.text('main textarea[name=note]')).toBe('Laat')
  const gone = await decideLate(given)
  expect(gone.text('main')).toContain('Er is nu geen voorstel')
})

test('a session that ended while the proposal was typed: everything stands there to be sent again', async () => {
  const given = await shared()
  const form = fieldsOf(formWith(await readPage(t, deskPath(given.referral), anna), 'nummer'))
  const ended = await sendForm(t, `${deskPath(given.referral)}?/verstuur`, { ...form, ...twoChanges })
  expect(ended.status).toBe(401)
  expect(ended.text('main')).not.toContain('bakker')
  isPrivate(ended)
  const kept = fieldsOf(formWith(ended, 'nummer'))
  const again = await sendForm(t, `${deskPath(given.referral)}?/verstuur`, kept, anna)
  expect(again.headers.location).toBe(`${deskPath(given.referral)}?verstuurd`)
  expect((await readPage(t, deskPath(given.referral))).headers.location).toContain('/loket/inloggen?naar=')
})

test('by the code of the question alone the person can say no; with that of the plan too also yes', async () => {
  const given = await shared()
  await propose(given, twoChanges)
  const code = `${given.referral.id}.${given.referral.token}`
  const status = await sendForm(t, '/advies/status?/open', { code })
  const shown = await sendForm(
    t,
    '/advies/voorstel?/toon',
    fieldsOf(formIn(status, '/advies/voorstel?/toon')),
  )
  expect(shown.text('main')).toContain('Daarmee kun je alleen nee zeggen.')
  // Enter in the field of the code presses the first: what was ticked, and not everything.
  expect(shown.attributes('[name=keuze]', 'value')).toEqual(['deel', 'alles', 'niets'])
  isPrivate(shown)
  const form = fieldsOf(formWith(shown, 'aantal'))
  const refused = await sendForm(t, '/advies/voorstel?/kies', { ...form, keuze: 'alles' })
  expect(refused.status).toBe(400)
  expect(errorsOf(refused)).toEqual(['#plancode'])
  isPrivate(refused)
  const strange = { ...form, keuze: 'alles', plancode: `${given.plan.id}.${'x'.repeat(32)}` }
  expect((await sendForm(t, '/advies/voorstel?/kies', strange)).status).toBe(400)
  const plancode = `${given.plan.id}.${given.plan.token}`
  const done = await sendForm(t, '/advies/voorstel?/kies', { ...form, keuze: 'alles', plancode })
  expect(done.text('main [role=status]')).toContain('Alles staat nu in je plan.')
  expect(await stepsOf(given)).toEqual([['Stage bij de bakker', 12]])
})

test('a plan that changed since is not written over: it is said, beside the newest', async () => {
  const given = await shared()
  await propose(given, twoChanges)
  const form = fieldsOf(formWith(await readPage(t, decisionPath(given), given.cookie), 'aantal'))
  await t.app.inject({
    method: 'PUT',
    url: `/v1/plans/${given.plan.id}`,
    headers: { authorization: `Bearer ${given.plan.token}`, 'if-match': '*' },
    payload: { title: 'x', items: [{ kind: 'own', title: 'Stage bij de bakker', weeks: 9 }] },
  })
  const stale = await sendForm(t, '/advies/voorstel?/kies', { ...form, keuze: 'alles' }, given.cookie)
  expect(stale.status).toBe(412)
  expect(stale.text('[role=alert]')).toContain('Je plan is intussen veranderd.')
  expect(stale.text('main')).toContain('was 9 weken, wordt 12 weken')
  expect(stale.text('main')).toContain('Deze stap staat niet meer in je plan.')
  isPrivate(stale)
  const no = await decide(given, { keuze: 'niets' })
  expect(no.headers.location).toContain('klaar=declined')
  expect(await stepsOf(given)).toEqual([['Stage bij de bakker', 9]])
})

test('while the database is away it is not said to be gone', async () => {
  const given = await shared()
  await propose(given, twoChanges)
  const away = await deskSite({ db: t.db, deps: { db: databaseAway(t.deps.db) } })
  const byCookie = await readPage(away, decisionPath(given), given.cookie)
  const code = `${given.referral.id}.${given.referral.token}`
  const byCode = await sendForm(away, '/advies/voorstel?/toon', { code })
  expect(byCode.status).toBe(503)
  for (const found of [byCookie, byCode]) {
    expect(found.text('main [role=alert]')).toContain('Het lukt nu niet.')
    expect(found.text('main')).not.toContain('vinden we niet')
    isPrivate(found)
  }
  await away.app.close()
})

test('nobody else sees it, and without a shared plan there is nothing to propose', async () => {
  const [mine, theirs] = [await shared(), await shared()]
  await propose(theirs, twoChanges)
  const strange = await readPage(t, decisionPath(theirs), mine.cookie)
  expect(strange.text('main')).not.toContain('bakker')
  expect(strange.text('main')).toContain('Dit voorstel vinden we niet.')
  const bram = await signedIn(t, 'bram')
  expect((await readPage(t, deskPath(theirs.referral), bram)).status).toBe(404)
  const planless = await readPage(t, deskPath((await shared(['contact', 'question'])).referral), anna)
  expect(planless.text('main')).toContain('De persoon deelde geen plan.')
  isPrivate(planless)
})

async function decideLate(given: Shared): Promise<Page> {
  return readPage(t, decisionPath(given), given.cookie)
}
function formIn({ root }: Page, action: string) {
  return root.querySelectorAll('main form').find((one) => one.getAttribute('action') === action)!
}
