/**
 * Nothing that is read in the words is dropped in silence: each kind of thing that can be read is a filter that gives what it
 * says, or it is told what was loosened and why.
 */
import type { SearchResult } from '@stapwijzer/shared/api/courses.ts'
import { readKinds, type ReadKind } from '@stapwijzer/shared/domain/search.ts'
import { sampleCourse, sampleOffering } from '@stapwijzer/shared/domain/testing.ts'
import { putCourses } from '@stapwijzer/shared/search/testing.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storeTaxonomy, someOccupation } from '../occupations/testing.ts'
import { testApp, type TestApp } from '../testing.ts'
import { getJson } from './testing.ts'

let test: TestApp

const hbo = { ...sampleCourse().provider, id: 'h', name: 'Hogeschool Zilverdraad', type: 'hbo' as const }
const amersfoort = {
  ...sampleOffering().location!,
  city: 'Amersfoort',
  postcode: '3811',
  lat: 52.15,
  lon: 5.38,
}

const free = { status: 'free', amount: '0.00', currency: 'EUR', vatIncluded: true } as const

/** One course about welding, and one about budgies that is everything which that one is not. */
const welding = sampleCourse({
  sourceId: 'welding',
  title: 'Lassen',
  summary: null,
  description: null,
  outcomes: null,
  evening: false,
  sector: '07',
  lessons: [{ day: 'mon', part: null, from: null, until: null }],
})
const budgies = sampleCourse({
  sourceId: 'budgies',
  provider: hbo,
  title: 'Grasparkieten',
  summary: null,
  description: null,
  outcomes: null,
  level: 'mbo-2',
  evening: true,
  delivery: 'online',
  studyForm: 'full-time',
  award: 'micro-credential',
  languages: ['en'],
  price: free,
  lessons: [{ day: 'sat', part: 'morning', from: null, until: null }],
  practical: { jobGuarantee: true },
  offerings: [
    sampleOffering({
      start: '2027-04-01',
      end: null,
      enrolUntil: null,
      location: amersfoort,
      price: free,
      delivery: 'online',
    }),
  ],
})

beforeAll(async () => {
  test = await testApp()
  await test.db.tx('ingest', async ({ sql }) => {
    await sql`insert into catalogue.postcode (pc4, places, municipalities, lat, lon) values
      ('3811', '{Amersfoort}', '{0307}', 52.1561, 5.3878), ('3511', '{Utrecht}', '{0344}', 52.0907, 5.1214)`
  })
  await putCourses(test.db, [welding, budgies])
})
afterAll(() => test.close())

const search = async (query: Record<string, string | readonly string[]>) => {
  const pairs = Object.entries(query).flatMap(([name, values]) => [values].flat().map((one) => [name, one]))
  return (await getJson<SearchResult>(test, `/v1/courses?${new URLSearchParams(pairs)}`)).body
}
const titles = ({ items }: SearchResult) => items.map(({ title }) => title)

/** Words that say what the course about budgies is, and the one about welding is not. */
const said: readonly (readonly [ReadKind, string])[] = [
  ['place', 'in amersfoort'],
  ['level', 'mbo 2'],
  ['provider', 'hogeschool zilverdraad'],
  ['study-form', 'voltijd'],
  ['delivery', 'online'],
  ['evening', 'avond'],
  ['lesson-day', 'op zaterdag'],
  ['practical', 'met baangarantie'],
  ['price', 'gratis'],
  ['start', 'in april'],
  ['provider-type', 'hogeschool'],
  ['award', 'microcredential'],
  ['field', 'фінанси'],
  ['language', 'in het engels'],
]

// An order is no filter and finds nothing less: its test stands below.
it('knows words for each kind that can be read as a filter', () =>
  expect(new Set([...said.map(([kind]) => kind), 'order'])).toEqual(new Set(readKinds)))

it('tells the order that was read, and when it yields to the one that was chosen', async () => {
  const read = await search({ q: 'goedkope cursus' })
  const order = { kind: 'order', text: 'goedkope', filter: 'sort', value: 'price' }
  expect(read.interpretation).toMatchObject([order])
  expect(titles(read)).toEqual(titles(await search({ sort: 'price' })))
  const chosen = await search({ q: 'goedkope cursus', sort: 'start' })
  expect(chosen).not.toHaveProperty('interpretation')
  expect(chosen.loosened).toMatchObject([{ ...order, because: 'chosen' }])
})

