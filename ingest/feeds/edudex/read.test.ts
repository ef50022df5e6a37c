import { describe, expect, test } from 'vitest'
import { failureOf } from '../testing.ts'
import { directory, host, program, resource, runDocuments } from './testing.ts'

const institute =
  '<instituteData><orgUnitId>kade</orgUnitId><instituteName xml:lang="nl">De Kade</instituteName></instituteData>'
const ids = ({ courses }: { courses: { sourceId: string }[] }) => courses.map(({ sourceId }) => sourceId)
const own = (programId: string) =>
  program({ ids: `<orgUnitId>kade</orgUnitId><programId>${programId}</programId>` })

describe('directory', () => {
  test('programs, institute and sub-directories, whatever the order and prefix', async () => {
    const documents = {
      '/directory.xml': `<d:edudexDirectory xmlns:d="urn:d"><d:programResource><d:resourceUrl>p/1.xml</d:resourceUrl><d:programId>1</d:programId></d:programResource><d:subDirectory><d:directoryUrl>${host}/sub/d.xml</d:directoryUrl></d:subDirectory><d:instituteDataResource>/i.xml</d:instituteDataResource><d:orgUnitId>kade</d:orgUnitId></d:edudexDirectory>`,
      '/i.xml': institute,
      '/p/1.xml': own('1'),
      '/sub/d.xml': `<edudexDirectory>${resource('2', '2.xml')}<orgUnitId>kade</orgUnitId></edudexDirectory>`,
      '/sub/2.xml': own('2'),
    }
    const outcome = await runDocuments(documents)
    expect(ids(outcome)).toEqual(['kade:1', 'kade:2'])
    expect(outcome.courses.map(({ provider }) => provider.name)).toEqual(['De Kade', 'kade'])
    expect(outcome.warnings).toContain('not-found-reference kade:2 institute')
  })

  test("case 16-19, 22 in a linked document: only that item is rejected, under the entry's id", async () => {
    const documents = {
      '/directory.xml': directory(
        ['weg', 'stuk', 'bom', 'diep', 'html', 'latin', 'groot', 'goed']
          .map((id) => resource(id, `${id}.xml`))
          .join('') +
          resource('buiten', 'https://elders.example/x.xml') +
          resource('bestand', 'file:///etc/passwd') +
          '<programResource><programId>leeg</programId></programResource>',
      ),
      '/stuk.xml': '<program><a>',
      '/bom.xml': '<!DOCTYPE p [<!ENTITY a "b">]><program>&a;</program>',
      '/diep.xml': '<program>'.repeat(200),
      '/html.xml': '<html><body/></html>',
      '/latin.xml': Buffer.from('<program>\xe9</program>', 'latin1'),
      '/groot.xml': program({ descriptions: 'x'.repeat(5000) }),
      '/goed.xml': own('goed'),
    }
    const log: string[] = []
    const outcome = await runDocuments(documents, { limits: { maxItemBytes: 3000 }, log })
    expect(ids(outcome)).toEqual(['kade:goed'])
    expect(outcome.rejects).toEqual([
      'resource-unreachable kade:weg',
      'xml-malformed kade:stuk',
      'xml-doctype-forbidden kade:bom',
      'xml-depth-exceeded kade:diep',
      'resource-wrong-type kade:html',
      'encoding-invalid kade:latin',
      'item-too-large kade:groot',
      'resource-outside-feed kade:buiten',
      'resource-outside-feed kade:bestand',
      'resource-unreachable kade:leeg',
    ])
    const held = outcome.events.flatMap((event) => (event.type === 'reject' ? [event.itemId] : []))
    expect(held).toEqual(outcome.rejects.map((line) => line.split(' ')[1]))
    expect(log.some((url) => url.includes('elders') || url.startsWith('file:'))).toBe(false)
  })

  test('ruling 35: links of a directory that leave the feed are named and not followed', async () => {
    const log: string[] = []
    const away = 'https://elders.example/x.xml'
    const inside = `<instituteDataResource>${away}</instituteDataResource><subDirectory><directoryUrl>${away}</directoryUrl></subDirectory>`
    const outcome = await runDocuments({ '/directory.xml': directory(inside) }, { log })
    expect(outcome.warnings).toEqual([
      `resource-outside-feed ${away} instituteDataResource`,
      `resource-outside-feed ${away} subDirectory`,
    ])
    expect(outcome.events.map((event) => event.type === 'warning' && event.incomplete)).toEqual([false, true])
    expect(log).toEqual([`${host}/directory.xml`])
  })

  test('a client offer is not fetched', async () => {
    const log: string[] = []
    const documents = {
      '/directory.xml': directory(
        resource('1', '1.xml', '<clientId>gemeente</clientId>') +
          resource('2', '2.xml', '<clientId>public</clientId>'),
      ),
      '/2.xml': own('2'),
    }
    const outcome = await runDocuments(documents, { log })
    expect(outcome.rejects).toEqual(['not-public kade:1'])
    expect(ids(outcome)).toEqual(['kade:2'])
    expect(log).toEqual([`${host}/directory.xml`, `${host}/2.xml`])
  })

  test('ruling 57: a directory that was read before is skipped, and nothing is missed for it', async () => {
    const documents = {
      '/directory.xml': directory('<subDirectory><directoryUrl>sub.xml</directoryUrl></subDirectory>'),
      '/sub.xml': directory('<subDirectory><directoryUrl>directory.xml</directoryUrl></subDirectory>'),
    }
    const outcome = await runDocuments(documents)
    expect(outcome.warnings).toEqual([`resource-skipped ${host}/directory.xml subDirectory`])
    expect(outcome.events[0]).toMatchObject({ type: 'warning', incomplete: false })
  })

  test.each([
    ['that is not there', null],
    ['that is malformed', '<edudexDirectory>'],
    ['that is no directory', own('1')],
  ])('ruling 22: a sub-directory %s withdraws nothing', async (_name, body) => {
    const outcome = await runDocuments({
      '/directory.xml': directory(
        '<subDirectory><directoryUrl>sub.xml</directoryUrl><orgUnitId>x</orgUnitId></subDirectory>',
      ),
      '/sub.xml': body,
    })
    expect(outcome.events).toMatchObject([
      { type: 'warning', incomplete: true, finding: { code: 'resource-skipped', key: `${host}/sub.xml` } },
    ])
  })

  test('a sub-directory without a unit has the one that its parent calls it', async () => {
    const outcome = await runDocuments({
      '/directory.xml': directory(
        '<subDirectory><directoryUrl>sub.xml</directoryUrl><orgUnitId>werf</orgUnitId></subDirectory>',
      ),
      '/sub.xml': `<edudexDirectory>${resource('1', 'weg.xml')}</edudexDirectory>`,
    })
    expect(outcome.rejects).toEqual(['resource-unreachable werf:1'])
  })

  test("ruling 55: the document's own ids win over the directory's", async () => {
    const outcome = await runDocuments({
      '/directory.xml': directory(resource('1', '1.xml')),
      '/1.xml': own('eigen'),
    })
    expect(ids(outcome)).toEqual(['kade:eigen'])
    expect(outcome.warnings).toContain('type-mismatch kade:eigen programClassification.programId')
    const bare = program({ ids: '' })
    expect(
      ids(await runDocuments({ '/directory.xml': directory(resource('1', '1.xml')), '/1.xml': bare })),
    ).toEqual(['kade:1'])
  })

  test('a program document with two programs in it hands out its root only', async () => {
    const outcome = await runDocuments({
      '/directory.xml': directory(resource('1', '1.xml')),
      '/1.xml': `<programs>${own('1')}</programs>`,
    })
    expect(outcome.rejects).toEqual(['resource-wrong-type kade:1'])
  })
})

