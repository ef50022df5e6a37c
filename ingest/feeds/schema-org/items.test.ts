import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { createFetcher } from '../../net/fetcher.ts'
import { limits, runFormat } from '../testing.ts'
import { schemaOrg } from './format.ts'
import { course, host, mapped, pageOf, runSite, sitemapOf } from './testing.ts'

const one = async (...scripts: unknown[]) => {
  const { courses, rejects } = await runSite({ '/x/a': pageOf(...scripts) }, { from: '/x/a' })
  return { ids: courses.map(({ sourceId }) => sourceId), rejects }
}

describe('which nodes are courses', () => {
  test.each<[string, unknown]>([
    ['an array', [course(), { '@type': 'WebPage' }]],
    ['a graph', { '@context': 'http://schema.org/', '@graph': [{ '@type': 'WebSite' }, course()] }],
    ['several types', course({ '@type': ['Thing', 'Course'] })],
    ['a programme', course({ '@type': 'EducationalOccupationalProgram' })],
    ['a whole address as type', course({ '@type': 'http://schema.org/Course' })],
    ['what the page is about', { '@type': 'WebPage', mainEntity: course() }],
    ['a list', { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: course() }] }],
    ['an offer', { '@type': 'School', makesOffer: { '@type': 'Offer', itemOffered: course() } }],
  ])('%s', async (_name, script) => {
    expect((await one(script)).ids).toEqual([`${host}/x/a#1`])
  })

  test('names with a prefix, whatever it is, and aliases of the keywords', async () => {
    const prefixed = {
      '@type': 'schema:Course',
      'schema:name': 'A',
      'schema:provider': { 'schema:name': 'B' },
    }
    const own = {
      '@context': { s: 'https://schema.org/' },
      '@type': 's:Course',
      's:name': 'A',
      's:provider': 'B',
    }
    const bare = { '@context': 'https://schema.org', type: 'Course', id: 'urn:1', name: 'A', provider: 'B' }
    const whole = {
      '@type': ['https://schema.org/Course'],
      'https://schema.org/name': 'A',
      'http://schema.org/provider': 'B',
    }
    expect((await one(prefixed, own, bare, whole)).ids).toEqual([
      `${host}/x/a#1`,
      `${host}/x/a#2`,
      'urn:1',
      `${host}/x/a#4`,
    ])
  })

  test('no other types, no reference to a course, and no course that another one names in passing', async () => {
    const passing = course({ '@id': 'urn:1', coursePrerequisites: course({ name: 'Eerst dit' }) })
    const reference = { '@type': 'Course', '@id': 'urn:2' }
    const found = await one({ '@type': 'Product', name: 'A' }, reference, passing)
    expect(found).toEqual({ ids: ['urn:1'], rejects: [] })
    expect((await one({ '@type': 'CourseInstance', name: 'A' }, 'null', '7', '"Course"')).ids).toEqual([])
  })

  test('keys that would change the prototype are left out', async () => {
    const { course: found } = await mapped({}, {}, [
      '{"@type":"Thing","__proto__":{"name":"X"},"constructor":1}',
    ])
    expect(found?.title).toBe('Titel')
  })
})

describe('source ids', () => {
  test('@id, else url, else the page and the position among its courses', async () => {
    const { ids } = await one(
      course({ '@id': 'https://School.example/C?a=1#x', url: 'https://school.example/u' }),
      course({ url: 'https://school.example/u2' }),
      course(),
      course({ url: { '@id': '/u3' } }),
      course({ '@id': '_:b0' }),
    )
    expect(ids).toEqual([
      'https://School.example/C?a=1#x',
      'https://school.example/u2',
      `${host}/x/a#3`,
      `${host}/u3`,
      `${host}/x/a#5`,
    ])
  })

  test('an id relative to its page is not the same on every page', async () => {
    const page = pageOf(course({ '@id': '#course' }))
    const result = await runSite({ '/sitemap.xml': sitemapOf('/a', '/b'), '/a': page, '/b': page })
    expect(result.courses.map(({ sourceId }) => sourceId)).toEqual([`${host}/a#course`, `${host}/b#course`])
  })

  test('id-invalid: too long, or control characters', async () => {
    const { rejects } = await one(
      course({ '@id': `urn:${'x'.repeat(300)}` }),
      course({ '@id': 'urn:a\u0000b' }),
    )
    expect(rejects).toEqual([`id-invalid urn:${'x'.repeat(252)}`, 'id-invalid urn:ab'])
  })

  test('ruling 64: the same @id or url again is duplicate-id, on one page or several, whatever it says', async () => {
    const list = pageOf({
      '@type': 'ItemList',
      itemListElement: [course({ '@id': 'urn:1' }), course({ '@id': 'urn:2' })],
    })
    const detail = pageOf(course({ '@id': 'urn:1', description: 'Meer.' }))
    const result = await runSite({
      '/sitemap.xml': sitemapOf('/lijst', '/een'),
      '/lijst': list,
      '/een': detail,
    })
    expect(result.courses.map(({ sourceId }) => sourceId)).toEqual(['urn:1', 'urn:2'])
    expect(result.rejects).toEqual(['duplicate-id urn:1'])
  })

  test('a course without a name does not stand in the way of a page that names it', async () => {
    const result = await one(course({ '@id': 'urn:1', name: undefined }), course({ '@id': 'urn:1' }))
    expect(result).toEqual({ ids: ['urn:1'], rejects: ['missing-title urn:1'] })
  })
})

