import { describe, expect, test } from 'vitest'
import { clusterCourses } from './clusters.ts'
import type { LinkNode, Word } from './cluster.ts'
import { node } from './testing.ts'

const rio = 'rio:1000O1234'
const city = 'city:kvk-90000001|25180|dual|utrecht'
const town = 'city:kvk-90000001|25180|dual|nieuwegein'
const uuid = 'uuid:6f2c7a3e-0b1d-4c5e-8f90-a1b2c3d4e5f6'
const clustersOf = (nodes: LinkNode[], words: Word[] = []) => {
  const { clusters, unsure } = clusterCourses(nodes, words)
  return {
    clusters: clusters.map(({ members }) => members.map(({ id }) => id).join('')),
    unsure: unsure.map(({ a, b, reason }) => `${a}${b} ${reason}`),
  }
}
const said = (a: string, b: string, verdict: Word['verdict'], at = 0): Word => ({ a, b, verdict, at })

describe('clusters', () => {
  test('courses of two sources with one key are one; the oldest leads', () => {
    const { clusters } = clusterCourses(
      [node('b', 'school', [rio]), node('a', 'register', [rio]), node('c', 'x', [])],
      [],
    )
    expect(clusters).toEqual([
      {
        leadId: 'a',
        members: [
          { id: 'a', reasons: [rio] },
          { id: 'b', reasons: [rio] },
        ],
      },
    ])
  })
  test('never two courses of one source, even with the same key', () => {
    expect(clustersOf([node('a', 'school', [rio]), node('b', 'school', [rio])])).toEqual({
      clusters: [],
      unsure: [],
    })
  })
  test('a key that fits two courses of one source fits none: a person decides', () => {
    const nodes = [node('a', 'register', [city]), node('b', 'school', [city]), node('c', 'school', [city])]
    expect(clustersOf(nodes)).toEqual({ clusters: [], unsure: ['ab ambiguous', 'ac ambiguous'] })
  })
  test('one offer in two towns is not one of two offers in a town each', () => {
    const nodes = [
      node('a', 'school', [city, town]),
      node('b', 'register', [city]),
      node('c', 'register', [town]),
    ]
    expect(clustersOf(nodes)).toEqual({ clusters: [], unsure: ['ac ambiguous', 'ab ambiguous'] })
  })
  test('a stronger key settles what a weaker one leaves open', () => {
    const nodes = [
      node('a', 'register', [uuid, city]),
      node('b', 'school', [uuid, city]),
      node('c', 'school', [city]),
    ]
    expect(clustersOf(nodes)).toEqual({ clusters: ['ab'], unsure: [] })
  })
  test('a chain that would bring two of a source together is cut at its weaker link', () => {
    const nodes = [
      node('a', 'school', [uuid]),
      node('b', 'register', [uuid, city]),
      node('c', 'hub', [city, rio]),
      node('d', 'school', [rio]),
    ]
    expect(clustersOf(nodes)).toEqual({ clusters: ['ab', 'cd'], unsure: ['bc ambiguous'] })
  })
  test('one id at two providers is a question and no link', () => {
    const other = { providerCodes: ['kvk-90000002'] }
    expect(clustersOf([node('a', 'x', [uuid]), node('b', 'y', [uuid], other)])).toEqual({
      clusters: [],
      unsure: ['ab contradiction'],
    })
  })
  test('a RIO code links where provider and study form allow it: it may be that of the education', () => {
    const dual = node('a', 'x', [rio], { studyForm: 'dual' })
    const nothing = { clusters: [], unsure: [] }
    expect(clustersOf([dual, node('b', 'y', [rio], { studyForm: 'full-time' })])).toEqual(nothing)
    expect(clustersOf([dual, node('b', 'y', [rio], { providerCodes: ['kvk-90000002'] })])).toEqual(nothing)
    const unknown = { providerCodes: ['brin-00aa'] }
    expect(clustersOf([dual, node('b', 'y', [rio], unknown)]).clusters).toEqual(['ab'])
    const schools = [node('b', 'y', [rio], unknown), node('c', 'y', [rio], { providerCodes: ['brin-00bb'] })]
    expect(clustersOf([dual, ...schools])).toEqual(nothing)
  })
})

describe('withdrawn courses', () => {
  const gone = { live: false }
  test('stay members, also as the lead, and bring nobody onto the review list', () => {
    const nodes = [node('a', 'register', [rio], gone), node('b', 'school', [rio])]
    expect(clustersOf(nodes)).toEqual({ clusters: ['ab'], unsure: [] })
  })
  test('make room for the next course of their source', () => {
    const nodes = [node('a', 'school', [rio], gone), node('b', 'register', [rio]), node('c', 'school', [rio])]
    expect(clustersOf(nodes).clusters).toEqual(['abc'])
  })
  test('do not bring two live courses together that a key cannot tell apart', () => {
    const nodes = [
      node('a', 'register', [city], gone),
      node('b', 'school', [city]),
      node('c', 'school', [city]),
    ]
    expect(clustersOf(nodes)).toEqual({ clusters: [], unsure: [] })
  })
})

describe('what people said', () => {
  const pair = [node('a', 'register', [rio]), node('b', 'school', [rio])]
  test('different parts a pair for good, also through a third', () => {
    expect(clustersOf(pair, [said('b', 'a', 'different')])).toEqual({ clusters: [], unsure: [] })
    const third = node('c', 'hub', [rio])
    expect(clustersOf([...pair, third], [said('a', 'b', 'different')])).toEqual({
      clusters: ['ac'],
      unsure: ['bc ambiguous'],
    })
  })
  test('same joins without a key, but never two live courses of one source', () => {
    const strangers = [node('a', 'register', []), node('b', 'school', []), node('c', 'school', [])]
    expect(clustersOf(strangers, [said('b', 'a', 'same')]).clusters).toEqual(['ab'])
    expect(clustersOf(strangers, [said('a', 'b', 'same', 1), said('a', 'c', 'same', 2)]).clusters).toEqual([
      'ab',
    ])
    expect(clustersOf(strangers, [said('c', 'b', 'same')]).clusters).toEqual([])
  })
  test('the reason is told', () => {
    const { clusters } = clusterCourses(
      [node('a', 'register', []), node('b', 'school', [])],
      [said('a', 'b', 'same')],
    )
    expect(clusters[0]?.members[0]?.reasons).toEqual(['decision'])
  })
})
