/** The good catalogue in the formats of JSON services. */
import { answers, type Handler } from '../net/testing.ts'
import { most, titles, type GoodFeed } from './testing-good-feed.ts'

const type = 'application/json'
const sends = (value: unknown): Handler => answers(JSON.stringify(value), { 'content-type': type })
const named = (value: string) => [{ language: 'nl-NL', value }]
const page = (items: readonly unknown[]) => ({
  pageSize: 250,
  pageNumber: 1,
  hasPreviousPage: false,
  hasNextPage: false,
  items,
})
const id = (kind: string, number: number) =>
  `${kind}0000000-0000-4000-8000-${String(number).padStart(12, '0')}`
/** A route for each course of the largest catalogue. */
const each = (route: (title: string, at: number) => [string, Handler]) =>
  Object.fromEntries(titles(most).map(route))

function ooapi(version: 5 | 6): GoodFeed {
  const base = `/v${version}`
  const s = version === 5 ? 'z' : 's'
  const organization = {
    [`organi${s}ationId`]: id('2', 1),
    [`organi${s}ationType`]: 'root',
    name: named('School'),
  }
  const course = (title: string, at: number) => ({
    courseId: id('1', at + 1),
    name: named(title),
    [`organi${s}ation`]: organization,
  })
  const offerings = version === 5 ? 'offerings' : 'course-offerings'
  return {
    format: `ooapi${version}`,
    mapping: null,
    from: base,
    main: `${base}/courses`,
    type,
    text: (list) => JSON.stringify(page(list.map(course))),
    others: () => ({
      [`${base}/${version === 5 ? 'programs' : 'programmes'}`]: sends(page([])),
      ...each((_, at) => [`${base}/courses/${id('1', at + 1)}/${offerings}`, sends(page([]))]),
    }),
  }
}

const rio: GoodFeed = {
  format: 'rio',
  mapping: null,
  from: '/api/rio/v2',
  main: '/api/rio/v2/aangeboden-opleidingen',
  type,
  text: (list) =>
    JSON.stringify({
      _links: {},
      _embedded: {
        AangebodenOpleidingen: list.map((eigennaam, at) => ({
          aangebodenOpleidingcode: id('3', at + 1),
          type: 'AANGEBODENMBOOPLEIDING',
          eigennaam,
        })),
      },
    }),
  others: () =>
    each((_, at) => [
      `/api/rio/v2/aangeboden-opleidingen/${id('3', at + 1)}/onderwijsaanbieder`,
      sends({ code: '100A001', naam: 'School' }),
    ]),
}

/** An institution for each course: the list of institutions is the document that all hangs on. */
const hovi: GoodFeed = {
  format: 'hovi',
  mapping: null,
  from: '/api/4',
  main: '/api/4/organization',
  type,
  text: (list) => JSON.stringify(list.map((_, at) => ({ organizationId: `o${at + 1}` }))),
  others: () => ({
    ...each((_, at) => [
      `/api/4/organization/o${at + 1}`,
      sends({ brin: '00DD', brinName: { nl: 'School' } }),
    ]),
    ...each((_, at) => [`/api/4/organization/o${at + 1}/product`, sends([{ productId: `p${at + 1}` }])]),
    ...each((title, at) => [
      `/api/4/organization/o${at + 1}/product/p${at + 1}`,
      sends({ productId: `p${at + 1}`, productName: { nl: title } }),
    ]),
  }),
}

const kiesmbo: GoodFeed = {
  format: 'kiesmbo',
  mapping: null,
  from: '/export',
  main: '/export',
  type,
  text: (list) => {
    const studies = list.map((name, at) => ({ name, crebo: String(30_001 + at) }))
    const locations = [{ brinvest: '00AA01', name: 'Campus', studies }]
    return JSON.stringify({ schools: list.length === 0 ? [] : [{ name: 'School', brin: '00AA', locations }] })
  },
  others: () => ({}),
}

export const jsonFeeds: readonly GoodFeed[] = [ooapi(5), ooapi(6), rio, hovi, kiesmbo]
