import { describe, expect, test } from 'vitest'
import { oneCell } from './testing.ts'

const value = async (field: string, spec: Record<string, unknown>, cell: string, own = {}) => {
  const { course, codes } = await oneCell(field, spec, cell, own)
  return {
    value: (course as Record<string, unknown> | undefined)?.[field],
    codes: codes.map((one) => one.replace(' A ', ' ')),
  }
}

describe('case 28: prices', () => {
  const price = (cell: string, spec: object = {}, own = {}) =>
    value('price', { parse: 'money', vat: 'included', ...spec }, cell, own)
  const known = (amount: string, vatIncluded: boolean | null = true) => ({
    value: { status: 'known', amount, currency: 'EUR', vatIncluded },
    codes: [],
  })
  const unknown = (...codes: string[]) => ({
    value: { status: 'unknown', amount: null, currency: null, vatIncluded: null },
    codes,
  })

  test('VAT (ruling 70)', async () => {
    expect(await price('€ 1.250,00')).toEqual(known('1250.00'))
    expect(await price('100', { vat: 'excluded', vatRate: 21 })).toEqual(known('121.00'))
    expect(await price('64,50', { vat: 'excluded', vatRate: 21 })).toEqual(known('78.05'))
    expect(await price('100', { vat: 'excluded' })).toEqual({
      ...known('100.00', false),
      codes: ['vat-unknown price'],
    })
    expect(await price('100', { vat: 'exempt' })).toEqual(known('100.00'))
    expect(await price('100', { vat: 'unknown' })).toEqual(known('100.00', null))
    expect(await price('100', { vat: undefined })).toEqual(known('100.00', null))
  })

  test('words and zero: unknown is never free', async () => {
    const words = { free: ['Gratis'], unknown: ['op aanvraag'] }
    const free = { value: { status: 'free', amount: '0.00', currency: 'EUR', vatIncluded: true }, codes: [] }
    expect(await price(' GRATIS ', words)).toEqual(free)
    expect(await price('op aanvraag', words)).toEqual(unknown())
    expect(await price('gratis')).toEqual(unknown('price-unparsable price'))
    expect(await price('0')).toEqual(unknown('price-zero-ambiguous price'))
    expect(await price('0', { zero: 'unknown' })).toEqual(unknown('price-zero-ambiguous price'))
    expect(await price('€ 0,-', { zero: 'free' })).toEqual(free)
    expect(await price('')).toEqual(unknown())
  })

  test('what cannot be read for certain is unknown, under its own code', async () => {
    expect(await price('vanaf € 95')).toEqual(unknown('price-ambiguous price'))
    expect(await price('-100')).toEqual(unknown('price-negative price'))
    expect(await price('250.000,01')).toEqual(unknown('price-implausible price'))
    expect(await price('250.000,00')).toEqual(known('250000.00'))
    expect(await price('$ 95')).toEqual(unknown('unknown-value price'))
    expect(await price('€ 95 excl. btw')).toEqual(unknown('price-unparsable price'))
  })

  test('a price per period counts over a whole number of periods (import rule 18)', async () => {
    const lasting = (duration: string) => ({ fields: { duration: { const: duration } } })
    expect(await price('€ 95 per maand', {}, lasting('4 maanden'))).toEqual(known('380.00'))
    expect(await price('€ 95 per jaar', {}, lasting('24 maanden'))).toEqual(known('190.00'))
    expect(await price('€ 95 per jaar', {}, lasting('18 maanden'))).toEqual(
      unknown('price-period-unresolved price'),
    )
    expect(await price('€ 95 per maand')).toEqual(unknown('price-period-unresolved price'))
  })
})

