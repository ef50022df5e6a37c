import type { SkillGap, Transitions } from '@stapwijzer/shared/api/matching.ts'
import { sampleCourse, sampleOffering } from '@stapwijzer/shared/domain/testing.ts'
import { putCourses, withdrawCourses } from '@stapwijzer/shared/search/testing.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getJson } from '../courses/testing.ts'
import { testApp, type TestApp } from '../testing.ts'
import { linkCourses, storeDrawn, storePostcode } from './testing.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
  await storeDrawn(t.db)
  await storePostcode(t.db)
  const far = { name: null, city: 'Groningen', postcode: '9711', lat: 53.22, lon: 6.57 }
  const ids = await putCourses(t.db, [
    sampleCourse({ sourceId: 'a', title: 'Heftruck' }),
    sampleCourse({ sourceId: 'b', title: 'Veilig laden', offerings: [sampleOffering({ location: far })] }),
    sampleCourse({
      sourceId: 'c',
      title: 'Veilig online',
      delivery: 'online',
      offerings: [sampleOffering({ location: null })],
    }),
    sampleCourse({ sourceId: 'd', title: 'Weg' }),
  ])
  await linkCourses(t.db, [
    [ids[0]!, 'heftruckchauffeur', 'occupation'],
    [ids[0]!, 'veiligheid', 'skill'],
    [ids[1]!, 'laden', 'skill'],
    [ids[1]!, 'veiligheid', 'skill'],
    [ids[2]!, 'veiligheid', 'skill'],
    [ids[3]!, 'veiligheid', 'skill'],
  ])
  await withdrawCourses(t.db, [ids[3]!])
})
afterAll(() => t.close())

const get = <T>(url: string) => getJson<T>(t, url)
const labels = (list: { label: string }[]) => list.map(({ label }) => label).sort()

describe('GET /v1/occupations/{id}/transitions', () => {
  test('largest overlap first, never the occupation itself, with have and gap as in the skill gap', async () => {
    const { status, body } = await get<Transitions>('/v1/occupations/orderpicker/transitions')
    expect(status).toBe(200)
    expect(body.from).toEqual({ id: 'orderpicker', label: 'orderpicker', iscoCode: '9333' })
    const overlaps = body.items.map(({ overlap }) => overlap)
    expect(overlaps).toEqual(overlaps.toSorted((a, b) => b - a))
    const ids = body.items.map(({ occupation }) => occupation.id)
    expect(ids).not.toContain('orderpicker')
    expect(ids).toContain('heftruckchauffeur')
    for (const item of body.items) {
      const gap = await get<SkillGap>(`/v1/skill-gaps?from=orderpicker&to=${item.occupation.id}`)
      expect({ have: item.have, gap: item.gap, overlap: item.overlap }).toEqual({
        have: gap.body.have,
        gap: gap.body.gap,
        overlap: gap.body.overlap,
      })
      expect(item.coursesClosingGap).toBe(gap.body.coursesClosingGap)
      expect(item.reasons.length).toBeGreaterThan(0)
    }
  })

  test('courses that close the gap are counted once each, live ones only, and near when a postcode is given', async () => {
    const courses = async (query: string) => {
      const { body } = await get<Transitions>(`/v1/occupations/orderpicker/transitions${query}`)
      const { coursesClosingGap, reasons } = body.items.find(
        ({ occupation }) => occupation.id === 'heftruckchauffeur',
      )!
      return [coursesClosingGap, reasons.map(({ code }) => code as string).at(-1)]
    }
    expect(await courses('')).toEqual([3, 'courses'])
    expect(await courses('?postcode=3511')).toEqual([2, 'courses-near'])
    expect(await courses('?postcode=3511&distanceKm=300')).toEqual([3, 'courses-near'])
  })

  test('limit, unknown occupation, and bad parameters all at once', async () => {
    expect(
      (await get<Transitions>('/v1/occupations/orderpicker/transitions?limit=1')).body.items,
    ).toHaveLength(1)
    expect((await get('/v1/occupations/kapitein/transitions')).status).toBe(404)
    const { status, body } = await get<{ errors: { path: string }[] }>(
      '/v1/occupations/orderpicker/transitions?limit=51&distanceKm=5&waar=hier',
    )
    expect(status).toBe(400)
    expect(body.errors.map(({ path }) => path).sort()).toEqual(['distanceKm', 'limit', 'waar'])
  })
})

describe('GET /v1/skill-gaps', () => {
  test('gap: essential skills of the one that are neither essential nor optional in the other', async () => {
    const { body } = await get<SkillGap>('/v1/skill-gaps?from=orderpicker&to=heftruckchauffeur')
    expect(labels(body.have)).toEqual(['heftruck', 'samenwerken'])
    expect(labels(body.gap)).toEqual(['laden', 'veiligheid'])
    expect(body.gap[0]).toHaveProperty('uri')
    expect(body.courses.toSorted((a, b) => (a.skill < b.skill ? -1 : 1))).toEqual([
      { skill: 'laden', total: 1 },
      { skill: 'veiligheid', total: 3 },
    ])
    expect(body.coursesClosingGap).toBe(3)
  })

  test('from an occupation to itself nothing is missing', async () => {
    const { body } = await get<SkillGap>('/v1/skill-gaps?from=zorghulp&to=zorghulp')
    expect(body).toMatchObject({ overlap: 1, gap: [], courses: [], coursesClosingGap: 0 })
  })

  test('unknown occupations are 404, missing ones 400', async () => {
    expect((await get('/v1/skill-gaps?from=orderpicker&to=kapitein')).status).toBe(404)
    expect((await get('/v1/skill-gaps?from=kapitein&to=orderpicker')).status).toBe(404)
    const { status, body } = await get<{ errors: { path: string }[] }>('/v1/skill-gaps')
    expect(status).toBe(400)
    expect(body.errors.map(({ path }) => path).sort()).toEqual(['from', 'to'])
  })
})

describe('GET /v1/skills', () => {
  const found = async (query: string) => {
    const { status, body } = await get<{ items: { id: string }[] }>(`/v1/skills?${query}`)
    return status === 200 ? body.items.map(({ id }) => id) : status
  }
  test('by words, by half a word, and by ids in their order', async () => {
    expect(await found('q=leidinggeven')).toEqual(['leidinggeven'])
    expect(await found('q=truck')).toEqual(['heftruck'])
    expect(await found('q=not')).toEqual(['notuleren'])
    expect(await found('q=varen')).toEqual([])
    expect(await found('id=wassen&id=laden&id=niets&id=wassen')).toEqual(['wassen', 'laden'])
  })
  test('exactly one of q and id', async () => {
    expect(await found('')).toBe(400)
    expect(await found('q=a&id=b')).toBe(400)
  })
})
