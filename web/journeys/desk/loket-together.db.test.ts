/** A plan made together at the desk: the person takes it home, and nothing of it stays in the browser of the desk. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPlan } from '@stapwijzer/server/plans/testing.ts'
import { signedIn } from '@stapwijzer/server/referrals/testing.ts'
import type { TestApp } from '@stapwijzer/server/testing.ts'
import { deskSite } from '../referral/testing-referral.ts'
import { blocksOf, plainLanguageFaults } from '../testing-plain-language.ts'
import { cookiesSet, readPage, sendForm } from '@stapwijzer/server/site/testing-forms.ts'

let t: TestApp
let anna: string
beforeAll(async () => {
  t = await deskSite()
  anna = await signedIn(t, 'anna')
})
afterAll(() => t.close())

const here = '/loket/samen'
const planCookie = (cookies: string[]) => cookies.find((one) => one.startsWith('stapwijzer-plan='))!

test('begins empty, is taken along with a new code, and then leaves the screen', async () => {
  const page = await readPage(t, here, anna)
  expect(plainLanguageFaults(blocksOf(page.html))).toEqual([])
  expect(page.headers['cache-control']).toBe('no-store')
  const begun = await sendForm(t, `${here}?/begin`, {}, anna)
  expect([begun.status, begun.headers.location]).toEqual([303, '/plan'])
  // What somebody before left in this browser goes away, and the cookie goes with the window.
  expect(begun.headers['clear-site-data']).toBe('"cache", "storage"')
  const cookie = planCookie(cookiesSet(begun))
  expect(cookie).not.toMatch(/max-age|expires/i)
  const both = `${anna}; ${cookie.split(';')[0]}`

  const plan = await readPage(t, '/plan', both)
  expect(plan.text('main')).toContain('Jullie werken samen aan dit plan')
  expect(plainLanguageFaults(blocksOf(plan.html))).toEqual([])
  expect((await readPage(t, here, both)).text('main')).toContain('Er staat nog een plan open op dit scherm')

  const taken = await sendForm(t, '/plan?/link', {}, both)
  const [code] = taken.attributes('#plan-code', 'value')
  expect(taken.root.querySelector('main svg.qr')).not.toBeNull()
  const renewed = planCookie(cookiesSet(taken))
  expect(renewed).not.toMatch(/max-age|expires/i)

  const cleared = await sendForm(t, `${here}?/leeg`, {}, `${anna}; ${renewed.split(';')[0]}`)
  expect([cleared.status, cleared.headers.location]).toEqual([303, `${here}?leeg`])
  expect(cleared.headers['clear-site-data']).toBe('"cache", "storage"')
  expect(planCookie(cookiesSet(cleared))).toMatch(/^stapwijzer-plan=;.*max-age=0/i)
  expect((await readPage(t, `${here}?leeg`, anna)).text('main [role=status]')).toContain(
    'Het scherm is leeg.',
  )

  // At home: the person's own browser opens it and keeps it; what the desk had before opens nothing.
  const home = await sendForm(t, '/plan?/open', { code: code! })
  expect([home.status, home.headers.location]).toEqual([303, '/plan'])
  expect(planCookie(cookiesSet(home))).toMatch(/max-age=31536000/i)
  const own = await readPage(t, '/plan', `stapwijzer-plan=${code}`)
  expect(own.text('main')).not.toContain('Jullie werken samen')
  const old = await readPage(t, '/plan', cookie.split(';')[0])
  expect(old.text('main')).toContain('Je bewaarde plan is er niet meer.')
})

test('a plan that the person has already opens by its code, and a wrong code says what to do', async () => {
  const refused = await sendForm(t, `${here}?/open`, { code: 'half' }, anna)
  expect(refused.status).toBe(400)
  expect(refused.attributes('main section[tabindex="-1"] a', 'href')).toEqual(['#code'])
  expect(refused.attributes('input[name=code]', 'value')).toEqual(['half'])
})

test('goes from the screen when who was signed in signs out, with a word before and after', async () => {
  const chris = await signedIn(t, 'chris')
  const open = await readPage(t, '/loket', `${chris}; stapwijzer-plan=0d1c6a2e.${'a'.repeat(32)}`)
  expect(open.text('main')).toContain('Er staat een plan open. Log je uit? Dan gaat het plan van dit scherm.')
  expect((await readPage(t, '/loket', chris)).text('main')).not.toContain('Er staat een plan open.')
  const out = await sendForm(
    t,
    '/loket/uitloggen',
    {},
    `${chris}; stapwijzer-plan=0d1c6a2e.${'a'.repeat(32)}`,
  )
  expect([out.status, out.headers.location]).toEqual([303, '/loket?uit=plan'])
  expect(planCookie(cookiesSet(out))).toMatch(/^stapwijzer-plan=;.*max-age=0/i)
  const after = await readPage(t, '/loket?uit=plan')
  expect(after.text('main [role=status]')).toBe(
    'Je bent uitgelogd. Het plan dat nog open stond, staat niet meer op dit scherm.',
  )
  expect((await readPage(t, '/loket?uit')).text('main [role=status]')).toBe('Je bent uitgelogd.')
  for (const page of [open, after]) expect(plainLanguageFaults(blocksOf(page.html))).toEqual([])
})

test('is for who is signed in at a desk; emptying the screen is for everybody', async () => {
  for (const found of [await readPage(t, here), await sendForm(t, `${here}?/begin`)]) {
    expect([found.status, found.headers.location]).toEqual([303, `/loket/inloggen?naar=${here}`])
  }
  const dina = await signedIn(t, 'dina')
  for (const path of [here, '/loket/verwijzing/00000000-0000-4000-8000-000000000000']) {
    const refused = await readPage(t, path, dina)
    expect([refused.status, refused.text('h1')]).toEqual([403, 'Alleen voor loketten'])
    expect(refused.headers['cache-control']).toBe('no-store')
    expect(plainLanguageFaults(blocksOf(refused.html))).toEqual([])
  }
  const gone = '__Host-stapwijzer-sessie=nobody; stapwijzer-plan=x.y'
  expect((await sendForm(t, `${here}?/leeg`, {}, gone)).headers.location).toBe(`${here}?leeg`)
  const empty = await readPage(t, `${here}?leeg`)
  expect([empty.status, empty.text('h1')]).toEqual([200, 'Begin samen een plan'])
  // The session ended with a plan on the screen: the way to empty it is still there.
  expect((await readPage(t, '/plan', gone)).text('main')).toContain('Je bent intussen uitgelogd.')
})

test('on https its cookie belongs to this very host: what a neighbour sets opens nothing, and signing out takes both', async () => {
  const origin = 'https://site.example'
  const safe = await deskSite({ db: t.db, env: { PUBLIC_URL: origin } })
  const code = async (title: string) => {
    const { id, token } = await createPlan(t, { title })
    return `${id}.${token}`
  }
  const [own, theirs] = [await code('Mijn eigen plan'), await code('Plan van een buur')]
  const post = (url: string, payload = '', cookie = '') =>
    safe.app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin, cookie },
      payload,
    })
  const opened = await post('/plan?/open', new URLSearchParams({ code: own }).toString())
  const [cookie = ''] = cookiesSet(opened)
  expect(cookie).toMatch(/^__Host-stapwijzer-plan=.+; Path=\/; HttpOnly; Secure; SameSite=Lax$/i)
  const both = await readPage(safe, '/plan', `stapwijzer-plan=${theirs}; ${cookie.split(';')[0]}`)
  expect(both.text('main')).toContain('Mijn eigen plan')
  const tossed = await readPage(safe, '/plan', `stapwijzer-plan=${theirs}`)
  expect(tossed.text('main')).not.toContain('Plan van een buur')
  const session = `__Host-stapwijzer-sessie=${'A'.repeat(43)}`
  const gone = cookiesSet(await post('/loket/uitloggen', '', `${session}; ${cookie.split(';')[0]}`))
  expect(gone.map((one) => one.split('=')[0])).toEqual([
    '__Host-stapwijzer-sessie',
    '__Host-stapwijzer-plan',
    'stapwijzer-plan',
  ])
  for (const one of gone) expect(one).toContain('=; Path=/; HttpOnly;')
  await safe.app.close()
})