describe("the feed's own document (ruling 32)", () => {
  test.each([
    ['case 6', '<edudexDirectory><programResource>', 'xml-malformed'],
    ['case 18', '<!DOCTYPE x SYSTEM "http://127.0.0.1/x"><edudexDirectory/>', 'xml-doctype-forbidden'],
    ['case 19', '<a>'.repeat(200_000), 'xml-depth-exceeded'],
    ['a catalogue that is cut after a good program', `<catalog>${own('1')}`, 'xml-malformed'],
  ])('%s: feed-malformed with the precise code', async (_name, body, code) => {
    expect(await failureOf(runDocuments({ '/directory.xml': body }))).toMatchObject({
      reason: 'feed-malformed',
      finding: {
        code,
        key: `${host}/directory.xml`,
        message: expect.stringMatching(/Line \d+, column \d+/) as string,
      },
    })
  })

  test('bytes, types and roots that are none of ours', async () => {
    expect(
      await failureOf(runDocuments({ '/directory.xml': Buffer.from('<catalog>\xe9</catalog>', 'latin1') })),
    ).toMatchObject({ reason: 'encoding-invalid', finding: { code: 'encoding-invalid' } })
    expect(await failureOf(runDocuments({ '/directory.xml': '<rss><channel/></rss>' }))).toMatchObject({
      reason: 'feed-wrong-type',
    })
    expect(await failureOf(runDocuments({}))).toMatchObject({ reason: 'feed-unreachable' })
  })

  test('one program', async () => {
    const outcome = await runDocuments({ '/p.xml': own('1') }, { from: '/p.xml' })
    expect(ids(outcome)).toEqual(['kade:1'])
    const none = await runDocuments({ '/p.xml': program({ ids: '' }) }, { from: '/p.xml' })
    expect(none.rejects).toEqual([`missing-id ${host}/p.xml`])
  })

  test('a catalogue streams its programs, whatever its root', async () => {
    const outcome = await runDocuments(
      {
        '/c.xml': `<x:anders xmlns:x="urn:x">${institute}<lijst>${own('1')}${program({ ids: '' })}${own('2')}</lijst></x:anders>`,
      },
      { from: '/c.xml' },
    )
    expect(ids(outcome)).toEqual(['kade:1', 'kade:2'])
    expect(outcome.courses[0]?.provider.name).toBe('De Kade')
    expect(outcome.rejects).toEqual([`missing-id ${host}/c.xml#2`])
    const raws = outcome.events.flatMap((event) => (event.type === 'item' ? [event.raw] : []))
    expect(raws).toEqual([own('1'), own('2')])
  })

  test('an empty catalogue and an empty directory are empty feeds', async () => {
    expect((await runDocuments({ '/c.xml': '<catalog/>' }, { from: '/c.xml' })).events).toEqual([])
    expect((await runDocuments({ '/directory.xml': directory('') })).events).toEqual([])
  })
})

