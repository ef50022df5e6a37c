/** How fast the ingest is, as ratios in one run: P3 and P6 for CSV, P4 for XML, P5 for feeds that are the same, growth. */
import { rm } from 'node:fs/promises'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { searchIn } from '@stapwijzer/shared/search/testing.ts'
import { sampleCourse } from '@stapwijzer/shared/search/testing-catalogue.ts'
import { ingest, ingestWithoutSearch, parseBare } from './command.ts'
import { median, type Result } from '../result.ts'
import { writeFeed } from './feed.ts'
import { bareSeconds } from './reference.ts'
import { writeXmlFeed } from './xml-feed.ts'

export type IngestBench = {
  /** In the CSV feed; a tenth of it is what growth is measured from. */
  courses: number
  xmlCourses: number
  rounds: number
  today: string
  /** For the feeds; it is left as it was. */
  folder: string
}

type Say = (text: string) => void

export async function benchIngest(options: IngestBench, say: Say): Promise<Result[]> {
  return [...(await benchCsv(options, say)), ...(await benchXml(options, say))]
}

async function benchCsv(options: IngestBench, say: Say): Promise<Result[]> {
  const { courses, rounds, today, folder } = options
  const feed = await writeFeed(folder, 'main', courses, today)
  const tenth = await writeFeed(folder, 'tenth', courses / 10, today)
  const times: Record<'copy' | 'index' | 'first' | 'again' | 'found' | 'bare' | 'tenth', number>[] = []
  for (let round = 1; round <= rounds; round += 1) {
    const bare = await inDatabase(async ({ url }) => ({
      ...(await bareSeconds(url, feed.path)),
      bare: (await ingestWithoutSearch(feed, { databaseUrl: url, today })).seconds,
    }))
    const main = await inDatabase(async (db) => {
      const target = { databaseUrl: db.url, source: 'bench', today }
      const begun = performance.now()
      const first = (await ingest(feed, target)).seconds
      await found(db, courses - 1, today)
      const whole = (performance.now() - begun) / 1000
      return { first, found: whole, again: (await ingest(feed, target)).seconds }
    })
    const small = await inDatabase(async ({ url }) => ({
      tenth: (await ingest(tenth, { databaseUrl: url, source: 'bench', today })).seconds,
    }))
    const one = { ...bare, ...main, ...small }
    times.push(one)
    const shown = Object.entries(one).map(([name, seconds]) => `${name} ${seconds.toFixed(2)}`)
    say(`ingest round ${round} of ${rounds}, in seconds: ${shown.join(', ')}`)
  }
  await rm(feed.path)
  const ratio = (of: (one: (typeof times)[number]) => number) => ({
    value: median(times.map(of)),
    rounds: times.map(of),
  })
  const of = (key: keyof (typeof times)[number]) => median(times.map((one) => one[key]))
  const rate = (seconds: number) => `${Math.round(courses / seconds)} rows/s`
  const growth = ratio((one) => one.first / one.tenth)
  return [
    {
      id: 'P3',
      name: 'ingest from CSV to committed and searchable / COPY of the same rows',
      ...ratio((one) => one.copy / one.first),
      target: '>= 0.06',
      detail: `${rate(of('first'))} against ${rate(of('copy'))}, ${courses} courses; goal 0.15`,
    },
    {
      id: 'P5',
      name: 'the same bytes again on the same day / first time',
      ...ratio((one) => one.again / one.first),
      target: '<= 0.10',
      detail: `${of('again').toFixed(2)} s against ${of('first').toFixed(1)} s`,
    },
    {
      id: 'P6',
      name: 'feed to searchable / (ingest without search + bare index)',
      ...ratio((one) => one.found / (one.bare + one.index)),
      target: '<= 1.25',
      detail: `${of('found').toFixed(1)} s against ${of('bare').toFixed(1)} + ${of('index').toFixed(1)} s`,
    },
    {
      id: 'growth',
      name: `time of ${courses} courses / of ${courses / 10}`,
      ...growth,
      target: '<= 11',
      detail: `exponent ${Math.log10(growth.value).toFixed(2)}`,
    },
  ]
}

async function benchXml({ xmlCourses, rounds, today, folder }: IngestBench, say: Say): Promise<Result[]> {
  const written = (name: string, stamp: string) =>
    writeXmlFeed(folder, name, { courses: xmlCourses, today, stamp })
  const path = await written('main', '2026-11-23T06:00:00Z')
  const stamped = await written('stamped', '2026-11-24T06:00:00Z')
  const times: Record<'bare' | 'first' | 'stamped', number>[] = []
  for (let round = 1; round <= rounds; round += 1) {
    const bare = (await parseBare(path)).seconds
    const one = await inDatabase(async ({ url }) => {
      const run = async (from: string) =>
        (await ingest({ format: 'edudex', path: from }, { databaseUrl: url, source: 'bench', today })).seconds
      return { bare, first: await run(path), stamped: await run(stamped) }
    })
    times.push(one)
    say(
      `XML round ${round} of ${rounds}, in seconds: parser ${one.bare.toFixed(2)}, first ${one.first.toFixed(2)}, with another stamp ${one.stamped.toFixed(2)}`,
    )
  }
  await Promise.all([path, stamped].map((one) => rm(one)))
  const of = (key: 'bare' | 'first' | 'stamped') => median(times.map((one) => one[key]))
  const p4 = times.map((one) => one.bare / one.first)
  const p5 = times.map((one) => one.stamped / one.first)
  return [
    {
      id: 'P4',
      name: 'ingest from XML to committed and searchable / the bare streaming parser',
      value: median(p4),
      rounds: p4,
      target: '>= 0.08',
      detail: `${of('first').toFixed(1)} s against ${of('bare').toFixed(1)} s, ${xmlCourses} courses`,
    },
    {
      id: 'P5s',
      name: 'the same courses under a new stamp / first time',
      value: median(p5),
      rounds: p5,
      target: '<= 0.50',
      detail: `${of('stamped').toFixed(1)} s against ${of('first').toFixed(1)} s`,
    },
  ]
}

/** Waits until the search finds a course of the feed: its last one. */
async function found(db: TestDatabase, index: number, today: string): Promise<void> {
  const { title } = sampleCourse(index, { today })
  const filters = { source: 'bench', sourceId: `C${index}` }
  const query = { q: title, exact: true, filters, origin: null, sort: 'relevance' as const }
  for (let tries = 0; tries < 1000; tries += 1) {
    const { total } = await searchIn(db, { ...query, page: 1, pageSize: 20, today })
    if (total === 1) return
  }
  throw new Error('The last course of the feed was not found.')
}

async function inDatabase<T>(work: (db: TestDatabase) => Promise<T>): Promise<T> {
  const db = await testDatabase()
  try {
    return await work(db)
  } finally {
    await db.drop()
  }
}
