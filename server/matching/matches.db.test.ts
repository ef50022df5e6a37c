import type { MatchResult } from '@stapwijzer/shared/api/matching.ts'
import { sampleCourse, sampleOffering } from '@stapwijzer/shared/domain/testing.ts'
import { putCourses } from '@stapwijzer/shared/search/testing.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testApp, type TestApp } from '../testing.ts'
import { linkCourses, storeDrawn, storePostcode } from './testing.ts'

let t: TestApp
const ids: Record<string, string> = {}

const price = (amount: string) => ({ status: 'known', amount, currency: 'EUR', vatIncluded: true }) as const
const unknownPrice = { status: 'unknown', amount: null, currency: null, vatIncluded: null } as const

beforeAll(async () => {
  t = await testApp()
  await storeDrawn(t.db)
  await storePostcode(t.db)
  const courses = [
    sampleCourse({ sourceId: 'verzorgende', title: 'Verzorgende', sector: '09' }),
    sampleCourse({ sourceId: 'wondzorg', title: 'Wondzorg', sector: '09' }),
    sampleCourse({
      sourceId: 'medicijnen',
      title: 'Medicijnen delen',
      sector: '09',
      price: unknownPrice,
      offerings: [sampleOffering({ price: unknownPrice })],
    }),
    sampleCourse({
      sourceId: 'dear',
      title: 'Wondzorg plus',
      price: price('900.00'),
      offerings: [sampleOffering({ price: price('900.00') })],
    }),
    sampleCourse({
      sourceId: 'online',
      title: 'Wondzorg online',
      delivery: 'online',
      offerings: [sampleOffering({ delivery: 'online', location: null })],
    }),
    sampleCourse({
      sourceId: 'far',
      title: 'Wondzorg ver weg',
      offerings: [
        sampleOffering({
          location: { name: null, city: 'Groningen', postcode: '9711', lat: 53.22, lon: 6.57 },
        }),
      ],
    }),
    sampleCourse({ sourceId: 'heftruck', title: 'Heftruck', sector: '10' }),
    sampleCourse({ sourceId: 'free', title: 'Gratis les', sector: '01', level: 'mbo-1' }),
  ]
  const stored = await putCourses(t.db, courses)
  courses.forEach(({ sourceId }, index) => (ids[sourceId] = stored[index]!))
  await linkCourses(t.db, [
    [ids.verzorgende!, 'verzorgende', 'occupation'],
    [ids.wondzorg!, 'wondzorg', 'skill'],
    [ids.medicijnen!, 'medicijnen', 'skill'],
    [ids.dear!, 'wondzorg', 'skill'],
    [ids.online!, 'wondzorg', 'skill'],
    [ids.far!, 'wondzorg', 'skill'],
    [ids.heftruck!, 'heftruckchauffeur', 'occupation'],
    [ids.heftruck!, 'heftruck', 'skill'],
  ])
})
afterAll(() => t.close())

async function ask(profile: unknown, more: Record<string, unknown> = {}) {
  const answer = await t.app.inject({
    method: 'POST',
    url: '/v1/matches',
    payload: { profile, ...more } as object,
  })
  return { status: answer.statusCode, body: answer.json<MatchResult & { errors: { path: string }[] }>() }
}
const titles = ({ items }: MatchResult) => items.map(({ course }) => course.title)
const codes = ({ items }: MatchResult, title: string) => {
  const found = items.find(({ course }) => course.title === title)!
  return [...found.reasons, ...found.against].map(({ code }) => code as string)
}

