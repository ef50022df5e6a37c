import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { program } from '../feeds/edudex/testing.ts'
import { csv, csvOffering } from './testing-csv.ts'
import { edudexProgram, edudexRun } from './testing-edudex.ts'
import { courseKey, ooapi } from './testing-ooapi.ts'
import { openBadInput, type BadFeed, type BadInput } from './testing.ts'

let on: BadInput
beforeAll(async () => {
  on = await openBadInput()
})
afterAll(() => on.close())

/** The warning with its path, and how many offerings are left. */
type Row = [code: string, what: string, feed: BadFeed, key: string, path: string, offerings: number]

const kade = 'kade:p1'
const run = 'programSchedule.programRun[0]'
const starts = (date: string, more = '') => edudexRun(`<startDate><date>${date}</date></startDate>${more}`)
const offered = (own: Record<string, unknown>) =>
  ooapi({}, [{ offeringId: 'a', startDate: '2027-02-01', ...own }])
const addressed = (address: Record<string, unknown>) =>
  offered({ addresses: [{ addressType: 'teaching', city: 'Utrecht', ...address }] })
const twoRuns = ['r1', 'r1'].map(
  (id) => `<programRun><id>${id}</id><startDate><date>2027-02-01</date></startDate></programRun>`,
)
const many = Array.from({ length: 501 }, (_, at) => `${(at % 28) + 1}-2-2027`).join('|')

const rows: Row[] = [
  ['date-invalid', 'case 27: 31 February', csvOffering({ start: '31-2-2027' }), '1', 'offerings[0].start', 0],
  [
    'date-invalid',
    'ruling 73: slashes that no format has',
    csvOffering({ start: '3/4/2027' }),
    '1',
    'offerings[0].start',
    0,
  ],
  [
    'date-invalid',
    'case 27: milliseconds',
    offered({ startDate: '1803686400000' }),
    courseKey,
    'offerings[0].startDate',
    0,
  ],
  [
    'date-ambiguous',
    'case 27: a year of two digits',
    csvOffering({ start: '1-2-27' }),
    '1',
    'offerings[0].start',
    0,
  ],
  ['date-implausible', 'eleven years ahead', starts('2037-12-01'), kade, `${run}.startDate`, 0],
  [
    'date-implausible',
    'before 2000',
    offered({ startDate: '1999-12-31' }),
    courseKey,
    'offerings[0].startDate',
    0,
  ],
  [
    'end-before-start',
    'case 27: in a CSV',
    csvOffering({ start: '2-2-2027', end: '1-2-2027' }),
    '1',
    'offerings[0].end',
    0,
  ],
  [
    'end-before-start',
    'case 27: in a run',
    starts('2027-02-02', '<endDate><date>2027-02-01</date></endDate>'),
    kade,
    `${run}.endDate`,
    0,
  ],
  [
    'postcode-invalid',
    'letters that the post never gives out',
    csvOffering({ start: '1-2-2027', postcode: '3511 SS' }),
    '1',
    'offerings[0].postcode',
    1,
  ],
  [
    'postcode-invalid',
    'a zero in front',
    addressed({ postalCode: '0511 AB' }),
    courseKey,
    'offerings[0].addresses[0].postalCode',
    1,
  ],
  [
    'location-unresolved',
    'ruling 37: a text that is no city',
    csvOffering({ start: '1-2-2027', city: 'Nergenshuizen' }),
    '1',
    'offerings[0].city',
    1,
  ],
  [
    'location-unresolved',
    'ruling 37: the place text of a program',
    edudexProgram({ classification: '<programLocation>In overleg</programLocation>' }),
    kade,
    'programClassification.programLocation[0]',
    0,
  ],
  [
    'geo-implausible',
    'a point in the sea of Africa',
    addressed({ geolocation: { latitude: 0, longitude: 0 } }),
    courseKey,
    'offerings[0].addresses[0].geolocation',
    1,
  ],
  [
    'geo-implausible',
    '100 km from its postcode',
    addressed({ postalCode: '3511 AB', geolocation: { latitude: 53.2, longitude: 6.57 } }),
    courseKey,
    'offerings[0].addresses[0].geolocation',
    1,
  ],
  [
    'run-not-public',
    'one of two runs is for clients only',
    edudexProgram({
      schedule: `<programRun><id>a</id><openTo>client only</openTo></programRun>${twoRuns[0]}`,
    }),
    kade,
    `${run}.openTo`,
    1,
  ],
  [
    'run-duplicate',
    'ruling 54: two runs of one id',
    edudexProgram({ schedule: twoRuns.join('') }),
    kade,
    'programSchedule.programRun[1].id',
    1,
  ],
  [
    'offering-type-mismatch',
    'a program among the offerings of a course',
    offered({ offeringType: 'program' }),
    courseKey,
    'offerings[0].offeringType',
    0,
  ],
  [
    'offering-orphan',
    'ruling 37: of another course',
    offered({ course: '10000000-0000-4000-8000-00000000000f' }),
    courseKey,
    'offerings[0].course',
    0,
  ],
  [
    'offerings-truncated',
    'case 35: 501 starts',
    csv([`1;Lassen;${many}`], {
      header: 'Code;Titel;X',
      offerings: { split: { column: 'X', separator: '|' }, start: { parse: 'date' } },
    }),
    '1',
    'offerings',
    500,
  ],
  [
    'not-found-reference',
    'an institute that is not in the feed',
    { ...edudexProgram({}), documents: { '/catalog.xml': `<catalog>${program()}</catalog>` } },
    kade,
    'institute',
    0,
  ],
  [
    'not-found-reference',
    'an organisation that is not there',
    {
      ...ooapi({ organization: '20000000-0000-4000-8000-00000000000f' }),
      mapping: { mappingVersion: 1, provider: { name: 'School' } },
    },
    courseKey,
    'organization',
    0,
  ],
]

describe('warnings of offerings and references', () => {
  let number = 0
  test.each(rows)('%s: %s', async (code, _what, feed, key, path, offerings) => {
    const source = `aanbod-${number++}`
    const report = await on.run(feed, source)
    expect(report).toMatchObject({ status: 'done', counts: { read: 1, created: 1, rejected: 0 } })
    expect(report.warnings).toContainEqual(expect.objectContaining({ code, key, path }))
    expect((await on.course(source, key))?.offerings).toHaveLength(offerings)
  })
})