describe.each(said)('%s (%s)', (kind, words) => {
  it('is a filter: asked as filters, with the other words, the same courses are found', async () => {
    const asked = await search({ q: `grasparkieten ${words}` })
    expect(titles(asked)).toEqual(['Grasparkieten'])
    expect(asked).not.toHaveProperty('loosened')
    const filters = Object.groupBy(asked.interpretation!, ({ filter }) => filter)
    const chosen = Object.fromEntries(
      Object.entries(filters).map(([name, items]) => [name, items!.map(({ value }) => value)]),
    )
    expect(new Set(asked.interpretation!.map((one) => one.kind))).toEqual(new Set([kind]))
    expect(titles(await search({ q: 'grasparkieten', ...chosen }))).toEqual(['Grasparkieten'])
    expect((await search({ q: 'lassen', ...chosen })).total).toBe(0)
  })

  it('is told when nothing has it, and stands in no filter', async () => {
    const loosened = await search({ q: `lassen ${words}` })
    expect(titles(loosened)).toEqual(['Lassen'])
    expect(loosened).not.toHaveProperty('interpretation')
    expect(loosened.loosened!.map(({ text }) => text)).toContain(words)
    expect(new Set(loosened.loosened!.map((one) => `${one.kind} ${one.because}`))).toEqual(
      new Set([`${kind} nothing-found`]),
    )
    expect(loosened.loosened!.every(({ label }) => label !== '')).toBe(true)
    expect(loosened.widened).toEqual([`without-${kind}`])
  })

  // Of what is so or not there is no other value to choose.
  it.skipIf(kind === 'evening' || kind === 'practical')(
    'is told when the visitor chose another value',
    async () => {
      const { loosened, interpretation, widened } = await search({
        q: `lassen ${words}`,
        ...otherChoice[kind],
      })
      expect(new Set(loosened?.map((one) => `${one.kind} ${one.because}`))).toEqual(
        new Set([`${kind} chosen`]),
      )
      expect([interpretation, widened]).toEqual([undefined, undefined])
    },
  )
})

const otherChoice: Partial<Record<ReadKind, Record<string, string>>> = {
  place: { postcode: '3511' },
  level: { level: 'mbo-3' },
  provider: { provider: 'test-school-1' },
  'study-form': { studyForm: 'part-time' },
  delivery: { delivery: 'classroom' },
  'lesson-day': { lessonDay: 'mon' },
  price: { priceMax: '500' },
  start: { startFrom: '2027-01-01' },
  'provider-type': { providerType: 'private' },
  field: { sector: '07' },
  award: { award: 'certificate' },
  language: { language: 'nl' },
}

it('says in which language words were read and as what, in the language that is asked for', async () => {
  const told = async (language: string) => {
    const headers = { 'accept-language': language }
    return (
      await getJson<SearchResult>(
        test,
        `/v1/courses?q=${encodeURIComponent('курси зварник фінанси')}`,
        headers,
      )
    ).body.readIn
  }
  expect(await told('nl')).toEqual({
    language: 'uk',
    label: 'Oekraïens',
    reviewed: false,
    words: [
      { text: 'зварник', as: 'lasser' },
      { text: 'фінанси', as: 'Bedrijf, geld en recht' },
    ],
  })
  expect(await told('en')).toMatchObject({
    label: 'Ukrainian',
    words: [{}, { as: 'Business, finance and law' }],
  })
})