describe('POST /v1/matches', () => {
  test('current and target: the course for the occupation first, then those that close the gap', async () => {
    const { status, body } = await ask({ currentOccupation: 'zorghulp', targetOccupation: 'verzorgende' })
    expect(status).toBe(200)
    expect(body.meta).toEqual({ basis: 'target', asOf: '2026-11-24' })
    expect(titles(body)[0]).toBe('Verzorgende')
    expect(titles(body)).not.toContain('Heftruck')
    expect(body.total).toBe(6)
    const wound = body.items.find(({ course }) => course.title === 'Wondzorg')!
    const labels = (list: { label: string }[]) => list.map(({ label }) => label).sort()
    expect(labels(wound.skills.have)).toEqual(['aankleden', 'rapporteren', 'samenwerken', 'wassen'])
    expect(labels(wound.skills.gap)).toEqual(['medicijnen', 'wondzorg'])
    expect(labels(wound.skills.closes)).toEqual(['wondzorg'])
    expect(wound.towards).toEqual({ id: 'verzorgende', label: 'verzorgende', iscoCode: '3221' })
    expect(codes(body, 'Wondzorg')).toEqual(expect.arrayContaining(['closes-gap', 'gap-remains']))
    expect(codes(body, 'Verzorgende')[0]).toBe('leads-to-target')
  })

  test('a course known to cost more than the budget is left out, an unknown price is not', async () => {
    const { body } = await ask({ targetOccupation: 'verzorgende', budget: 495 })
    expect(titles(body)).not.toContain('Wondzorg plus')
    expect(titles(body)).toContain('Medicijnen delen')
    expect(codes(body, 'Medicijnen delen')).toContain('price-unknown')
    expect(codes(body, 'Wondzorg')).toContain('within-budget')
    expect(titles((await ask({ targetOccupation: 'verzorgende', budget: 494.99 })).body)).toEqual([
      'Medicijnen delen',
    ])
  })

  test('a course known to be given in another way is left out', async () => {
    const { body } = await ask({ targetOccupation: 'verzorgende', delivery: 'online' })
    expect(titles(body)).toEqual(['Wondzorg online'])
    expect(codes(body, 'Wondzorg online')).toContain('delivery-fits')
  })

  test('near comes before far, and both say so', async () => {
    const { body } = await ask({ targetOccupation: 'verzorgende', postcode: '3511 AB', distanceKm: 15 })
    const order = titles(body)
    expect(order.indexOf('Wondzorg')).toBeLessThan(order.indexOf('Wondzorg ver weg'))
    expect(codes(body, 'Wondzorg')).toContain('near')
    expect(codes(body, 'Wondzorg online')).toContain('online')
    expect(codes(body, 'Wondzorg ver weg')).toContain('far')
    expect(body.items[0]!.course.location?.distanceKm).toBeGreaterThan(0)
  })

  test('a level out of reach and too many hours speak against a course', async () => {
    const { body } = await ask({ targetOccupation: 'verzorgende', level: 'mbo-1', hoursPerWeek: 2 })
    expect(codes(body, 'Wondzorg')).toEqual(expect.arrayContaining(['level-higher', 'too-many-hours']))
    const fits = (await ask({ targetOccupation: 'verzorgende', level: 'mbo-2', hoursPerWeek: 4 })).body
    expect(codes(fits, 'Wondzorg')).toEqual(expect.arrayContaining(['next-level', 'hours-fit']))
  })

  test('skills count as had', async () => {
    const { body } = await ask({ targetOccupation: 'verzorgende', skills: ['wondzorg'] })
    expect(titles(body)).not.toContain('Wondzorg')
    expect(body.items[0]!.skills.have.map(({ id }) => id)).toEqual(['wondzorg'])
  })

  test('only an occupation: courses for work that is near it', async () => {
    const { body } = await ask({ currentOccupation: 'orderpicker' })
    expect(body.meta.basis).toBe('current')
    expect(titles(body)).toEqual(['Heftruck'])
    expect(codes(body, 'Heftruck')[0]).toBe('leads-to-near')
  })

  test('nothing near is taught: courses for the work that one does now', async () => {
    const { body } = await ask({ currentOccupation: 'verzorgende', skills: ['wondzorg'] })
    expect(body.meta.basis).toBe('current')
    expect(titles(body)).toEqual(['Verzorgende'])
    expect(codes(body, 'Verzorgende')[0]).toBe('for-own-work')
  })

  test('only skills: courses for work that needs them', async () => {
    const { body } = await ask({ skills: ['laden', 'veiligheid'] })
    expect(body.meta.basis).toBe('skills')
    expect(titles(body)).toEqual(['Heftruck'])
  })

  test('a target that no course leads to: courses for occupations like it', async () => {
    const { body } = await ask({ targetOccupation: 'orderpicker' })
    expect(body.meta.basis).toBe('near-target')
    expect(titles(body)).toEqual(['Heftruck'])
    const none = (await ask({ targetOccupation: 'secretaresse' })).body
    expect(none).toMatchObject({ items: [], total: 0, meta: { basis: 'target' } })
  })

  test.each([[{}], [{ postcode: '3511' }], [{ level: 'mbo-1', hoursPerWeek: 8, language: 'nl' }]])(
    'without a direction a varied choice with its reasons: %j',
    async (profile) => {
      const { status, body } = await ask(profile)
      expect(status).toBe(200)
      expect(body.meta.basis).toBe('broad')
      expect(body.total).toBe(8)
      expect(new Set(body.items.slice(0, 5).map(({ course }) => course.sector)).size).toBe(4)
      for (const item of body.items) {
        expect(item.reasons.length).toBeGreaterThan(0)
        expect(item.skills).toEqual({ have: [], gap: [], closes: [] })
      }
    },
  )

  test('best score first, pages without gaps or repeats, the same every time', async () => {
    const all = (await ask({})).body
    const scores = all.items.map(({ score }) => score)
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    const pages = await Promise.all([1, 2, 3].map((page) => ask({}, { page, pageSize: 3 })))
    expect(pages.flatMap(({ body }) => titles(body))).toEqual(titles(all))
    expect(pages[2]!.body).toMatchObject({ total: 8, page: 3, pageSize: 3 })
    expect((await ask({}, { page: 9 })).body).toMatchObject({ items: [], total: 8 })
    expect((await ask({})).body).toEqual(all)
  })

  test.each([
    [{}, ['profile']],
    [{ profile: { wens: 1 }, pagina: 1 }, ['pagina', 'profile.wens']],
    [
      { profile: { level: 'hbo', budget: -1, hoursPerWeek: 169, delivery: 'x', language: 'NL' } },
      ['profile.budget', 'profile.delivery', 'profile.hoursPerWeek', 'profile.language', 'profile.level'],
    ],
    [{ profile: { distanceKm: 5, level: 'x' } }, ['profile.distanceKm', 'profile.level']],
    [
      { profile: { targetOccupation: 'kapitein', skills: ['wondzorg', 'varen'], budget: 'x' } },
      ['profile.budget', 'profile.skills[1]', 'profile.targetOccupation'],
    ],
    [{ profile: { postcode: '0123' }, page: 0 }, ['page', 'profile.postcode']],
    [{ profile: {}, page: 101, pageSize: 100 }, ['page']],
    [{ profile: null }, ['profile']],
    [{ profile: { skills: 'x' } }, ['profile.skills']],
  ])('%j: 400 with all problems at once', async (payload, paths) => {
    const answer = await t.app.inject({ method: 'POST', url: '/v1/matches', payload })
    expect(answer.statusCode).toBe(400)
    expect(
      answer
        .json<{ errors: { path: string }[] }>()
        .errors.map(({ path }) => path)
        .sort(),
    ).toEqual(paths)
  })
})
