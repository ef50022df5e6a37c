import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { program } from '../feeds/edudex/testing.ts'
import { csv, csvCell } from './testing-csv.ts'
import { edudex, edudexDirectory, edudexProgram } from './testing-edudex.ts'
import { courseKey, ooapi, ooapiCourse, ooapiServer, page } from './testing-ooapi.ts'
import { openBadInput, type BadFeed, type BadInput } from './testing.ts'

let on: BadInput
beforeAll(async () => {
  on = await openBadInput()
})
afterAll(() => on.close())

/** What the report must say: the code, the key of the item and a path in it. */
type Row = [code: string, what: string, feed: BadFeed, key: string, path?: string]

const large = { maxItemBytes: 2000 }
const xml = (text: string | Uint8Array) => edudexDirectory('p1.xml', { '/p1.xml': text })
const entities = '<!DOCTYPE program [<!ENTITY a "aha"><!ENTITY b "&a;&a;&a;">]><program>&b;</program>'
const long = 'x'.repeat(257)
const sent = (type: string, status = 200) =>
  edudexDirectory('p1.xml', {
    '/p1.xml': (_, response) => void response.writeHead(status, { 'content-type': type }).end('<html/>'),
  })

const errors: Row[] = [
  ['missing-id', 'a CSV row without its key', csv(['1;Lassen', ';Koken']), 'line:3'],
  ['missing-id', 'an OOAPI course without id', ooapi({ courseId: null }), 'courses', 'courseId'],
  [
    'missing-id',
    'a program without id',
    edudexProgram({ ids: '<orgUnitId>kade</orgUnitId>' }),
    'catalog.xml#1',
    'programClassification',
  ],
  ['missing-title', 'an empty cell', csv(['1;']), '1', 'title'],
  ['missing-title', 'a title of tags only', csv(['1;<b></b><script>x</script>']), '1', 'title'],
  ['missing-title', 'an OOAPI course without name', ooapi({ name: [] }), courseKey, 'name'],
  [
    'missing-title',
    'a program without name',
    edudexProgram({ descriptions: '' }),
    'kade:p1',
    'programDescriptions.programName',
  ],
  ['missing-provider', 'no organisation at all', ooapi({ organization: null }), courseKey, 'organization'],
  [
    'missing-provider',
    'a column for it that is empty',
    csvCell('provider.name', '', {}, { provider: undefined }),
    '1',
    'provider.name',
  ],
  ['id-invalid', 'a CSV key of 257 characters', csv([`${long};Lassen`]), 'line:2'],
  ['id-invalid', 'an OOAPI id of 257 characters', ooapi({ courseId: long }), 'course:x', 'courseId'],
  ['id-invalid', 'a control character in a CSV key', csv(['a\u0007b;Lassen']), 'line:2'],
  [
    'xml-malformed',
    'case 16: a linked program with an unclosed tag',
    xml('<program><a></program>'),
    'kade:p1',
  ],
  ['xml-doctype-forbidden', 'case 17: a linked program with entities', xml(entities), 'kade:p1'],
  [
    'xml-depth-exceeded',
    'case 19: a linked program of 200,000 levels',
    xml('<a>'.repeat(200_000)),
    'kade:p1',
  ],
  [
    'json-malformed',
    'an OOAPI item that is a text',
    ooapiServer({ '/v5/courses': '{"items":[{"courseId":}],"hasNextPage":false}' }),
    'courses',
  ],
  [
    'json-depth-exceeded',
    'case 19: an OOAPI item of 200,000 levels',
    ooapiServer({ '/v5/courses': `{"items":[${'['.repeat(200_000)}` }),
    'courses',
  ],
  [
    'encoding-invalid',
    'case 22: a linked program that is no UTF-8',
    xml(Buffer.from('<program>\xe9</program>', 'latin1')),
    'kade:p1',
  ],
  ['item-too-large', 'a CSV row', { ...csv([`1;${long.repeat(10)}`]), limits: large }, '1'],
  [
    'item-too-large',
    'an OOAPI course',
    { ...ooapi({ abbreviation: long.repeat(10) }), limits: large },
    courseKey,
  ],
  [
    'item-too-large',
    'a program in a catalogue',
    edudex(program({ root: `<x>${long.repeat(10)}</x>` }), large),
    'catalog.xml#1',
  ],
  ['row-shape', 'a cell too many', csv(['1;Lassen', '2;Koken;meer']), 'line:3'],
  ['row-shape', 'a cell too few', csv(['1']), 'line:2'],
  ['resource-unreachable', 'a program document that is 404', edudexDirectory('none.xml'), 'kade:p1'],
  ['resource-unreachable', 'a program document that is 500', sent('application/xml', 500), 'kade:p1'],
  [
    'resource-outside-feed',
    'a program on another host',
    edudexDirectory('https://elders.example/p1.xml'),
    'kade:p1',
    'resourceUrl',
  ],
  [
    'resource-outside-feed',
    'a program on the disk of the server',
    edudexDirectory('file:///etc/passwd'),
    'kade:p1',
    'resourceUrl',
  ],
  ['resource-wrong-type', 'an HTML page for a program', sent('text/html'), 'kade:p1'],
  ['resource-wrong-type', 'another document for a program', xml('<instituteData/>'), 'kade:p1'],
  ['duplicate-id-conflict', 'case 13: two rows of one key', csv(['1;Lassen', '1;Koken']), '1'],
  [
    'duplicate-id-conflict',
    'case 13: two programs of one id',
    edudex(program() + program({ descriptions: '<programName>Ander</programName>' })),
    'kade:p1',
  ],
]