describe('closed lists and flags', () => {
  test('values ignore capitals and space; a word that is not there is null and warns', async () => {
    const levels = { values: { 'mbo 4': 'mbo-4', hbo: null } }
    expect(await value('level', levels, ' MBO 4 ')).toEqual({ value: 'mbo-4', codes: [] })
    expect(await value('level', levels, 'hbo')).toEqual({ value: null, codes: [] })
    expect(await value('level', levels, 'wo')).toEqual({ value: null, codes: ['unknown-level level'] })
    expect(await value('delivery', { values: { klassikaal: 'classroom' } }, 'zoom')).toEqual({
      value: null,
      codes: ['unknown-value delivery'],
    })
    expect(await value('delivery', {}, 'online')).toEqual({ value: 'online', codes: [] })
    expect(await value('delivery', {}, 'constructor')).toEqual({
      value: null,
      codes: ['unknown-value delivery'],
    })
    expect(await value('delivery', {}, '')).toEqual({ value: null, codes: [] })
  })

  test.each([
    ['ja', true],
    ['J', true],
    ['yes', true],
    ['y', true],
    ['true', true],
    ['WAAR', true],
    ['1', true],
    ['nee', false],
    ['n', false],
    ['No', false],
    ['false', false],
    ['onwaar', false],
    ['0', false],
    ['', null],
  ] as const)('yes-no (ruling 67): %j', async (cell, meaning) => {
    expect(await value('evening', { parse: 'yes-no' }, cell)).toEqual({ value: meaning, codes: [] })
  })

  test('yes-no: another word is null and warns', async () => {
    expect(await value('evening', { parse: 'yes-no' }, 'soms')).toEqual({
      value: null,
      codes: ['unknown-value evening'],
    })
  })

  test('lists and languages', async () => {
    const languages = { parse: 'list', separator: '/', values: { Nederlands: 'nl', Engels: 'en' } }
    expect(await value('languages', languages, 'Nederlands / engels/ Klingon')).toEqual({
      value: ['nl', 'en'],
      codes: ['unknown-value languages'],
    })
    expect(await value('languages', {}, 'nld, en')).toEqual({ value: ['nl', 'en'], codes: [] })
  })
})

describe('duration and study load', () => {
  test.each([
    ['4 maanden', {}, { value: 4, unit: 'months', weeks: 17.3 }],
    ['6', { unit: 'weeks' }, { value: 6, unit: 'weeks', weeks: 6 }],
    ['6 hours', {}, { value: 6, unit: 'hours', weeks: null }],
  ])('%s', async (cell, spec, duration) => {
    expect(await value('duration', { parse: 'duration', ...spec }, cell)).toEqual({
      value: duration,
      codes: [],
    })
  })

  test('unparsable is null and warns', async () => {
    expect(await value('duration', { parse: 'duration' }, '6')).toEqual({
      value: null,
      codes: ['duration-unparsable duration'],
    })
    expect(await value('studyLoad', { unit: 'hours' }, 'veel')).toEqual({
      value: null,
      codes: ['study-load-unparsable studyLoad'],
    })
  })

  test('study load: a unit in the cell or in the mapping', async () => {
    expect(await value('studyLoad', { parse: 'number' }, '80')).toEqual({
      value: { value: 80, unit: 'hours' },
      codes: [],
    })
    expect(await value('studyLoad', { unit: 'hours' }, '1.200', { file: { decimal: ',' } })).toEqual({
      value: { value: 1200, unit: 'hours' },
      codes: [],
    })
    expect(await value('studyLoad', {}, '7,5 EC')).toEqual({ value: { value: 7.5, unit: 'ects' }, codes: [] })
    expect(await value('studyLoad', {}, '40 sbu')).toEqual({ value: { value: 40, unit: 'hours' }, codes: [] })
  })
})

describe('texts', () => {
  test('description: text is escaped, html is sanitised (ruling 74)', async () => {
    const text = await value('description', {}, 'a & b\n\nc\nd')
    expect(text.value).toEqual({ html: '<p>a &amp; b</p><p>c<br>d</p>', lang: 'nl' })
    const html = await value('description', { format: 'html' }, '<p onclick="x">a</p><script>b</script>')
    expect(html).toEqual({ value: { html: '<p>a</p>', lang: 'nl' }, codes: ['html-sanitised description'] })
  })

  test.each(['=1+1', '+31 30', '-3', '@x', '\t=1'])('case 34: %j is kept as text and named', async (cell) => {
    const { value: summary, codes } = await value('summary', {}, cell)
    expect(summary).toBe(cell.trim())
    expect(codes).toEqual(['formula-neutralised summary'])
  })

  test('case 26: control characters are stripped from any cell, with a warning', async () => {
    expect(await value('duration', { parse: 'duration' }, '4\u0000 weken')).toMatchObject({
      value: { value: 4 },
      codes: ['control-characters duration'],
    })
  })

  test('case 32: a link that is none is dropped', async () => {
    expect(await value('url', {}, 'javascript:alert(1)')).toEqual({ value: null, codes: ['url-invalid url'] })
  })
})
