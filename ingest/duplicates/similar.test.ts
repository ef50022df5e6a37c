import { expect, test } from 'vitest'
import { asCompared, pairsWith, type SimilarCourse } from './similar.ts'
import { TitleIndex } from './title-index.ts'

type Changes = { starts?: string[]; linked?: string[] }

const course = (id: string, source_id: string, title: string, changes: Changes = {}): SimilarCourse =>
  asCompared({ id, source_id, title, starts: ['2027-02-01'], linked: [], ...changes })
const pairs = (...[first, ...others]: [SimilarCourse, ...SimilarCourse[]]) => {
  const index = new TitleIndex<SimilarCourse>()
  for (const other of others) index.add(other)
  return [...pairsWith(first, index)].map(({ a, b, evidence }) => `${a}${b} ${evidence}`)
}

test('a pair of two sources, once, in the order of the ids', () => {
  expect(pairs(course('b', 'x', 'Boekhouden'), course('a', 'y', 'Boekhouden'))).toEqual(['ab 2027-02-01'])
})
test.each([
  ['one source', course('b', 'x', 'Boekhouden'), course('a', 'x', 'Boekhouden')],
  [
    'another start',
    course('b', 'x', 'Boekhouden'),
    course('a', 'y', 'Boekhouden', { starts: ['2027-03-01'] }),
  ],
  ['one has no date', course('b', 'x', 'Boekhouden'), course('a', 'y', 'Boekhouden', { starts: [] })],
  ['another title', course('b', 'x', 'Boekhouden'), course('a', 'y', 'Timmeren')],
  [
    'linked to another course of that source',
    course('b', 'x', 'Boekhouden', { linked: ['y'] }),
    course('a', 'y', 'Boekhouden'),
  ],
])('no question: %s', (_name, a, b) => {
  expect(pairs(a, b)).toEqual([])
})
test('courses without any date are alike in that', () => {
  const [a, b] = [
    course('a', 'x', 'Boekhouden', { starts: [] }),
    course('b', 'y', 'Boekhouden', { starts: [] }),
  ]
  expect(pairs(a, b)).toEqual(['ab no date'])
})
test('of several days in common the first is told, and the pair once', () => {
  const starts = ['2027-09-01', '2027-02-01', '2027-02-01']
  const others = course('b', 'y', 'Boekhouden', { starts: ['2027-01-01', ...starts] })
  expect(pairs(course('a', 'x', 'Boekhouden', { starts }), others)).toEqual(['ab 2027-02-01'])
})
