import { describe, expect, it } from 'vitest'
import { codesIn, filters, packFlags, severalMask } from './filters.ts'
import type { Lesson } from './course.ts'
import { isInTheEvening, isWithinSchoolHours, lessonDays } from './lessons.ts'
import { sampleCourse, sampleOffering } from './testing.ts'

function lesson(
  day: Lesson['day'],
  from: string | null,
  until: string | null,
  part: Lesson['part'] = null,
): Lesson {
  return { day, part, from, until }
}
const tuesdayNight = lesson('tue', '19:00', '21:30', 'evening')
const mondayMorning = lesson('mon', '09:00', '12:00', 'morning')
const bare = { evening: null, practical: undefined }
const taught = (...lists: Lesson[][]) =>
  sampleCourse({ ...bare, offerings: lists.map((lessons) => sampleOffering({ lessons })) })

describe('days of lessons', () => {
  it('are those of any offering that runs, Monday first', () => {
    expect(lessonDays(taught([tuesdayNight], [mondayMorning]))).toEqual(['mon', 'tue'])
    const cancelled = sampleOffering({ state: 'cancelled', lessons: [tuesdayNight] })
    expect(lessonDays(sampleCourse({ offerings: [cancelled] }))).toEqual([])
  })

  it('an offering that says nothing has the usual ones', () => {
    const usual = { lessons: [mondayMorning] }
    expect(lessonDays(sampleCourse({ ...usual, offerings: [sampleOffering()] }))).toEqual(['mon'])
    expect(
      lessonDays(sampleCourse({ ...usual, offerings: [sampleOffering({ lessons: [tuesdayNight] })] })),
    ).toEqual(['tue'])
    expect(lessonDays(sampleCourse({ ...usual, offerings: [] }))).toEqual(['mon'])
  })

  it('are kept as bits beside the flags', () => {
    const packed = packFlags(sampleCourse({ evening: true, lessons: [mondayMorning, tuesdayNight] }))
    expect(codesIn(packed, 'lessonDay')).toEqual(['mon', 'tue'])
    expect(packed & 1).toBe(1)
    const bits = Object.values(filters).flatMap((row) => (row.kind === 'flag' ? [1 << row.bit] : []))
    expect(new Set(bits).size).toBe(bits.length)
    expect(bits.every((bit) => (bit & severalMask('lessonDay', filters.lessonDay.codes)) === 0)).toBe(true)
  })
})

describe('in the evening', () => {
  it('is what the feed says, else what the times of one start say', () => {
    expect(isInTheEvening({ ...taught([mondayMorning]), evening: true })).toBe(true)
    expect(isInTheEvening({ ...taught([tuesdayNight]), evening: false })).toBe(false)
    expect(isInTheEvening(taught([tuesdayNight], [mondayMorning]))).toBe(true)
    expect(isInTheEvening(taught([mondayMorning]))).toBe(false)
  })
  it('is not known of lessons of which a part is not known, nor of evenings beside days', () => {
    expect(isInTheEvening(taught([mondayMorning, lesson('tue', null, null)]))).toBeNull()
    expect(isInTheEvening(taught([mondayMorning, tuesdayNight]))).toBeNull()
    expect(isInTheEvening(taught([]))).toBeNull()
  })
})

describe('within school hours', () => {
  it.each([
    [[lesson('mon', '08:30', '14:30')], true],
    [[lesson('mon', '08:29', '14:00')], false],
    [[lesson('mon', '09:00', '14:31')], false],
    [[lesson('sat', '09:00', '12:00')], false],
    [[lesson('mon', '09:00', null)], null],
    [[lesson(null, '09:00', '12:00')], null],
    [[lesson('mon', '09:00', '12:00'), lesson('tue', null, null, 'morning')], null],
    [[], null],
  ])('%j: %s', (lessons, expected) => {
    expect(isWithinSchoolHours(taught(lessons))).toBe(expected)
  })
  it('a feed that says so is believed', () => {
    const course = { ...taught([tuesdayNight]), practical: { schoolHours: true } }
    expect(isWithinSchoolHours(course)).toBe(true)
  })
})
