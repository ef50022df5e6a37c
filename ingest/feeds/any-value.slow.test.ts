/** Whatever stands anywhere in an item: the mapping does not throw, and what comes out is a course or a reject. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { Course } from '@stapwijzer/shared/domain/course.ts'
import { withOfferingIds } from '../pipeline/offering-ids.ts'
import type { FeedEvent, Fetcher, Format } from './format.ts'
import { edudex } from './edudex/format.ts'
import { hovi } from './hovi/format.ts'
import { base as hoviBase, serviceFetcher, type Service } from './hovi/testing.ts'
import { kiesmbo } from './kiesmbo/format.ts'
import { rio } from './rio/format.ts'
import { base as rioBase, registerFetcher, type Register } from './rio/testing.ts'
import { anyContext, anyText, memoryFetcher, runFormat } from './testing.ts'

const sample = (name: string): unknown => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'))
const document = (name: string) => {
  const from = 'https://feed.example/feed.json'
  return { from, fetcher: memoryFetcher(() => JSON.stringify(sample(name))) }
}

const feeds: [name: string, Format, { from: string; fetcher: Fetcher }][] = [
  ['rio', rio, { from: rioBase, fetcher: registerFetcher(sample('rio/samples/register.json') as Register) }],
  ['hovi', hovi, { from: hoviBase, fetcher: serviceFetcher(sample('hovi/samples/service.json') as Service) }],
  ['kiesmbo', kiesmbo, document('kiesmbo/samples/export.json')],
  ['edudex', edudex, document('edudex/samples/bulk.json')],
]

const telling = [
  '2027-02-01',
  '1e400',
  '25078',
  'MBO-3',
  'NLD',
  '3511AB',
  '-0',
  '<b>',
  'https://x',
  '__proto__',
]
const { value: anyValue } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.oneof(
      anyText,
      fc.double(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.constantFrom(...telling),
    ),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('nl', 'date', 'id', '__proto__', 'constructor', 'url'), tie('value')),
  ),
}))

type Steps = readonly string[]

/** Every place in a value, the value itself included. */
function placesIn(value: unknown, at: Steps = []): Steps[] {
  if (typeof value !== 'object' || value === null) return [at]
  return [at, ...Object.entries(value).flatMap(([key, held]) => placesIn(held, [...at, key]))]
}

function replaced(value: unknown, [step, ...rest]: Steps, by: unknown): unknown {
  if (step === undefined) return by
  const copy: unknown = structuredClone(value)
  const holder = copy as Record<string, unknown>
  holder[step] = replaced(holder[step], rest, by)
  return copy
}

describe.each(feeds)('%s', (_name, format, feed) => {
  let items: Extract<FeedEvent, { type: 'item' }>[] = []
  beforeAll(async () => {
    const { events } = await runFormat(format, feed)
    items = events.filter((event) => event.type === 'item')
  })
  test('any value anywhere in an item', () => {
    expect(items.length).toBeGreaterThan(0)
    const all = items.flatMap(({ item, key }) => {
      // What the reader itself puts together keeps its shape: below it is the feed's.
      const places = placesIn(item).filter((steps) => steps.length > 1)
      return places.map((steps) => ({ item, key, steps }))
    })
    const change = fc.tuple(fc.constantFrom(...all), anyValue)
    fc.assert(
      fc.property(change, ([{ item, key, steps }, by]) => {
        // As it comes out of a document: `__proto__` is a key like others.
        const changed = replaced(item, steps, JSON.parse(JSON.stringify(by)))
        const result = format.normalise(changed, key, anyContext)
        if ('course' in result) {
          const course = withOfferingIds(result.course, 'sample')
          expect(Course.parse(course)).toEqual(course)
        } else expect(result.reject.code).not.toBe('internal-error')
      }),
      { numRuns: 1500 },
    )
  })
})
