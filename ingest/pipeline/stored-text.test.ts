import { describe, expect, test } from 'vitest'
import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import { storedCourse, storedRaw } from './stored-text.ts'

describe('the hash of a course', () => {
  test('import rule 9: any fact changes it, the provider too', () => {
    const { hash } = storedCourse(sampleCourse())
    const provider = { ...sampleCourse().provider, name: 'Andere school' }
    expect(storedCourse(sampleCourse()).hash).toBe(hash)
    expect(storedCourse(sampleCourse({ provider })).hash).not.toBe(hash)
    expect(storedCourse(sampleCourse({ offerings: [] })).hash).not.toBe(hash)
  })
  test('keys that are no part of the model do not count', () => {
    const extra = { ...sampleCourse(), generator: 'v2' }
    expect(storedCourse(extra).hash).toBe(storedCourse(sampleCourse()).hash)
  })
})

describe('case 26: characters that the database refuses', () => {
  test('are taken out of a course and nothing else is', () => {
    const { json } = storedCourse(sampleCourse({ title: 'a\0b\ud800c', summary: '\\u0000 blijft' }))
    expect(JSON.parse(json)).toMatchObject({ title: 'ab\ufffdc', summary: '\\u0000 blijft' })
  })
  test('make a raw item base64', () => {
    expect(storedRaw('a\0b')).toMatchObject({ encoding: 'base64', text: 'YQBi' })
    expect(storedRaw('a\r\nb')).toMatchObject({ encoding: 'utf8', text: 'a\r\nb' })
  })
})