const policy: Row[] = [
  [
    'not-public',
    'clientId in the program',
    edudexProgram({ root: '<clientId>klant</clientId>' }),
    'kade:p1',
    'clientId',
  ],
  [
    'not-public',
    'clientId in the directory',
    edudexDirectory('p1.xml', {}, '<clientId>klant</clientId>'),
    'kade:p1',
    'clientId',
  ],
  [
    'not-public',
    'all runs for clients only',
    edudexProgram({ schedule: '<programRun><id>1</id><openTo>client only</openTo></programRun>' }),
    'kade:p1',
    'programSchedule.programRun',
  ],
  [
    'not-in-publication',
    'inPublication false',
    edudexProgram({ root: '<inPublication>false</inPublication>' }),
    'kade:p1',
    'inPublication',
  ],
  [
    'not-in-publication',
    'inPublication 0',
    edudexProgram({ root: '<inPublication>0</inPublication>' }),
    'kade:p1',
    'inPublication',
  ],
  [
    'expired',
    'expires yesterday',
    edudexProgram({ root: '<expires>2026-11-23</expires>' }),
    'kade:p1',
    'expires',
  ],
  [
    'expired',
    'offeredUntil yesterday',
    edudexProgram({ classification: '<offeredUntil>2026-11-23</offeredUntil>' }),
    'kade:p1',
    'programClassification.offeredUntil',
  ],
  [
    'expired',
    'expires in the last century',
    edudexProgram({ root: '<expires>1999-12-31</expires>' }),
    'kade:p1',
    'expires',
  ],
  ['expired', 'ruling 50: validTo today', ooapi({ validTo: '2026-11-24' }), courseKey, 'validTo'],
  ['expired', 'validTo in the last century', ooapi({ validTo: '1999-01-01' }), courseKey, 'validTo'],
  ['not-yet-valid', 'validFrom tomorrow', ooapi({ validFrom: '2026-11-25' }), courseKey, 'validFrom'],
  ['not-yet-valid', 'validFrom in eleven years', ooapi({ validFrom: '2037-12-01' }), courseKey, 'validFrom'],
  ['duplicate-id', 'case 13: the same row twice', csv(['1;Lassen', '1;Lassen']), '1'],
  [
    'duplicate-id',
    'case 13, ruling 27: the same course twice',
    ooapiServer({ '/v5/courses': page([ooapiCourse(), ooapiCourse({ lastModified: '2026' })]) }),
    courseKey,
  ],
]

describe.each([
  ['in error', errors],
  ['by policy', policy],
])('rejects %s', (_class, rows) => {
  let number = 0
  test.each(rows)('%s: %s', async (code, _what, feed, key, path = '') => {
    const source = `afwijzing-${number++}${path === '' ? '' : '-pad'}${_class === 'in error' ? '' : '-b'}`
    const report = await on.run(feed, source)
    const found = report.rejects.find((reject) => reject.code === code)
    expect(report.rejects.map((reject) => reject.code)).toContain(code)
    expect(found?.key).toContain(key)
    expect(found?.path).toBe(path)
    expect(found?.message).toMatch(/^[^\n]+$/)
    expect(found?.message).not.toMatch(/ at \S+:\d+/)
    expect(report.counts.read).toBe(report.counts.created + report.counts.rejected)
  })
})
