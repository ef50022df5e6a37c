import type { SearchResult } from '@stapwijzer/shared/api/courses.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../testing.ts'
import { appWithCourses, getJson } from './testing.ts'

let test: TestApp
let ids: string[]
beforeAll(async () => {
  ;({ app: test, ids } = await appWithCourses())
})
afterAll(() => test.close())

const get = <T>(url: string, headers?: Record<string, string>) => getJson<T>(test, url, headers)
const search = async (query: string) => (await get<SearchResult>(`/v1/courses?${query}`)).body
async function problems(query: string) {
  const { status, body } = await get<{ errors: { in: string; path: string }[] }>(`/v1/courses?${query}`)
  expect(status).toBe(400)
  return body.errors.map(({ in: where, path }) => `${where} ${path}`).sort()
}

describe('GET /v1/courses', () => {
  it('lists every live course with page, facets and meta', async () => {
    const result = await search('')
    expect(result).toMatchObject({ total: 3, page: 1, pageSize: 20 })
    expect(result.items).toHaveLength(3)
    expect(Object.keys(result.facets).sort()).toEqual(
      'award delivery dutchLevel language lessonDay level nlqf provider providerType sector studyForm'.split(
        ' ',
      ),
    )
    expect(result.facets.level).toEqual([
      { value: 'mbo-3', label: 'mbo 3', count: 2 },
      { value: 'mbo-4', label: 'mbo 4', count: 1 },
    ])
    expect(result.facets.language[0]).toEqual({ value: 'nl', label: 'Nederlands', count: 3 })
    expect(result.facets.language[1]).toEqual({ value: 'en', label: 'Engels', count: 1 })
    expect(result.facets.provider).toEqual([{ value: 'test-school-1', label: 'School Een', count: 3 }])
    expect(result.meta).toMatchObject({ engine: 'postgres', degraded: false })
    expect(result.meta.indexedAt).toMatch(/Z$/)
    for (const absent of ['correction', 'interpretation', 'blockedBy', 'widened']) {
      expect(result).not.toHaveProperty(absent)
    }
  })

  it('finds the same without facets, also where one of their filters is on', async () => {
    for (const query of [
      '',
      'level=mbo-3',
      'level=mbo-3&level=mbo-4&delivery=online',
      'q=zorg&level=mbo-3',
    ]) {
      const whole = await search(query)
      const bare = await search(`${query}&facets=false`)
      expect([bare.total, bare.items], query).toEqual([whole.total, whole.items])
      expect(Object.values(bare.facets).flat(), query).toEqual([])
      expect(Object.keys(bare.facets), query).toEqual(Object.keys(whole.facets))
    }
    expect((await search('facets=true')).facets).toEqual((await search('')).facets)
  })

  it('says labels in the language that is asked for', async () => {
    const { body, headers } = await get<SearchResult>('/v1/courses', { 'accept-language': 'en' })
    expect(body.facets.language[0]).toMatchObject({ value: 'nl', label: 'Dutch' })
    expect(headers.vary).toContain('Accept-Language')
    expect(headers['cache-control']).toContain('public')
  })

  it('shows a card with every key', async () => {
    const { items } = await search('q=boekhouden+voor+beginners')
    expect(items[0]).toEqual({
      id: ids[0],
      title: 'Boekhouden voor beginners',
      summary: 'Leer de basis van boekhouden.',
      provider: { id: 'test-school-1', name: 'School Een', type: 'private' },
      level: 'mbo-3',
      nlqf: '3',
      award: 'certificate',
      sector: '04',
      studyForm: 'part-time',
      delivery: 'classroom',
      languages: ['nl'],
      duration: { value: 10, unit: 'weeks', weeks: 10 },
      studyLoad: { value: 40, unit: 'hours' },
      hoursPerWeek: 4,
      price: { status: 'known', amount: '495.00', currency: 'EUR', vatIncluded: true },
      nextStart: '2027-02-01',
      startCount: 1,
      flexibleStart: false,
      lessons: [],
      practical: {},
      location: { city: 'Utrecht', postcode: '3511', lat: 52.09, lon: 5.12 },
      source: 'test',
      checkedAt: '2026-11-24T06:00:00.000Z',
    })
  })

  it('treats an empty q as absent, and says what a correction changed', async () => {
    expect((await search('q=')).total).toBe(3)
    const result = await search('q=Boekhuoden')
    expect(result.correction).toEqual({ from: 'Boekhuoden', to: 'boekhouden' })
    expect(result.total).toBe(2)
    expect((await search('q=Boekhuoden&exact=true')).total).toBe(0)
  })

  it('names the filters in the way', async () => {
    const result = await search('q=lassen&sector=04')
    expect(result).toMatchObject({ total: 0, items: [] })
    expect(result.blockedBy).toEqual([{ filter: 'sector', value: '04', totalWithout: 1 }])
  })

  it('answers unknown ids with nothing, and pages past the last with the same total', async () => {
    for (const query of ['provider=no-such', 'occupation=x', 'skill=y', 'source=z', 'sourceId=q']) {
      expect((await search(query)).total, query).toBe(0)
    }
    expect((await search('source=test&sourceId=a')).items.map((card) => card.id)).toEqual([ids[0]])
    expect(await search('page=400&pageSize=25')).toMatchObject({
      total: 3,
      items: [],
      page: 400,
      pageSize: 25,
    })
  })

  it.each([
    ['nonsense=1&level=x&page=0', 'query level,query nonsense,query page'],
    ['level=mbo-3&level=nope&nlqf=9&providerType=x', 'query level,query nlqf,query providerType'],
    ['level[]=mbo-3&level[0]=mbo-3', 'query level[0],query level[]'],
    ['sort=price&sort=start&q=a&q=b', 'query q,query sort'],
    ['distanceKm=10&sort=distance', 'query distanceKm,query sort'],
    ['distanceKm=0&postcode=0999', 'query distanceKm,query postcode'],
    ['distanceKm=501&postcode=3511A', 'query distanceKm,query postcode'],
    ['page=101&pageSize=100', 'query page'],
    ['pageSize=101', 'query pageSize'],
    ['pageSize=1000000', 'query pageSize'],
    ['pageSize=1000000&page=x', 'query page,query pageSize'],
    ['startFrom=2027-02-29&startBefore=soon&level=', 'query level,query startBefore,query startFrom'],
    [
      'priceMax=-1&hoursPerWeekMax=0&durationWeeksMax=2001',
      'query durationWeeksMax,query hoursPerWeekMax,query priceMax',
    ],
    [
      'priceMax=10000001&hoursPerWeekMax=168.5&evening=yes',
      'query evening,query hoursPerWeekMax,query priceMax',
    ],
    ['language=NL&language=nld&scheme=free-money&sector=00', 'query language,query scheme,query sector'],
    [`q=${'a'.repeat(501)}&exact=1`, 'query exact,query q'],
    [`${'level=mbo-3&'.repeat(51)}x=1`, 'query level,query x'],
  ])('refuses %.60s', async (query, paths) => expect((await problems(query)).join()).toBe(paths))

  it('takes what is just within the limits', async () => {
    for (const query of [
      `q=${'a'.repeat(500)}`,
      `q=${encodeURIComponent('🙂'.repeat(500))}`,
      'page=100&pageSize=100',
      'priceMax=0',
      'priceMax=10000000&hoursPerWeekMax=168&durationWeeksMax=2000',
      'nlqf=4%2B&level=mbo-3&level=mbo-3',
      'evening=false&exact=false',
      `${'sector=04&'.repeat(50)}`.slice(0, -1),
    ]) {
      expect((await get(`/v1/courses?${query}`)).status, query.slice(0, 60)).toBe(200)
    }
  })
})

