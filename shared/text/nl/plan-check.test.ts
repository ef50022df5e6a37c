import { expect, test } from 'vitest'
import { actByKinds } from '../../domain/funding/scheme.ts'
import { conflictCodes, type ConflictCode } from '../../domain/plan/finding.ts'
import { conflictText, deadlineText, levelRequirementText } from './plan-check.ts'

const conflict = (code: ConflictCode) =>
  conflictText(
    {
      code,
      items: [0, 1],
      values: { date: '2027-02-01', amount: 1250.5, limit: 8 },
    },
    (item) => (item === 0 ? 'Helpende' : null),
  )
const texts = [
  ...(Object.keys(conflictCodes) as ConflictCode[]).map(conflict),
  ...[...actByKinds.map((kind) => ({ date: '2027-02-01', kind })), null].flatMap((actBy) =>
    [true, false].map((byEmployer) =>
      deadlineText({ name: 'Regeling', likely: byEmployer, byEmployer, actBy }),
    ),
  ),
  levelRequirementText(['havo', 'vwo', 'mbo-4']),
]

test.each(texts)('plain words: %s', (text) => {
  expect(text).not.toMatch(/\b[uU]w?\b|\d{4}-\d\d|null|undefined|mbo-\d|ongeldig|onjuist/)
  for (const sentence of text.split(/[.?]\s/))
    expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(20)
})

test('steps have their own name, else their number', () => {
  expect(conflict('withdrawn')).toContain('‘Helpende’')
  expect(conflict('order')).toContain('Stap 2 begint eerder dan stap 1')
  expect(conflict('same-course')).toMatch(/^Stap 2 staat twee keer/)
})

test('the employer is named where the employer asks, and nothing is promised', () => {
  const text = deadlineText({ name: 'SLIM', likely: false, byEmployer: true, actBy: null })
  expect(text).toBe('Misschien iets voor jou: SLIM. Je werkgever vraagt dit aan voordat de opleiding begint.')
})
