/** What is read in the words of a question, as the API says it, with the places and schools that the catalogue has. */
import type { SearchResult } from '@stapwijzer/shared/api/courses.ts'
import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import { putCourses } from '@stapwijzer/shared/search/testing.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestApp } from '../testing.ts'
import { appWithCourses, getJson } from './testing.ts'

let test: TestApp
let ids: string[]
beforeAll(async () => {
  ;({ app: test, ids } = await appWithCourses())
  await test.db.tx('ingest', async ({ sql }) => {
    await sql`insert into catalogue.postcode (pc4, places, municipalities, lat, lon) values
      ('3811', '{Amersfoort}', '{0307}', 52.1561, 5.3878), ('3511', '{Utrecht}', '{0344}', 52.0907, 5.1214),
      ('3512', '{Utrecht}', '{0344}', 52.0950, 5.1214), ('3513', '{Utrecht}', '{0344}', 52.1007, 5.1214)`
  })
})
afterAll(() => test.close())

const search = async (query: string, language = 'nl') =>
  (await getJson<SearchResult>(test, `/v1/courses?${query}`, { 'accept-language': language })).body

describe('what was read in the words', () => {
  it('is a filter, with the words it was read in and a label in the language that is asked for', async () => {
    const result = await search('q=boekhouden+mbo+4+in+Utrecht')
    expect(result.items.map(({ id }) => id)).toEqual([ids[1]])
    expect(result.interpretation).toEqual([
      { kind: 'level', text: 'mbo 4', filter: 'level', value: 'mbo-4', label: 'mbo 4' },
      { kind: 'place', text: 'in Utrecht', filter: 'postcode', value: '3512', label: 'Utrecht' },
      { kind: 'place', text: 'in Utrecht', filter: 'distanceKm', value: '10', label: 'binnen 10 km' },
    ])
    expect(result.items[0]!.location?.distanceKm).toBeLessThan(10)
    const english = await search('q=boekhouden+deeltijd', 'en')
    expect(english.interpretation).toMatchObject([{ kind: 'study-form', label: 'part-time' }])
  })

  it.each([
    ['boekhouden in februari', 'nl', ['start vanaf 1 februari 2027', 'start voor 1 maart 2027']],
    ['boekhouden vanaf januari', 'en', ['starts from 1 January 2027']],
    ['boekhouden in december', 'nl', null],
    ['boekhouden max 500 euro', 'nl', ['tot € 500']],
    ['lassen gratis', 'nl', null],
    ['hbo', 'nl', ['hbo', 'hbo', 'hbo']],
  ])('%s (%s) is shown as %j', async (q, language, labels) => {
    const { interpretation } = await search(`q=${encodeURIComponent(q)}`, language)
    expect(interpretation?.map(({ label }) => label.replace(/\u00a0/g, ' ')) ?? null).toEqual(labels)
  })

  it('can be a school of the catalogue', async () => {
    expect(await search('q=boekhouden+school+een')).toMatchObject({
      total: 2,
      interpretation: [{ kind: 'provider', filter: 'provider', value: 'test-school-1', label: 'School Een' }],
    })
  })

  it('is left out where the visitor chose it, and everywhere with exact=true', async () => {
    const chosen = await search('q=boekhouden+mbo+4&level=mbo-3')
    expect(chosen.items.map(({ id }) => id)).toEqual([ids[0]])
    expect(chosen).not.toHaveProperty('interpretation')
    expect(await search('q=boekhouden+mbo+4&exact=true')).not.toHaveProperty('interpretation')
  })

  it('is no reason to find nothing: it is loosened, and only chosen filters are named as being in the way', async () => {
    const dropped = await search('q=boekhouden+mbo+2')
    expect(dropped).toMatchObject({
      total: 2,
      widened: ['without-level'],
      loosened: [
        {
          kind: 'level',
          text: 'mbo 2',
          filter: 'level',
          value: 'mbo-2',
          label: 'mbo 2',
          because: 'nothing-found',
        },
      ],
    })
    expect(dropped).not.toHaveProperty('interpretation')
    const blocked = await search('q=boekhouden+in+Utrecht&sector=07')
    expect(blocked.blockedBy?.map(({ filter }) => filter)).toEqual(['sector'])
  })

  it('knows a new school some seconds after it came, without a request that waits for it', async () => {
    await putCourses(
      test.db,
      [
        sampleCourse({
          sourceId: 'new',
          title: 'Solderen',
          provider: { ...sampleCourse().provider, id: 'n', name: 'Instituut Zilverdraad' },
        }),
      ],
      { source: 'later' },
    )
    expect(await search('q=instituut+zilverdraad')).not.toHaveProperty('interpretation')
    test.setNow('2026-11-24T09:01:00.000Z')
    await expect
      .poll(async () => (await search('q=instituut+zilverdraad')).interpretation?.[0]?.label)
      .toBe('Instituut Zilverdraad')
  })
})
