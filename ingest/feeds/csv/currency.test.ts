import { describe, expect, test } from 'vitest'
import { checkMapping } from './mapping.ts'
import { mapping, oneCell, runRows } from './testing.ts'

const prices = (courses: readonly { price: { status: string; amount: string | null } }[]) =>
  courses.map(({ price }) => (price.status === 'known' ? price.amount : price.status))
const messagesOf = ({ results }: Awaited<ReturnType<typeof runRows>>) =>
  results.flatMap(({ warnings }) => warnings.map(({ message }) => message))
const told = (warnings: readonly string[]) => warnings.filter((one) => !one.startsWith('missing-'))

describe('another currency is never shown as euros', () => {
  test('a column says it for each row; the warning names it', async () => {
    const outcome = await runRows(
      [
        ['code', 'titel', 'prijs', 'munt'],
        ['A', 'a', '100', 'EUR'],
        ['B', 'b', '100', 'USD'],
        ['C', 'c', '100', 'chf'],
        ['D', 'd', '100', ''],
        ['E', 'e', '100', '€'],
        ['F', 'f', '', 'USD'],
        ['G', 'g', 'gratis', 'USD'],
      ],
      {
        fields: {
          price: { column: 'prijs', vat: 'included', free: ['gratis'] },
          currency: { column: 'munt' },
        },
      },
    )
    const { courses, warnings } = outcome
    expect(prices(courses)).toEqual(['100.00', 'unknown', 'unknown', 'unknown', '100.00', 'unknown', 'free'])
    expect(told(warnings)).toEqual([
      'unknown-value B currency',
      'unknown-value C currency',
      'unknown-value D currency',
    ])
    expect(messagesOf(outcome).join('\n')).toContain('"USD" is not the euro; the price is unknown.')
  })

  test('a constant says it for the list, and words are translated', async () => {
    const price = { price: { column: 'x', vat: 'included' } }
    const dollars = await oneCell('price', { vat: 'included' }, '95', {
      fields: { ...price, currency: { const: 'USD' } },
    })
    expect([dollars.course?.price.status, dollars.codes]).toEqual(['unknown', ['unknown-value A currency']])
    const values = { Dollar: 'USD', Euro: 'EUR', onbekend: null }
    const words = await runRows(
      [['code', 'titel', 'x', 'm'], ...['euro', 'dollar', 'onbekend', 'yen'].map((m) => [m, m, '95', m])],
      { fields: { ...price, currency: { column: 'm', values } } },
    )
    expect(prices(words.courses)).toEqual(['95.00', 'unknown', 'unknown', 'unknown'])
    expect(told(words.warnings)).toEqual(['unknown-value dollar currency', 'unknown-value yen currency'])
  })

  test('starts have their own, else that of their row', async () => {
    const rows = [
      ['code', 'titel', 'van', 'prijs', 'munt'],
      ['A', 'a', '1-2-2027', '100', 'EUR'],
      ['A', 'a', '1-3-2027', '110', 'CHF'],
    ]
    const offerings = { start: { column: 'van' }, price: { column: 'prijs', vat: 'included' } }
    const currency = { currency: { column: 'munt' } }
    for (const own of [{ offerings: { ...offerings, ...currency } }, { offerings, fields: currency }]) {
      const { courses, warnings } = await runRows(rows, { row: 'offering', ...own })
      expect(prices(courses[0]?.offerings ?? [])).toEqual(['100.00', 'unknown'])
      expect(told(warnings)).toContain('unknown-value A offerings[1].currency')
    }
  })

  test('a mapping names currencies by their code', () => {
    const problems = (currency: object) =>
      checkMapping({ ...mapping, fields: { ...mapping.fields, price: { column: 'p' }, currency } })
    expect(problems({ const: 'EUR' })).toEqual([])
    expect(problems({ const: 'dollar' })).toEqual([
      'fields.currency.const: "dollar" is no value of this field; it takes a code of ISO 4217 such as EUR, or null',
    ])
  })
})

test('each start says how it is given; a word that is no code is named with those that are', async () => {
  const outcome = await runRows(
    [
      ['code', 'titel', 'van', 'vorm'],
      ['A', 'a', '1-2-2027', 'online'],
      ['A', 'a', '1-3-2027', 'Classroom'],
      ['A', 'a', '1-4-2027', 'op locatie'],
      ['A', 'a', '1-5-2027', ''],
    ],
    { row: 'offering', offerings: { start: { column: 'van' }, delivery: { column: 'vorm' } } },
  )
  const { courses, warnings } = outcome
  expect(courses[0]?.offerings.map(({ delivery }) => delivery)).toEqual(['online', 'classroom', null, null])
  expect(told(warnings)).toEqual(['unknown-value A offerings[2].delivery'])
  expect(messagesOf(outcome)).toContain(
    '"op locatie" is not a value that the mapping knows; it knows classroom, online, blended, workplace.',
  )
})
