import { describe, expect, test } from 'vitest'
import { actByKinds } from '../../domain/funding/scheme.ts'
import { conflictCodes, findingCodes, type ConflictCode, type Finding } from '../../domain/plan/finding.ts'
import { sampleFindings } from '../../domain/plan/testing-findings.ts'
import { conflictText, deadlineText, findingText, levelRequirementText, mendText } from './plan-check.ts'

const conflict = (code: ConflictCode) =>
  conflictText({ code, items: [0, 1], values: { date: '2027-02-01', amount: 1250.5, limit: 8 } }, (item) =>
    item === 0 ? 'Helpende' : null,
  )
const findings = sampleFindings.map(([, finding]) => finding!)
/** About one step by its name, about one by its number, and about several. */
const ways = (finding: Finding) => [
  findingText(finding, () => 'Helpende'),
  findingText(finding, () => null),
  findingText({ ...finding, items: finding.items.length === 1 ? [0, 2, 3] : finding.items }, () => null),
]
const texts = [
  ...(Object.keys(conflictCodes) as ConflictCode[]).map(conflict),
  ...[...actByKinds.map((kind) => ({ date: '2027-02-01', kind })), null].flatMap((actBy) =>
    [true, false].map((byEmployer) =>
      deadlineText({ name: 'Regeling', likely: byEmployer, byEmployer, actBy }),
    ),
  ),
  levelRequirementText(['havo', 'vwo', 'mbo-4']),
  ...findings.flatMap(ways),
  ...findings.map(mendText),
]
const sentences = texts.flatMap((text) => text.split(/[.?]\s/))

test.each([...new Set(texts)])('plain words: %s', (text) => {
  expect(text).not.toMatch(/\d{4}-\d\d|null|undefined|NaN|mbo-\d|invalid|incorrect|\s\s/)
  expect(text).toMatch(/^[A-Z\d‘]/)
  for (const sentence of text.split(/[.?]\s/))
    expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(24)
})

test('sentences have twelve words at most on average', () => {
  const words = sentences.reduce((sum, sentence) => sum + sentence.split(/\s+/).length, 0)
  expect(words / sentences.length).toBeLessThanOrEqual(12)
})

test('every code has its own sentence and a way to mend it', () => {
  const told = findings.map((finding) => findingText(finding, () => null))
  expect(new Set(told).size).toBe(Object.keys(findingCodes).length)
  expect(findings.map(mendText).filter((text) => text.length < 5 || text.endsWith('.'))).toEqual([])
})

test('steps have their own name, else their number', () => {
  expect(conflict('withdrawn')).toContain('‘Helpende’')
  expect(conflict('order')).toContain('Step 2 begins before step 1')
  expect(conflict('same-course')).toMatch(/^Step 2 is in your plan twice/)
})

test('many schemes are not all named', () => {
  const finding = findings.find(({ code }) => code === 'funding-deadline')!
  const some = (names: string[], amount: number) =>
    findingText({ ...finding, values: { names, amount } }, () => null)
  expect(some(['A', 'B', 'C'], 7)).toMatch(/^Perhaps something for you: A, B and 5 more schemes\./)
  expect(some(['A', 'B', 'C'], 3)).toContain(': A, B and 1 more scheme.')
  expect(some(['A', 'B'], 2)).toContain(': A and B.')
})

describe('findings in words', () => {
  const told = (code: string, changes: Partial<Finding> = {}) => {
    const finding = { ...findings.find((one) => one.code === code)!, ...changes }
    return findingText(finding, (item) => (item === 0 ? 'Helpende' : null)).replaceAll('\u00a0', ' ')
  }
  test.each([
    ['price-unknown', 'We do not know what steps 1, 3 and 4 cost. Find out and fill it in.'],
    ['undated', 'Steps 1, 3 and 4 have no start yet. Choose one to see if everything fits together.'],
    ['enrolment-soon', 'Enrol for ‘Helpende’. You have 1 day left, until 29 November 2026.'],
    ['start-moved', 'The start of ‘Helpende’ has moved. It was 25 January 2027, now it is 1 February 2027.'],
    [
      'changed',
      'Something has changed in ‘Helpende’. Look again at the name, the duration, the hours a week and the level.',
    ],
    ['too-far', '‘Helpende’ is 34.4 km away. You do not want to travel further than 20 km.'],
    ['holiday', '2 holiday weeks probably fall in ‘Helpende’. Expect it to end around 17 January 2027.'],
    [
      'over-hours',
      'In the busiest week your plan takes 4 hours. You have 3.9 hours a week. This is so from 1 March 2027 to 21 March 2027.',
    ],
  ])('%s', (code, text) => expect(told(code)).toBe(text))

  test.each([
    [{ amount: 1, date: '2027-01-17' }, 'There is 1 holiday week in ‘Helpende’.'],
    [{ amount: 1, date: '2027-01-17', likely: true }, '1 holiday week probably falls in ‘Helpende’.'],
    [{ amount: 2, date: '2027-01-17' }, 'There are 2 holiday weeks in ‘Helpende’.'],
  ])('holiday weeks, one and more: %j', (values, text) =>
    expect(told('holiday', { items: [0], values })).toContain(text),
  )

  test.each([
    [1, ['x'], '1 skill for the occupation you chose yet. It is: x.'],
    [2, ['x', 'y'], '2 skills for the occupation you chose yet. They are: x and y.'],
    [4, ['x', 'y', 'z', 'w'], 'yet. For example: x, y and z.'],
  ])('%d skills that are not learned', (amount, names, text) =>
    expect(told('skills-open', { values: { amount, names } })).toContain(text),
  )

  test('an hour is one hour', () =>
    expect(told('over-hours', { values: { amount: 1, limit: 0.5 } })).toBe(
      'In the busiest week your plan takes 1 hour. You have 0.5 hours a week.',
    ))
})
