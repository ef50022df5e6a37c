import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { FeedError } from '../feeds/format.ts'
import { linkCourses } from '../links/link-courses.ts'
import { LinkMaker } from '../links/link-maker.ts'
import { noRules, taxonomyOf } from '../links/testing.ts'
import { itemEvent, items, runItems } from '../pipeline/testing.ts'
import { explain } from './explain.ts'
import { explanationText } from './explanation-text.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
  await runItems(db, [
    ...items(25),
    { id: 'warm', raw: '<warm/>', warnings: ['vat-unknown', 'date-invalid'] },
    { id: 'fout', reject: 'missing-title', raw: 'geen titel\u001b[31m' },
  ])
})
afterAll(() => db.drop())

const text = async (key: string) => explanationText(await explain(db, 'bron', key), 'https://stap.example')

describe('why a course is what it is', () => {
  test('a course: its address, what was said of it, its raw item and what was made of it', async () => {
    const { course, applied, bad } = await explain(db, 'bron', 'warm')
    expect(course).toMatchObject({ withdrawnAt: null, held: false, data: { title: 'Cursus warm' } })
    expect(applied).toMatchObject({
      run: { status: 'done' },
      raw: ['<warm/>'],
      findings: [{ code: 'vat-unknown' }, { code: 'date-invalid' }],
    })
    expect(bad).toBeNull()
    const words = await text('warm')
    expect(words).toContain(`https://stap.example/opleiding/${course?.id}`)
    expect(words).toContain('warning vat-unknown')
    expect(words).toContain('"title": "Cursus warm"')
    expect((await explain(db, 'bron', course?.id ?? '')).key).toBe('warm')
  })
  test('an item that became no course: its raw text and why, without what would colour a terminal', async () => {
    expect(await explain(db, 'bron', 'fout')).toMatchObject({
      course: null,
      applied: { raw: ['geen titel\u001b[31m'], findings: [{ kind: 'reject', code: 'missing-title' }] },
    })
    const words = await text('fout')
    expect(words).toContain('reject missing-title')
    expect(words).toContain('geen titel [31m')
    expect(words).not.toContain('\u001b')
  })
  test('after a refused run: both runs answer, with the course that it would have made', async () => {
    await runItems(db, [{ id: 'warm', course: { title: 'Warmer' }, raw: '<warmer/>' }])
    expect(await explain(db, 'bron', 'warm')).toMatchObject({
      course: { data: { title: 'Cursus warm' } },
      applied: { raw: ['<warm/>'] },
      bad: { run: { reason: 'shrink-guard' }, raw: ['<warmer/>'], proposed: [{ title: 'Warmer' }] },
    })
    expect(await text('warm')).toContain('The course it would have made of it:')
    // It was not in the refused feed.
    expect(await explain(db, 'bron', '3')).toMatchObject({ bad: { raw: [], proposed: [], findings: [] } })
  })
  test('a feed that broke off: what was read of it, and the document that was to blame', async () => {
    await runItems(db, async function* () {
      yield itemEvent({ id: 'nieuw', course: { title: 'Nieuw' }, raw: 'nieuw' })
      await Promise.resolve()
      throw new FeedError('feed-malformed', 'The document ends too early.', {
        key: 'feed.xml',
        path: '',
        code: 'xml-malformed',
        message: 'line 3, column 7',
      })
    })
    expect(await explain(db, 'bron', 'nieuw')).toMatchObject({
      course: null,
      bad: {
        run: { message: 'The document ends too early.' },
        raw: ['nieuw'],
        proposed: [{ title: 'Nieuw' }],
      },
    })
    expect((await explain(db, 'bron', 'feed.xml')).bad?.findings).toEqual([
      { kind: 'reject', key: 'feed.xml', path: '', code: 'xml-malformed', message: 'line 3, column 7' },
    ])
  })
  test('what is not there is said, with keys that look like it', async () => {
    await expect(explain(db, 'nergens', '1')).rejects.toThrow('The source nergens was never run.')
    await expect(explain(db, 'bron', 'war')).rejects.toThrow('has no item war. Did you mean warm?')
  })
  test('what it is linked to, and why', async () => {
    expect(await text('3')).toContain('It is linked to no occupation or skill.')
    await runItems(db, [...items(25), { id: 'warm', course: { title: 'Opleiding tot lasser' } }])
    await taxonomyOf(db, 'starter', { lasser: 'lasser' }, {})
    await linkCourses(db, new LinkMaker(db, noRules))
    expect((await explain(db, 'bron', 'warm')).course?.links).toEqual([
      {
        kind: 'occupation',
        id: 'lasser',
        label: 'lasser',
        strength: 95,
        evidence: 'text',
        found: 'title: lasser',
      },
    ])
    expect(await text('warm')).toContain('occupation lasser (lasser), strength 95, by text: title: lasser')
  })
})
