/** The outbox as the platform admin sees it: no address in full, no text in production, a line in the log for each look. */
import { randomUUID } from 'node:crypto'
import type { MailContent, MailList } from '@stapwijzer/shared/api/admin-mails.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publicUrl, referralApp, signedIn } from '../referrals/testing.ts'
import type { TestApp } from '../testing.ts'
import { auditLines, putMail } from './testing.ts'

let t: TestApp
let dina: string
let failing: string
beforeAll(async () => {
  t = await referralApp()
  await putMail(t)
  await putMail(t, { sent: true, kind: 'desk-new' })
  failing = await putMail(t, { attempts: 3, failure: 'connection' })
  dina = await signedIn(t, 'dina')
})
afterAll(() => t.close())

const get = (path: string, cookie = dina) => t.app.inject({ url: `/v1/admin${path}`, headers: { cookie } })

describe('the outbox', () => {
  test('failing mails first; recipients are masked, and what was sent has no content', async () => {
    const answer = await get('/mails')
    const list = answer.json<MailList>()
    expect(list).toMatchObject({ total: 3, counts: { waiting: 1, failing: 1, sent: 1 }, readable: true })
    expect(list.items.map(({ state }) => state)).toEqual(['failing', 'waiting', 'sent'])
    expect(list.items[0]).toMatchObject({
      id: failing,
      recipient: 's•••@voorbeeld.nl',
      subject: 'Nieuws over je vraag',
      attempts: 3,
      failure: 'connection',
    })
    expect(list.items[2]).toMatchObject({ recipient: null, subject: null, nextAttemptAt: null })
    expect(answer.body).not.toContain('sanne')
    expect(answer.body).not.toContain('Er is nieuws')
    expect((await get('/mails?state=sent')).json<MailList>()).toMatchObject({
      total: 1,
      items: [{ kind: 'desk-new' }],
    })
  })
  test('the text of one, in the demonstration', async () => {
    const mail = (await get(`/mails/${failing}`)).json<MailContent>()
    expect(mail).toMatchObject({ recipient: 's•••@voorbeeld.nl', text: 'Hallo,\n\nEr is nieuws.\n' })
    for (const id of ['x', randomUUID()]) {
      expect((await get(`/mails/${id}`)).statusCode).toBe(404)
    }
  })
  test('the text of one with the secret link of a plan, which opens nothing for who reads it here', async () => {
    const link = `${publicUrl}/plan#`
    const id = await putMail(t, { kind: 'plan-link', sent: false, text: `Hallo,\n\n${link}7QKM-2F4T-9XZA\n` })
    const answer = await get(`/mails/${id}`)
    expect(answer.json<MailContent>().text).toBe(`Hallo,\n\n${link}•••\n`)
    await t.db.pool`delete from private.outbox where id = ${id}`
  })
  test('case 96: every look leaves one line with action, object, result, origin and actor', async () => {
    const before = (await auditLines(t, 'mail.read')).length
    await get(`/mails/${failing}`)
    await get('/mails/x')
    const lines = (await auditLines(t, 'mail.read')).slice(before)
    expect(lines).toMatchObject([
      { object: `mail/${failing}`, result: 'ok', actor: 'demo-4', origin: '127.0.0.1' },
      { object: 'mail/unknown', result: 'refused: 404', actor: 'demo-4' },
    ])
    const lists = (await auditLines(t, 'mail.list')).length
    await get('/mails')
    expect(await auditLines(t, 'mail.list')).toHaveLength(lists + 1)
    // Who may not look leaves no line of having looked.
    expect((await get('/mails', await signedIn(t, 'anna'))).statusCode).toBe(403)
    expect(await auditLines(t, 'mail.list')).toHaveLength(lists + 1)
  })
  test('case 96: when the line cannot be written, nothing is shown', async () => {
    await t.db.pool`alter table audit.line add constraint full_disk check (action <> 'mail.list') not valid`
    const answer = await get('/mails')
    expect(answer.statusCode).toBe(500)
    expect(answer.body).not.toContain('voorbeeld.nl')
    await t.db.pool`alter table audit.line drop constraint full_disk`
  })
})

test('in production the text of a mail is refused, and the list says so', async () => {
  const { config } = t.deps
  const production = await referralApp({
    db: t.db,
    deps: { config: { ...config, production: true, OIDC_ISSUER: 'https://id.example' } },
  })
  const list = (
    await production.app.inject({ url: '/v1/admin/mails', headers: { cookie: dina } })
  ).json<MailList>()
  expect(list.readable).toBe(false)
  const text = await production.app.inject({ url: `/v1/admin/mails/${failing}`, headers: { cookie: dina } })
  expect(text.statusCode).toBe(403)
  expect((await auditLines(t, 'mail.read')).at(-1)).toMatchObject({ result: 'refused: 403' })
  await production.close()
})
