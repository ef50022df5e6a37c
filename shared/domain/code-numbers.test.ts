import { describe, expect, it } from 'vitest'
import { codedFields, codeOf, maskOf, numberOf, packCodes, unpackCodes } from './code-numbers.ts'
import { sampleCourse } from './testing.ts'

describe('code numbers', () => {
  it('fit their bits, do not overlap and stay a positive int4', () => {
    let used = 0
    for (const { codes, bits, name } of codedFields) {
      expect(codes.length, name).toBeLessThan(2 ** bits)
      const mask = maskOf([name])
      expect(used & mask, name).toBe(0)
      used |= mask
    }
    const all = used | maskOf(['inCrebo', 'recognised'])
    expect(all).toBeGreaterThan(0)
    expect(all).toBeLessThan(2 ** 31)
  })
  it('give every code back, and null for what is not known', () => {
    for (const { name, codes } of codedFields) {
      for (const code of codes) expect(codeOf(name, numberOf(name, code as never))).toBe(code)
      expect(numberOf(name, null)).toBe(0)
      expect(codeOf(name, 0)).toBeNull()
      expect(codeOf(name, 31)).toBeNull()
    }
  })
  it('keep the numbers that are stored: add at the end, never reorder', () => {
    expect(numberOf('level', 'mbo-1')).toBe(1)
    expect(numberOf('level', 'nt2-2')).toBe(13)
    expect(numberOf('award', 'none')).toBe(14)
    expect(numberOf('nlqf', '4+')).toBe(5)
    expect(numberOf('sector', '10')).toBe(10)
  })
  it('survive packing', () => {
    const course = sampleCourse({ ids: { ...sampleCourse().ids, crebo: ['25655'] }, nlqf: null })
    expect(unpackCodes(packCodes(course))).toEqual({
      providerType: 'private',
      level: 'mbo-3',
      nlqf: null,
      sector: '04',
      studyForm: 'part-time',
      delivery: 'classroom',
      award: 'certificate',
      inCrebo: true,
      recognised: false,
    })
  })
})
