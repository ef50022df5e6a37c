import { expect, test } from 'vitest'
import { loadCrebo, parseCrebo } from './crebo.ts'

const crebo = loadCrebo()

test('the list holds 470 qualifications of four levels', () => {
  const codes = Array.from({ length: 2000 }, (_, index) => String(25_000 + index)).filter((code) =>
    crebo(code),
  )
  expect(codes).toHaveLength(470)
  const levels = codes.map((code) => crebo(code)?.level)
  expect(
    ['mbo-1', 'mbo-2', 'mbo-3', 'mbo-4'].map((level) => levels.filter((one) => one === level).length),
  ).toEqual([12, 126, 154, 178])
})

test('a code gives level and pathways; another text gives null', () => {
  expect(crebo('25078')).toEqual({ level: 'mbo-3', pathways: ['bol', 'bbl'] })
  for (const text of ['23045', 'K0123', '', '__proto__', 'constructor', '25078 '])
    expect(crebo(text)).toBeNull()
})

test('a row that cannot be read stops the start, not the import', () => {
  expect(() => parseCrebo('crebo\tlevel\tpathway\n25078\t5\tbol')).toThrow('25078')
})
