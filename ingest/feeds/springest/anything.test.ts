/** Whatever a product holds, the reader neither throws nor makes a course that the model does not know. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Course } from '@stapwijzer/shared/domain/course.ts'
import { withOfferingIds } from '../../pipeline/offering-ids.ts'
import { runProducts } from './testing.ts'

const names = [
  ...[
    'ID',
    'Name',
    'Description',
    'Language',
    'Price',
    'VatIncluded',
    'VatAmount',
    'PricePeriod',
    'Currency',
  ],
  ...[
    'AdditionalCosts',
    'AdditionalCost',
    'Type',
    'Mandatory',
    'CourseMedium',
    'Duration',
    'DurationUnit',
    'Level',
  ],
  ...[
    'Completion',
    'WebAddress',
    'StartingDatePlaces',
    'StartingDatePlace',
    'date',
    'Enddate',
    'place',
    'online',
  ],
  ...['seats', 'StartdateIsMonthOnly', 'constructor', '__proto__', '_proto_', 'toString'],
]
const words = [
  'P1',
  '100',
  '-1',
  '2027-02-01',
  'yes',
  'no',
  'open',
  'months',
  'nl',
  '€ 5,-',
  '&amp;lt;b&amp;gt;',
  '<![CDATA[<b>x]]>',
  '',
]

const { element } = fc.letrec<{ element: string }>((tie) => ({
  element: fc
    .tuple(
      fc.constantFrom(...names),
      fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom(...words),
        fc.array(tie('element'), { maxLength: 4 }).map((inside) => inside.join('')),
      ),
    )
    .map(([name, inside]) => `<${name}>${inside}</${name}>`),
}))

test('any elements of a product', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(element, { maxLength: 15 }), async (inside) => {
      const product = `<Product>${inside.join('')}</Product>`
      const { events, results, courses, rejects } = await runProducts(`<Products>${product}</Products>`)
      for (const course of courses.map((one) => withOfferingIds(one, 'sample')))
        expect(Course.parse(course)).toEqual(course)
      expect([events.length, results.length <= 1, courses.length + rejects.length]).toEqual([1, true, 1])
    }),
    { numRuns: 500 },
  )
})
