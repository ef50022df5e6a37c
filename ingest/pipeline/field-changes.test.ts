import { expect, test } from 'vitest'
import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import { fieldChanges, shown } from './field-changes.ts'

const course = sampleCourse()

test('names every path that differs, with both values', () => {
  const [offering] = course.offerings
  if (!offering) throw new Error('the sample has an offering')
  const proposed = {
    ...course,
    title: 'Anders',
    price: { ...course.price, amount: '99.00' },
    offerings: [{ ...offering, start: '2028-01-01' }, offering],
    languages: ['nl', 'fr'],
  }
  const changes = fieldChanges(course, proposed)
  expect(changes.map(({ path }) => path).sort()).toEqual(
    ['title', 'price.amount', 'offerings[0].start', 'offerings[1]', 'languages'].sort(),
  )
  expect(fieldChanges({ ...course, offerings: [offering] }, { ...course, offerings: [] })).toEqual([
    { path: 'offerings', from: [offering], to: [] },
  ])
  expect(changes.find(({ path }) => path === 'title')).toEqual({
    path: 'title',
    from: course.title,
    to: 'Anders',
  })
})

test('the order of keys is no difference, and a new course differs in what it has', () => {
  const turned = { ...course, price: Object.fromEntries(Object.entries(course.price).reverse()) as never }
  expect(fieldChanges(course, turned)).toEqual([])
  const created = fieldChanges(null, course)
  expect(created.map(({ path }) => path)).toContain('title')
  expect(created[0]?.path).toBe('sourceId')
  expect(created.map(({ path }) => path)).toContain('price.status')
  expect(created.every(({ from, to }) => from === null && to !== null)).toBe(true)
})

test('a value is one short line', () => {
  expect([shown(null), shown([]), shown('')]).toEqual(['nothing', 'nothing', 'nothing'])
  expect(shown('a\nb')).toBe('a b')
  expect(shown('x'.repeat(100))).toBe(`${'x'.repeat(80)}…`)
})