describe('JSON of the Data API (ruling 51)', () => {
  const json = (id: string) => ({
    programClassification: { orgUnitId: 'kade', programId: id },
    programDescriptions: { programName: { nl: 'T' } },
  })
  const run = (value: unknown) =>
    runDocuments(
      { '/p.json': typeof value === 'string' ? value : JSON.stringify(value) },
      { from: '/p.json' },
    )

  test('one program, an array, the answer of a bulk request', async () => {
    expect(ids(await run(json('1')))).toEqual(['kade:1'])
    const list = await run([json('1'), {}, json('2')])
    expect(ids(list)).toEqual(['kade:1', 'kade:2'])
    expect(list.rejects).toEqual([`missing-id ${host}/p.json#2`])
    const entry = (programId: string, more: object) => ({
      orgUnitId: 'kade',
      programId,
      clientId: 'public',
      error: null,
      data: null,
      ...more,
    })
    const bulk = await run({
      programs: [
        entry('1', { data: json('1') }),
        entry('2', { error: 'not found' }),
        entry('3', { clientId: 'gemeente', data: json('3') }),
        entry('4', {}),
      ],
    })
    expect(ids(bulk)).toEqual(['kade:1'])
    expect(bulk.rejects).toEqual([
      'resource-unreachable kade:2',
      'not-public kade:3',
      'resource-unreachable kade:4',
    ])
  })

  test('one program over the limit of an item is too large, under its id', async () => {
    const text = JSON.stringify({ ...json('1'), x: 'x'.repeat(3000) })
    const outcome = await runDocuments(
      { '/p.json': text },
      { from: '/p.json', limits: { maxItemBytes: 2000 } },
    )
    expect(outcome.rejects).toEqual(['item-too-large kade:1'])
  })

  test('malformed or too deep', async () => {
    expect(await failureOf(run('[{"a": 1}'))).toMatchObject({
      reason: 'feed-malformed',
      finding: { code: 'json-malformed' },
    })
    expect(await failureOf(run('['.repeat(200_000)))).toMatchObject({
      reason: 'feed-malformed',
      finding: { code: 'json-depth-exceeded' },
    })
  })
})
