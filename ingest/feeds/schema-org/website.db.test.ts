/** A website over several runs, through the pipeline: what stays, what goes, and what a broken page costs. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { answers, startFeedServer, type FeedServer, type Handler } from '../../net/testing.ts'
import type { RunOptions } from '../../pipeline/feed-run.ts'
import { liveCourses, runItems } from '../../pipeline/testing.ts'
import { schemaOrg } from './format.ts'
import { course, pageOf } from './testing.ts'

let db: TestDatabase
let server: FeedServer
const routes: Record<string, Handler> = {}
beforeAll(async () => {
  db = await testDatabase()
  server = await startFeedServer(routes)
})
afterAll(async () => {
  await server.close()
  await db.drop()
})

const html = { 'content-type': 'text/html' }
const page = (title: string, own = {}) => answers(pageOf(course({ name: title, ...own })), html)
const fails =
  (status: number): Handler =>
  (_request, response) =>
    response.writeHead(status).end()

/** Runs the website with these pages; the sitemap names the same ones, or `named`. */
async function run(
  source: string,
  pages: Record<string, Handler>,
  named = Object.keys(pages),
  options: RunOptions = {},
) {
  for (const path of Object.keys(routes)) delete routes[path]
  const urls = named.map((path) => `<url><loc>${server.origin}${path}</loc></url>`)
  Object.assign(routes, pages, {
    '/sitemap.xml': answers(`<urlset>${urls.join('')}</urlset>`, { 'content-type': 'text/xml' }),
  })
  const network = { allowPrivate: [server.hostPort], sleep: () => Promise.resolve() }
  const feed = { format: schemaOrg, from: `${server.origin}/sitemap.xml`, network }
  const outcome = await runItems(db, [], { source, feed, options })
  const { status, reason, acceptedBy, counts, codes } = outcome
  const live = Object.values(await liveCourses(db, source))
    .sort()
    .join('')
  return {
    status,
    reason,
    acceptedBy,
    counts,
    codes: codes.filter((code) => code !== 'missing-recommended'),
    live,
  }
}

const whole = {
  '/a': page('A'),
  '/b': page('B'),
  '/c': page('C', { '@id': 'urn:c' }),
  '/over': answers('Welkom', html),
}

test('the same website again is unchanged, also with a page that is broken for good', async () => {
  const pages = { ...whole, '/kapot': answers(pageOf('{'), html), '/weg': fails(404) }
  const first = await run('gelijk', pages)
  expect(first).toMatchObject({ status: 'done', live: 'ABC', counts: { read: 5, created: 3, rejected: 2 } })
  expect(first.codes).toEqual(['json-malformed', 'resource-unreachable', 'not-a-course'])
  expect(await run('gelijk', pages)).toMatchObject({
    status: 'unchanged',
    live: 'ABC',
    counts: { unchanged: 3 },
  })
})

test('case 30: four bad pages of fourteen are let through by somebody by name', async () => {
  const letters = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J']
  const good = letters.map((name) => [`/${name}`, page(name)] as const)
  const bad = [1, 2, 3, 4].map((at) => [`/kapot-${at}`, answers(pageOf('{'), html)] as const)
  const pages = Object.fromEntries([...good, ...bad])
  expect(await run('veertien', pages)).toMatchObject({
    status: 'refused',
    reason: 'too-many-invalid',
    live: '',
  })
  const accepted = await run('veertien', pages, undefined, { acceptInvalid: true, user: 'anna' })
  expect(accepted).toMatchObject({
    status: 'done',
    acceptedBy: 'anna',
    live: 'ABCDEFGHIJ',
    counts: { read: 14, created: 10, rejected: 4 },
  })
  const [kept] = await db.read(
    'ingest',
    ({ sql }) => sql`
      select accepted_by from catalogue.run where source_id = 'veertien' and status = 'done'`,
  )
  expect(kept).toEqual({ accepted_by: 'anna' })
})

test('a page that left the sitemap, and a course that left its page, are withdrawn', async () => {
  await run('minder', whole)
  const result = await run('minder', { ...whole, '/b': answers('Verhuisd', html) }, ['/b', '/c'])
  expect(result).toMatchObject({ status: 'done', live: 'C', counts: { withdrawn: 2 } })
})

test('ruling 21: a page that is not there or broken keeps the course that is called after it', async () => {
  for (const broken of [fails(404), fails(410), answers(pageOf('{'), html)]) {
    await run('kapot', whole)
    expect(await run('kapot', { ...whole, '/a': broken })).toMatchObject({
      status: 'unchanged',
      live: 'ABC',
      counts: { unchanged: 2, withdrawn: 0, rejected: 1 },
    })
  }
})

test('a page that gives no answer keeps every course, whatever it is called', async () => {
  await run('stil', whole)
  const result = await run('stil', { ...whole, '/c': fails(503) }, ['/a', '/c'])
  expect(result).toMatchObject({
    status: 'done',
    live: 'ABC',
    counts: { unchanged: 1, withdrawn: 0, rejected: 1 },
  })
})

test('a sitemap that is gone changes nothing', async () => {
  await run('weg', whole)
  routes['/sitemap.xml'] = fails(500)
  const network = { allowPrivate: [server.hostPort], sleep: () => Promise.resolve() }
  const feed = { format: schemaOrg, from: `${server.origin}/sitemap.xml`, network }
  const result = await runItems(db, [], { source: 'weg', feed })
  expect(result).toMatchObject({ status: 'failed', reason: 'feed-unreachable' })
  expect(Object.keys(await liveCourses(db, 'weg'))).toHaveLength(3)
})
