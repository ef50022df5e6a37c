import { expect, test } from 'vitest'
import { afterLoading, type Membership } from './membership.ts'
import { readRegionFile, regionCode } from './region-file.ts'

const member = (municipality: string, region: string) => ({ municipality, region, regionName: region })
const row = (
  municipality: string,
  region: string,
  validFrom: string,
  validUntil: string | null = null,
): Membership => ({
  ...member(municipality, region),
  validFrom,
  validUntil,
})

test('the first list also stands for the years before it', () => {
  expect(afterLoading([], { year: 2026, members: [member('0344', 'midden-utrecht')] })).toEqual([
    row('0344', 'midden-utrecht', '2015-01-01'),
  ])
})

test('a newer list ends what moved or is gone and leaves the rest', () => {
  const before = [
    row('0317', 'gooi', '2015-01-01'),
    row('0344', 'midden-utrecht', '2015-01-01'),
    row('0736', 'amsterdam', '2015-01-01'),
  ]
  const members = [member('0344', 'midden-utrecht'), member('0736', 'midden-utrecht'), member('1999', 'gooi')]
  expect(afterLoading(before, { year: 2027, members })).toEqual([
    row('0317', 'gooi', '2015-01-01', '2027-01-01'),
    row('0344', 'midden-utrecht', '2015-01-01'),
    row('0736', 'amsterdam', '2015-01-01', '2027-01-01'),
    row('0736', 'midden-utrecht', '2027-01-01'),
    row('1999', 'gooi', '2027-01-01'),
  ])
})

test('a corrected list of the same year replaces its rows, and twice is the same as once', () => {
  const first = afterLoading([row('0736', 'amsterdam', '2015-01-01')], {
    year: 2027,
    members: [member('0736', 'gooi')],
  })
  const mended = { year: 2027, members: [member('0736', 'amsterdam')] }
  expect(afterLoading(first, mended)).toEqual([row('0736', 'amsterdam', '2015-01-01')])
  expect(afterLoading(first, { year: 2027, members: [member('0736', 'gooi')] })).toEqual(first)
})

test('a list says its year, and regions get codes without accents and slashes', () => {
  const text = JSON.stringify({
    _bron: { titel: 'Gebieden in Nederland 2026' },
    gemeenten: { '80': 'Friesland' },
  })
  expect(readRegionFile(text)).toEqual({
    year: 2026,
    members: [{ municipality: '0080', region: 'friesland', regionName: 'Friesland' }],
  })
  expect(regionCode('Zaanstreek/Waterland')).toBe('zaanstreek-waterland')
  expect(regionCode('Súdwest-Fryslân ')).toBe('sudwest-fryslan')
})

test.each([
  ['{', /not valid JSON/],
  ['{}', /no member "gemeenten"/],
  ['{"gemeenten":{"0344":"Midden-Utrecht"}}', /of which year/],
  ['{"gemeenten":{"Utrecht":"Midden-Utrecht"}}', /no member "gemeenten"/],
])('a file that is no such list is refused in words: %s', (text, message) => {
  expect(() => readRegionFile(text)).toThrow(message)
})
