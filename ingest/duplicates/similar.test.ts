import { expect, test } from 'vitest'
import { titleParts } from './near-title.ts'
import { similarPairs, type SimilarCourse } from './similar.ts'

const course = (
  id: string,
  source: string,
  title: string,
  changes: Partial<SimilarCourse> = {},
): SimilarCourse => ({
  id,
  source_id: source,
  provider_id: 'kvk-90000001',
  title,
  starts: ['2027-02-01'],
  touched: true,
  linked: [],
  letters: 0,
  parts: titleParts(title),
  ...changes,
})
const pairs = (...courses: SimilarCourse[]) =>
  similarPairs(courses).map(({ a, b, evidence }) => `${a}${b} ${evidence}`)

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
  [
    'neither changed',
    course('b', 'x', 'Boekhouden', { touched: false }),
    course('a', 'y', 'Boekhouden', { touched: false }),
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
