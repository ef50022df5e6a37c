import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { searchIn } from '@stapwijzer/shared/search/testing.ts'
import { projectCourses } from '@stapwijzer/shared/search/projection/project.ts'
import { directory, program, resource } from '../feeds/edudex/testing.ts'
import { formats } from '../feeds/registry.ts'
import { startFeedServer } from '../net/testing.ts'
import { runItems } from '../pipeline/testing.ts'
import { csv } from './testing-csv.ts'
import { edudexProgram } from './testing-edudex.ts'
import { courseId, courseKey, ooapi, ooapiCourse, ooapiServer, page } from './testing-ooapi.ts'
import { openBadInput, type BadInput } from './testing.ts'

let on: BadInput
beforeAll(async () => {
  on = await openBadInput()
})
afterAll(() => on.close())

test('rulings 27, 28: order of items and of keys, and stamps, are no change', async () => {
  const other = courseId.replace('1', '3')
  const items = [ooapiCourse(), ooapiCourse({ courseId: other, name: [{ language: 'nl', value: 'Koken' }] })]
  await on.run(ooapiServer({ '/v5/courses': page(items) }), 'volgorde')
  const turned = items
    .toReversed()
    .map((item) => Object.fromEntries(Object.entries({ ...item, lastModified: '2026-11-23' }).toReversed()))
  const report = await on.run(ooapiServer({ '/v5/courses': page(turned) }), 'volgorde')
  expect(report).toMatchObject({ status: 'unchanged', counts: { read: 2, unchanged: 2, updated: 0 } })
})

test('ruling 28: rows of a CSV in another order are no change, and nothing is projected', async () => {
  const rows = ['1;Lassen', '2;Koken', '3;Excel']
  await on.run(csv(rows), 'rijen')
  const project = () => Promise.reject(new Error('projected'))
  expect(await on.run(csv(rows.toReversed()), 'rijen', { project })).toMatchObject({ status: 'unchanged' })
})

test('ruling 49: the sector of a program is the type of its provider, its field of study the sector of the course', async () => {
  const programId = '40000000-0000-4000-8000-000000000001'
  const own = { sector: 'secondary vocational education', fieldsOfStudy: '0732' }
  const { courseId: _course, ...common } = ooapiCourse(own)
  const feed = ooapiServer({ '/v5/courses': page([]), '/v5/programs': page([{ ...common, programId }]) })
  expect(await on.run(feed, 'sector')).toMatchObject({ status: 'done', counts: { created: 1 } })
  expect(await on.course('sector', `program:${programId}`)).toMatchObject({
    sector: '07',
    provider: { type: 'mbo' },
  })
})

test('ruling 52: attributes, child elements and elements that are ignored, with and without a prefix', async () => {
  const feed = edudexProgram({
    root: '<clientDiscountResource>https://elders.example</clientDiscountResource>',
    classification:
      '<e:credits xmlns:e="http://studieData.nl/schema/edudex/program" system="ECTS">7.5</e:credits>' +
      '<programDuration unit="month">4</programDuration><programLocation>Utrecht</programLocation>',
    curriculum: '<studyLoad period="week">8</studyLoad><studyLoad period="program">210</studyLoad>',
    schedule:
      '<programRun><startDate><isFinal>false</isFinal><date>2027-02-01</date></startDate><id>r1</id></programRun>',
  })
  await on.run(feed, 'vormen')
  expect(await on.course('vormen', 'kade:p1')).toMatchObject({
    studyLoad: { value: 7.5, unit: 'ects' },
    duration: { value: 4, unit: 'months', weeks: 17.3 },
    location: { city: 'Utrecht' },
    offerings: [{ id: 'r1', start: '2027-02-01', dateIsFinal: false }],
  })
})

