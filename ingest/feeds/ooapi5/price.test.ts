import { describe, expect, test } from 'vitest'
import { placesFrom } from '../../reference/places.ts'
import { scopeFor } from '../testing.ts'
import { readPlace } from '../ooapi/place.ts'
import { offered } from './testing.ts'
import { version5 } from './version.ts'

const start = { startDate: '2027-02-01' }

describe('price', () => {
  const known = (amount: string, vatIncluded = true) => ({
    status: 'known',
    amount,
    currency: 'EUR',
    vatIncluded,
  })
  const unknown = { status: 'unknown', amount: null, currency: null, vatIncluded: null }
  const total = { costType: 'total costs', currency: 'EUR' }
  const at = 'offerings[0].priceInformation'

  test.each([
    [
      'the amount, never what is displayed',
      [{ ...total, amount: '340.84', displayAmount: [{ language: 'nl-NL', value: '€380,84' }] }],
      known('340.84'),
      [],
    ],
    ['without currency it is euros', [{ costType: 'total costs', amount: '95' }], known('95.00'), []],
    ['half cents up', [{ ...total, amount: '95.005' }], known('95.01'), []],
    [
      'the sum of its parts',
      [{ ...total, amountWithoutVat: '300.84', vatAmount: '40' }],
      known('340.84'),
      [],
    ],
    [
      'without VAT when nothing is said of it',
      [{ ...total, amountWithoutVat: '300' }],
      known('300.00', false),
      [`vat-unknown ${at}[0].amountWithoutVat`],
    ],
    ['explicit 0 is free', [{ ...total, amount: '0' }], { ...known('0.00'), status: 'free' }, []],
    ['a number', [{ ...total, amount: 340.84 }], known('340.84'), [`type-mismatch ${at}[0].amount`]],
    [
      'only a displayed amount',
      [{ ...total, displayAmount: [{ language: 'nl', value: '€ 5' }] }],
      unknown,
      [],
    ],
    ['STAP is no price', [{ costType: 'STAP eligible', amount: '100' }], unknown, []],
    [
      'another cost is a line',
      [{ costType: 'x-boeken', amount: '100' }],
      unknown,
      [`unknown-value ${at}[0].costType`],
    ],
    [
      'another currency',
      [{ ...total, currency: 'USD', amount: '95' }],
      unknown,
      [`unknown-value ${at}[0].currency`],
    ],
    ['a comma', [{ ...total, amount: '340,84' }], unknown, [`price-unparsable ${at}[0].amount`]],
    ['below zero', [{ ...total, amount: '-5' }], unknown, [`price-negative ${at}[0].amount`]],
    ['case 28: 1e9', [{ ...total, amount: '1000000000' }], unknown, [`price-implausible ${at}[0].amount`]],
    [
      'two totals',
      [
        { ...total, amount: '5' },
        { ...total, amount: '6' },
      ],
      unknown,
      [`price-ambiguous ${at}`],
    ],
    [
      'the same total twice',
      [
        { ...total, amount: '5' },
        { ...total, amount: '5.00' },
      ],
      known('5.00'),
      [],
    ],
  ])('%s', async (_name, priceInformation, price, codes) => {
    const { offerings, codes: said } = await offered([{ ...start, priceInformation }])
    expect(offerings[0]?.price).toEqual(price)
    expect(said).toEqual(codes)
  })

  test('STAP is kept as a mark, other costs as lines', async () => {
    const priceInformation = [
      { costType: 'STAP eligible', amount: '100' },
      { costType: 'x-boeken', amount: '80' },
    ]
    const { course } = await offered([
      { ...start, priceInformation },
      { ...start, priceInformation },
    ])
    expect(course?.fundingMarks).toEqual(['STAP eligible'])
    expect(course?.costLines).toEqual([{ label: 'x-boeken', amount: '80', required: false }])
  })
})

describe('place', () => {
  const at = (addressType: string, city: string, more = {}) => ({ addressType, city, ...more })

  test('teaching before visit, never billing, postal or deliveries; the offering before the course', async () => {
    const addresses = [
      at('visit', 'Zeist'),
      at('teaching', 'Utrecht', {
        postalCode: '3511 ep',
        geoLocation: { latitude: 52.09, longitude: 5.11 },
        streetNumber: 48,
        additional: 'tegenover',
      }),
    ]
    const { offerings, course } = await offered(
      [{ ...start, addresses }, start, { ...start, modeOfDelivery: ['online'] }],
      { addresses: [at('billing', 'Almere'), at('visit', 'Houten')] },
    )
    expect(offerings.map(({ location }) => location?.city)).toEqual(['Utrecht', 'Houten', undefined])
    expect(offerings[0]?.location).toEqual({
      name: 'tegenover',
      city: 'Utrecht',
      postcode: '3511EP',
      lat: 52.09,
      lon: 5.11,
    })
    expect(course?.location?.city).toBe('Houten')
    expect(
      (await offered([start], { addresses: [at('billing', 'A'), at('postal', 'B'), at('deliveries', 'C')] }))
        .course?.location,
    ).toBeNull()
  })

  test("without a point of its own the middle of its postcode; with an impossible one nobody's", () => {
    const places = placesFrom([{ pc4: '3511', places: [], lat: 52.09, lon: 5.12 }], [])
    const scope = { ...scopeFor(), places }
    const address = {
      addressType: 'visit',
      streetNumber: null,
      additional: [],
      city: 'Utrecht',
      postalCode: '3511AB',
      postCode: null,
      countryCode: null,
    }
    const here = (more = {}) => readPlace([{ ...address, ...more }], 'addresses', version5.words, scope)
    expect(here()).toMatchObject({ lat: 52.09, lon: 5.12 })
    expect(here({ geolocation: { latitude: 52.1, longitude: 5.1 } })).toMatchObject({ lat: 52.1, lon: 5.1 })
    expect(here({ geolocation: { latitude: 53.2, longitude: 6.5 } })).toMatchObject({ lat: null, lon: null })
    expect(here({ countryCode: 'BE' })).toMatchObject({ postcode: null, lat: null })
  })

  test('what cannot be is left out, the place text stays', async () => {
    const { offerings, codes } = await offered([
      {
        ...start,
        addresses: [
          at('teaching', 'Utrecht', { postalCode: '0000', geolocation: { latitude: 5.1, longitude: 52.1 } }),
        ],
      },
      { ...start, addresses: [at('teaching', 'Gent', { countryCode: 'BE', postalCode: '9000' })] },
      { ...start, addresses: [at('lab', 'X')] },
    ])
    expect(
      offerings.map(({ location }) => location && [location.city, location.postcode, location.lat]),
    ).toEqual([['Utrecht', null, null], ['Gent', null, null], null])
    expect(codes).toEqual([
      'postcode-invalid offerings[0].addresses[0].postalCode',
      'geo-implausible offerings[0].addresses[0].geolocation',
      'unknown-value offerings[2].addresses[0].addressType',
    ])
  })
})
