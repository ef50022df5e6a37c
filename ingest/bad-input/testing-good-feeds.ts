/** The same small catalogue as a good feed in each format, for tests that then break it. */
import type { FeedFormat } from '@stapwijzer/shared/domain/source.ts'
import { answers, type Handler } from '../net/testing.ts'
import { csvMapping, csvText } from '../testing.ts'

export type GoodFeed = {
  format: FeedFormat
  mapping: unknown
  /** Path of the feed below the server's origin, as `--from` names it. */
  from: string
  /** Path of its main document. */
  main: string
  type: string
  /** Text of the main document. */
  text: (titles: readonly string[]) => string
  /** Further documents. */
  others: Record<string, Handler>
}

const json = 'application/json'
const xml = 'application/xml'
const emptyPage = JSON.stringify({
  pageSize: 250,
  pageNumber: 1,
  hasPreviousPage: false,
  hasNextPage: false,
  items: [],
})

export const goodFeeds: GoodFeed[] = [
  {
    format: 'csv',
    mapping: csvMapping,
    from: '/feed.csv',
    main: '/feed.csv',
    type: 'text/csv',
    text: csvText,
    others: {},
  },
  {
    format: 'ooapi5',
    mapping: null,
    from: '/v5',
    main: '/v5/courses',
    type: json,
    text: (titles) =>
      JSON.stringify({
        ...(JSON.parse(emptyPage) as object),
        items: titles.map((title, at) => ooapiCourse(title, at)),
      }),
    others: { '/v5/programs': answers(emptyPage, { 'content-type': json }) },
  },
  {
    format: 'edudex',
    mapping: null,
    from: '/catalog.xml',
    main: '/catalog.xml',
    type: xml,
    text: (titles) =>
      `<?xml version="1.0" encoding="UTF-8"?><catalog>${institute}${titles.map(program).join('')}</catalog>`,
    others: {},
  },
]

function ooapiCourse(title: string, at: number) {
  const id = (kind: string, number: number) =>
    `${kind}0000000-0000-4000-8000-${String(number).padStart(12, '0')}`
  return {
    courseId: id('1', at + 1),
    name: [{ language: 'nl-NL', value: title }],
    organization: {
      organizationId: id('2', 1),
      organizationType: 'root',
      name: [{ language: 'nl-NL', value: 'School' }],
    },
  }
}

const institute =
  '<instituteData><orgUnitId>school</orgUnitId><instituteName>School</instituteName></instituteData>'

function program(title: string, at: number): string {
  return `<program><programClassification><orgUnitId>school</orgUnitId><programId>p${at + 1}</programId></programClassification>
    <programDescriptions><programName xml:lang="nl">${title}</programName></programDescriptions></program>`
}

export function titles(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `Cursus ${at + 1}`)
}

/** Every route of the feed, with `handler` in place of its main document. */
export function routesOf(feed: GoodFeed, handler: Handler): Record<string, Handler> {
  const offerings: Record<string, Handler> = {}
  if (feed.format === 'ooapi5') {
    for (let n = 1; n <= 1200; n += 1) {
      const id = `10000000-0000-4000-8000-${String(n).padStart(12, '0')}`
      offerings[`/v5/courses/${id}/offerings`] = answers(emptyPage, { 'content-type': json })
    }
  }
  return { ...offerings, ...feed.others, [feed.main]: handler }
}

export function good(feed: GoodFeed, titles: readonly string[]): Handler {
  return answers(feed.text(titles), { 'content-type': feed.type })
}
