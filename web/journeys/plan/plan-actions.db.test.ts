import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, createPlan, openedBy, type Held } from '@stapwijzer/server/plans/testing.ts'
import type { TestApp } from '@stapwijzer/server/testing.ts'
import { fillCatalogue, page, publicUrl, siteApp } from '@stapwijzer/server/site/testing.ts'
import { cookiesSet, readPage, sendForm } from '@stapwijzer/server/site/testing-forms.ts'

let t: TestApp
let ids: Record<string, string>
const lines: string[] = []
beforeAll(async () => {
  t = await siteApp({ log: { write: (line) => void lines.push(line) } })
  ids = await fillCatalogue(t, 3)
})
afterAll(() => t.close())

const codeOf = ({ id, token }: Held) => `${id}.${token}`
const cookieOf = (held: Held) => `stapwijzer-plan=${codeOf(held)}`
const kept = async (held: Held) =>
  (await ask(t, held)).json<{ items: { courseId: string; title: string }[] }>()
const save = (body: unknown, cookie?: string, origin = publicUrl) =>
  t.app.inject({
    method: 'POST',
    url: '/plan/bewaren',
    headers: { 'content-type': 'application/json', origin, ...(cookie ? { cookie } : {}) },
    payload: JSON.stringify(body),
  })

describe('case 90: saving a new plan twice', () => {
  const plans = async () =>
    (await t.db.read('app', ({ sql }) => sql<{ id: string }[]>`select id from private.plan`)).length

  test('by script: the same key is the same plan with the same cookie, also at the same moment', async () => {
    const asked = {
      plan: { title: 'Twee keer geklikt', items: [{ kind: 'own', title: 'Praten' }] },
      etag: null,
      key: '4f0c3a52-8f0e-4a9e-9d0c-0a5b3c1d2e3f-1',
    }
    const before = await plans()
    const answers = await Promise.all([save(asked), save(asked)])
    answers.push(await save(asked))
    const made = answers.map((answer) => answer.json<{ outcome: string; key: Held }>())
    expect(made.map(({ outcome }) => outcome)).toEqual(['created', 'created', 'created'])
    expect(new Set(made.map(({ key }) => codeOf(key))).size).toBe(1)
    expect(new Set(answers.map((answer) => cookiesSet(answer)[0])).size).toBe(1)
    expect(await plans()).toBe(before + 1)
    const other = await save({ ...asked, plan: { ...asked.plan, title: 'Een ander plan' } })
    expect(other.json()).toEqual({ outcome: 'used' })
    expect(await plans()).toBe(before + 1)
  })

  test('without script: the form carries a key that was drawn for its page', async () => {
    const form = async () => {
      const found = await sendForm(t, '/plan?/zet', { opleiding: ids.full! })
      return found.attributes('form[action="/plan?/bewaar"] input[name=sleutel]', 'value')[0]
    }
    const sleutel = await form()
    expect(sleutel).toMatch(/^[\da-f-]{36}$/)
    expect(await form()).not.toBe(sleutel)
    const before = await plans()
    const send = () => sendForm(t, '/plan?/bewaar', { opleiding: ids.full!, sleutel: sleutel! })
    const [first, second] = await Promise.all([send(), send()])
    expect([first.status, second.status]).toEqual([200, 200])
    expect(cookiesSet(first)[0]).toContain('stapwijzer-plan=')
    expect(cookiesSet(second)[0]).toBe(cookiesSet(first)[0])
    expect(await plans()).toBe(before + 1)
  })
})

