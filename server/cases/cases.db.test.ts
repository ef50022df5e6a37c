import type { CaseView } from '@stapwijzer/shared/api/cases.ts'
import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import { putCourses } from '@stapwijzer/shared/search/testing.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditLines, referralApp, signedIn } from '../referrals/testing.ts'
import { keepCases } from '../jobs/cases.ts'
import type { TestApp } from '../testing.ts'

let t: TestApp
const cookies: Record<string, string> = {}
beforeAll(async () => {
  t = await referralApp()
  for (const user of ['fatma', 'gert', 'hanna', 'anna']) cookies[user] = await signedIn(t, user)
})
afterAll(() => t.close())

const ask = (user: string, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object, ifMatch?: string) =>
  t.app.inject({
    method,
    url: `/v1/cases${url}`,
    headers: { cookie: cookies[user]!, ...(ifMatch ? { 'if-match': ifMatch } : {}) },
    ...(payload ? { payload } : {}),
  })
const open = async (user: string, more: object = {}) => {
  const answer = await ask(user, 'POST', '', { title: 'Lassen in de avond', ...more })
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json<CaseView>()
}
const move = (user: string, { id, version }: CaseView, to: string, more: object = {}) =>
  ask(user, 'POST', `/${id}/moves`, { to, reason: 'Afgesproken.', ...more }, `"${version}"`)

describe('case 117: the moves of a case', () => {
  it('refuses one that skips a state, with the moves that are possible', async () => {
    const made = await open('fatma')
    const answer = await move('fatma', made, 'researched')
    expect(answer.statusCode).toBe(409)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.json()).toMatchObject({ possible: ['with-partner', 'not-needed', 'solved-otherwise'] })
    expect((await ask('fatma', 'GET', `/${made.id}`)).json()).toMatchObject({ state: 'new', moves: [] })
  })

  it('goes the whole way, and tells of each move who, when and why', async () => {
    let made = await open('fatma')
    const way = ['with-partner', 'researched', 'business-case', 'efficiency-test', 'accredited']
    for (const to of way) made = (await move('fatma', made, to)).json<CaseView>()
    expect((await move('fatma', made, 'starts-on')).statusCode).toBe(400)
    made = (await move('fatma', made, 'starts-on', { startsOn: '2027-09-01' })).json<CaseView>()
    expect(made).toMatchObject({ state: 'starts-on', startsOn: '2027-09-01', possible: [] })
    expect(made.moves.map(({ to }) => to)).toEqual([...way, 'starts-on'])
    expect(made.moves[0]).toMatchObject({ by: 'Fatma Visser', reason: 'Afgesproken.', undone: false })
  })

  it('takes the last move back within a day, and keeps it in the history', async () => {
    const made = await open('fatma')
    const moved = (await move('fatma', made, 'not-needed')).json<CaseView>()
    const back = await ask('fatma', 'POST', `/${made.id}/undo`, undefined, `"${moved.version}"`)
    expect(back.json()).toMatchObject({ state: 'new', undoUntil: null, moves: [{ undone: true }] })
    const again = await ask('fatma', 'POST', `/${made.id}/undo`, undefined, back.headers.etag)
    expect(again.statusCode).toBe(409)
  })

  it('does not move on a version that is not the newest', async () => {
    const made = await open('fatma')
    await move('fatma', made, 'with-partner')
    expect((await move('fatma', made, 'with-partner')).statusCode).toBe(412)
  })
})

describe('case 118: a case of another sector body', () => {
  it('is 404 as one that does not exist, in no list, and told to the audit log', async () => {
    const made = await open('fatma', { sector: 'utrechtzorg' })
    expect(made.sectors).toEqual([{ id: 'utrechtzorg', name: 'Utrechtzorg' }])
    expect((await ask('gert', 'GET', `/${made.id}`)).statusCode).toBe(200)
    const refused = await ask('hanna', 'GET', `/${made.id}`)
    const absent = await ask('hanna', 'GET', '/00000000-0000-4000-8000-000000000000')
    expect([refused.statusCode, absent.statusCode]).toEqual([404, 404])
    expect(refused.json<{ detail: string }>().detail).toBe(absent.json<{ detail: string }>().detail)
    expect((await move('hanna', made, 'with-partner')).statusCode).toBe(404)
    expect((await ask('hanna', 'GET', '')).body).not.toContain(made.id)
    const lines = await auditLines(t, `case/${made.id}`)
    expect(lines.map(({ action, result }) => [action, result])).toEqual([
      ['case.open', 'ok'],
      ['case.read', 'ok'],
      ['case.read', 'refused: 404'],
      ['case.move', 'refused: 404'],
    ])
  })

  it('cannot be opened for another body; a counsellor has no cases at all', async () => {
    const answer = await ask('gert', 'POST', '', { title: 'Lassen', sector: 'u-tech' })
    expect(answer.statusCode).toBe(400)
    expect((await ask('anna', 'GET', '')).statusCode).toBe(403)
    expect((await open('gert')).sectors.map(({ id }) => id)).toEqual(['utrechtzorg'])
  })
})

