import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addCourse, ask, createPlan, openedBy, type Held } from '@stapwijzer/server/plans/testing.ts'
import { databaseAway, type TestApp } from '@stapwijzer/server/testing.ts'
import { siteApp } from '@stapwijzer/server/site/testing.ts'
import { cookiesSet, readPage, sendForm } from '@stapwijzer/server/site/testing-forms.ts'

let t: TestApp
beforeAll(async () => {
  t = await siteApp()
})
afterAll(() => t.close())

const codeOf = ({ id, token }: Held) => `${id}.${token}`
const cookieOf = (held: Held) => `stapwijzer-plan=${codeOf(held)}`

describe('being done with a saved plan', () => {
  test('case 87: a new link; the old one is dead at once', async () => {
    const held = await createPlan(t)
    const found = await sendForm(t, '/plan?/link', {}, cookieOf(held))
    const [code = ''] = found.attributes('#plan-code', 'value')
    const made = await openedBy(t, code)
    expect(made.id).toBe(held.id)
    expect(made.token).not.toBe(held.token)
    expect((await ask(t, held)).statusCode).toBe(404)
    expect((await readPage(t, '/plan', cookieOf(made))).text('main')).toContain('Je plan is bewaard op')
  })
  test('forgetting takes the cookie and leaves the plan', async () => {
    const held = await createPlan(t)
    const found = await sendForm(t, '/plan?/vergeet', {}, cookieOf(held))
    expect(found.status).toBe(303)
    expect(cookiesSet(found)[0]).toMatch(/^stapwijzer-plan=;.*Max-Age=0/)
    expect((await ask(t, held)).statusCode).toBe(200)
  })
  test('while the database is away the plan is not said to be gone, and its cookie stays', async () => {
    const held = await createPlan(t)
    const away = await siteApp({ db: t.db, deps: { db: databaseAway(t.deps.db) } })
    for (const act of ['link', 'kijklink', 'kijklinkWeg', 'verwijder']) {
      const found = await sendForm(away, `/plan?/${act}`, {}, cookieOf(held))
      expect(found.status).toBe(503)
      expect(found.text('main')).toContain('Dit lukt nu niet. Er is niets veranderd.')
      expect(found.text('main')).not.toContain('is er niet meer')
      expect(cookiesSet(found)).toEqual([])
    }
    await away.app.close()
  })
  test('erasing takes both, after a step that says what it means', async () => {
    const held = await createPlan(t)
    const before = await readPage(t, '/plan', cookieOf(held))
    expect(before.text('main')).toContain('Dit kun je niet terugdraaien.')
    const found = await sendForm(t, '/plan?/verwijder', {}, cookieOf(held))
    expect(found.text('[role=status]')).toContain('Je plan is gewist')
    expect(cookiesSet(found)[0]).toMatch(/^stapwijzer-plan=;/)
    expect((await ask(t, held)).statusCode).toBe(404)
  })
})

describe('case 87: a link to look', () => {
  test('is shown once, replaces an earlier one and can be taken back', async () => {
    const held = await createPlan(t, { items: [{ kind: 'own', title: 'Bellen' }] })
    const make = async () => {
      const found = await sendForm(t, '/plan?/kijklink', {}, cookieOf(held))
      expect(found.text('main')).toContain('Dit zie je maar één keer.')
      expect(found.root.querySelector('svg[role=img] path')).not.toBeNull()
      const [code = ''] = found.attributes('#kijk-code', 'value')
      const { id, token } = await openedBy(t, code)
      expect([id, token === held.token]).toEqual([held.id, false])
      return { id, token }
    }
    expect((await readPage(t, '/plan', cookieOf(held))).html).not.toContain('kijklinkWeg')
    const first = await make()
    const second = await make()
    expect((await ask(t, first)).statusCode).toBe(404)
    expect((await ask(t, second)).statusCode).toBe(200)
    const page = await readPage(t, '/plan', cookieOf(held))
    expect(page.html).not.toContain(second.token)
    expect(page.root.querySelector('form[action="/plan?/kijklinkWeg"]')).not.toBeNull()
    const ended = await sendForm(t, '/plan?/kijklinkWeg', {}, cookieOf(held))
    expect(ended.text('.utrecht-alert[role=status]')).toContain('De link om te kijken werkt niet meer.')
    expect((await ask(t, second)).statusCode).toBe(404)
    expect((await ask(t, held)).statusCode).toBe(200)
  })
  test('shows the plan, says so, and has nothing to change it with', async () => {
    const held = await createPlan(t, { items: [{ kind: 'own', title: 'Bellen' }] })
    const { token } = (await ask(t, held, '/read-token', { method: 'POST' })).json<{ token: string }>()
    const looker = `stapwijzer-plan=${held.id}.${token}`
    const found = await readPage(t, '/plan', looker)
    expect(found.text('main ol h3')).toBe('Stap 1: Bellen')
    expect(found.text('main')).toContain('Je kunt alles lezen en niets veranderen.')
    const ways = found.attributes('main form', 'action')
    expect(ways).toEqual(['/plan?/vergeet'])
    expect(found.attributes('main a', 'href')).toContain('/plan/document')
    expect(found.attributes('main a', 'href')).not.toContain('/plan/bestand')
    for (const act of ['link', 'kijklink', 'kijklinkWeg', 'verwijder', 'vernieuw']) {
      const refused = await sendForm(t, `/plan?/${act}`, {}, looker)
      expect(refused.status, act).toBe(403)
      expect(refused.text('[role=alert]')).toContain('Met deze link kun je alleen kijken.')
    }
    expect((await ask(t, held)).statusCode).toBe(200)
  })
})

describe('what changed since a plan was saved', () => {
  const price = (amount: string) => ({ status: 'known', amount, currency: 'EUR', vatIncluded: true }) as const
  async function dearerPlan(): Promise<Held> {
    const id = await addCourse(t, { title: 'Lassen', price: price('500.00'), offerings: [] })
    const held = await createPlan(t, { items: [{ courseId: id }] })
    await t.db.tx('ingest', async ({ sql }) => {
      await sql`
        update catalogue.course set data = jsonb_set(data, '{price,amount}', '"650.00"') where id = ${id}`
    })
    return held
  }

  test('is listed, and taken over only when it is asked for', async () => {
    const held = await dearerPlan()
    const before = await readPage(t, '/plan', cookieOf(held))
    expect(before.text('#veranderd')).toBe('Er is iets veranderd sinds 24 november 2026')
    expect(before.text('section[aria-labelledby=veranderd] li')).toMatch(/€ 500.*€ 650/)
    expect((await readPage(t, '/plan', cookieOf(held))).text('#veranderd')).not.toBe('')
    const [versie = ''] = before.attributes('form[action="/plan?/vernieuw"] input', 'value')
    const found = await sendForm(t, '/plan?/vernieuw', { versie }, cookieOf(held))
    expect(found.text('.utrecht-alert[role=status]')).toContain(
      'Je plan rekent nu met de gegevens van vandaag.',
    )
    expect(found.text('#veranderd')).toBe('')
    expect((await readPage(t, '/plan', cookieOf(held))).text('#veranderd')).toBe('')
  })
  test('case 89: is not taken over on top of a version that was not seen', async () => {
    const held = await dearerPlan()
    const found = await sendForm(t, '/plan?/vernieuw', { versie: '"old-1"' }, cookieOf(held))
    expect(found.status).toBe(412)
    expect(found.text('[role=alert]')).toContain('Je plan was intussen ergens anders veranderd.')
    expect(found.text('#veranderd')).not.toBe('')
  })
})
