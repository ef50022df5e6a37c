import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mapped } from './testing.ts'

type Part = { euros: number; vat: 'yes' | 'no' | 'exempt' | 'unknown' | ''; rate: '' | '0' | '9' | '21' }

const amount = ({ euros, vat, rate }: Part) =>
  `<Price>${euros}</Price>${vat && `<VatIncluded>${vat}</VatIncluded>`}${rate && `<VatAmount>${rate}</VatAmount>`}`
const mandatory = (part: Part) =>
  `<AdditionalCosts><Type>examen</Type>${amount(part)}<Mandatory>yes</Mandatory></AdditionalCosts>`
const part = (euros: number, vat: Part['vat'], rate: Part['rate'] = ''): Part => ({ euros, vat, rate })

const read = async ([own, ...additional]: readonly Part[]) => {
  const { course, codes } = await mapped(amount(own!) + additional.map(mandatory).join(''))
  return { price: course?.price, lines: course?.costLines, codes }
}

describe('a sum has one VAT state', () => {
  test('1000 without VAT and 100 without it at 21 % are 1100 without VAT', async () => {
    expect(await read([part(1000, 'no'), part(100, 'no', '21')])).toMatchObject({
      price: { status: 'known', amount: '1100.00', vatIncluded: false },
      codes: ['vat-unknown Price'],
      lines: [],
    })
  })

  test('1000 with VAT and 100 without it have no sum: they are told one by one', async () => {
    expect(await read([part(1000, 'yes'), part(100, 'no')])).toEqual({
      price: { status: 'unknown', amount: null, currency: null, vatIncluded: null },
      codes: ['vat-mixed Price'],
      lines: [
        { label: 'tuition fee', amount: '1000.00', required: true, vatIncluded: true },
        { label: 'examen', amount: '100.00', required: true, vatIncluded: false },
      ],
    })
  })

  test('with VAT and not said have no sum either; what is exempt or 0 goes with each', async () => {
    const mixed = await read([part(1000, 'yes'), part(100, '')])
    expect(mixed).toMatchObject({ price: { status: 'unknown' }, codes: ['vat-mixed Price'] })
    expect(mixed.lines?.map(({ vatIncluded }) => vatIncluded)).toEqual([true, undefined])
    expect((await read([part(1000, 'no'), part(100, 'exempt')])).price).toMatchObject({
      amount: '1100.00',
      vatIncluded: false,
    })
    expect((await read([part(1000, ''), part(100, 'exempt'), part(0, 'no')])).price).toMatchObject({
      amount: '1100.00',
      vatIncluded: null,
    })
  })

  test('whatever the parts, what is stated is their sum in that state, or nothing is', async () => {
    const anyPart = fc.record<Part>({
      euros: fc.integer({ min: 0, max: 5000 }),
      vat: fc.constantFrom('yes', 'no', 'exempt', 'unknown', ''),
      rate: fc.constantFrom('', '0', '9', '21'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(anyPart, { minLength: 1, maxLength: 5 }), async (parts) => {
        const { price, lines } = await read(parts)
        const total = (state: boolean | null) =>
          parts
            .map((one) => cents(one, state))
            .reduce((sum, one) => (sum === null || one === null ? null : sum + one), 0)
        if (price?.amount == null) {
          expect([true, false, null].map(total)).toEqual([null, null, null])
          expect(lines?.map(({ amount, vatIncluded }) => [Number(amount), vatIncluded ?? null])).toEqual(
            parts.map((one) => {
              const state = [true, false, null].find((state) => cents(one, state) !== null)
              return [cents(one, state!)! / 100, state]
            }),
          )
        } else {
          expect(Math.round(Number(price.amount) * 100)).toBe(total(price.vatIncluded))
          expect(lines).toEqual([])
        }
      }),
    )
  })
})

/** What a part is in a VAT state, in cents (whole euros at a whole rate need no rounding); null when that is not known. */
function cents({ euros, vat, rate }: Part, state: boolean | null): number | null {
  if (euros === 0 || vat === 'exempt' || (vat === 'no' && rate === '0')) return euros * 100
  if (vat === 'no')
    return state === null ? null : state ? (rate === '' ? null : euros * (100 + Number(rate))) : euros * 100
  return (vat === 'yes') === (state === true) && state !== false ? euros * 100 : null
}
