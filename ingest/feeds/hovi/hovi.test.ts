/** Made by hand after what is known of HOVI; no answer of the service itself was seen. */
import { describe, expect, test } from 'vitest'
import { FeedError } from '../format.ts'
import { failureOf, runFormat } from '../testing.ts'
import { hovi } from './format.ts'
import { base, one, run, service, serviceFetcher } from './testing.ts'

const product = (id: string, own: object = {}) => ({
  productId: id,
  productName: { nl: `Opleiding ${id}` },
  ...own,
})

describe('reading', () => {
  test('institutions, their lists, and each product by itself: no pages', async () => {
    const log: string[] = []
    await run(service([product('a'), product('b')]), {}, log)
    expect(log.map((address) => address.slice(base.length))).toEqual([
      '/organization',
      '/organization/o',
      '/organization/o/product',
      '/organization/o/product/a',
      '/organization/o/product/b',
    ])
  })
  test('each form of a product is a course', async () => {
    const forms = [{ productForm: 'fulltime' }, { productForm: 'parttime' }]
    const { courses } = await run(service([product('a', { productForms: forms }), product('b')]))
    expect(courses.map(({ sourceId, studyForm }) => [sourceId, studyForm])).toEqual([
      ['a:fulltime', 'full-time'],
      ['a:parttime', 'part-time'],
      ['b', null],
    ])
  })
  test('a place is asked for once', async () => {
    const log: string[] = []
    const held = service([product('a', { location: 'l' }), product('b', { location: 'l' })])
    await run({ ...held, '/organization/o/location/l': { locationName: { nl: 'Noord' } } }, {}, log)
    expect(log.filter((address) => address.endsWith('/location/l'))).toHaveLength(1)
  })
  test.each([
    ['500', 500, 'resource-unreachable'],
    ['404', null, 'resource-unreachable'],
    ['broken JSON', '{"a"', 'json-malformed'],
  ])('a product that answers %s keeps its live courses, whatever their form', async (_name, answer, code) => {
    const outcome = await run({
      ...service([product('a'), product('b')]),
      '/organization/o/product/a': answer,
    })
    expect(outcome.rejects).toEqual([`${code} a`])
    expect(outcome.courses).toHaveLength(1)
    const [reject] = outcome.events
    if (reject?.type !== 'reject') throw new Error('no reject')
    expect(reject.incomplete).toBe(true)
    expect(['a', 'a:dual', 'ab', 'b'].map((id) => reject.keep?.(id))).toEqual([true, true, false, false])
  })
  test('an institution without a list of products: resource-skipped, nothing is withdrawn', async () => {
    const outcome = await run({ ...service([]), '/organization/o/product': null })
    expect(outcome.events).toMatchObject([{ finding: { code: 'resource-skipped' }, incomplete: true }])
  })
  test.each([
    ['no list of institutions', { '/organization': null }, 'feed-unreachable'],
    ['no list at all', { '/organization': { fout: 1 } }, 'feed-wrong-type'],
    ['broken JSON', { '/organization': '[1' }, 'feed-malformed'],
  ])('%s ends the run', async (_name, held, reason) => {
    expect(await failureOf(run(held))).toMatchObject({ reason })
  })
  test('a service that is gone ends the run; a missing key is no feed', async () => {
    const fetcher = serviceFetcher(service(Array.from({ length: 60 }, (_, at) => product(`p${at}`))))
    const failing = (error: FeedError, part: string) => {
      const open: typeof fetcher.open = (address, options) =>
        address.includes(part) ? Promise.reject(error) : fetcher.open(address, options)
      return failureOf(runFormat(hovi, { from: base, fetcher: { ...fetcher, open } }))
    }
    expect(await failing(new FeedError('feed-timeout', 'slow'), '/product/')).toMatchObject({
      reason: 'feed-timeout',
    })
    expect(await failing(new FeedError('unauthorized', '401'), '/organization')).toMatchObject({
      reason: 'unauthorized',
    })
  })
})

describe('facts', () => {
  test('name, level, croho, credits, institution', async () => {
    const own = {
      productName: { en: 'Business', nl: 'Bedrijfskunde' },
      productLevel: 'bachelor',
      croho: '35033',
      credits: '240',
    }
    const { course, codes } = await one(own)
    expect(course).toMatchObject({
      title: 'Bedrijfskunde',
      level: 'bachelor',
      nlqf: '6',
      ids: { croho: ['35033'], feedId: 'p' },
      studyLoad: { value: 240, unit: 'ects' },
      provider: { id: '00DD', institutionCode: '00DD', type: 'hbo' },
      otherLanguages: [{ field: 'title', lang: 'en', value: 'Business' }],
    })
    expect(codes).toEqual([])
  })
  test.each([
    [{ productLevel: 'associate degree' }, 'associate-degree', []],
    [{ productLevel: 'post-hbo' }, null, ['level-ambiguous product.productLevel']],
    [{ productLevel: 'meester' }, null, ['unknown-level product.productLevel']],
  ])('%j', async (own, level, warnings) => {
    const { course, codes } = await one(own)
    expect([course?.level, codes]).toEqual([level, warnings])
  })
  test('fees are per year: lines, never the price', async () => {
    const tuitionFees = [
      { amount: '2694', year: 2027, tuitionFeePeriod: 'year' },
      { amount: 'veel' },
      { amount: '-5' },
    ]
    const { course, codes } = await one({}, { tuitionFees })
    expect(course?.price.status).toBe('unknown')
    expect(course?.costLines).toEqual([
      { label: 'Collegegeld 2027, year', amount: '2694.00', required: true },
    ])
    expect(codes).toEqual([
      'price-unparsable form.tuitionFees[1].amount',
      'price-unparsable form.tuitionFees[2].amount',
      'price-period-unresolved form.tuitionFees',
    ])
  })
  test('starts', async () => {
    const productStarts = [
      { startingDate: '2027-09-01', applicationDeadlineNL: '2027-05-01', applicationDeadline: '2027-04-01' },
      { startingDate: '1-9-27' },
      { startingDate: '2027-09-01', endDate: '2027-01-01' },
      7,
    ]
    const { course, codes } = await one({}, { productStarts })
    expect(course?.offerings.map(({ start, enrolUntil }) => [start, enrolUntil])).toEqual([
      ['2027-09-01', '2027-05-01'],
    ])
    expect(codes).toEqual([
      'date-ambiguous form.productStarts[1].startingDate',
      'end-before-start form.productStarts[2].endDate',
      'type-mismatch form.productStarts[3]',
    ])
  })
  test('a form, credits and a place that are not known', async () => {
    const { course, codes } = await one({ credits: 'veel', location: 'weg' }, { productForm: 'avond' })
    expect(course).toMatchObject({ studyForm: null, studyLoad: null, location: null })
    expect(codes).toEqual([
      'not-found-reference product.location',
      'study-load-unparsable product.credits',
      'unknown-value form.productForm',
    ])
  })
  test('the place of the product', async () => {
    const address = { zip: '3526 KS', city: 'Utrecht', country: 'NL' }
    const place = { locationName: { nl: 'Noord' }, visitorAddress: address }
    const { course } = await one({ location: 'l' }, {}, { '/organization/o/location/l': place })
    expect(course?.location).toMatchObject({ name: 'Noord', city: 'Utrecht', postcode: '3526KS' })
  })
  test('without a name: missing-title; an institution without one: missing-provider', async () => {
    expect((await one({ productName: {} })).rejects).toEqual(['missing-title p:dual'])
    expect((await one({}, {}, { '/organization/o': {} })).rejects).toEqual(['missing-provider p:dual'])
  })
})
