import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyText, quickest, scopeFor } from '../testing.ts'
import { boundDate, cleanDate, dateReader, isDateFormat, isoDate } from './dates.ts'

describe('case 27: dates and date-times', () => {
  test.each([
    ['2027-02-01', '2027-02-01'],
    ['2028-02-29', '2028-02-29'],
    ['2027-03-01T09:00:00', '2027-03-01'],
    ['2027-03-01T23:30:00Z', '2027-03-02'],
    ['2027-07-01T22:30:00Z', '2027-07-02'],
    ['2027-07-01T21:59:59.999Z', '2027-07-01'],
    ['2027-03-28T00:59:00Z', '2027-03-28'],
    ['2027-10-31T22:59:00Z', '2027-10-31'],
    ['2027-10-31T23:00:00Z', '2027-11-01'],
    ['2027-03-01T00:30:00+02:00', '2027-02-28'],
    ['2027-03-01T00:30:00+0200', '2027-02-28'],
    ['2027-03-01T20:00:00-05:00', '2027-03-02'],
    ['2027-03-01+01:00', '2027-03-01'],
    ['2027-03-01Z', '2027-03-01'],
    ['2027-03-01t09:00z', '2027-03-01'],
  ])('%s is %s in Amsterdam', (text, date) => {
    expect(isoDate(text)).toEqual({ date })
  })

  test.each([
    ['2027-02-31', 'date-invalid'],
    ['2027-02-30T10:00:00Z', 'date-invalid'],
    ['31-02-2027', 'date-invalid'],
    ['1-2-2027', 'date-invalid'],
    ['1-2-27', 'date-ambiguous'],
    ['1767225600000', 'date-invalid'],
    ['2027-13-01', 'date-invalid'],
    ['2027-03-01T25:00:00', 'date-invalid'],
    ['binnenkort', 'date-invalid'],
  ])('%s is %s', (text, problem) => {
    expect(isoDate(text)).toEqual({ problem })
  })

  test('before 2000 and over ten years ahead is implausible; the bounds are in', () => {
    const scope = scopeFor()
    expect(cleanDate('1999-12-31', 'a', scope)).toBeNull()
    expect(cleanDate('2000-01-01', 'b', scope)).toBe('2000-01-01')
    expect(cleanDate('2036-11-24', 'c', scope)).toBe('2036-11-24')
    expect(cleanDate('2036-11-25', 'd', scope)).toBeNull()
    expect(cleanDate(' ', 'e', scope)).toBeNull()
    expect(scope.findings.list.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'date-implausible a',
      'date-implausible d',
    ])
  })
})

describe('dates in the formats of a mapping (ruling 73)', () => {
  const read = dateReader(['d-M-yyyy', 'yyyy-MM-dd'])
  test.each([
    ['1-2-2027', { date: '2027-02-01' }],
    ['01-02-2027', { date: '2027-02-01' }],
    ['2027-02-01', { date: '2027-02-01' }],
    ['31-2-2027', { problem: 'date-invalid' }],
    ['1-2-27', { problem: 'date-ambiguous' }],
    ['3/4/2027', { problem: 'date-invalid' }],
    ['3/4/27', { problem: 'date-ambiguous' }],
    ['2027-2-1', { problem: 'date-invalid' }],
    ['1-2-2027 10:00', { problem: 'date-invalid' }],
    ['februari', { problem: 'date-invalid' }],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  test('day first or month first is what the format says', () => {
    expect(dateReader(['M/d/yyyy'])('3/4/2027')).toEqual({ date: '2027-03-04' })
    expect(dateReader(['dd.MM.yyyy'])('03.04.2027')).toEqual({ date: '2027-04-03' })
  })

  test('a format names day, month and a year of four digits, once each', () => {
    for (const format of ['d-M-yyyy', 'yyyy-MM-dd', 'dd/MM/yyyy', 'yyyyMMdd', 'd M yyyy'])
      expect(isDateFormat(format)).toBe(true)
    for (const format of [
      'd-M-yy',
      'd-M',
      'yyyy',
      'd-d-yyyy',
      'EEE d-M-yyyy',
      '',
      'd-M-yyyy HH:mm',
      'MMM d yyyy',
    ])
      expect(isDateFormat(format)).toBe(false)
  })
})

describe('bounds of validity', () => {
  test.each([
    ['9999-12-31', '9999-12-31'],
    ['9999-12-31T23:59:59Z', '9999-12-31'],
    ['1999-12-31', '1999-12-31'],
    ['0001-01-01T00:00:00Z', '0001-01-01'],
    ['', null],
  ])('%s is meant, however far away', (text, expected) => {
    const scope = scopeFor()
    expect(boundDate(text, 'validTo', scope)).toBe(expected)
    expect(scope.findings.list).toEqual([])
  })
  test('what is no date is said and does not bound', () => {
    const scope = scopeFor()
    expect(boundDate('ooit', 'validTo', scope)).toBeNull()
    expect(scope.findings.list).toMatchObject([{ path: 'validTo', code: 'date-invalid' }])
  })
})

test('any text: never throws; what comes out is a real day; case 70: takes no time', () => {
  const read = dateReader(['d-M-yyyy', 'd M yyyy', 'yyyyMMdd'])
  fc.assert(
    fc.property(fc.oneof(anyText, fc.stringMatching(/^[\d/:TZ. +-]{0,30}$/)), (text) => {
      for (const result of [isoDate(text), read(text)])
        if ('date' in result)
          expect(new Date(`${result.date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(result.date)
    }),
  )
  const time = quickest(() => {
    for (const text of [
      '1'.repeat(100_000),
      ' '.repeat(100_000),
      `1 ${' '.repeat(100_000)}`,
      '2027-01-01T00:00:00.'.padEnd(100_000, '1'),
    ]) {
      isoDate(text)
      read(text)
    }
  })
  expect(time).toBeLessThan(1000)
})
