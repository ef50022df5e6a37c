import { expect, test } from 'vitest'
import { dutchLevelsOf } from './dutch-levels.ts'
import { filters, packFlags, codesIn, severalMask } from './filters.ts'
import { sampleCourse } from './testing.ts'

test.each([
  ['Nederlands A2', null, ['a2']],
  ['NT2 van A1 naar B1', null, ['a1', 'a2', 'b1']],
  ['Nederlands leren A0-A1', null, ['a0', 'a1']],
  ['Nederlands voor anderstaligen', 'Voor wie niveau B1 wil halen, van A2 tot B1.', ['a2', 'b1']],
  ['Nederlands leren', 'Zonder niveau', []],
  // A level of another language, a course that asks for Dutch, and an exam of something else.
  ['Engels B1', null, []],
  ['Engels voor Nederlands sprekenden B2', null, []],
  ['Lassen', 'Je spreekt Nederlands op niveau B1.', []],
  ['Rijbewijs B1', 'Nederlands', []],
  ['Nederlands C2', null, []],
])('%s, %s: %j', (title, summary, levels) => {
  expect(dutchLevelsOf({ title, summary, level: null })).toEqual(levels)
})

test('a state exam has the level of the exam, unless its title says more', () => {
  expect(dutchLevelsOf({ title: 'Staatsexamen I', summary: null, level: 'nt2-1' })).toEqual(['b1'])
  expect(dutchLevelsOf({ title: 'Staatsexamen', summary: null, level: 'nt2-2' })).toEqual(['b2'])
})

test('its bits stand beside those of the other filters', () => {
  const packed = packFlags(sampleCourse({ title: 'Nederlands A0-C1', lessons: [], evening: true }))
  expect(codesIn(packed, 'dutchLevel')).toEqual([...filters.dutchLevel.codes])
  const days = severalMask('lessonDay', filters.lessonDay.codes)
  expect(days & severalMask('dutchLevel', filters.dutchLevel.codes)).toBe(0)
})