describe('near a postcode', () => {
  beforeAll(async () => {
    await test.db.tx('ingest', async ({ sql }) => {
      await sql`insert into catalogue.postcode (pc4, places, municipalities, lat, lon) values
        ('3811', '{Amersfoort}', '{0307}', 52.1561, 5.3878), ('3511', '{Utrecht}', '{0344}', 52.0907, 5.1214)`
    })
  })

  it('alone filters nothing and fills the distance of cards with a place', async () => {
    const { items, total } = await search('postcode=3811+ab')
    expect(total).toBe(3)
    expect(items.map(({ location }) => location?.distanceKm).sort()).toEqual([19.7, 19.7, undefined])
    for (const { location } of (await search('')).items)
      expect(location ?? {}).not.toHaveProperty('distanceKm')
  })

  it('keeps with distanceKm only what is within it, and sorts by it', async () => {
    expect((await search('postcode=3811&distanceKm=19.6')).total).toBe(0)
    expect((await search('postcode=3811&distanceKm=19.7')).total).toBe(2)
    const { items } = await search('postcode=3811&sort=distance')
    expect(items.map(({ location }) => location?.distanceKm)).toEqual([19.7, 19.7, undefined])
  })

  it('takes the nearest number with the same first two digits, else names the postcode', async () => {
    expect((await search('postcode=3599&distanceKm=1')).total).toBe(2)
    expect(await problems('postcode=9999')).toEqual(['query postcode'])
  })

  it('takes the name of a place where a postcode is asked, however it is written', async () => {
    // Names are read with the words of the catalogue, at the start and now and then.
    const own = await testApp({ db: test.db })
    const near = async (name: string) => {
      const { body } = await own.app.inject(`/v1/courses?postcode=${name}&distanceKm=10&sort=distance`)
      return (JSON.parse(body) as { items: unknown[] }).items
    }
    const named = await near('Utrecht')
    expect(named).toHaveLength(2)
    for (const name of ['utrecht', '%20UTRECHT%20']) expect(await near(name)).toEqual(named)
    await own.app.close()
    expect(await problems('postcode=Nergenshuizen')).toEqual(['query postcode'])
    expect(await problems('postcode=35119')).toEqual(['query postcode'])
    expect(await problems('postcode=%3Cb%3E')).toEqual(['query postcode'])
  })
})

describe('filter scheme', () => {
  it('asks the advice as of today, and takes any of several', async () => {
    expect((await search('scheme=werkcentrum-advies')).total).toBe(3)
    const ended = await search('scheme=stap-budget')
    expect(ended).toMatchObject({ total: 0, blockedBy: [{ filter: 'scheme', totalWithout: 3 }] })
    expect((await search('scheme=stap-budget&scheme=werkcentrum-advies')).total).toBe(3)
  })
})