it('opens from a signal with the figures of that day, for the body that covers its topic', async () => {
  await t.db.pool`
    insert into catalogue.region_membership (municipality, region, region_name, valid_from)
    values ('0344', 'midden-utrecht', 'Midden-Utrecht', '2020-01-01')`
  await t.db.pool`
    insert into catalogue.postcode (pc4, places, municipalities, lat, lon)
    values ('3511', array['Utrecht'], array['0344'], 52.09, 5.12)`
  const at = (city: string, postcode: string, lat: number, lon: number) => ({
    location: { name: null, city, postcode, lat, lon },
  })
  const [near] = await putCourses(t.db, [
    sampleCourse({ sourceId: 'a', sector: '09', ...at('Utrecht', '3511 AA', 52.09, 5.12), offerings: [] }),
    sampleCourse({ sourceId: 'b', sector: '09', ...at('Arnhem', '6811 AA', 51.98, 5.91), offerings: [] }),
    sampleCourse({ sourceId: 'c', sector: '06', offerings: [] }),
  ])
  const signal = {
    topic: { type: 'field', id: '0913' },
    region: 'midden-utrecht',
    kind: 'no-offer',
    period: '2026-H2',
  }
  const answer = await ask('fatma', 'POST', '', signal)
  expect(answer.statusCode, answer.body).toBe(201)
  expect(answer.json()).toMatchObject({
    topic: { type: 'field', code: '0913' },
    region: { id: 'midden-utrecht' },
    sectors: [{ id: 'utrechtzorg' }],
    figures: {
      takenOn: '2026-11-24',
      count: null,
      comparable: {
        inRegion: 1,
        outside: 1,
        nearestKm: 0,
        courses: [
          { id: near, city: 'Utrecht', inRegion: true, km: 0 },
          { city: 'Arnhem', inRegion: false, km: 55.4 },
        ],
      },
    },
  })
  for (const wrong of [{ region: 'nergens' }, { topic: { type: 'occupation', id: 'geen' } }]) {
    expect((await ask('fatma', 'POST', '', { ...signal, ...wrong })).statusCode).toBe(400)
  }
})

it('has an owner, partners, a next date and notes, and shows what is overdue first', async () => {
  const made = await open('gert')
  const arranged = await ask(
    'gert',
    'PUT',
    `/${made.id}/arrangement`,
    {
      owner: 'me',
      partners: [{ kind: 'school', name: 'ROC van de regio' }],
      nextOn: '2026-11-23',
      nextWhat: 'Bellen met de school',
      remindTo: 'zaken@voorbeeld.nl',
    },
    '"1"',
  )
  expect(arranged.json()).toMatchObject({
    owner: { name: 'Gert Mulder', mine: true },
    overdue: true,
    remindTo: 'zaken@voorbeeld.nl',
  })
  const [row] = await t.db.pool<{ to: string }[]>`
    select remind_to as to from private.signal_case where id = ${made.id}`
  expect(row!.to).not.toContain('zaken')
  await ask('gert', 'POST', `/${made.id}/notes`, { text: 'Gesproken.', open: false })
  const figure = { part: 'need-labour-market', text: 'Zeer krap', source: 'UWV', edition: '2026-Q3' }
  const last = await ask('gert', 'POST', `/${made.id}/figures`, figure)
  expect(last.json()).toMatchObject({ notes: [{ text: 'Gesproken.' }], officialFigures: [figure] })
  const list = (await ask('fatma', 'GET', '?pageSize=1')).json<{ items: { id: string }[] }>()
  expect(list.items[0]!.id).toBe(made.id)
})

it('reminds once on the next date, forgets the address, and says that there is a course now', async () => {
  const made = (await ask('fatma', 'POST', '', { topic: { type: 'field', id: '07' } })).json<CaseView>()
  const arrangement = { owner: 'me', partners: [], nextWhat: null, remindTo: 'zaken@voorbeeld.nl' }
  await ask('fatma', 'PUT', `/${made.id}/arrangement`, { ...arrangement, nextOn: '2026-11-25' }, '"1"')
  const [course] = await putCourses(t.db, [sampleCourse({ sourceId: 'd', sector: '07', offerings: [] })], {
    at: '2026-11-25T06:00:00Z',
  })
  const run = (today: string) =>
    keepCases(t.db, { publicUrl: 'https://stapwijzer.example', today, now: new Date(`${today}T09:00:00Z`) })
  expect(await run('2026-11-24')).toMatchObject({ found: 0 })
  expect(await run('2026-11-25')).toMatchObject({ reminders: 1, found: 1 })
  expect(await run('2026-11-25')).toEqual({ reminders: 0, found: 0 })
  const mails = await t.db.pool<{ text: string }[]>`
    select message->>'text' as text from private.outbox where kind = 'case-reminder' and message->>'to' = 'zaken@voorbeeld.nl'`
  expect(mails.filter(({ text }) => text.includes(`/signalen/zaken/${made.id}`))).toHaveLength(1)
  const shown = (await ask('fatma', 'GET', `/${made.id}`)).json<CaseView>()
  expect(shown).toMatchObject({ remindTo: null, found: 1, courses: [{ id: course }] })
})