describe('of several that were read', () => {
  it('as few as will do are loosened', async () => {
    const answer = await search({ q: 'lassen deeltijd avond' })
    expect(titles(answer)).toEqual(['Lassen'])
    expect(answer.interpretation!.map(({ kind }) => kind)).toEqual(['study-form'])
    expect(answer.loosened!.map(({ kind }) => kind)).toEqual(['evening'])
    const both = await search({ q: 'lassen gratis avond deeltijd' })
    expect(both.interpretation!.map(({ kind }) => kind)).toEqual(['study-form'])
    expect(both.widened).toEqual(['without-price', 'without-evening'])
  })

  it('a place that is loosened still gives the distance', async () => {
    const [card] = (await search({ q: 'lassen amersfoort' })).items
    expect(card!.location!.distanceKm).toBeGreaterThan(10)
  })

  it('of two places, days or amounts the last counts, and the other is told', async () => {
    const { interpretation, loosened } = await search({
      q: 'lassen amersfoort onder 100 euro onder 900 euro utrecht',
    })
    expect(interpretation!.map(({ filter, value }) => `${filter} ${value}`)).toEqual([
      'priceMax 900',
      'postcode 3511',
      'distanceKm 10',
    ])
    expect(loosened!.map(({ filter, value, because }) => `${filter} ${value} ${because}`)).toEqual([
      'priceMax 100 said-again',
      'postcode 3811 said-again',
      'distanceKm 10 said-again',
    ])
  })

  it('a filter that leaves only a course that mentions the word does not hide those that are called so', async () => {
    const bare = { summary: null, description: null, outcomes: null }
    const orchids = sampleCourse({ ...bare, sourceId: 'orchids', title: 'Orchideeën', evening: false })
    const description = { html: '<p>Ook over orchideeën en bonsai.</p>', lang: 'nl' }
    const aside = sampleCourse({ ...bare, sourceId: 'aside', title: 'Tuinieren', description, evening: true })
    await putCourses(test.db, [welding, budgies, orchids, aside])
    const found = await search({ q: 'orchideeën avond' })
    expect(titles(found)).toEqual(['Orchideeën', 'Tuinieren'])
    expect(found.widened).toEqual(['without-evening'])
    // Where nothing is called so, the one that mentions it is the answer, and is told to be that.
    const mentioned = await search({ q: 'bonsai' })
    expect(titles(mentioned)).toEqual(['Tuinieren'])
    expect(mentioned.widened).toEqual(['mentioned'])
    expect(await search({ q: 'tuinieren' })).not.toHaveProperty('widened')
    await putCourses(test.db, [welding, budgies])
  })

  it('what is denied is no filter, and is told', async () => {
    const { interpretation, loosened } = await search({ q: 'lassen niet in de avond' })
    expect(interpretation).toBeUndefined()
    expect(loosened).toMatchObject([{ filter: 'evening', because: 'denied' }])
  })

  it('nothing is told of words that say what was chosen, or more than that', async () => {
    for (const level of ['mbo-3']) {
      expect(await search({ q: 'lassen mbo', level })).not.toHaveProperty('loosened')
      expect(await search({ q: 'lassen mbo 3', level })).not.toHaveProperty('loosened')
    }
  })
})

describe('an occupation that the words name', () => {
  it('is no filter and is not called one: courses that only say the words are found as well', async () => {
    await storeTaxonomy(test.db, {
      occupations: [someOccupation({ id: 'lasser', label: 'lasser', altLabels: ['lassen'] })],
    })
    test.setNow('2026-11-24T09:01:00.000Z')
    await expect
      .poll(async () => (await search({ q: 'lassen' })).occupations)
      .toEqual([{ id: 'lasser', label: 'lasser', text: 'lassen' }])
    const named = await search({ q: 'lassen' })
    expect(named.total).toBe(1)
    expect(named).not.toHaveProperty('interpretation')
    expect((await search({ occupation: 'lasser' })).total).toBe(0)
  })
})

describe('fields near what is not on offer', () => {
  const near = async (query: Record<string, string>) => (await search(query)).nearFields
  it('are those that have courses, without what was read as a place or a level', async () => {
    expect(await near({ q: 'stukadoor in utrecht mbo 2' })).toEqual([
      { value: '07', label: 'Techniek en bouw' },
    ])
    expect(await near({ q: 'imker' })).toBeUndefined()
    expect(await near({ q: 'qqqqzzz' })).toBeUndefined()
  })
  it('are not named when something was found, or a filter is the reason', async () => {
    expect(await near({ q: 'lassen' })).toBeUndefined()
    expect(await near({ q: 'lassen', level: 'havo' })).toBeUndefined()
    expect(await near({ q: 'stukadoor', level: 'havo' })).toHaveLength(1)
  })
})
