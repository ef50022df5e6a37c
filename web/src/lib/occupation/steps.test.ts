import type { Match } from '@stapwijzer/shared/api/matching.ts'
import { describe, expect, test } from 'vitest'
import { occupationsOf } from '../match/outcome.server.ts'
import { occupationJsonLd } from './json-ld.ts'
import { shownOf, stepsOf } from './steps.ts'

const skills = (...ids: string[]) => ids.map((id) => ({ id, uri: id, label: id, lang: 'nl' }))

function match(
  id: string,
  some: {
    level?: Match['course']['level']
    closes?: string[]
    have?: string[]
    towards?: string
    leads?: boolean
  },
): Match {
  const closes = skills(...(some.closes ?? []))
  const known: Pick<Match, 'towards' | 'skills'> & {
    course: Pick<Match['course'], 'id' | 'level'>
    reasons: Pick<Match['reasons'][number], 'code'>[]
  } = {
    course: { id, level: some.level ?? null },
    towards: some.towards ? { id: some.towards, label: some.towards, iscoCode: null } : null,
    reasons: some.leads ? [{ code: 'leads-to-target' }] : [],
    skills: { have: skills(...(some.have ?? [])), gap: closes, closes },
  }
  return known as Match
}
const ids = (matches: readonly Match[]) => matches.map(({ course }) => course.id)

describe('steps that close a gap', () => {
  test('a course that adds nothing to the others is no step', () => {
    const all = [
      match('part', { closes: ['a'] }),
      match('most', { closes: ['a', 'b', 'c'] }),
      match('last', { closes: ['c', 'd'] }),
    ]
    expect(ids(stepsOf(all)).sort()).toEqual(['last', 'most'])
  })
  test('of equals the better match is taken', () => {
    expect(ids(stepsOf([match('first', { closes: ['a'] }), match('second', { closes: ['a'] })]))).toEqual([
      'first',
    ])
  })
  test('the lowest level comes first, general education in its place', () => {
    const all = [
      match('bachelor', { level: 'bachelor', closes: ['a'], leads: true }),
      match('mbo-4', { level: 'mbo-4', closes: ['b'] }),
      match('vmbo', { level: 'vmbo', closes: ['c'] }),
      match('unknown', { closes: ['d'] }),
    ]
    expect(ids(stepsOf(all))).toEqual(['unknown', 'vmbo', 'mbo-4', 'bachelor'])
  })
  test('a degree in something else is no step for one skill of it', () => {
    const degree = match('degree', { level: 'associate-degree', closes: ['a', 'b'] })
    expect(ids(stepsOf([degree, match('short', { level: 'mbo-4', closes: ['a'] })]))).toEqual(['short'])
    expect(stepsOf([degree])).toEqual([])
  })
  test('courses are shown best first, the steps always among them', () => {
    const [whole, other, step] = [match('whole', {}), match('other', {}), match('step', { closes: ['a'] })]
    expect(ids(shownOf([whole, other, step], [step], 2))).toEqual(['whole', 'step'])
    expect(ids(shownOf([whole, other, step], [step, other], 1))).toEqual(['other', 'step'])
  })
  test('at most four, and none when nothing is closed', () => {
    const many = ['a', 'b', 'c', 'd', 'e'].map((id) => match(id, { closes: [id] }))
    expect(stepsOf(many)).toHaveLength(4)
    expect(stepsOf([match('leads', {})])).toEqual([])
  })
})

describe('occupations that courses lead to', () => {
  test('those that one has most of come first, each once with its courses counted', () => {
    const found = occupationsOf([
      match('1', { towards: 'kok', have: ['a'], closes: ['b', 'c', 'd'] }),
      match('2', { towards: 'kelner', have: ['a', 'b'], closes: ['c'] }),
      match('3', { towards: 'kok', have: ['a'], closes: ['b', 'c', 'd'] }),
    ])
    expect(found.map(({ occupation, courses }) => [occupation.id, courses])).toEqual([
      ['kelner', 1],
      ['kok', 2],
    ])
  })
  test('nothing without a reason: an occupation of which one has nothing is left out', () => {
    expect(
      occupationsOf([match('1', { towards: 'kok', closes: ['a'] }), match('2', { have: ['a'] })]),
    ).toEqual([])
  })
})

describe('an occupation for search engines', () => {
  test('no text can end the script it stands in', () => {
    const text = occupationJsonLd(
      {
        id: 'x',
        uri: 'urn:x',
        label: '</script><b>',
        altLabels: [],
        description: null,
        iscoCode: '2221',
        essentialSkills: skills('a'),
        optionalSkills: [],
        retired: false,
      },
      'https://x.example/beroep/x',
    )
    expect(text).not.toContain('<')
    expect(JSON.parse(text)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Occupation',
      name: '</script><b>',
      url: 'https://x.example/beroep/x',
      occupationalCategory: { '@type': 'CategoryCode', inCodeSet: 'ISCO-08', codeValue: '2221' },
      skills: ['a'],
    })
  })
})
