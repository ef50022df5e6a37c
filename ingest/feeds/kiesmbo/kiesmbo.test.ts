/** Made by hand after what is known of the export; no answer of the service itself was seen. */
import { describe, expect, test } from 'vitest'
import { loadCrebo } from '../../reference/crebo.ts'
import type { Limits } from '../format.ts'
import { failureOf, memoryFetcher, runFormat } from '../testing.ts'
import { kiesmbo } from './format.ts'

const from = 'https://gateway.example/kiesmbo/api/v2/export'

function run(text: unknown, limits: Partial<Limits> = {}) {
  const body = typeof text === 'string' ? text : JSON.stringify(text)
  return runFormat(kiesmbo, { from, fetcher: memoryFetcher(() => body), limits, crebo: loadCrebo() })
}

const location = { brinvest: '00AA01', city: 'Utrecht', zipCode: '3526KS' }
const school = { brin: '00AA', name: 'ROC Zuidrand' }

/** One study `25171` with what the export says of its code. */
async function one(study: object = {}, details: object = {}, place: object = {}) {
  const studies = [{ crebo: '25171', ...study }]
  const outcome = await run({
    schools: [{ ...school, locations: [{ ...location, ...place, studies }] }],
    studies: [{ crebo: '25171', creboName: 'Verzorgende IG', ...details }],
  })
  const codes = outcome.warnings.filter((code) => !code.startsWith('missing-rec'))
  return { ...outcome, course: outcome.courses[0], codes: codes.map((code) => code.replace(/ \d+:\S+/, '')) }
}

describe('a study at a location of a school', () => {
  test('its id is the crebo code and the code of the location', async () => {
    const { course } = await one()
    expect(course).toMatchObject({
      sourceId: '25171:00AA01',
      provider: { id: '00AA', institutionCode: '00AA', type: 'mbo' },
      ids: { crebo: ['25171'] },
    })
  })
  test('starts are flags: no dates, flexible when one can start any time', async () => {
    const flags = { startingFebruary: true, startingSeptember: true }
    const start = async (own: object) => (await one({ ...flags, ...own })).course
    expect(await start({ startingAnytime: true })).toMatchObject({ offerings: [], flexibleStart: true })
    expect(await start({ startingAnytime: false })).toMatchObject({ offerings: [], flexibleStart: false })
    expect(await start({})).toMatchObject({ offerings: [], flexibleStart: null })
  })
  test.each([
    [['BOL'], 'full-time', []],
    [['BBL'], 'dual', []],
    [['BOL', 'BBL'], null, []],
    [[], null, []],
    [['THUIS', 'BBL'], 'dual', ['unknown-value study.learningPaths[0]']],
  ])('paths %j: %s', async (learningPaths, studyForm, warnings) => {
    const { course, codes } = await one({ learningPaths })
    expect([course?.studyForm, codes]).toEqual([studyForm, warnings])
  })
  test.each([
    [{ level: 3 }, ['mbo-3', '3'], []],
    [{}, ['mbo-3', '3'], []],
    [{ level: 2 }, ['mbo-3', '3'], ['level-conflict details.level']],
    [{ level: 9 }, ['mbo-3', '3'], ['unknown-level details.level']],
  ])('the crebo list gives the level; %j', async (details, expected, warnings) => {
    const { course, codes } = await one({}, details)
    expect([[course?.level, course?.nlqf], codes]).toEqual([expected, warnings])
  })
  test('ruling 16: an unknown code keeps the level that is stated, and gives no NLQF level', async () => {
    const outcome = await run({
      schools: [{ ...school, locations: [{ ...location, studies: [{ crebo: '99999' }] }] }],
      studies: [{ crebo: '99999', creboName: 'Molenaar', level: 4 }],
    })
    expect(outcome.courses).toMatchObject([{ level: 'mbo-4', nlqf: null }])
    expect(outcome.warnings).toContain('unknown-crebo 99999:00AA01 study.crebo')
  })
  test('the name of the study, else of its code; neither: missing-title', async () => {
    expect((await one({ Name: 'Zorg' })).course?.title).toBe('Zorg')
    expect((await one()).course?.title).toBe('Verzorgende IG')
    expect((await one({}, { creboName: null, profession: 'Verzorgende' })).course?.title).toBe('Verzorgende')
    expect((await one({}, { creboName: null })).rejects).toEqual(['missing-title 25171:00AA01'])
  })
  test.each([
    ['3 jaar', { value: 3, unit: 'years', weeks: 156 }, []],
    ['2 tot 3 jaar', null, ['duration-unparsable details.duration']],
  ])('duration %s', async (duration, expected, warnings) => {
    const { course, codes } = await one({}, { duration })
    expect([course?.duration, codes]).toEqual([expected, warnings])
  })
  test('the long text is the description and the short one the summary', async () => {
    const both = await one({}, { introtext: 'Kort.', educationContent: '<p>Lang.</p>' })
    expect(both.course).toMatchObject({ summary: 'Kort.', description: { html: '<p>Lang.</p>' } })
    const short = await one({}, { introtext: 'Kort.' })
    expect(short.course).toMatchObject({ summary: null, description: { html: '<p>Kort.</p>' } })
  })
})

describe('the export as a document', () => {
  test('an item is read and stored whole: school, location, study and code', async () => {
    const { events } = await one()
    const raw = events.flatMap((event) => (event.type === 'item' ? event.raw : []))[0] ?? ''
    expect(JSON.parse(raw)).toEqual({
      school,
      location,
      study: { crebo: '25171' },
      details: { crebo: '25171', creboName: 'Verzorgende IG' },
    })
  })
  test('without crebo or code of the location: missing-id, named by its place', async () => {
    const places = [{ ...location, studies: [{}] }, { studies: [{ crebo: '25171' }] }]
    const { rejects } = await run({ schools: [{ ...school, locations: places }], studies: [] })
    expect(rejects).toEqual([`missing-id ${from}#1.1`, `missing-id ${from}#1.2`])
  })
  test('a school that is too large: nothing is withdrawn', async () => {
    const outcome = await run({ schools: [{ ...school, pad: 'x'.repeat(3000) }] }, { maxItemBytes: 2000 })
    expect(outcome.rejects).toEqual([`item-too-large ${from}#1`])
    expect(outcome.events).toMatchObject([{ incomplete: true }])
  })
  test.each([
    ['no export', '{"fout":"x"}', 'feed-wrong-type'],
    ['a list', '[1]', 'feed-wrong-type'],
    ['cut', '{"schools":[{"name":"x"}', 'feed-malformed'],
    ['too deep', `{"schools":[${'['.repeat(300)}`, 'feed-malformed'],
  ])('%s ends the run', async (_name, text, reason) => {
    expect(await failureOf(run(text))).toMatchObject({ reason })
  })
  test('it takes no mapping', () => {
    expect(kiesmbo.checkMapping(null)).toEqual([])
    expect(kiesmbo.checkMapping({ mappingVersion: 1 })).toHaveLength(1)
  })
})
