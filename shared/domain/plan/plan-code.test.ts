import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupedCode, planCodeOf, readPlanCode } from './plan-code.ts'

const bytes = fc.uint8Array({ minLength: 26, maxLength: 26 })

test('a code is read again however it is typed: in groups, small, with spaces, with O for 0 and L for 1', () => {
  fc.assert(
    fc.property(bytes, (random) => {
      const code = planCodeOf(random)
      const grouped = groupedCode(code)!
      expect(grouped).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/)
      for (const typed of [grouped, grouped.toLowerCase(), ` ${grouped.replaceAll('-', ' ')} `]) {
        expect(readPlanCode(typed)).toBe(code)
      }
      expect(readPlanCode(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code)
    }),
  )
})

test('each sign carries five random bits: 130 in all', () => {
  const [none, all] = [planCodeOf(new Uint8Array(26)), planCodeOf(new Uint8Array(26).fill(255))]
  expect([none.slice(0, 26), all.slice(0, 26)]).toEqual(['0'.repeat(26), 'Z'.repeat(26)])
  expect(() => planCodeOf(new Uint8Array(25))).toThrow(RangeError)
})

test('one wrong sign, or two neighbours that changed places, are told as a slip', () => {
  const sign = fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ')
  fc.assert(
    fc.property(bytes, fc.nat(27), sign, fc.nat(24), (random, at, wrong, swap) => {
      const code = planCodeOf(random)
      const slip = code.slice(0, at) + wrong + code.slice(at + 1)
      expect(readPlanCode(slip)).toBe(slip === code ? code : null)
      const swapped = code.slice(0, swap) + code[swap + 1]! + code[swap]! + code.slice(swap + 2)
      expect(readPlanCode(swapped)).toBe(swapped === code ? code : null)
    }),
    { numRuns: 500 },
  )
})

test('what is no code is none: too short, too long, with other signs, and tokens of before', () => {
  const code = planCodeOf(new Uint8Array(26).fill(7))
  for (const text of ['', code.slice(1), `${code}0`, code.replace(/^./, 'U'), `${code.slice(1)}é`])
    expect(readPlanCode(text)).toBeNull()
  expect(groupedCode('q'.repeat(32))).toBeNull()
  expect(groupedCode(code.toLowerCase())).toBeNull()
})
