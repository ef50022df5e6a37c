import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mapped } from './testing.ts'

const cost = (amount: string, more = '', currency = 'eur') =>
  `<cost><amount>${amount}</amount><currency>${currency}</currency><costType>tuition fee</costType>${more}</cost>`
const generic = (costs: string) => `<genericProgramRun>${costs}</genericProgramRun>`
const known = (amount: string, vatIncluded = true) => ({
  status: 'known',
  amount,
  currency: 'EUR',
  vatIncluded,
})
const unknown = { status: 'unknown', amount: null, currency: null, vatIncluded: null }
const crkbo = '<instituteData><orgUnitId>kade</orgUnitId><accreditation>CRKBO</accreditation></instituteData>'
const at = 'programSchedule.genericProgramRun.cost'
const vat = '<VATCode>5</VATCode>'

const priced = async (costs: string, parts: object = {}, institute = '') => {
  const { course, codes } = await mapped({ schedule: generic(costs), ...parts }, institute)
  return { price: course?.price, codes, lines: course?.costLines }
}

describe('VAT: an amount is without it', () => {
  test.each([
    ['code 5, 21 %', cost('64.50', vat), known('78.05'), []],
    ['code 4, 21 %', cost('100', '<VATCode>4</VATCode>'), known('121.00'), []],
    ['code 3, 9 %', cost('100', '<VATCode>3</VATCode>'), known('109.00'), []],
    ['code 2, reverse charge', cost('100', '<VATCode>2</VATCode>'), known('100.00'), []],
    ['code 1, none', cost('100', '<VATCode>1</VATCode>'), known('100.00'), []],
    [
      'a percentage before the code',
      cost('100', `<VATPercentage>9</VATPercentage>${vat}`),
      known('109.00'),
      [],
    ],
    [
      'an amount of VAT before both',
      cost('100', `<amountVAT>20.00</amountVAT><VATPercentage>9</VATPercentage>${vat}`),
      known('120.00'),
      [],
    ],
    [
      'an exempt amount before all',
      cost('100', `<VATExemptAmount>95.00</VATExemptAmount>${vat}`),
      known('95.00'),
      [],
    ],
    [
      'an exempt amount with its VAT',
      cost('100', '<VATExemptAmount>95.00</VATExemptAmount><VATExemptAmountVAT>2.50</VATExemptAmountVAT>'),
      known('97.50'),
      [],
    ],
    ['nothing said', cost('100'), known('100.00', false), [`vat-unknown ${at}[0]`]],
    [
      'a code of nobody',
      cost('100', '<VATCode>9</VATCode>'),
      known('100.00', false),
      [`unknown-value ${at}[0].VATCode`, `vat-unknown ${at}[0]`],
    ],
    ['half a cent up', cost('0.50', '<VATPercentage>1</VATPercentage>'), known('0.51'), []],
  ])('%s', async (_name, costs, price, codes) => {
    expect(await priced(costs)).toMatchObject({ price, codes })
  })

  test('an institute in the CRKBO register is exempt', async () => {
    expect(await priced(cost('100'), {}, crkbo)).toMatchObject({ price: known('100.00'), codes: [] })
    expect(await priced(cost('100', vat), {}, crkbo)).toMatchObject({ price: known('121.00') })
  })

  test('a sum has one VAT state: one cost without a VAT fact makes it a sum without VAT', async () => {
    expect(await priced(cost('1000') + cost('100', vat))).toMatchObject({
      price: known('1100.00', false),
      codes: [`vat-unknown ${at}[0]`],
    })
    expect(await priced(cost('100', vat) + cost('1000'))).toMatchObject({
      price: known('1100.00', false),
      codes: [`vat-unknown ${at}[1]`],
    })
    const exempt = '<VATExemptAmount>95.00</VATExemptAmount><VATExemptAmountVAT>2.50</VATExemptAmountVAT>'
    expect(await priced(cost('1000') + cost('100', exempt) + cost('0', vat))).toMatchObject({
      price: known('1095.00', false),
    })
  })

  test('whatever the costs, the price is their sum with VAT, or their sum without it', async () => {
    const anyCost = fc.record({
      cents: fc.integer({ min: 0, max: 500_000 }),
      rate: fc.constantFrom(null, 0, 9, 21),
      times: fc.constantFrom(1, 4),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(anyCost, { minLength: 1, maxLength: 6 }), async (costs) => {
        const text = costs.map(({ cents, rate, times }) =>
          cost(
            (cents / 100).toFixed(2),
            (rate === null ? '' : `<VATPercentage>${rate}</VATPercentage>`) +
              (times === 4 ? '<period>month</period>' : ''),
          ),
        )
        const four = { classification: '<programDuration unit="month">4</programDuration>' }
        const { price } = await priced(text.join(''), four)
        const withVat = costs.every(({ rate, cents }) => rate !== null || cents === 0)
        const sum = costs.reduce((sum, { cents, rate, times }) => {
          const one = withVat ? Math.floor((cents * (100 + (rate ?? 0)) + 50) / 100) : cents
          return sum + one * times
        }, 0)
        expect(price).toEqual({
          ...known((sum / 100).toFixed(2), withVat),
          ...(sum === 0 ? { status: 'free' } : {}),
        })
      }),
    )
  })

  test('half cents are rounded per cost line', async () => {
    expect(await priced(cost('64.50', vat) + cost('64.50', vat))).toMatchObject({ price: known('156.10') })
  })
})

