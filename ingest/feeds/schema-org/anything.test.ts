/** Whatever a page holds, the reader neither throws nor makes a course that the model does not know. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Course } from '@stapwijzer/shared/domain/course.ts'
import { withOfferingIds } from '../../pipeline/offering-ids.ts'
import { course, mapped, pageOf, runSite } from './testing.ts'

const members = [
  ...['@id', 'name', 'abstract', 'description', 'url', 'provider', 'courseCode', 'identifier', 'courseMode'],
  ...[
    'hasCourseInstance',
    'educationalLevel',
    'educationalCredentialAwarded',
    'coursePrerequisites',
    'teaches',
  ],
  ...[
    'numberOfCredits',
    'timeToComplete',
    'timeRequired',
    'courseWorkload',
    'inLanguage',
    'location',
    'offers',
  ],
  ...[
    'isAccessibleForFree',
    'startDate',
    'endDate',
    'applicationDeadline',
    'maximumEnrollment',
    'eventStatus',
  ],
  ...[
    'price',
    'lowPrice',
    'priceCurrency',
    'priceSpecification',
    'availability',
    'validFrom',
    'address',
    'geo',
  ],
  ...[
    'latitude',
    'postalCode',
    'addressLocality',
    'unitCode',
    'category',
    '@value',
    '@language',
    '@list',
    '@context',
  ],
]
const words = [
  '#a',
  '#b',
  '2027-02-01',
  '395',
  'P10W',
  'online',
  'nl',
  'EUR',
  'Utrecht 3511 LX',
  '',
  '\u0000<b>&amp;',
]

const { value } = fc.letrec<{ value: unknown; node: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom<unknown>(...words, null, true, 0, -1, 1e21),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('node'),
  ),
  node: fc.dictionary(fc.constantFrom(...members), tie('value'), { maxKeys: 5 }),
}))

test('any members of a course', async () => {
  const own = fc.dictionary(fc.constantFrom(...members), value, { maxKeys: 12 })
  await fc.assert(
    fc.asyncProperty(own, own, async (first, second) => {
      const page = pageOf(
        course(first),
        { ...course(second), '@id': '#b' },
        { ...second, '@type': 'Offer', '@id': '#a' },
      )
      const { events, results, courses } = await runSite({ '/a': page }, { from: '/a' })
      for (const one of courses.map((course) => withOfferingIds(course, 'sample')))
        expect(Course.parse(one)).toEqual(one)
      expect(results).toHaveLength(events.filter(({ type }) => type === 'item').length)
    }),
    { numRuns: 300 },
  )
})

test('nodes that point to one another', async () => {
  const graph = [
    { '@id': '#a', '@type': 'Offer', priceSpecification: { '@id': '#b' } },
    { '@id': '#b', '@type': 'PriceSpecification', offers: { '@id': '#a' } },
    { '@id': '#c', '@type': 'Place', address: { '@id': '#c' } },
  ]
  const own = { offers: { '@id': '#a' }, provider: 'B', location: { '@id': '#c' } }
  const { course: found, codes } = await mapped(own, {}, graph)
  expect([found?.price.status, codes]).toEqual(['unknown', []])
})
