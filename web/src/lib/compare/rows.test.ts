import type { CourseDetail } from '@stapwijzer/shared/domain/course-card.ts'
import { unknownPrice } from '@stapwijzer/shared/domain/course.ts'
import { sampleCourse, sampleOffering } from '@stapwijzer/shared/domain/testing.ts'
import { describe, expect, test } from 'vitest'
import { compareRows, type CompareRow } from './rows.ts'

const today = '2026-12-03'

function detail(changes: Partial<CourseDetail> = {}): CourseDetail {
  const { title, titleLang, level, nlqf, award, price, duration, studyLoad } = sampleCourse()
  const { studyForm, delivery, evening, languages, entryRequirements } = sampleCourse()
  const course: Partial<CourseDetail> = {
    ...{ title, titleLang, level, nlqf, award, price, duration, studyLoad },
    ...{ studyForm, delivery, evening, languages, entryRequirements },
    ...{ id: 'x', location: { city: 'Utrecht', postcode: null, lat: null, lon: null }, offerings: [] },
    ...{ hoursPerWeek: 4, flexibleStart: true, lessons: [], practical: {} },
    ...changes,
  }
  return course as CourseDetail
}
const names = (rows: readonly CompareRow[]) => rows.map(({ name }) => name)
const values = (rows: readonly CompareRow[], name: string) =>
  rows.find((row) => row.name === name)?.cells.map(({ value }) => value?.replaceAll('\u00a0', ' ') ?? null)
const priced = (amount: string): CourseDetail['price'] => ({
  ...{ status: 'known', amount, currency: 'EUR', vatIncluded: true },
})

describe('the rows of a comparison', () => {
  test('begin with what differs, in the order of what decides; the rest is the same', () => {
    const { different, same } = compareRows(
      [detail(), detail({ level: 'mbo-2', price: priced('900.00'), delivery: 'online' })],
      today,
    )
    expect(names(different)).toEqual(['Prijs', 'Niveau', 'Waar je leert'])
    expect(names(same)).toContain('Start')
    expect(names(same)).toContain('Wat je ervoor krijgt')
    expect(names(different).filter((name) => names(same).includes(name))).toEqual([])
  })
  test('what one has and the other has not differs; what nobody has is told once and is no row', () => {
    const { different, same, unknown } = compareRows(
      [detail({ evening: null, award: null }), detail({ evening: null })],
      today,
    )
    expect(names(different)).toEqual(['Wat je ervoor krijgt'])
    expect(values(different, 'Wat je ervoor krijgt')![0]).toBeNull()
    expect(unknown).toContain('In de avond')
    expect([...names(different), ...names(same)]).not.toContain('In de avond')
  })
  test('what only misses somewhere comes after what differs', () => {
    const { different } = compareRows(
      [detail({ price: unknownPrice, evening: true }), detail({ evening: false })],
      today,
    )
    expect(names(different)).toEqual(['In de avond', 'Prijs'])
  })
  test('what explains a fact is told once where it is the same, and never beside what is unknown', () => {
    const rowsOf = (...levels: CourseDetail['level'][]) =>
      compareRows(
        levels.map((level, at) => detail({ level, nlqf: at === 0 ? '4' : '3' })),
        today,
      ).different
    const row = (rows: CompareRow[], name: string) => rows.find((one) => one.name === name)!
    const rows = rowsOf('mbo-4', 'mbo-3')
    expect(row(rows, 'NLQF-niveau').note).toContain('raamwerk')
    expect(row(rows, 'NLQF-niveau').cells.map(({ note }) => note)).toEqual([null, null])
    expect(row(rows, 'Niveau').note).toBeNull()
    expect(new Set(row(rows, 'Niveau').cells.map(({ note }) => note)).size).toBe(2)
    expect(row(rowsOf('mbo-4', null), 'Niveau').cells[1]!.note).toBeNull()
  })
  test('of one course all that is known stands in front', () => {
    const { different, same } = compareRows([detail()], today)
    expect(same).toEqual([])
    expect(names(different).slice(0, 3)).toEqual(['Prijs', 'Start', 'Plaats'])
  })
  test('no course has no rows', () => {
    expect(compareRows([], today)).toEqual({ different: [], same: [], unknown: [] })
  })
  test('a price is said as on the card: the whole and a year; an unknown one is unknown', () => {
    const years = detail({ price: priced('2250.00'), duration: { value: 3, unit: 'years', weeks: 156 } })
    const { different } = compareRows([years, detail({ price: unknownPrice })], today)
    expect(values(different, 'Prijs')).toEqual(['€ 2.250 voor 3 jaar, € 750 per jaar', null])
  })
  test('a start that closed for enrolment is no start', () => {
    const until = (enrolUntil: string): CourseDetail['offerings'] => [
      { ...sampleOffering({ start: '2027-02-01', enrolUntil }), lessons: [], url: null },
    ]
    const [closed, open] = [until('2026-12-01'), until('2027-01-15')]
    const of = (offerings: CourseDetail['offerings']) => detail({ flexibleStart: false, offerings })
    const { different } = compareRows([of(closed), of(open)], today)
    expect(values(different, 'Start')).toEqual([null, 'Start 1 februari 2027'])
  })
  test('time a week tells paid work of a bbl apart, and takes the place of the plain hours', () => {
    const bbl = detail({
      ...{ studyForm: 'dual', level: 'mbo-3', studyLoad: null },
      duration: { value: 2, unit: 'years', weeks: 104 },
    })
    const { different, same } = compareRows([bbl, detail()], today)
    expect(values(different, 'Tijd per week')![0]).toMatch(/4 dagen betaald werk, 1 dag les/)
    expect([...names(different), ...names(same)]).not.toContain('Per week')
  })
})
