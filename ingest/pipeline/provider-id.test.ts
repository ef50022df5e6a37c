import { describe, expect, test } from 'vitest'
import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import { namedProvider } from '../providers/run-providers.ts'
import { ownProviderId } from './provider-id.ts'

const idOf = (changes: object, source = 'bron') =>
  ownProviderId(namedProvider(source, { ...sampleCourse().provider, ...changes }))

describe('public provider id', () => {
  test('register codes win, in order of trust', () => {
    const all = { institutionCode: '25PJ', kvk: '12345678', rioOfferer: '100A001' }
    expect(idOf(all)).toBe('brin-25pj')
    expect(idOf({ ...all, institutionCode: null })).toBe('kvk-12345678')
    expect(idOf({ rioOfferer: '100A001' })).toBe('rio-100a001')
  })
  test('the same code from two sources is one provider', () => {
    expect(idOf({ kvk: '12345678' }, 'a')).toBe(idOf({ kvk: '12345678', name: 'Anders' }, 'b'))
  })
  test('a malformed code is no key', () => {
    expect(idOf({ institutionCode: '25', kvk: '1234567' })).toBe('bron.school-1')
  })
  test('a code that only fills a field is no key', () => {
    for (const filler of [
      { kvk: '00000000' },
      { kvk: '99999999' },
      { institutionCode: '00XX' },
      { institutionCode: '99zz' },
      { rioOfferer: '000A000' },
      { rioOfferer: '999A999' },
    ])
      expect(idOf(filler)).toBe('bron.school-1')
    expect(idOf({ institutionCode: '00XX', kvk: '90000001' })).toBe('kvk-90000001')
  })
  test('without a code the id stays inside its source', () => {
    expect(idOf({}, 'a')).not.toBe(idOf({}, 'b'))
    expect(idOf({ id: 'b-c' }, 'a')).not.toBe(idOf({ id: 'c' }, 'a-b'))
  })
  test('ids that read alike stay apart', () => {
    const ids = ['Één & Co', 'een co', 'EEN-CO', '木木', ''].map((id) => idOf({ id, name: 'naam' }))
    expect(new Set(ids).size).toBe(ids.length)
  })
  test('only characters that fit a path', () => {
    for (const id of ["x'é(/)#", 'a'.repeat(300), '../..', ' ', '<b>'])
      expect(idOf({ id })).toMatch(/^[a-z0-9._~-]+$/)
  })
})
