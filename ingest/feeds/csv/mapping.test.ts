import { describe, expect, test } from 'vitest'
import { checkMapping } from './mapping.ts'
import { mapping } from './testing.ts'

const problems = (own: object) => checkMapping({ ...mapping, ...own })
const field = (spec: object, name = 'price') =>
  problems({ fields: { title: { column: 'titel' }, [name]: spec } })

test('a whole mapping has no problems', () => {
  expect(
    problems({
      file: {
        encoding: 'windows-1252',
        fallbackEncoding: 'utf-8',
        delimiter: ';',
        quote: '"',
        decimal: ',',
        dateFormats: ['d-M-yyyy'],
      },
      language: 'nl',
      row: 'course',
      ignore: ['Intern', ''],
      fields: {
        title: { column: 'Titel' },
        description: { column: 'Tekst', format: 'html' },
        level: { column: 'Niveau', values: { 'mbo 4': 'mbo-4', hbo: null } },
        languages: { const: ['nl'] },
        'ids.crebo': { column: 'Crebo', parse: 'list', separator: ' ' },
        rio: { column: 'RIO' },
        'provider.name': { column: 'School' },
        studyLoad: { column: 'SBU', parse: 'number', unit: 'hours' },
        duration: { column: 'Duur', parse: 'duration', unit: 'weeks' },
        evening: { column: 'Avond', parse: 'yes-no' },
        price: {
          column: 'Prijs',
          parse: 'money',
          vat: 'excluded',
          vatRate: 21,
          free: ['gratis'],
          unknown: ['?'],
          zero: 'free',
        },
      },
      offerings: {
        split: { column: 'Data', separator: '|' },
        start: { parse: 'date' },
        city: { const: 'Utrecht' },
      },
    }),
  ).toEqual([])
})

describe('all problems at once, in words (mapping-invalid)', () => {
  test.each([
    ['another version', { mappingVersion: 2 }, 'mappingVersion'],
    ['an unknown key', { colums: [] }, 'colums'],
    ['an unknown key of the file', { file: { seperator: ';' } }, 'seperator'],
    ['an unknown encoding', { file: { encoding: 'latin9' } }, 'file.encoding'],
    ['a delimiter of two characters', { file: { delimiter: '||' } }, 'file.delimiter'],
    ['a format with a year of two digits', { file: { dateFormats: ['d-M-yy'] } }, 'file.dateFormats.0'],
    ['no key (ruling 72)', { key: [] }, 'key'],
    ['no title (ruling 72)', { fields: { url: { column: 'x' } } }, 'fields.title'],
    ['a constant title (ruling 72)', { fields: { title: { const: 'Cursus' } } }, 'fields.title'],
    ['a field of no course', { fields: { title: { column: 't' }, titel: { column: 'x' } } }, 'fields.titel'],
    [
      'a field of the prototype',
      { fields: { title: { column: 't' }, constructor: { column: 'x' } } },
      'fields.constructor',
    ],
    ['a field of no offering', { offerings: { begin: { column: 'x' } } }, 'offerings.begin'],
    ['no provider', { provider: undefined }, 'provider'],
    ['a provider type', { provider: { name: 'x', type: 'hogeschool' } }, 'provider.type'],
    ['a kvk number', { provider: { name: 'x', kvk: '1234' } }, 'provider.kvk'],
    ['a script as provider link', { provider: { name: 'x', url: 'javascript:x' } }, 'provider.url'],
    [
      'split without separator',
      { offerings: { split: { column: 'x' }, start: { parse: 'date' } } },
      'separator',
    ],
    ['split without start', { offerings: { split: { column: 'x', separator: '|' } } }, 'offerings.start'],
    [
      'split with rows of offerings',
      { row: 'offering', offerings: { split: { column: 'x', separator: '|' }, start: { parse: 'date' } } },
      'offerings.split',
    ],
    ['a row of another kind', { row: 'run' }, 'row'],
  ])('%s', (_name, own, place) => {
    expect(problems(own).join('\n')).toContain(place)
  })

  test.each([
    ['neither column nor constant', { parse: 'money' }],
    ['both column and constant', { column: 'x', const: '5' }],
    ['a parse that does not go with the field', { column: 'x', parse: 'date' }],
    ['an option that does not go with the field', { column: 'x', values: { a: 'b' } }],
    ['a VAT rate of no kind', { column: 'x', vat: 'excluded', vatRate: '21' }],
    ['a VAT word of no kind', { column: 'x', vat: 'incl' }],
  ])('%s', (_name, spec) => {
    expect(field(spec)).toHaveLength(1)
  })

  test('values must be codes of the field; a level may be null', () => {
    expect(field({ column: 'x', values: { hbo: 'hbo' } }, 'level')).toEqual([
      'fields.level.values.hbo: "hbo" is no value of this field; it takes mbo-1, mbo-2, mbo-3, mbo-4, associate-degree, bachelor, master, doctorate, havo, vwo, vmbo, nt2-1, nt2-2 or null',
    ])
    expect(field({ column: 'x', values: { hbo: null } }, 'level')).toEqual([])
    expect(field({ column: 'x', values: { ja: 'yes' } }, 'evening')).toHaveLength(1)
    expect(field({ column: 'x', values: { avond: true, dag: false } }, 'evening')).toEqual([])
    expect(field({ const: 'klassikaal' }, 'delivery')).toEqual([
      'fields.delivery.const: "klassikaal" is no value of this field; it takes classroom, online, blended, workplace or null',
    ])
  })

  test('several problems are all named', () => {
    expect(
      problems({
        mappingVersion: 9,
        fields: { level: { column: 'x', parse: 'date', vat: 'included' } },
        offerings: { x: { column: 'y' } },
      }),
    ).toHaveLength(5)
  })

  test('an unknown option of one field hides nothing of the others', () => {
    const found = problems({
      fields: {
        title: { column: 't', sepparator: ',' },
        titel: { column: 'x' },
        level: { column: 'x', values: { hbo: 'hbo' } },
        price: { column: 5, vatRate: 'veel', values: { a: 'b' } },
        url: 'x',
      },
      offerings: { begin: { column: 'x' }, city: {} },
    })
    expect(found.map((one) => one.split(':')[0]).sort()).toEqual([
      'fields.level.values.hbo',
      'fields.price.column',
      'fields.price.values',
      'fields.price.vatRate',
      'fields.titel',
      'fields.title',
      'fields.url',
      'offerings.begin',
      'offerings.city',
    ])
  })

  test.each([null, undefined, [], 'mapping', 5, {}])('%j is no mapping', (raw) => {
    expect(checkMapping(raw).length).toBeGreaterThan(0)
  })
})