test('ruling 35: a feed of files asks nothing of the web, and leaves its folder for nobody', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-folder-'))
  const server = await startFeedServer({})
  const links = [`${server.origin}/p.xml`, 'file:///etc/hostname', '../buiten.xml', '/etc/hostname', 'p.xml']
  writeFileSync(
    join(folder, 'directory.xml'),
    directory(links.map((link, at) => resource(`p${at}`, link)).join('')),
  )
  writeFileSync(
    join(folder, 'p.xml'),
    program({ ids: '<orgUnitId>kade</orgUnitId><programId>p4</programId>' }),
  )
  const report = await runItems(on.db, [], {
    source: 'bestanden',
    feed: {
      source: { id: 'bestanden', name: 'b', format: 'edudex', address: null, schedule: null },
      format: formats.edudex,
      from: join(folder, 'directory.xml'),
    },
  })
  await server.close()
  rmSync(folder, { recursive: true })
  expect(report.rejects.map(({ code, key }) => `${code} ${key}`)).toEqual(
    [0, 1, 2, 3].map((at) => `resource-outside-feed kade:p${at}`),
  )
  expect(server.asked).toEqual([])
  expect(await on.live('bestanden')).toEqual(['kade:p4'])
})

test('rulings 13, 39: the card shows the lowest price of the starts that count, and an open window is a flexible start', async () => {
  const cost = (amount: string) => [{ costType: 'total costs', amount, currency: 'EUR' }]
  const offerings = [
    { offeringId: 'past', startDate: '2026-09-01', priceInformation: cost('10.00') },
    {
      offeringId: 'gone',
      startDate: '2027-02-01',
      priceInformation: cost('20.00'),
      consumers: [{ consumerKey: 'rio', registrationStatus: 'cancelled' }],
    },
    { offeringId: 'late', startDate: '2027-03-01', priceInformation: cost('250.00') },
    { offeringId: 'next', startDate: '2027-02-15', priceInformation: cost('300.00') },
    { offeringId: 'open', flexibleEntryPeriodStart: '2026-10-01', flexibleEntryPeriodEnd: '2026-11-24' },
  ]
  await on.run(ooapi({ priceInformation: cost('999.00') }, offerings), 'kaart', { project: projectCourses })
  const query = {
    q: null,
    exact: false,
    filters: { source: 'kaart' },
    origin: null,
    sort: 'relevance',
    page: 1,
    pageSize: 10,
  } as const
  const { items } = await searchIn(on.db, { ...query, today: '2026-11-24' })
  expect(items).toMatchObject([
    { nextStart: '2027-02-15', startCount: 2, flexibleStart: true, price: { amount: '250.00' } },
  ])
  expect((await on.course('kaart', courseKey))?.offerings).toHaveLength(5)
})

test('files that are missing are single items in error, however many in a row', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-missing-'))
  const links = Array.from({ length: 300 }, (_, at) => resource(`p${at}`, at < 55 ? `${at}.xml` : 'p.xml'))
  writeFileSync(join(folder, 'directory.xml'), directory(links.join('')))
  writeFileSync(join(folder, 'p.xml'), program({ ids: '' }))
  const report = await runItems(on.db, [], {
    source: 'ontbreekt',
    feed: {
      source: { id: 'ontbreekt', name: 'o', format: 'edudex', address: null, schedule: null },
      format: formats.edudex,
      from: join(folder, 'directory.xml'),
    },
  })
  rmSync(folder, { recursive: true })
  expect(report).toMatchObject({ status: 'done', counts: { read: 300, created: 245, rejected: 55 } })
  expect(report.rejects[0]).toMatchObject({ key: 'kade:p0', code: 'resource-unreachable' })
  expect(report.rejects[0]?.message).not.toContain(folder)
})

test('HTML that was not escaped is text: the course is shown, also when its name has elements in it', async () => {
  const feed = edudexProgram({
    descriptions:
      '<programName xml:lang="nl">Lassen <b>niveau 1</b></programName>' +
      '<programDescriptionHtml xml:lang="nl"><p>Je leert</p><p>lassen.</p></programDescriptionHtml>',
  })
  await on.run(feed, 'opmaak')
  expect(await on.course('opmaak', 'kade:p1')).toMatchObject({
    title: 'Lassen niveau 1',
    description: { html: 'Je leert lassen.' },
  })
  const products =
    '<Products provider="School"><Product><ID>1</ID><Name>Lassen <b>1</b></Name></Product></Products>'
  const report = await on.run(
    { format: 'springest', documents: { '/p.xml': products }, from: '/p.xml' },
    'opmaak-2',
  )
  expect(report).toMatchObject({ status: 'done', counts: { created: 1 } })
  expect((await on.course('opmaak-2', '1'))?.title).toBe('Lassen 1')
})
