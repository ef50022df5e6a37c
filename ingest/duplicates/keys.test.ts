import { describe, expect, test } from 'vitest'
import type { Course } from '@stapwijzer/shared/domain/course.ts'
import { sampleCourse, sampleOffering } from '@stapwijzer/shared/domain/testing.ts'
import { contradicts, keyInWords, linkKeys } from './keys.ts'
import { dualCourse, sampleProvider } from './testing.ts'

const none = sampleCourse().ids
const keysOf = (changes: Partial<Course>) => linkKeys(sampleCourse(changes))
const place = (city: string | null, postcode: string | null) => ({
  name: null,
  city,
  postcode,
  lat: null,
  lon: null,
})
const uuid = '6f2c7a3e-0b1d-4c5e-8f90-a1b2c3d4e5f6'

describe('strong keys', () => {
  test('a course without codes has none, whatever its title', () => {
    expect(keysOf({ provider: sampleProvider, studyForm: 'dual' })).toEqual([])
  })
  test('an Open Education API id and the code of an offered programme in RIO are the same kind of id', () => {
    expect(keysOf({ ids: { ...none, uuid } })).toEqual([`uuid:${uuid}`])
    expect(keysOf({ ids: { ...none, rio: uuid.toUpperCase() } })).toEqual([`uuid:${uuid}`])
  })
  test('a RIO code of another form, such as an EDU-DEX rioRegistration', () => {
    expect(keysOf({ ids: { ...none, rio: ' 1000o1234 ' } })).toEqual(['rio:1000O1234'])
  })
  test.each(['', 'ja', 'onbekend', '12345', '00000000-0000-0000-0000-000000000000', 'R1'.padEnd(200, 'x')])(
    'no code: %s',
    (rio) => {
      expect(keysOf({ ids: { ...none, rio } })).toEqual([])
    },
  )
  test('provider, crebo or croho, study form and place: by town and by postcode number', () => {
    expect(keysOf(dualCourse())).toEqual([
      'city:kvk-90000001|25180|dual|utrecht',
      'postcode:kvk-90000001|25180|dual|3511',
    ])
    const croho = keysOf(dualCourse({ ids: { ...none, croho: ['34267'] } }))
    expect(croho).toContain('city:kvk-90000001|34267|dual|utrecht')
  })
  test.each([
    ['no study form', dualCourse({ studyForm: null })],
    ['no register code', dualCourse({ provider: { ...sampleProvider, kvk: null } })],
    ['no place', dualCourse({ offerings: [], location: null })],
    ['a place without town and postcode', dualCourse({ offerings: [], location: place(null, null) })],
    ['only a cancelled start', dualCourse({ offerings: [sampleOffering({ state: 'cancelled' })] })],
  ])('a part is missing: %s', (_name, changes) => {
    expect(keysOf(changes)).toEqual([])
  })
  test('every register code and every place makes its own key', () => {
    const provider = { ...sampleProvider, institutionCode: '25PJ' }
    const keys = keysOf(dualCourse({ provider, offerings: [], location: place("'s-Hertogenbosch ", null) }))
    expect(keys).toEqual([
      'city:brin-25pj|25180|dual|s hertogenbosch',
      'city:kvk-90000001|25180|dual|s hertogenbosch',
    ])
  })
  test('a list of a hundred places is bounded', () => {
    const offerings = Array.from({ length: 100 }, (_, at) =>
      sampleOffering({ location: place(`Plaats ${at}`, null) }),
    )
    expect(keysOf(dualCourse({ offerings }))).toHaveLength(40)
  })
  test('are told in words', () => {
    expect(keyInWords('city:kvk-90000001|25180|dual|utrecht')).toBe(
      'kvk-90000001, education 25180, dual, utrecht',
    )
    expect(keyInWords('rio:1000O1234')).toBe('RIO code 1000O1234')
  })
})

describe('providers that cannot be one', () => {
  test.each([
    [['kvk-1'], ['kvk-2'], true],
    [['kvk-1', 'brin-a'], ['brin-a', 'kvk-2'], false],
    [['kvk-1'], ['brin-a'], false],
    [[], ['kvk-1'], false],
  ])('%j and %j: %s', (a, b, expected) => {
    expect(contradicts(a, b)).toBe(expected)
  })
})
