/** What each kind of alert tells and when, and what makes an address go: a mailbox that is no more, too much that is asked. */
import { sampleCourse, sampleOffering } from '@stapwijzer/shared/domain/testing.ts'
import { putCourses, withdrawCourses } from '@stapwijzer/shared/search/testing.ts'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { linkCourses } from '../matching/testing.ts'
import { someOccupation, storeTaxonomy } from '../occupations/testing.ts'
import { alertsApp, followed, request, stored, type AlertsApp } from './testing.ts'

const thursday = '2026-12-03T10:00:00Z'
const mondays = ['2026-12-07', '2026-12-14', '2026-12-21', '2026-12-28'].map((day) => `${day}T08:00:00Z`)
const [first = '', second = '', third = '', fourth = ''] = mondays
const nothing = { addresses: [], alerts: [], mails: [] }

let t: AlertsApp
beforeAll(async () => {
  t = await alertsApp({ now: thursday })
  await t.offer([{ title: 'Boekhouden' }], '2026-11-01T06:00:00Z')
})
afterEach(async () => {
  t.setNow(thursday)
  t.sink.refused.clear()
  await t.db.pool`delete from private.alert_address`
})
afterAll(() => t.close())

/** The digest of this moment; undefined when there is none. */
async function digestAt(moment: string) {
  t.setNow(moment)
  const mails = await t.work()
  expect(mails.length).toBeLessThan(2)
  return mails[0]
}

test('a course: a new start, another price, another place, that it is withdrawn and that it is back', async () => {
  const course = sampleCourse({ sourceId: 'followed', title: 'Imkeren' })
  const [id = ''] = await putCourses(t.db, [course])
  await followed(t, { subject: { kind: 'course', id } })
  expect(await digestAt(first)).toBeUndefined()

  const later = sampleOffering({
    ...{ id: 'start-2', start: '2027-09-06', end: null, enrolUntil: null },
    location: { name: null, city: 'Amersfoort', postcode: '3811', lat: 52.15, lon: 5.38 },
  })
  const offerings = [sampleOffering(), later].map((one) => ({
    ...one,
    price: { ...one.price, amount: '550.00' },
  }))
  await putCourses(t.db, [{ ...course, price: { ...course.price, amount: '550.00' }, offerings }])
  const changed = await digestAt(second)
  for (const said of ['6 september 2027', 'Amersfoort', '495', '550']) expect(changed!.text).toContain(said)

  await withdrawCourses(t.db, [id])
  const gone = await digestAt(third)
  await putCourses(t.db, [{ ...course, offerings }])
  const back = await digestAt(fourth)
  expect(gone!.text).not.toBe(back!.text)
  expect(await digestAt('2027-01-04T08:00:00Z')).toBeUndefined()
})

test('a scheme: that its period comes soon and that it is open, each once, and nothing in between or after', async () => {
  t.setNow('2026-05-01T10:00:00Z')
  await followed(t, { subject: { kind: 'scheme', id: 'praktijkleren' }, months: 12 })
  expect(await digestAt('2026-05-04T08:00:00Z')).toBeUndefined()
  const soon = await digestAt('2026-05-18T08:00:00Z')
  expect(soon!.text).toContain('2 juni 2026')
  expect(await digestAt('2026-05-25T08:00:00Z')).toBeUndefined()
  const open = await digestAt('2026-06-08T08:00:00Z')
  expect(open!.text).toContain('17 september 2026')
  expect(await digestAt('2026-06-15T08:00:00Z')).toBeUndefined()
  expect(await digestAt('2026-09-21T08:00:00Z')).toBeUndefined()
})

test('an occupation: the first course that leads to it', async () => {
  await storeTaxonomy(t.db, {
    occupations: [someOccupation({ id: 'imker', label: 'imker' })],
    skills: [],
    relations: [],
  })
  await followed(t, { subject: { kind: 'occupation', id: 'imker' } })
  expect(await digestAt(first)).toBeUndefined()
  const [course = ''] = await t.offer([{ title: 'Bijen houden' }], '2026-12-10T06:00:00Z')
  await linkCourses(t.db, [[course, 'imker', 'occupation']])
  expect((await digestAt(second))!.text).toContain('Bijen houden')
  expect(await digestAt(third)).toBeUndefined()
})

test('a search that found nothing: whatever it finds first, once', async () => {
  await followed(t, { subject: { kind: 'search', question: { q: 'orgelbouw' } } })
  expect(await digestAt(first)).toBeUndefined()
  // First seen long ago, and found only now: a course that was changed until it fits.
  await t.offer([{ title: 'Orgelbouw' }], '2026-10-01T06:00:00Z')
  expect((await digestAt(second))!.text).toContain('Orgelbouw')
  expect(await digestAt(third)).toBeUndefined()
})

test('a mailbox that is not there: the address and all of it go at once, also after mails that arrived', async () => {
  const sanne = { email: 'sanne@voorbeeld.nl', subject: { kind: 'search', question: { q: 'lassen' } } }
  t.sink.refused.set(sanne.email, '550 5.1.1 No such user')
  await request(t, sanne)
  expect(await t.work()).toEqual([])
  expect(await stored(t)).toEqual(nothing)

  t.sink.refused.clear()
  await followed(t, sanne)
  t.sink.refused.set(sanne.email, '550 5.1.1 No such user')
  await t.offer([{ title: 'Lassen' }], '2026-12-04T06:00:00Z')
  expect(await digestAt(first)).toBeUndefined()
  expect(await stored(t)).toEqual(nothing)
})

test('a mail server that mistrusts the sender deletes nobody', async () => {
  const sanne = { email: 'sanne@voorbeeld.nl', subject: { kind: 'search', question: { q: 'solderen' } } }
  await followed(t, sanne)
  await t.offer([{ title: 'Solderen' }], '2026-12-04T06:00:00Z')
  t.sink.refused.set(sanne.email, '550 5.7.1 Message refused')
  expect(await digestAt(first)).toBeUndefined()
  expect((await stored(t)).addresses).toHaveLength(1)
})

test('more than five requests that wait for one address send nothing more, and the answer is the same', async () => {
  const answers: number[] = []
  for (let nth = 0; nth < 7; nth += 1) {
    // A minute apart, so that it is not the limit of a client that answers.
    t.app.tick = () => nth * 60_000
    const { statusCode } = await request(t, { subject: { kind: 'search', question: { q: `woord${nth}` } } })
    answers.push(statusCode)
  }
  expect(answers).toEqual(Array.from({ length: 7 }, () => 202))
  expect(await t.work()).toHaveLength(5)
})