describe('which costs count', () => {
  test('required ones; optional costs and discounts are lines (rulings 38, 55)', async () => {
    const costs =
      cost('100', vat) +
      cost('50', `${vat}<isRequiredCost>true</isRequiredCost>`) +
      cost('25.00', '<isRequiredCost>false</isRequiredCost><summaryText xml:lang="nl">Lunch</summaryText>') +
      cost('-10.00', vat)
    expect(await priced(costs)).toEqual({
      price: known('181.50'),
      codes: [],
      lines: [
        { label: 'Lunch', amount: '25.00', required: false },
        { label: 'tuition fee', amount: '-10.00', required: true },
      ],
    })
    expect(await priced(cost('-10', vat))).toMatchObject({ price: unknown, codes: [] })
    expect(await priced(cost('50', '<isRequiredCost>0</isRequiredCost>'))).toMatchObject({ price: unknown })
  })

  test('explicit 0 is free, also without a word on VAT; no cost at all is unknown', async () => {
    expect(await priced(cost('0.00'))).toMatchObject({
      price: { ...known('0.00'), status: 'free' },
      codes: [],
    })
    expect(await priced('')).toMatchObject({ price: unknown })
  })

  test('a cost counts from its first to its last day', async () => {
    const valid = (from: string, until: string) =>
      cost(
        '100',
        `${vat}<amountValidFrom>${from}</amountValidFrom><amountValidUntil>${until}</amountValidUntil>`,
      )
    expect(await priced(valid('2026-11-24', '2026-11-24'))).toMatchObject({ price: known('121.00') })
    expect(await priced(valid('2026-11-25', '2027-11-24'))).toMatchObject({ price: unknown })
    expect(await priced(valid('2025-11-25', '2026-11-23') + cost('50', vat))).toMatchObject({
      price: known('60.50'),
    })
  })

  test('what cannot be counted makes the whole price unknown', async () => {
    expect(await priced(cost('100', vat) + cost('100', vat, 'usd'))).toMatchObject({
      price: unknown,
      codes: [`unknown-value ${at}[1].currency`],
    })
    expect(await priced(cost('1e3', vat))).toMatchObject({
      price: unknown,
      codes: [`price-unparsable ${at}[0].amount`],
    })
    expect(await priced(cost('250000.01', '<VATCode>1</VATCode>'))).toMatchObject({
      price: unknown,
      codes: [`price-implausible ${at}[0]`],
    })
  })
})

describe('costs per period (import rule 18, ruling 39)', () => {
  const per = (period: string) => cost('100', `<VATCode>1</VATCode><period>${period}</period>`)
  const lasting = (unit: string, number: number) => ({
    classification: `<programDuration unit="${unit}">${number}</programDuration>`,
  })
  test.each([
    ['program', lasting('month', 4), known('100.00')],
    ['month', lasting('month', 4), known('400.00')],
    ['month', lasting('year', 2), known('2400.00')],
    ['year', lasting('month', 24), known('200.00')],
    ['week', lasting('year', 1), known('5200.00')],
    ['1st year', lasting('month', 12), known('100.00')],
    ['1st year', lasting('week', 52), known('100.00')],
    ['1st year', lasting('day', 365), known('100.00')],
  ])('per %s', async (period, parts, price) => {
    expect(await priced(per(period), parts)).toMatchObject({ price, codes: [] })
  })

  test.each([
    ['year', lasting('month', 18)],
    ['month', lasting('week', 8)],
    ['week', lasting('month', 4)],
    ['1st year', lasting('month', 13)],
    ['1st year', {}],
    ['month', {}],
  ])('per %s is unresolved', async (period, parts) => {
    expect(await priced(per(period), parts)).toMatchObject({
      price: unknown,
      codes: [`price-period-unresolved ${at}[0].period`],
    })
  })
})

test('costs of a run replace the generic ones for that run', async () => {
  const run = (id: string, costs: string) =>
    `<programRun><id>${id}</id><startDate><date>2027-02-01</date></startDate>${costs}</programRun>`
  const { course } = await mapped({
    schedule:
      generic(cost('100', vat)) +
      run('a', '') +
      run('b', cost('200', vat)) +
      run('c', cost('5', `${vat}<isRequiredCost>false</isRequiredCost>`)),
  })
  expect(course?.price).toEqual(known('121.00'))
  expect(course?.offerings.map(({ price }) => price)).toEqual([known('121.00'), known('242.00'), unknown])
})

test('costs of modules and days are costs too', async () => {
  const { course } = await mapped({
    schedule: generic(
      `${cost('100', vat)}<genericModule>${cost('100', vat)}<courseDay>${cost('100', vat)}</courseDay></genericModule>`,
    ),
  })
  expect(course?.price).toEqual(known('363.00'))
})
