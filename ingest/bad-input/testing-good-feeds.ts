/** The same small catalogue as a good feed in each format, for tests that then break it. */
import { answers, type Handler } from '../net/testing.ts'
import { csvMapping, csvText } from '../testing.ts'
import type { GoodFeed } from './testing-good-feed.ts'
import { jsonFeeds } from './testing-good-json-feeds.ts'

const provider = { mappingVersion: 1, provider: { name: 'School' } }
const xml = 'application/xml'
const none = () => ({})

export const goodFeeds: readonly GoodFeed[] = [
  {
    format: 'csv',
    mapping: csvMapping,
    from: '/feed.csv',
    main: '/feed.csv',
    type: 'text/csv',
    text: csvText,
    others: none,
  },
  {
    format: 'edudex',
    mapping: null,
    from: '/catalog.xml',
    main: '/catalog.xml',
    type: xml,
    text: (titles) =>
      `<?xml version="1.0" encoding="UTF-8"?><catalog>${institute}${titles.map(program).join('')}</catalog>`,
    others: none,
  },
  {
    format: 'springest',
    mapping: provider,
    from: '/products.xml',
    main: '/products.xml',
    type: xml,
    text: (titles) =>
      `<?xml version="1.0" encoding="UTF-8"?><Products>${titles.map(product).join('')}</Products>`,
    others: none,
  },
  {
    format: 'schema-org',
    mapping: provider,
    from: '/aanbod.html',
    main: '/aanbod.html',
    type: 'text/html',
    text: (titles) => `<!DOCTYPE html><title>Aanbod</title>${titles.map(script).join('\n')}`,
    others: none,
  },
  ...jsonFeeds,
]

const institute =
  '<instituteData><orgUnitId>school</orgUnitId><instituteName>School</instituteName></instituteData>'

function program(title: string, at: number): string {
  return `<program><programClassification><orgUnitId>school</orgUnitId><programId>p${at + 1}</programId></programClassification>
    <programDescriptions><programName xml:lang="nl">${title}</programName></programDescriptions></program>`
}

function product(title: string, at: number): string {
  return `<Product><ID>${at + 1}</ID><Name>${title}</Name></Product>\n`
}

/** With a link of its own: without one it would be the page's, whose server is another one each time. */
function script(title: string, at: number): string {
  const id = `https://school.example/c/${at + 1}`
  const course = { '@context': 'https://schema.org', '@type': 'Course', '@id': id, url: id, name: title }
  return `<script type="application/ld+json">${JSON.stringify(course)}</script>`
}

/** Every route of the feed, with `handler` in place of its main document. */
export function routesOf(feed: GoodFeed, handler: Handler): Record<string, Handler> {
  return { ...feed.others(), [feed.main]: handler }
}

export function good(feed: GoodFeed, list: readonly string[]): Handler {
  return answers(feed.text(list), { 'content-type': feed.type })
}