describe('opening a plan by its code', () => {
  test('page rule 28: exchanges it for a cookie that script cannot read', async () => {
    const held = await createPlan(t)
    for (const code of [codeOf(held), ` ${codeOf(held)} `, `${publicUrl}/plan#${codeOf(held)}`]) {
      const found = await sendForm(t, '/plan?/open', { code })
      expect(found.status).toBe(303)
      expect(found.headers.location).toBe('/plan')
      const [cookie] = cookiesSet(found)
      expect(cookie).toContain(`stapwijzer-plan=${codeOf(held)}`)
      expect(cookie).toMatch(/; HttpOnly/)
      expect(cookie).toMatch(/; SameSite=Lax/)
      expect(cookie).toMatch(/; Path=\//)
      expect(cookie).not.toMatch(/; Secure/)
    }
  })
  test('page rule 28: Secure on https', async () => {
    const secure = await siteApp({ env: { PUBLIC_URL: 'https://stapwijzer.example' } })
    const held = await createPlan(secure)
    const answer = await secure.app.inject({
      method: 'POST',
      url: '/plan?/open',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://stapwijzer.example' },
      payload: new URLSearchParams({ code: codeOf(held) }).toString(),
    })
    expect(cookiesSet(answer)[0]).toMatch(/; Secure/)
    await secure.close()
  })
  test('page rule 23: a code that opens nothing comes back as an error at the field', async () => {
    const held = await createPlan(t)
    for (const code of [
      '',
      'onzin',
      `${held.id}.${'x'.repeat(32)}`,
      '00000000-0000-4000-8000-000000000000.x',
    ]) {
      const found = await sendForm(t, '/plan?/open', { code })
      expect(found.status, code).toBe(400)
      expect(found.text('title')).toBe('1 fout – Mijn plan – Stapwijzer')
      expect(found.attributes('main section a', 'href')).toContain('#code')
      const field = found.root.querySelector('input[name=code]')!
      expect(field.getAttribute('value')).toBe(code)
      expect(field.getAttribute('aria-invalid')).toBe('true')
      expect(field.getAttribute('aria-describedby')).toContain('code-fout')
      expect(cookiesSet(found)).toEqual([])
    }
  })
  test('the script of a plan link gets the same as data', async () => {
    const held = await createPlan(t)
    const open = (code: string) =>
      t.app.inject({
        method: 'POST',
        url: '/plan/openen',
        headers: { 'content-type': 'application/json', origin: publicUrl },
        payload: JSON.stringify({ code }),
      })
    const opened = await open(codeOf(held))
    expect(opened.json()).toEqual({ error: null })
    expect(cookiesSet(opened)[0]).toContain(codeOf(held))
    const refused = await open(`${held.id}.${'x'.repeat(32)}`)
    expect(refused.json<{ error: string }>().error).toContain('Met deze code kunnen we geen plan openen.')
    expect(cookiesSet(refused)).toEqual([])
  })
  test('a form from another site is refused', async () => {
    const held = await createPlan(t)
    const found = await page(t, '/plan?/open', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://evil.example' },
      payload: new URLSearchParams({ code: codeOf(held) }).toString(),
    })
    expect(found.status).toBe(403)
    expect(cookiesSet(found)).toEqual([])
  })
})

describe('"Zet in mijn plan" without script', () => {
  test('without an open plan it offers to save one with the course, and keeps nothing by itself', async () => {
    const found = await sendForm(t, '/plan?/zet', { opleiding: ids.full! })
    expect(found.status).toBe(200)
    expect(cookiesSet(found)).toEqual([])
    expect(found.text('main')).toContain('Boekhouden voor beginners')
    expect(found.text('form[action="/plan?/bewaar"] button')).toBe('Bewaar een plan met deze opleiding')
    const made = await sendForm(t, '/plan?/bewaar', { opleiding: ids.full! })
    expect(made.text('main')).toContain('Je plan is bewaard')
    expect(made.text('main')).toContain('Wij kunnen de link niet terughalen.')
    const [code] = made.attributes('#plan-code', 'value')
    expect(made.attributes('#plan-link', 'value')).toEqual([`${publicUrl}/plan#${code}`])
    const { id, token } = await openedBy(t, code!)
    expect(cookiesSet(made)[0]).toContain(`stapwijzer-plan=${id}.${token}`)
    expect(made.text('main ol h3')).toBe('Stap 1: Boekhouden voor beginners')
  })
  test('with an open plan the course goes in, once, and the page says so', async () => {
    const held = await createPlan(t, { items: [{ courseId: ids.bare }] })
    const found = await sendForm(t, '/plan?/zet', { opleiding: ids.full! }, cookieOf(held))
    expect(found.text('[role=status] strong')).toBe('Boekhouden voor beginners')
    expect(found.text('main')).toContain('staat in je plan.')
    expect((await kept(held)).items.map(({ courseId }) => courseId)).toEqual([ids.bare, ids.full])
    const again = await sendForm(t, '/plan?/zet', { opleiding: ids.full! }, cookieOf(held))
    expect(again.text('main')).toContain('stond al in je plan.')
    expect((await kept(held)).items).toHaveLength(2)
  })
  test('a course that does not exist is said in words', async () => {
    for (const opleiding of ['nooit', '']) {
      const found = await sendForm(t, '/plan?/zet', { opleiding })
      expect(found.status).toBe(400)
      expect(found.text('main')).toContain('Deze opleiding kennen we niet.')
    }
  })
  test('the page script gets its answer as data, for the header and the buttons', async () => {
    const held = await createPlan(t, { items: [{ courseId: ids.bare }] })
    const put = async (cookie?: string) =>
      t.app.inject({
        method: 'POST',
        url: '/plan/stap',
        headers: { 'content-type': 'application/json', origin: publicUrl, ...(cookie ? { cookie } : {}) },
        payload: JSON.stringify({ courseId: ids.full }),
      })
    expect((await put(cookieOf(held))).json()).toEqual({
      outcome: 'added',
      plan: { id: held.id, steps: 2, courses: [ids.bare, ids.full] },
    })
    expect((await put()).json()).toEqual({ outcome: 'gone' })
  })
})