describe('scripts that are no course', () => {
  test('ruling 64: one that is no JSON is one read and rejected item, and spoils no other', async () => {
    expect(await one('{"@type": "Course",}')).toEqual({ ids: [], rejects: [`json-malformed ${host}/x/a`] })
    const { ids, rejects } = await one('kapot', course(), '')
    expect(ids).toEqual([`${host}/x/a#1`])
    expect(rejects).toEqual([`json-malformed ${host}/x/a#2`, `json-malformed ${host}/x/a#3`])
  })

  test('json-depth-exceeded', async () => {
    const deep = `{"@type":"Course","x":${'['.repeat(200_000)}${']'.repeat(200_000)}}`
    expect((await one(deep, course())).rejects).toEqual([`json-depth-exceeded ${host}/x/a#2`])
  })

  test('item-too-large: a course beyond the limit of an item, a page beyond four times that', async () => {
    const big = (size: number) => course({ '@id': 'urn:1', description: 'x'.repeat(size) })
    const run = (size: number) =>
      runSite({ '/a': pageOf(course(), big(size)) }, { from: '/a', limits: { maxItemBytes: 1000 } })
    expect((await run(500)).rejects).toEqual([])
    const item = await run(1000)
    expect([item.rejects, item.courses.length]).toEqual([['item-too-large urn:1'], 1])
    expect(item.events.at(-1)).toMatchObject({ itemId: 'urn:1' })
    expect((await run(5000)).rejects).toEqual([`item-too-large ${host}/a`])
  })
})

describe('a folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-pages-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  test('ruling 64: pages are called by their path in the folder', async () => {
    mkdirSync(join(folder, 'sub map'))
    writeFileSync(join(folder, 'a12.html'), pageOf(course(), course({ '@id': '#tweede' })))
    writeFileSync(join(folder, 'leeg.htm'), '<p>Niets.</p>')
    writeFileSync(join(folder, 'sub map', 'b.json'), JSON.stringify([course(), course({ url: '/c/1' })]))
    writeFileSync(join(folder, 'sub map', 'c#1.html.gz'), gzipSync(pageOf(course())))
    writeFileSync(join(folder, 'sub map', 'd.jsonld'), '{')
    writeFileSync(join(folder, 'sub map', 'e.html.gz'), gzipSync(pageOf(course())).subarray(0, 40))
    writeFileSync(join(folder, 'lees.txt'), pageOf(course()))
    const fetcher = createFetcher({ from: folder, limits, signal: new AbortController().signal })
    const result = await runFormat(schemaOrg, { from: folder, fetcher })
    expect(result.courses.map(({ sourceId, url }) => [sourceId, url])).toEqual([
      ['a12.html#1', null],
      ['a12.html#tweede', null],
      ['sub map/b.json#1', null],
      ['c/1', null],
      ['sub map/c#1.html.gz#1', null],
    ])
    expect(result.rejects).toEqual([
      'json-malformed sub map/d.jsonld',
      'resource-unreachable sub map/e.html.gz',
    ])
    expect(result.warnings.filter((one) => !one.startsWith('missing'))).toEqual([
      'not-a-course leeg.htm',
      'url-invalid c/1 url',
    ])
    expect(JSON.stringify(result.events)).not.toContain(folder)
  })

  test('ruling 35: a sitemap in a file leads to files of its folder, and to no website', async () => {
    const from = join(folder, 'sitemap.xml')
    writeFileSync(
      from,
      '<urlset><url><loc>a12.html</loc></url><url><loc>https://school.example/</loc></url><url><loc>weg.html</loc></url></urlset>',
    )
    const fetcher = createFetcher({ from, limits, signal: new AbortController().signal })
    const result = await runFormat(schemaOrg, { from, fetcher })
    expect(result.courses.map(({ sourceId }) => sourceId)).toEqual(['a12.html#1', 'a12.html#tweede'])
    expect(result.rejects).toEqual([
      'resource-outside-feed https://school.example/',
      'resource-unreachable weg.html',
    ])
    expect(JSON.stringify(result.events)).not.toContain(folder)
  })
})
