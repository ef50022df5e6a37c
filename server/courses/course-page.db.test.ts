import type { CourseDetail } from '@stapwijzer/shared/domain/course-card.ts'
import type { WithdrawnCourse } from '@stapwijzer/shared/api/courses.ts'
import { sampleCourse, sampleOffering } from '@stapwijzer/shared/domain/testing.ts'
import { putCourses, withdrawCourses } from '@stapwijzer/shared/search/testing.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestApp } from '../testing.ts'
import { appWithCourses, getJson } from './testing.ts'

let test: TestApp
let ids: string[]
beforeAll(async () => {
  ;({ app: test, ids } = await appWithCourses())
})
afterAll(() => test.close())

const get = <T>(url: string, headers?: Record<string, string>) => getJson<T>(test, url, headers)

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
      sources: [
        {
          source: 'test',
          sourceId: 'a',
          fetchedAt: '2026-11-24T06:00:00.000Z',
          lastChangedAt: '2026-11-24T06:00:00.000Z',
          qualityScore: 100,
          missingFacts: [],
        },
      ],
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