describe('page rule 19: moving and removing without script', () => {
  test('changes the saved plan and leads back', async () => {
    const held = await createPlan(t, {
      items: [
        { kind: 'own', title: 'A' },
        { kind: 'own', title: 'B' },
        { kind: 'own', title: 'C', after: [0] },
      ],
    })
    const act = async (fields: Record<string, string>) => {
      const { root } = await readPage(t, '/plan', cookieOf(held))
      const versie = root.querySelector('input[name=versie]')!.getAttribute('value')!
      const found = await sendForm(t, '/plan?/stap', { versie, ...fields }, cookieOf(held))
      expect(found.status).toBe(303)
      return (await kept(held)).items.map(({ title }) => title).join('')
    }
    expect(await act({ omlaag: '0' })).toBe('BAC')
    expect(await act({ omhoog: '2' })).toBe('BCA')
    expect(await act({ verwijder: '0' })).toBe('CA')
  })
  test('case 89: a plan that was changed elsewhere is not overwritten', async () => {
    const held = await createPlan(t, {
      items: [
        { kind: 'own', title: 'A' },
        { kind: 'own', title: 'B' },
      ],
    })
    const stale = { versie: '"old-1"', omlaag: '0', wat: 'A' }
    const found = await sendForm(t, '/plan?/stap', stale, cookieOf(held))
    expect(found.status).toBe(412)
    expect(found.text('[role=alert]')).toContain('Je wijziging is nog niet gedaan.')
    expect(found.text('[role=alert] strong[data-source-text]')).toBe('A')
    expect(found.text('[role=alert]')).toContain('Dit vroeg je: een plek omlaag.')
    expect((await kept(held)).items.map(({ title }) => title)).toEqual(['A', 'B'])
    const form = found.root.querySelector('[role=alert] form')!
    const again = Object.fromEntries(
      form
        .querySelectorAll('input, button')
        .map((one) => [one.getAttribute('name')!, one.getAttribute('value')!]),
    )
    expect(again).toMatchObject({ omlaag: '0', wat: 'A' })
    expect((await sendForm(t, '/plan?/stap', again, cookieOf(held))).status).toBe(303)
    expect((await kept(held)).items.map(({ title }) => title)).toEqual(['B', 'A'])
  })
  test('case 89: a step that somebody else took away is not asked for again', async () => {
    const held = await createPlan(t, { items: [{ kind: 'own', title: 'B' }] })
    const stale = { versie: '"old-1"', verwijder: '0', wat: 'A' }
    const found = await sendForm(t, '/plan?/stap', stale, cookieOf(held))
    expect(found.text('[role=alert]')).toContain('Deze stap staat niet meer in je plan.')
    expect(found.root.querySelector('[role=alert] form')).toBeNull()
  })
})

describe('saving by script', () => {
  test('a new plan gives its code once and sets the cookie; the next version needs the version before', async () => {
    const plan = { title: 'Mijn plan', items: [{ courseId: ids.full }] }
    const made = await save({ plan, etag: null })
    expect(made.statusCode).toBe(200)
    const { key, shown } = made.json<{ key: Held; shown: { etag: string; check: { totals: unknown } } }>()
    expect(cookiesSet(made)[0]).toContain(`stapwijzer-plan=${codeOf(key)}`)
    expect(shown.check.totals).toMatchObject({ items: 1 })

    const second = await save({ plan: { ...plan, goal: 'Groeien' }, etag: shown.etag }, cookieOf(key))
    expect(second.body).not.toContain(key.token)
    expect(second.json()).toMatchObject({ outcome: 'saved', shown: { plan: { goal: 'Groeien' } } })

    const stale = await save({ plan, etag: shown.etag }, cookieOf(key))
    expect(stale.json()).toMatchObject({ outcome: 'elsewhere', shown: { plan: { goal: 'Groeien' } } })
  })
  test('what the API does not take, a plan that is gone, a link for looking, another site', async () => {
    expect((await save({ plan: { title: '', items: [] }, etag: null })).json()).toEqual({
      outcome: 'refused',
    })
    expect((await save('rubbish')).json()).toEqual({ outcome: 'refused' })
    const plan = { title: 'x', items: [] }
    expect((await save({ plan, etag: '"a"' })).json()).toEqual({ outcome: 'gone' })
    const held = await createPlan(t)
    const { token } = (await ask(t, held, '/read-token', { method: 'POST' })).json<{ token: string }>()
    expect((await save({ plan, etag: '"a"' }, cookieOf({ ...held, token }))).json()).toEqual({
      outcome: 'read-only',
    })
    expect((await save({ plan, etag: null }, undefined, 'https://evil.example')).statusCode).toBe(403)
  })
})

test('case 86: no code of a plan is in the log', async () => {
  const held = await createPlan(t)
  await sendForm(t, '/plan?/open', { code: codeOf(held) })
  await readPage(t, '/plan', cookieOf(held))
  expect(lines.length).toBeGreaterThan(10)
  expect(lines.join('')).not.toContain(held.token)
})
