import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { directory, program } from '../feeds/edudex/testing.ts'
import { answers } from '../net/testing.ts'
import { csv, csvCell } from './testing-csv.ts'
import { edudex, edudexDirectory } from './testing-edudex.ts'
import { courseId, ooapi, ooapiCourse, ooapiServer, page } from './testing-ooapi.ts'
import { openBadInput, type BadInput } from './testing.ts'

let on: BadInput
beforeAll(async () => {
  on = await openBadInput()
})
afterAll(() => on.close())

describe('warnings of a whole run', () => {
  const whole = (items: readonly unknown[], more: Record<string, unknown> = {}) =>
    ooapiServer({ '/v5/courses': page(items, more), [`/v5/courses/${courseId}/offerings`]: page([]) })
  test('paging-loop: the same page for ever withdraws nothing', async () => {
    const other = ooapiCourse({ courseId: courseId.replace('1', '3') })
    await on.run(whole([ooapiCourse(), other]), 'lus')
    const report = await on.run(whole([ooapiCourse()], { hasNextPage: true }), 'lus')
    expect(report).toMatchObject({ status: 'done', counts: { read: 1, withdrawn: 0 } })
    expect(report.warnings).toContainEqual(expect.objectContaining({ code: 'paging-loop', key: '/courses' }))
    expect(await on.live('lus')).toHaveLength(2)
  })
  test('paging-inconsistent: hasNextPage false while totalPages says two; both are read (ruling 48)', async () => {
    const second = ooapiCourse({ courseId: courseId.replace('1', '3') })
    const pages = [page([ooapiCourse()], { totalPages: 2 }), page([second], { pageNumber: 2, totalPages: 2 })]
    const feed = ooapiServer({
      '/v5/courses': (request, response) => {
        const at = Number(new URL(request.url ?? '', 'http://x').searchParams.get('pageNumber')) - 1
        answers(pages[at] ?? page([]), { 'content-type': 'application/json' })(request, response)
      },
    })
    const report = await on.run(feed, 'bladeren')
    expect(report).toMatchObject({ status: 'done', counts: { created: 2 } })
    expect(report.warnings).toContainEqual(
      expect.objectContaining({ code: 'paging-inconsistent', key: '/courses' }),
    )
  })
  const other = ooapiCourse({ courseId: courseId.replace('1', '3') })
  const single = `/v5/courses/${String(other['courseId'])}`
  test('paging-drift: a course that no page holds and that is there stays', async () => {
    await on.run(whole([ooapiCourse(), other]), 'schuift')
    const moved = whole([ooapiCourse()])
    const there = { ...moved, documents: { ...moved.documents, [single]: JSON.stringify(other) } }
    const report = await on.run(there, 'schuift')
    expect(report).toMatchObject({ status: 'unchanged', counts: { read: 2, withdrawn: 0 } })
    expect(report.warnings).toContainEqual(expect.objectContaining({ code: 'paging-drift', key: '/courses' }))
    expect(await on.live('schuift')).toHaveLength(2)
  })
  test('withdrawal-unconfirmed: a course that no page holds and that cannot be asked for stays', async () => {
    await on.run(whole([ooapiCourse(), other]), 'zwijgt')
    const gone = whole([ooapiCourse()])
    const silent = { ...gone, documents: { ...gone.documents, [single]: 'no JSON' } }
    const report = await on.run(silent, 'zwijgt')
    expect(report).toMatchObject({ status: 'done', counts: { read: 1, withdrawn: 0 } })
    expect(report.warnings).toContainEqual(
      expect.objectContaining({ code: 'withdrawal-unconfirmed', key: '/courses' }),
    )
    expect(await on.live('zwijgt')).toHaveLength(2)
  })
  test('field-vanished: case 31, ruling 29: told once, under the source, and the value stays', async () => {
    const prices = ['1;Lassen;100', '2;Koken;200']
    const fields = { price: { column: 'X', parse: 'money', vat: 'included' } }
    await on.run(csv(prices, { header: 'Code;Titel;X', fields }), 'velden')
    const report = await on.run(csv(['1;Lassen', '2;Koken']), 'velden')
    const told = report.warnings.filter(({ code }) => code === 'field-vanished')
    expect(told).toMatchObject([{ key: 'velden', path: 'price' }])
    expect(report).toMatchObject({ status: 'unchanged', counts: { unchanged: 2 } })
    expect((await on.course('velden', '1'))?.price.amount).toBe('100.00')
    const cleared = await on.run(csv(['1;Lassen;', '2;Koken;'], { header: 'Code;Titel;X', fields }), 'velden')
    expect(cleared.codes).not.toContain('field-vanished')
    expect((await on.course('velden', '1'))?.price.status).toBe('unknown')
  })
  test('probable-reissue: case 15, ruling 27: the new id, with the old one in words; the old one goes', async () => {
    await on.run(csv(['oud;Lassen', '2;Koken']), 'nieuw-nummer')
    const report = await on.run(csv(['nieuw;Lassen', '2;Koken']), 'nieuw-nummer')
    expect(report.counts).toMatchObject({ created: 1, withdrawn: 1 })
    const [told] = report.warnings.filter(({ code }) => code === 'probable-reissue')
    expect(told).toMatchObject({ key: 'nieuw' })
    expect(told?.message).toContain('oud')
  })
  test('empty-feed: case 10: the first run of an empty feed is done', async () => {
    const report = await on.run(csv([]), 'leeg')
    expect(report).toMatchObject({ status: 'done', counts: { read: 0 } })
    expect(report.warnings).toMatchObject([{ code: 'empty-feed', key: 'leeg' }])
  })
  test('resource-skipped: ruling 47: no programs; those of before stay', async () => {
    const report = await on.run({ ...ooapi(), documents: { '/v5/courses': page([ooapiCourse()]) } }, 'zonder')
    expect(report).toMatchObject({ status: 'done', counts: { created: 1 } })
    expect(report.warnings).toContainEqual(
      expect.objectContaining({ code: 'resource-skipped', key: '/programs' }),
    )
  })
  test('resource-skipped: rulings 22, 57: a sub-directory that is gone, and one that was read before', async () => {
    const sub = (url: string) => `<subDirectory><directoryUrl>${url}</directoryUrl></subDirectory>`
    const whole = (links: string) => ({
      ...edudexDirectory('p1.xml'),
      documents: {
        '/directory.xml': directory(
          `<programResource><programId>p1</programId><resourceUrl>p1.xml</resourceUrl></programResource>${links}`,
        ),
        '/p1.xml': program(),
        '/sub.xml': directory(
          `<programResource><programId>p2</programId><resourceUrl>p2.xml</resourceUrl></programResource>`,
        ),
        '/p2.xml': program({ ids: '<orgUnitId>kade</orgUnitId><programId>p2</programId>' }),
      },
    })
    await on.run(whole(sub('sub.xml')), 'mappen')
    const report = await on.run(whole(sub('weg.xml') + sub('directory.xml')), 'mappen')
    expect(report).toMatchObject({ status: 'done', counts: { withdrawn: 0 } })
    expect(report.warnings.filter(({ code }) => code === 'resource-skipped')).toHaveLength(2)
    expect(await on.live('mappen')).toEqual(['kade:p1', 'kade:p2'])
  })
  test('unknown-value: an unlisted column, once, under its name', async () => {
    const report = await on.run(csv(['1;Lassen;x', '2;Koken;y'], { header: 'Code;Titel;Docent' }), 'kolom')
    expect(report.warnings.filter(({ code }) => code === 'unknown-value')).toMatchObject([{ key: 'Docent' }])
  })
})

test('one bad field never costs the course: every field of a row is wrong at once', async () => {
  const fields = {
    level: { column: 'a', values: {} },
    price: { column: 'b', parse: 'money' },
    duration: { column: 'c', parse: 'duration' },
    url: { column: 'd' },
    evening: { column: 'e', parse: 'yes-no' },
    studyLoad: { column: 'f', parse: 'number' },
    languages: { column: 'g' },
  }
  const header = 'Code;Titel;a;b;c;d;e;f;g'
  const report = await on.run(csv(['1;Lassen;?;?;?;?;?;?;?'], { header, fields }), 'alles')
  expect(report.counts).toMatchObject({ created: 1, rejected: 0 })
  expect(new Set(report.codes)).toEqual(
    new Set([
      ...['unknown-level', 'price-unparsable', 'duration-unparsable', 'url-invalid', 'unknown-value'],
      ...['study-load-unparsable', 'missing-recommended'],
    ]),
  )
  expect(await on.run(csvCell('summary', ''), 'alles-2')).toMatchObject({ status: 'done' })
  expect(await on.run(edudex(''), 'alles-3')).toMatchObject({ status: 'done' })
})
