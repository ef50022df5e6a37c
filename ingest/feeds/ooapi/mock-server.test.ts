/**
 * What servers made from the official documents do (Prism): the same page for ever, one id for everything, examples
 * that are valid for no day at all, empty objects where nesting was cut. A run against one must end, with a reason for
 * each item.
 */
import { describe, expect, test } from 'vitest'
import { memoryFetcher, runFormat, type Answer } from '../testing.ts'
import { base, nl, rootOf, versions, type Side } from './testing.ts'

const id = '123e4567-e89b-12d3-a456-426614174000'

/** Answers every path with its one example, as page 1 of 8. */
function mock(side: Side, own: object, offering: object, log: string[]) {
  const { kinds, organizations } = side.version
  const page = (item: object) =>
    JSON.stringify({
      pageSize: 10,
      pageNumber: 1,
      hasPreviousPage: false,
      hasNextPage: true,
      totalPages: 8,
      items: [item],
      ext: {},
    })
  const root = rootOf(side, { parent: {}, root: {}, parentId: id, rootId: id })
  const item = (member: string) => ({ [member]: id, name: nl('Biology'), level: 'bachelor', ...own })
  const answers: [RegExp, string][] = [
    [new RegExp(`^${organizations.collection}/`), JSON.stringify(root)],
    [new RegExp(`^${organizations.collection}$`), page(root)],
    [/offerings$/, page(offering)],
    [/^\/courses$/, page(item(kinds.course.id))],
    [/^\/program/, page(item(kinds.program.id))],
  ]
  const answer = ({ pathname }: URL): Answer =>
    answers.find(([path]) => path.test(pathname.slice(new URL(base).pathname.length)))?.[1] ?? null
  return memoryFetcher(answer, { log })
}

const run = async (side: Side, own: object, offering: object = {}) => {
  const log: string[] = []
  const outcome = await runFormat(side.format, { from: base, fetcher: mock(side, own, offering, log) })
  return { ...outcome, log }
}

describe.each(versions)('a mock server of $name', (side) => {
  const { kinds, organizations } = side.version
  const member = organizations.ofItem({}).at(-1)?.path ?? ''

  test('ends, and says of each collection that it repeats itself', async () => {
    const outcome = await run(side, { [member]: id, validFrom: '2019-08-24', validTo: '2019-08-24' })
    expect(outcome.rejects).toEqual([`expired course:${id}`, `expired program:${id}`])
    expect(outcome.warnings.toSorted()).toEqual(
      [
        organizations.collection,
        ...Object.values(kinds).flatMap(({ collection, offerings }) => [
          collection,
          `${collection}/${id}/${offerings}`,
        ]),
      ]
        .map((path) => `paging-loop ${path}`)
        .toSorted(),
    )
    const loops = outcome.events.filter((event) => event.type === 'warning')
    expect(loops.every((event) => event.incomplete === true && event.keep === undefined)).toBe(true)
    // Two pages of each of the five collections, and the one organisation by its id.
    expect(outcome.log).toHaveLength(11)
  })

  test('an organisation that is asked for by id is taken as it comes, with its empty parents', async () => {
    const outcome = await run(side, { [member]: id })
    expect(outcome.courses.map(({ provider }) => provider.name)).toEqual(['School', 'School'])
    expect(outcome.warnings.filter((one) => !/^(?:paging-loop|missing-rec)/.test(one))).toEqual([])
  })

  test('the one offering names a course that is not there', async () => {
    const { item, id: named } = kinds.course
    const other = { [item]: { [named]: '497f6eca-6276-4993-bfeb-53cbbbba6f08' } }
    const { warnings } = await run(side, { [member]: id }, other)
    expect(warnings).toContain(`offering-orphan course:${id} offerings[0].course`)
  })
})
