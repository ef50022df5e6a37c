import { expect, it } from 'vitest'
import { unitVector } from '../../domain/distance.ts'
import { packCodes } from '../../domain/code-numbers.ts'
import { sampleCourse } from '../../domain/testing.ts'
import { meiliDocument, type CourseRow } from './document.ts'
import { safeKey, textOfKey } from './safe-key.ts'

const row: CourseRow = {
  id: 'c',
  doc: 7,
  quality: 80,
  providerId: 'bron:ROC É',
  codes: packCodes(sampleCourse({ level: 'mbo-4' })),
  flags: 0,
  flexible: false,
  languages: 'en,nl',
  hoursPerWeek: null,
  weeks: 100,
  price: 50_000,
  openUntil: null,
  starts: ['2026-11-20', '2026-12-01', '2027-02-01'],
  pricesFrom: [10_000, 20_000, null],
  titleLength: 1,
  titleKey: 'lassen',
  titleWords: ['lass', '_las'],
  words: [
    ['lass', 'A'],
    ['utrecht', 'B'],
    ['metal', null],
    ['_las', 'C'],
    ['@sw-lasser', 'B'],
  ],
  occupations: ['lasser'],
  skills: ['Tig "1"'],
  places: [
    { ...unitVector({ lat: 52.09, lon: 5.12 }), after: '-infinity', until: '2026-12-01' },
    { ...unitVector({ lat: 51.5, lon: 5 }), after: '2026-12-01', until: 'infinity' },
  ],
}

it('works out next start, price and place for its day, and the days on which that stays true', () => {
  expect(meiliDocument(row, 'g', '2026-11-24')).toMatchObject({
    nextStart: 20261201,
    price: 20_000,
    from: 20261121,
    until: 20261201,
    places: ['520900000:51200000'],
  })
  expect(meiliDocument(row, 'g', '2026-12-02')).toMatchObject({
    nextStart: 20270201,
    price: 50_000,
    from: 20261202,
    until: 20270201,
    places: ['515000000:50000000'],
  })
  expect(meiliDocument(row, 'g', '2028-01-01')).toMatchObject({
    price: 50_000,
    from: 20270202,
    until: 99_999_999,
  })
})

it('holds the ids that its page lists as keys without an operator', () => {
  expect(meiliDocument(row, 'g', '2026-11-24')).toMatchObject({
    occupation: ['lasser'],
    skill: [safeKey('Tig "1"')],
  })
})

it('leaves out what is unknown, so that it never matches, counts or sorts first', () => {
  const document = meiliDocument({ ...row, price: null, pricesFrom: null, places: [] }, 'g', '2028-01-01')
  for (const name of ['price', 'nextStart', 'hoursPerWeek', 'evening']) {
    expect(document, name).not.toHaveProperty(name)
  }
  expect(document).toMatchObject({ weeks: 100, level: 'mbo-4', language: ['en', 'nl'] })
})

it('holds each lexeme once, where it weighs most; marked ones apart', () => {
  expect(meiliDocument(row, 'g', '2026-11-24')).toMatchObject({
    title: ['lass'],
    main: ['utrecht'],
    body: ['metal'],
    titleWider: ['_las'],
    wider: ['_las', '@sw-lasser'],
  })
})

it('a text of any kind is a key without an operator, and is read back', () => {
  for (const text of ['bron:p1', 'ROC É', '" OR x = "', "'; --", '', '🙂', 'a'.repeat(150), '~61']) {
    expect(safeKey(text)).toMatch(/^[a-z0-9=_@.:~-]*$/)
    expect(textOfKey(safeKey(text))).toBe(text)
  }
  expect(safeKey('x'.repeat(5000)).length).toBeLessThan(100)
  expect(safeKey('ROC')).not.toBe(safeKey('roc'))
})
