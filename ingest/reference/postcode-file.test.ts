import { expect, test } from 'vitest'
import { PostcodeTable, ReferenceFileError } from './postcode-file.ts'

function row(pc4: string, place: string, code: string, lat: number, lon: number, name = ''): string {
  return ['NL', pc4, place, 'Utrecht', '09', name, code, '', '', lat, lon, ''].join('\t')
}

function tableOf(...lines: string[]): PostcodeTable {
  const table = new PostcodeTable()
  for (const line of lines) table.add(line)
  return table
}

test('several places of a postcode: average point, every name once', () => {
  const [found] = tableOf(
    row('3231', 'Brielle', '1992', 51.9, 4.16),
    row('3231', 'Vierpolders', '1992', 51.88, 4.18),
    row('3231', 'Brielle', '1992', 51.89, 4.17),
  ).postcodes()
  expect(found).toEqual({
    pc4: '3231',
    places: ['Brielle', 'Vierpolders'],
    municipalities: ['1992'],
    lat: 51.89,
    lon: 4.17,
  })
})

test('a postcode in two municipalities keeps both, the one with the numbers around it first', () => {
  const found = tableOf(
    row('3981', 'Houten', '0321', 52.03, 5.17),
    row('3981', 'Bunnik', '0999', 52.06, 5.2),
    row('3982', 'Bunnik', '0999', 52.06, 5.2),
  ).postcodes()
  expect(found[0]!.municipalities).toEqual(['0999', '0321'])
})

test('a place at the other end of the country is a slip and counts for nothing', () => {
  const [found] = tableOf(
    row('3523', 'Utrecht', '0344', 52.07, 5.12),
    row('3523', 'Ouddorp', '1924', 51.81, 3.89),
    row('3524', 'Utrecht', '0344', 52.06, 5.13),
  ).postcodes()
  expect(found).toMatchObject({ places: ['Utrecht'], municipalities: ['0344'], lat: 52.07, lon: 5.12 })
})

test('codes get their four digits, and the rows of Voorne aan Zee the code that the file leaves out', () => {
  const found = tableOf(
    row('9201', 'Drachten', '90', 53.1, 6.1),
    row('3221', 'Hellevoetsluis', '', 51.8, 4.1),
  ).postcodes()
  expect(found.map((one) => one.municipalities)).toEqual([['1992'], ['0090']])
})

test('names of municipalities lose the words around them', () => {
  const names = tableOf(
    row('3811', 'Amersfoort', '0307', 52.1, 5.3, 'Amersfoort Municipality'),
    row('3511', 'Utrecht', '0344', 52.1, 5.1, 'Gemeente Utrecht'),
    row('3601', 'Maarssen', '1904', 52.1, 5, 'Stichtse Vecht'),
  ).municipalityNames()
  expect([...names.values()]).toEqual(['Amersfoort', 'Utrecht', 'Stichtse Vecht'])
})

test.each([
  ['NL;3511;Utrecht', /Line 1 has 1 columns/],
  [row('351', 'Utrecht', '0344', 52, 5), /Line 1 .* four digits/],
  [row('3511', 'Utrecht', '0344', 0, 0), /Line 1 has no point/],
  [row('3511', 'Utrecht', '0344', Number.NaN, 5), /Line 1 has no point/],
])('a line that is no row of such a file is named: %s', (line, message) => {
  expect(() => tableOf(line)).toThrow(ReferenceFileError)
  expect(() => tableOf(line)).toThrow(message)
})
