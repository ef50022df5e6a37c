import { describe, expect, it } from 'vitest'
import { sampleCourse } from '../../domain/testing.ts'
import { documentOf } from './document.ts'

const documentWith = (changes: Parameters<typeof sampleCourse>[0]) =>
  documentOf({ id: 'c1', source: 'test', providerId: 'p1', quality: 50, course: sampleCourse(changes) })

describe('the length of a title', () => {
  it.each([
    ['Nederlands A2: verder praten', 1],
    ['Nederlands B2', 1],
    ['Bachelor Leraar Nederlands (deeltijd)', 2],
    ['Cursus: koken', 1],
    ['A1: B2', 0],
  ])('counts what it is about: %s', (title, length) =>
    expect(documentWith({ title }).titleLength).toBe(length),
  )
})

describe('names of schools and places', () => {
  it('are apart from what a text says', () => {
    const location = { name: null, city: 'Houten', postcode: null, lat: null, lon: null }
    const { words } = documentWith({ title: 'Notuleren', summary: 'Kort en goed', offerings: [], location })
    expect(words.names).toContain('houten')
    expect([...words.title, ...words.context, ...words.main, ...words.body]).not.toContain('houten')
    expect(words.main).toContain('kort')
  })
})
