import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import type { CourseCard } from '@stapwijzer/shared/domain/course-card.ts'
import { describe, expect, test } from 'vitest'
import { otherCourse } from './other-courses.ts'

describe('why another course', () => {
  const card = (changes: Partial<CourseCard> = {}) => {
    const { title, level, price, duration, delivery, flexibleStart } = sampleCourse()
    const known: Partial<CourseCard> = {
      ...{ id: 'x', title, level, price, duration, delivery, flexibleStart },
      ...{ provider: { id: 'p', name: 'School', type: null }, location: null },
      ...{ nextStart: '2027-02-01', startCount: 1, ...changes },
    }
    return known as CourseCard
  }
  const current = card() as Parameters<typeof otherCourse>[1]
  test('is what is better about it, or at least that it is alike', () => {
    const cheap = { status: 'known', amount: '494.99', currency: 'EUR', vatIncluded: true } as const
    expect(otherCourse(card({ price: cheap, level: 'havo' }), current).why).toEqual(['cheaper'])
    expect(otherCourse(card({ nextStart: '2027-01-31', level: null }), current).why).toEqual(['sooner'])
    expect(otherCourse(card(), current).why).toEqual(['same-level'])
    expect(otherCourse(card({ level: 'havo' }), current).why).toEqual(['alike'])
    expect(otherCourse(card(), null).why).toEqual(['alike'])
  })
})
