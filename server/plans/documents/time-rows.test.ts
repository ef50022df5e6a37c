import { sampleOffering } from '@stapwijzer/shared/domain/testing.ts'
import { expect, test } from 'vitest'
import { sampleMaterial } from './testing.ts'
import { timeRows } from './time-rows.ts'

const courses = { a: { title: 'Basis zorg', offerings: [sampleOffering({ enrolUntil: '2027-01-15' })] } }
const plan = {
  title: 'Plan',
  hoursPerWeek: 3,
  items: [
    { courseId: 'a', offeringId: 'start-1' },
    { kind: 'own' as const, title: 'Open dag', start: '2027-03-06' },
    { kind: 'own' as const, title: 'Ooit' },
  ],
}

test('each step with a start, in words and as a strip with its own last days', () => {
  const rows = timeRows(sampleMaterial(plan, { courses }))
  expect(rows.map(([name, value]) => `${name}: ${value}`).slice(0, 2)).toEqual([
    'Stap 1: Basis zorg: 1 februari 2027 tot en met 11 april 2027',
    'Stap 2: Open dag: vanaf 6 maart 2027, einde onbekend',
  ])
  const [first, second] = rows.map(([, , strip]) => strip)
  expect(first!.marks.length).toBeGreaterThan(0)
  expect(first!.bars[0]!.x).toBeGreaterThan(Math.min(...first!.marks))
  expect(second!.marks).toEqual([])
})

test('the weeks with more hours than the person has are told with their hours', () => {
  const [name, value] = timeRows(sampleMaterial(plan, { courses })).at(-1)!
  expect(name).toBe('Te veel uren')
  expect(value).toContain('1 februari 2027 tot en met')
  expect(value.replaceAll('\u00a0', ' ')).toContain(': 4 uur')
})

test('without a start there is nothing in time', () => {
  expect(timeRows(sampleMaterial({ title: 'Plan', items: [{ kind: 'own', title: 'Ooit' }] }))).toEqual([])
})
