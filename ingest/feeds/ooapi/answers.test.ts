import { describe, expect, test } from 'vitest'
import { failureOf, memoryFetcher, runFormat } from '../testing.ts'
import { base, nl, rawItem, runPages, schoolFetcher, versions, type Side } from './testing.ts'

const start = (side: Side) => ({
  programs: side.version.kinds.program.collection,
  linked: side.version.number === 5 ? '"organizations":{}' : '"organisations":{},"learning-outcomes":{}',
  course: (id: string, own = {}) => rawItem(side, 'course', id, own),
})

describe.each(versions)('answers that are no page, $name', (side) => {
  const { programs, course } = start(side)

  test.each([
    ['ruling 46: version 4 has no hasNextPage', { pageSize: 10, pageNumber: 1, items: [course('c1')] }],
    ['items is missing', { hasNextPage: false }],
    ['items is null', { hasNextPage: false, items: null }],
    ['items is an object', { hasNextPage: false, items: {} }],
    ['an array', [course('c1')]],
    ['hasNextPage is a number', { hasNextPage: 1, items: [] }],
  ])('%s: feed-wrong-type', async (_name, answer) => {
    expect(await failureOf(runPages(side, () => answer))).toMatchObject({ reason: 'feed-wrong-type' })
  })

  test.each([
    [
      'case 6: a cut answer',
      '{"hasNextPage": false, "items": [{"courseId": "a"}',
      'feed-malformed',
      'json-malformed',
    ],
    [
      'a broken item',
      '{"hasNextPage": false, "items": [{"courseId": }]}',
      'feed-malformed',
      'json-malformed',
    ],
    ['case 19: 200,000 levels', `{"items": ${'['.repeat(200_000)}`, 'feed-malformed', 'json-depth-exceeded'],
    [
      'case 19: a deep item',
      `{"hasNextPage": false, "items": [{"x": ${'['.repeat(200)}${']'.repeat(200)}}]}`,
      'feed-malformed',
      'json-depth-exceeded',
    ],
    [
      'case 22: bytes that are no UTF-8',
      new Uint8Array(Buffer.from('{"items": ["\xe9"]}', 'latin1')),
      'encoding-invalid',
      'encoding-invalid',
    ],
  ])('ruling 32, %s', async (_name, answer, reason, code) => {
    expect(await failureOf(runPages(side, () => answer))).toMatchObject({
      reason,
      finding: { code, key: `${base}/courses?pageSize=250&pageNumber=1` },
    })
  })

  test('ruling 47: no courses is unreachable; no programs is skipped and keeps what came from it', async () => {
    expect(await failureOf(runPages(side, () => null))).toMatchObject({ reason: 'feed-unreachable' })
    const outcome = await runFormat(side.format, {
      from: base,
      fetcher: schoolFetcher(side.version, { '/courses': [course('c1')] }),
    })
    expect(outcome.warnings).toContain(`resource-skipped ${programs}`)
    const skipped = outcome.events.find(
      (event) => event.type === 'warning' && event.finding.code === 'resource-skipped',
    )
    expect(skipped).toMatchObject({ incomplete: true })
    if (skipped?.type === 'warning')
      expect([skipped.keep?.('program:a'), skipped.keep?.('course:a')]).toEqual([true, false])
  })

  test('the base address is http or https', async () => {
    for (const from of ['/tmp/feed', 'file:///tmp/feed', 'ftp://x'])
      expect(
        await failureOf(runFormat(side.format, { from, fetcher: schoolFetcher(side.version, {}) })),
      ).toMatchObject({
        reason: 'address-forbidden',
      })
  })
})

describe.each(versions)('items of a page, $name', (side) => {
  const { programs, course, linked } = start(side)

  test('without an id, with a bad id, too large, no object', async () => {
    const items = [
      course(''),
      course('x'.repeat(300)),
      course('a\u0000b'),
      'tekst',
      course('groot', { t: 'x'.repeat(3000) }),
      course('goed'),
    ]
    const outcome = await runFormat(side.format, {
      from: base,
      fetcher: schoolFetcher(side.version, { '/courses': items, [programs]: [] }),
      limits: { maxItemBytes: 2000 },
    })
    const page = `${base}/courses?pageSize=250&pageNumber=1`
    expect(outcome.rejects).toEqual([
      `missing-id ${page}#1`,
      `id-invalid course:${'x'.repeat(249)}`,
      'id-invalid course:ab',
      `missing-id ${page}#4`,
      'item-too-large course:groot',
    ])
    expect(outcome.courses.map(({ sourceId }) => sourceId)).toEqual(['course:goed'])
    expect(
      outcome.events.find((event) => event.type === 'reject' && event.finding.code === 'item-too-large'),
    ).toMatchObject({ itemId: 'course:groot' })
  })

  test('an offering above the limit makes its item too large', async () => {
    const { offerings } = side.version.kinds.course
    const collections = {
      '/courses': [course('c1'), course('c2')],
      [programs]: [],
      [`/courses/c1/${offerings}`]: [{ t: 'x'.repeat(3000) }],
    }
    const outcome = await runFormat(side.format, {
      from: base,
      fetcher: schoolFetcher(side.version, collections),
      limits: { maxItemBytes: 2000 },
    })
    expect(outcome.rejects).toEqual(['item-too-large course:c1'])
    expect(outcome.courses.map(({ sourceId }) => sourceId)).toEqual(['course:c2'])
  })

  test.each([400, 404, 422])(
    'an organisation that the server answers with %i is not found',
    async (status) => {
      const { organizations } = side.version
      const member = organizations.ofItem({}).at(-1)?.path ?? ''
      const item = { courseId: 'c1', name: nl('Titel'), [member]: 'geen-uuid' }
      const fetcher = memoryFetcher(({ pathname }) => {
        if (pathname.endsWith('/courses')) return JSON.stringify({ hasNextPage: false, items: [item] })
        return pathname.includes(`${organizations.collection}/`) ? status : null
      })
      const outcome = await runFormat(side.format, { from: base, fetcher })
      expect(outcome.rejects).toEqual(['missing-provider course:c1'])
      expect(outcome.warnings).toContain(`not-found-reference course:c1 ${member}`)
    },
  )

  test('the untouched text of course and offerings is kept', async () => {
    const text =
      '{ "courseId":"c1",  "name":[{"value":"N\\u00e9"}], "number": 1.50, "timelineOverrides": [ ] }'
    const fetcher = memoryFetcher(({ pathname }) =>
      pathname.endsWith('/courses') ? `{"hasNextPage": false, "items": [${text}]}` : null,
    )
    const { events } = await runFormat(side.format, { from: base, fetcher })
    expect(events.flatMap((event) => (event.type === 'item' ? [event.raw] : []))).toEqual([
      `{"course":${text},"offerings":[],${linked}}`,
    ])
  })
})
