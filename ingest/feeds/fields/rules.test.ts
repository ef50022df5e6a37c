import { describe, expect, test } from 'vitest'
import { nlqfLevels } from '@stapwijzer/shared/domain/codes.ts'
import { loadCrebo } from '../../reference/crebo.ts'
import { scopeFor } from '../testing.ts'
import { awardOf, edudexDegrees, ooapi5Documents, ooapi5Qualifications } from './award.ts'
import { choose } from './choice.ts'
import { isCrebo, levelWithCodes, nlqfLevel, readCodes } from './codes-of-education.ts'
import { isSoundId, shownId } from './course.ts'
import { edudexLevels, ooapi5Levels, statedLevel, warnLevel } from './level.ts'
import { cleanPoint, cleanPostcode, isDutch } from './place.ts'
import { iscedSector, themeSectors, wordSector } from './sector.ts'
import { cleanUrl } from './url.ts'

const crebo = loadCrebo()
const said = (scope: ReturnType<typeof scopeFor>) =>
  scope.findings.list.map(({ code, path }) => `${code} ${path}`)
const at = (code: string) => ({ code, path: 'code' })

describe('level words', () => {
  test.each([
    [ooapi5Levels, 'secondary vocational education 4', 'mbo-4', []],
    [ooapi5Levels, 'nt2-1', 'nt2-1', []],
    [ooapi5Levels, 'undivided', null, ['level-ambiguous l']],
    [ooapi5Levels, 'undefined', null, []],
    [ooapi5Levels, 'constructor', null, ['unknown-level l']],
    [edudexLevels, 'academic bachelor', 'bachelor', []],
    [edudexLevels, 'vmbo/mavo', 'vmbo', []],
    [edudexLevels, 'post-hbo', null, ['level-ambiguous l']],
    [edudexLevels, 'none', null, []],
    [edudexLevels, 'mbo niveau 5', null, ['unknown-level l']],
    [edudexLevels, '', null, []],
  ] as const)('%# %s', (words, raw, level, warnings) => {
    const scope = scopeFor()
    expect(statedLevel(raw, words)).toBe(level)
    warnLevel(raw, words, 'l', false, scope)
    expect(said(scope)).toEqual(warnings)
  })

  test('a wide word is no riddle when a crebo code gives the level', () => {
    const scope = scopeFor()
    warnLevel('mbo', edudexLevels, 'l', true, scope)
    expect(said(scope)).toEqual([])
  })
})

describe('codes and NLQF (rulings 15-17, 42)', () => {
  test('a known crebo gives the level; another stated one conflicts', () => {
    const scope = scopeFor()
    const codes = readCodes([at('25078')], [], crebo, scope)
    expect(codes).toMatchObject({ crebo: ['25078'], level: 'mbo-3', registered: true })
    expect(levelWithCodes('mbo-4', codes, 'level', scope)).toBe('mbo-3')
    expect(said(scope)).toEqual(['level-conflict level'])
  })

  test('an unknown crebo is kept, gives no level and no NLQF level', () => {
    const scope = scopeFor()
    const codes = readCodes([at('99999'), at('K0123')], [], crebo, scope)
    expect(codes).toMatchObject({ crebo: ['99999', 'K0123'], level: null, registered: false })
    expect(levelWithCodes('mbo-2', codes, 'level', scope)).toBe('mbo-2')
    expect(nlqfLevel('mbo-2', null, codes.registered, 'nlqf', scope)).toBeNull()
    expect(said(scope)).toEqual(['unknown-crebo code'])
  })

  test('croho: five digits after padding; anything else is unknown-croho', () => {
    const scope = scopeFor()
    const codes = readCodes([], [at('4035'), at('34401'), at('abc')], crebo, scope)
    expect(codes).toMatchObject({ croho: ['04035', '34401', 'abc'], registered: true })
    expect(nlqfLevel('bachelor', null, codes.registered, 'nlqf', scope)).toBe('6')
    expect(said(scope)).toEqual(['unknown-croho code'])
  })

  test('a registration wins over the level, with level-conflict when they differ', () => {
    const scope = scopeFor()
    expect(nlqfLevel('bachelor', '5', false, 'nlqf', scope)).toBe('5')
    expect(nlqfLevel('bachelor', '6', false, 'nlqf', scope)).toBe('6')
    expect(nlqfLevel(null, '4+', false, 'nlqf', scope)).toBe('4+')
    expect(said(scope)).toEqual(['level-conflict nlqf'])
    expect(nlqfLevels).toContain('4+')
  })

  test.each([
    ['25078', false, true],
    ['K0123', false, true],
    ['12345', true, true],
    ['34401', false, false],
  ] as const)('%s, on an mbo level: %s, is a crebo: %s', (code, vocational, expected) => {
    expect(isCrebo(code, vocational, crebo)).toBe(expected)
  })
})

