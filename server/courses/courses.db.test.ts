import type { CourseDetail } from '@stapwijzer/shared/domain/course-card.ts'
import type { SearchResult, WithdrawnCourse } from '@stapwijzer/shared/api/courses.ts'
import { sampleCourse, sampleOffering } from '@stapwijzer/shared/domain/testing.ts'
import { putCourses, withdrawCourses } from '@stapwijzer/shared/search/testing.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../testing.ts'

let test: TestApp
let ids: string[]
beforeAll(async () => {
  test = await testApp()
  ids = await putCourses(test.db, [
    sampleCourse({ sourceId: 'a', title: 'Boekhouden voor beginners' }),
    sampleCourse({ sourceId: 'b', title: 'Basiskennis boekhouden', level: 'mbo-4', languages: ['nl', 'en'] }),
    sampleCourse({
      sourceId: 'c',
      title: 'Lassen met MIG',
      summary: null,
      description: { html: '<p>Leer lassen.</p>', lang: 'nl' },
      sector: '07',
      offerings: [],
    }),
    sampleCourse({ sourceId: 'gone', title: 'Boekhouden gevorderd' }),
  ])
  await withdrawCourses(test.db, [ids[3]!])
})
afterAll(() => test.close())

async function get<T>(url: string, headers: Record<string, string> = {}) {
  const answer = await test.app.inject({ method: 'GET', url, headers })
  return { status: answer.statusCode, headers: answer.headers, body: answer.json<T>() }
}
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
      'award delivery language level nlqf provider providerType sector studyForm'.split(' '),
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

describe('GET /v1/courses/{id}', () => {
  it('tells everything with every key', async () => {
    const { status, body } = await get<CourseDetail>(`/v1/courses/${ids[0]}`)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      id: ids[0],
      provider: {
        id: 'test-school-1',
        kvk: null,
        institutionCode: null,
        rioOfferer: null,
        url: 'https://school-een.example/',
      },
      description: { html: '<p>Leer de basis van boekhouden.</p>', lang: 'nl' },
      evening: true,
      entryRequirements: 'Geen',
      outcomes: 'Je kunt een journaalpost maken.',
      ids: { crebo: [], croho: [], rio: null, nlqfCode: null, feedId: '1', uuid: null },
      url: 'https://school-een.example/boekhouden',
      occupations: [],
      skills: [],
    })
    expect(body.provenance).toEqual({
      source: 'test',
      sourceId: 'a',
      fetchedAt: '2026-11-24T06:00:00.000Z',
      lastChangedAt: '2026-11-24T06:00:00.000Z',
      qualityScore: 100,
      missingFacts: [],
      sources: [{ source: 'test', sourceId: 'a', fetchedAt: '2026-11-24T06:00:00.000Z' }],
    })
  })

  it('lists past and cancelled offerings too, and names what is missing', async () => {
    const [id] = await putCourses(test.db, [
      sampleCourse({
        sourceId: 'past',
        title: 'Iets heel anders',
        description: null,
        offerings: [
          sampleOffering({ id: 'p', start: '2020-01-01' }),
          sampleOffering({ id: 'c', state: 'cancelled' }),
          sampleOffering({ id: 'f', start: null, flexibleFrom: '2026-01-01' }),
        ],
      }),
    ])
    const { body } = await get<CourseDetail>(`/v1/courses/${id}`)
    expect(body.offerings.map((offering) => offering.id)).toEqual(['p', 'c', 'f'])
    expect(body).toMatchObject({ nextStart: null, startCount: 0 })
    expect(body.provenance.missingFacts).toEqual(['description'])
    await withdrawCourses(test.db, [id!])
  })

  it('answers 410 for a withdrawn course, with its title and live alternatives', async () => {
    const { status, body, headers } = await get<WithdrawnCourse>(`/v1/courses/${ids[3]}`)
    expect(status).toBe(410)
    expect(headers['content-type']).toContain('application/problem+json')
    expect(body.course).toEqual({
      id: ids[3],
      title: 'Boekhouden gevorderd',
      provider: { id: 'test-school-1', name: 'School Een' },
    })
    expect(body.alternatives.map((card) => card.id).sort()).toEqual([ids[0], ids[1]].sort())
  })

  it.each(['00000000-0000-4000-8000-000000000000', 'x', '..%2f', "1'%20or%201=1", 'A'.repeat(300)])(
    'answers 404 for %.40s',
    async (id) => expect((await get(`/v1/courses/${id}`)).status).toBe(404),
  )

  it('knows no query parameters', async () => {
    expect((await get(`/v1/courses/${ids[0]}?lang=en`)).status).toBe(400)
  })
})

describe('GET /v1/suggestions', () => {
  it('suggests courses and providers for half a word', async () => {
    const { body } = await get<Record<string, unknown[]>>('/v1/suggestions?q=boekh')
    expect(body).toMatchObject({ occupations: [], skills: [], providers: [] })
    expect(body.courses).toContainEqual({ id: ids[1], label: 'Basiskennis boekhouden', count: null })
    const providers = (await get<Record<string, unknown[]>>('/v1/suggestions?q=sch')).body.providers
    expect(providers).toEqual([{ id: 'test-school-1', label: 'School Een', count: 3 }])
  })

  it.each(['', '?q=', `?q=${'a'.repeat(501)}`, '?q=a&limit=3', '?q=a&q=b'])('refuses %.40s', async (query) =>
    expect((await get(`/v1/suggestions${query}`)).status).toBe(400),
  )
})
