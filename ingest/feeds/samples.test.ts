/**
 * Hand-made samples with odd items, and what must come out of them: courses, rejects and warnings. After a change that
 * is meant, `vitest run ingest/feeds/samples --update` writes the new outcome, to be read before it is committed.
 */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { Course } from '@stapwijzer/shared/domain/course.ts'
import { withOfferingIds } from '../pipeline/offering-ids.ts'
import { createFetcher } from '../net/fetcher.ts'
import { loadCrebo } from '../reference/crebo.ts'
import type { Fetcher, Format } from './format.ts'
import { base as hoviBase, serviceFetcher, type Service } from './hovi/testing.ts'
import { base, schoolFetcher, versions, type Collections } from './ooapi/testing.ts'
import { formats } from './registry.ts'
import { base as lod, registerFetcher, type Register } from './rio/testing.ts'
import { limits, runFormat } from './testing.ts'

const path = (name: string) => new URL(name, import.meta.url).pathname
const readJson = (name: string): unknown => JSON.parse(readFileSync(path(name), 'utf8'))
const file = (name: string) => ({
  from: path(name),
  fetcher: createFetcher({ from: path(name), limits, signal: new AbortController().signal }),
})

type Sample = [
  name: string,
  format: Format,
  open: () => { from: string; fetcher: Fetcher; mapping?: unknown },
]

test.each<Sample>([
  [
    'csv/samples/courses.expected.json',
    formats.csv,
    () => ({ ...file('csv/samples/courses.csv'), mapping: readJson('csv/samples/courses.mapping.json') }),
  ],
  [
    'csv/samples/offerings.expected.json',
    formats.csv,
    () => ({ ...file('csv/samples/offerings.csv'), mapping: readJson('csv/samples/offerings.mapping.json') }),
  ],
  ...versions.map(({ version, format }): Sample => {
    const name = `${format.id}/samples/school`
    const school = () => schoolFetcher(version, readJson(`${name}.json`) as Collections)
    return [`${name}.expected.json`, format, () => ({ from: base, fetcher: school() })]
  }),
  [
    'edudex/samples/directory.expected.json',
    formats.edudex,
    () => file('edudex/samples/directory/directory.xml'),
  ],
  ['edudex/samples/catalog.expected.json', formats.edudex, () => file('edudex/samples/catalog.xml')],
  ['edudex/samples/bulk.expected.json', formats.edudex, () => file('edudex/samples/bulk.json')],
  [
    'hovi/samples/service.expected.json',
    formats.hovi,
    () => ({ from: hoviBase, fetcher: serviceFetcher(readJson('hovi/samples/service.json') as Service) }),
  ],
  ['kiesmbo/samples/export.expected.json', formats.kiesmbo, () => file('kiesmbo/samples/export.json')],
  [
    'rio/samples/register.expected.json',
    formats.rio,
    () => ({ from: lod, fetcher: registerFetcher(readJson('rio/samples/register.json') as Register) }),
  ],
  ['schema-org/samples/site.expected.json', formats['schema-org'], () => file('schema-org/samples/site')],
  [
    'springest/samples/products.expected.json',
    formats.springest,
    () => file('springest/samples/products.xml'),
  ],
])('%s', async (name, format, open) => {
  const options = open()
  if (options.mapping !== undefined) expect(format.checkMapping(options.mapping)).toEqual([])
  const { courses, rejects, warnings } = await runFormat(format, { ...options, crebo: loadCrebo() })
  for (const course of courses.map((one) => withOfferingIds(one, 'sample')))
    expect(Course.parse(course)).toEqual(course)
  await expect(`${JSON.stringify({ courses, rejects, warnings }, null, 2)}\n`).toMatchFileSnapshot(path(name))
})
