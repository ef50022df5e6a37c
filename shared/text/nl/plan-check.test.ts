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
  expect(text).not.toMatch(/\b[uU]w?\b|\d{4}-\d\d|null|undefined|NaN|mbo-\d|ongeldig|onjuist|\s\s/)
  expect(text).toMatch(/^[A-Z‘]/)
  for (const sentence of text.split(/[.?]\s/))
    expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(20)
})

test('sentences have twelve words at most on average', () => {
  const words = sentences.reduce((sum, sentence) => sum + sentence.split(/\s+/).length, 0)
  expect(words / sentences.length).toBeLessThanOrEqual(12)
})

test('every code has its own sentence and a way to mend it', () => {
  const told = findings.map((finding) => findingText(finding, () => null))
  expect(new Set(told).size).toBe(Object.keys(findingCodes).length)
  expect(told.filter((text) => text === '')).toEqual([])
  expect(findings.map(mendText).filter((text) => text.length < 5 || text.endsWith('.'))).toEqual([])
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

test('many schemes are not all named', () => {
  const finding = findings.find(({ code }) => code === 'funding-deadline')!
  const names = ['A', 'B', 'C', 'D', 'E']
  expect(findingText({ ...finding, values: { names, amount: 7 } }, () => null)).toMatch(
    /^Misschien iets voor jou: A, B en nog 5 regelingen\./,
  )
  expect(findingText({ ...finding, values: { names: ['A', 'B'], amount: 2 } }, () => null)).toContain(
    ': A en B.',
  )
})

describe('findings in words', () => {
  const told = (code: string) => {
    const finding = findings.find((one) => one.code === code)!
    return findingText(finding, (item) => (item === 0 ? 'Helpende' : null)).replaceAll('\u00a0', ' ')
  }
  test.each([
    ['price-unknown', 'We weten niet wat stap 1, 3 en 4 kosten. Vraag het na en vul het in.'],
    ['undated', 'Stap 1, 3 en 4 hebben nog geen start. Kies er een, dan zie je of alles na elkaar past.'],
    ['enrolment-soon', 'Schrijf je in voor ‘Helpende’. Dat kan nog 1 dag, tot en met 29 november 2026.'],
    ['dearer', '‘Helpende’ is duurder geworden. Eerst was de prijs € 450,50, nu is het € 495.'],
    [
      'start-moved',
      'De start van ‘Helpende’ is verplaatst. Eerst was het 25 januari 2027, nu is het 1 februari 2027.',
    ],
    [
      'changed',
      'Er is iets veranderd bij ‘Helpende’. Kijk nog eens naar de naam, de duur, de uren per week en het niveau.',
    ],
    [
      'skills-open',
      'Voor het beroep dat je koos, leer je 6 vaardigheden nog niet. Bijvoorbeeld: vaardigheid 1, vaardigheid 2 en vaardigheid 3.',
    ],
    ['too-far', '‘Helpende’ is op 34,4 km afstand. Je wilt niet verder dan 20 km reizen.'],
    ['holiday', 'In ‘Helpende’ vallen 2 vakantieweken. Reken op een einde rond 17 januari 2027.'],
    [
      'over-hours',
      'In de drukste week kost je plan 4 uur. Je hebt 3,9 uur per week. Dat is zo van 1 maart 2027 tot en met 21 maart 2027.',
    ],
  ])('%s', (code, text) => expect(told(code)).toBe(text))
})
