import { afterAll, beforeAll, describe, test } from 'vitest'
import { csvCell } from './testing-csv.ts'
import { edudexProgram } from './testing-edudex.ts'
import { courseKey, ooapi } from './testing-ooapi.ts'
import { expectWarning, type WarningRow } from './testing-warnings.ts'
import { openBadInput, type BadInput } from './testing.ts'

let on: BadInput
beforeAll(async () => {
  on = await openBadInput()
})
afterAll(() => on.close())

const kade = 'kade:p1'
const cost = (inside: string, institute = '') =>
  edudexProgram({ schedule: `<genericProgramRun><cost>${inside}</cost></genericProgramRun>${institute}` })
const costPath = 'programSchedule.genericProgramRun.cost[0]'
const price = (cell: string, spec: Record<string, unknown> = {}, more = {}) =>
  csvCell('price', cell, { parse: 'money', vat: 'included', ...spec }, more)
const unknown = { price: { status: 'unknown', amount: null, currency: null, vatIncluded: null } } as const
const amount = (text: string, vatIncluded: boolean | null) =>
  ({ price: { status: 'known', amount: text, currency: 'EUR', vatIncluded } }) as const
const total = (members: Record<string, unknown>) =>
  ooapi({ priceInformation: [{ costType: 'total costs', currency: 'EUR', ...members }] })
const weeks = {
  fields: {
    title: { column: 'Titel' },
    duration: { const: '10 weken', parse: 'duration' },
    price: { column: 'X', parse: 'money' },
  },
}

const money: WarningRow[] = [
  ['price-unparsable', 'case 28: words that are no amount', price('gratis'), '1', 'price', unknown],
  [
    'price-unparsable',
    'an OOAPI amount with a comma',
    total({ amount: '340,84', displayAmount: '€ 1' }),
    courseKey,
    'priceInformation[0].amount',
    unknown,
  ],
  [
    'price-unparsable',
    'an EDU-DEX amount in words',
    cost('<amount>veel</amount>'),
    kade,
    `${costPath}.amount`,
    unknown,
  ],
  ['price-ambiguous', 'case 28: a range', price('€ 100 - € 200'), '1', 'price', unknown],
  ['price-ambiguous', 'from', price('vanaf € 395'), '1', 'price', unknown],
  ['price-implausible', 'case 28: 1e9 in digits', price('1000000000'), '1', 'price', unknown],
  [
    'price-implausible',
    'a cent above € 250,000',
    total({ amount: '250000.01' }),
    courseKey,
    'priceInformation[0].amount',
    unknown,
  ],
  ['price-negative', 'case 28, ruling 38: below zero', price('€ -50,00'), '1', 'price', unknown],
  [
    'price-negative',
    'an OOAPI amount below zero',
    total({ amount: '-1' }),
    courseKey,
    'priceInformation[0].amount',
    unknown,
  ],
  [
    'price-period-unresolved',
    'a month, of ten weeks',
    price('€ 95 per maand', {}, weeks),
    '1',
    'price',
    unknown,
  ],
  [
    'price-period-unresolved',
    'ruling 39: the first year of an unknown number',
    cost('<amount>95</amount><period>1st year</period>'),
    kade,
    `${costPath}.period`,
    unknown,
  ],
  [
    'vat-unknown',
    'ruling 70: excluded, without a rate',
    price('100', { vat: 'excluded' }),
    '1',
    'price',
    amount('100.00', false),
  ],
  [
    'vat-unknown',
    'an EDU-DEX cost without any word on VAT',
    cost('<amount>100.00</amount>'),
    kade,
    costPath,
    amount('100.00', false),
  ],
  [
    'vat-unknown',
    'an OOAPI amount without VAT',
    total({ amountWithoutVat: '100' }),
    courseKey,
    'priceInformation[0].amountWithoutVat',
    amount('100.00', false),
  ],
  [
    'vat-mixed',
    'Springest: the price with VAT, a mandatory cost without; each is told by itself',
    {
      format: 'springest',
      from: '/products.xml',
      mapping: { mappingVersion: 1, provider: { name: 'School' } },
      documents: {
        '/products.xml':
          '<Products><Product><ID>P1</ID><Name>Lassen</Name><Price>1000</Price><VatIncluded>yes</VatIncluded>' +
          '<AdditionalCosts><Type>examen</Type><Price>100</Price><VatIncluded>no</VatIncluded><Mandatory>yes</Mandatory>' +
          '</AdditionalCosts></Product></Products>',
      },
    },
    'P1',
    'Price',
    {
      ...unknown,
      costLines: [
        { label: 'tuition fee', amount: '1000.00', required: true, vatIncluded: true },
        { label: 'examen', amount: '100.00', required: true, vatIncluded: false },
      ],
    },
  ],
  ['price-zero-ambiguous', 'case 28: 0 is not free by itself', price('0'), '1', 'price', unknown],
  ['price-zero-ambiguous', '€ 0,-', price('€ 0,-', { zero: 'unknown' }), '1', 'price', unknown],
]

describe('warnings of prices', () => {
  let number = 0
  test.each(money)('%s: %s', (code, _what, feed, key, path, holds) =>
    expectWarning(on, `bron-${number++}`, feed, { code, key, path }, holds),
  )
})