describe('awards', () => {
  test.each([
    ['mbo-3', ['25655'], 'mbo-diploma'],
    // An elective part, a code without a level, and a level without a code say too little.
    ['mbo-3', ['K0165'], 'diploma'],
    [null, ['25655'], 'diploma'],
    ['mbo-3', [], 'diploma'],
    ['bachelor', ['25655'], 'diploma'],
  ] as const)('the diploma of level %s with crebo %j', (level, crebo, award) => {
    const ids = { crebo: [...crebo], croho: [], rio: null, nlqfCode: null, feedId: null, uuid: null }
    expect(awardOf({ award: 'diploma', level, ids })).toBe(award)
    expect(awardOf({ award: 'certificate', level, ids })).toBe('certificate')
  })

  test.each([
    ['Ad Eng', 'associate-degree'],
    ['B Water Management', 'bachelor'],
    ['LLM/MSc', 'master'],
    ['PDEng', 'doctorate'],
    ['mbo niveau 2', 'mbo-diploma'],
    ['mbo-certificaat', 'mbo-certificate'],
    ['mbo-verklaring', 'mbo-statement'],
    ['certificate on request', 'certificate'],
    ['certificate of participation', 'participation'],
    ['', null],
  ])('EDU-DEX %s', (raw, award) => {
    const scope = scopeFor()
    expect(choose(raw, edudexDegrees, 'degree', scope)).toBe(award)
    expect(said(scope)).toEqual([])
  })

  test('OOAPI words, and a word of no list', () => {
    const scope = scopeFor()
    expect(choose('Phd', ooapi5Qualifications, 'q', scope)).toBe('doctorate')
    expect(choose('no official document', ooapi5Documents, 'q', scope)).toBe('none')
    expect(choose('school advice', ooapi5Documents, 'q', scope)).toBeNull()
    expect(choose('__proto__', edudexDegrees, 'degree', scope)).toBeNull()
    expect(said(scope)).toEqual(['unknown-value degree'])
  })
})

describe('sector', () => {
  test.each([
    ['0732', '07'],
    ['07', '07'],
    ['0499', '04'],
    ['413', '04'],
    ['1015', '10'],
    ['0031', null],
    ['9900', null],
    ['041', '04'],
    ['4', '04'],
    ['101', '10'],
    ['', null],
  ])('ISCED %s', (raw, sector) => {
    const scope = scopeFor()
    expect(iscedSector(raw, 'f', scope)).toBe(sector)
    expect(said(scope)).toEqual([])
  })

  test('no field, or a theme nobody knows: unknown-value', () => {
    const scope = scopeFor()
    expect(iscedSector('techniek', 'f', scope)).toBeNull()
    expect(iscedSector('7777', 'g', scope)).toBeNull()
    const themes = ['toverkunst', 'hobbies and leisure', 'law']
    expect(wordSector(themes, themeSectors, (index) => `t[${index}]`, scope)).toBe('04')
    expect(said(scope)).toEqual(['unknown-value f', 'unknown-value g', 'unknown-value t[0]'])
  })
})

describe('postcodes, points, links, ids', () => {
  test.each([
    ['3511 ab', '3511AB'],
    ['3511AB', '3511AB'],
    ['3511', '3511'],
    ['NL-3511 EP', '3511EP'],
    ['0511AB', null],
    ['35111', null],
    ['3511 SS', null],
    ['B-2000', null],
  ])('postcode %s', (raw, postcode) => {
    const scope = scopeFor()
    expect(cleanPostcode(raw, 'p', scope)).toBe(postcode)
    expect(said(scope)).toEqual(postcode === null ? ['postcode-invalid p'] : [])
  })

  test('a country in any spelling is Dutch, none is too, another is not', () => {
    expect(['', null, 'NL', 'nld', 'Nederland', 'The Netherlands'].every(isDutch)).toBe(true)
    expect(['BE', 'Duitsland', 'nl-be'].some(isDutch)).toBe(false)
  })

  test('a point outside NL, BE and DE is implausible', () => {
    const scope = scopeFor()
    expect(cleanPoint(52.09, 5.1, null, 'g', scope)).toEqual({ lat: 52.09, lon: 5.1 })
    expect(cleanPoint(5.1, 52.09, null, 'g', scope)).toBeNull()
    expect(cleanPoint(0, 0, null, 'h', scope)).toBeNull()
    expect(cleanPoint(null, 5, null, 'i', scope)).toBeNull()
    expect(said(scope)).toEqual(['geo-implausible g', 'geo-implausible h'])
  })

  test.each([
    'javascript:alert(1)',
    'www.x.nl',
    '//x.nl',
    'ftp://x.nl',
    'https://',
    'https:\\\\x.nl',
    'https://a:b@x.nl',
    'https://x.nl/ a',
    `https://x.nl/${'a'.repeat(2048)}`,
    'java\nscript:x',
    'https://x.nl/"onclick=',
  ])('case 32: %j is no link', (raw) => {
    const scope = scopeFor()
    expect(cleanUrl(raw, 'url', scope)).toBeNull()
    expect(said(scope)).toEqual(['url-invalid url'])
  })

  test('a web link stays as it was written', () => {
    const scope = scopeFor()
    expect(cleanUrl(' https://x.nl/a?b=c&d=é ', 'url', scope)).toBe('https://x.nl/a?b=c&d=é')
    expect(cleanUrl('  ', 'url', scope)).toBeNull()
    expect(said(scope)).toEqual([])
  })

  test('id-invalid: over 256 characters, control or broken characters', () => {
    expect(isSoundId("a&b'(c)/#é")).toBe(true)
    expect(isSoundId('x'.repeat(256))).toBe(true)
    for (const id of ['x'.repeat(257), 'a\u0000b', 'a\nb', 'a\uFFFD', 'a\uD800'])
      expect(isSoundId(id)).toBe(false)
    expect(shownId('a\u0000b'.padEnd(300, 'c'))).toHaveLength(256)
  })
})
