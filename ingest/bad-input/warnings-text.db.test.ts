import { afterAll, beforeAll, describe, test, expect } from 'vitest'
import { csvCell } from './testing-csv.ts'
import { edudexProgram } from './testing-edudex.ts'
import { courseKey, ooapi } from './testing-ooapi.ts'
import { expectWarning, type WarningRow } from './testing-warnings.ts'
import { openBadInput, type BadInput } from './testing.ts'

let on: BadInput
beforeAll(async () => {
  on = await openBadInput()
})
afterAll(() => on.close())

const kade = 'kade:p1'
const unknown = { price: { status: 'unknown', amount: null, currency: null, vatIncluded: null } } as const
const amount = (text: string, vatIncluded: boolean | null) =>
  ({ price: { status: 'known', amount: text, currency: 'EUR', vatIncluded } }) as const

const texts: WarningRow[] = [
  [
    'duration-unparsable',
    'words',
    csvCell('duration', 'een poosje', { parse: 'duration' }),
    '1',
    'duration',
    { duration: null },
  ],
  [
    'duration-unparsable',
    'no ISO 8601',
    ooapi({ duration: '10 weeks' }),
    courseKey,
    'duration',
    { duration: null },
  ],
  [
    'duration-unparsable',
    'an unknown unit',
    edudexProgram({ classification: '<programDuration unit="fortnight">2</programDuration>' }),
    kade,
    'programClassification.programDuration',
    { duration: null },
  ],
  [
    'study-load-unparsable',
    'words',
    csvCell('studyLoad', 'veel', { parse: 'number' }),
    '1',
    'studyLoad',
    { studyLoad: null },
  ],
  [
    'study-load-unparsable',
    'hours a week without weeks',
    edudexProgram({ curriculum: '<studyLoad period="week">8</studyLoad>' }),
    kade,
    'programCurriculum.studyLoad.week',
    { studyLoad: null },
  ],
  ['url-invalid', 'case 32: javascript:', csvCell('url', 'javascript:alert(1)'), '1', 'url', { url: null }],
  ['url-invalid', 'no scheme', ooapi({ link: 'www.school.example' }), courseKey, 'link', { url: null }],
  [
    'url-invalid',
    'over 2,048 characters',
    csvCell('url', `https://a.example/${'x'.repeat(2048)}`),
    '1',
    'url',
    { url: null },
  ],
  [
    'html-sanitised',
    'case 32: a script in a description',
    csvCell('description', '<p>A</p><script>x</script>', { format: 'html' }),
    '1',
    'description',
    { description: { html: '<p>A</p>', lang: 'nl' } },
  ],
  [
    'html-sanitised',
    'ruling 11: tags in a summary',
    csvCell('summary', 'Een <b>vet</b> woord &amp;lt;'),
    '1',
    'summary',
    { summary: 'Een vet woord &lt;' },
  ],
  [
    'control-characters',
    'case 26: NUL in a CSV cell',
    csvCell('summary', 'a\0b'),
    '1',
    'summary',
    { summary: 'ab' },
  ],
  [
    'control-characters',
    'case 26: \\u0000 in JSON',
    ooapi({ name: [{ language: 'nl', value: 'Las\u0000sen' }] }),
    courseKey,
    'name',
    { title: 'Lassen' },
  ],
  [
    'language-missing',
    'ruling 37: an OOAPI list without a tag',
    ooapi({ name: [{ value: 'Lassen' }] }),
    courseKey,
    'name',
    { titleLang: 'nl' },
  ],
  [
    'language-missing',
    'an EDU-DEX name without xml:lang',
    edudexProgram({ descriptions: '<programName>Titel</programName>' }),
    kade,
    'programDescriptions.programName',
    { titleLang: 'nl' },
  ],
  [
    'type-mismatch',
    'a number for a text',
    ooapi({ teachingLanguage: 7, duration: 'P1D' }),
    courseKey,
    'teachingLanguage',
    { languages: [] },
  ],
  [
    'type-mismatch',
    'an object for a list',
    ooapi({ priceInformation: { costType: 'total costs', amount: 12.5 } }),
    courseKey,
    'priceInformation',
    amount('12.50', true),
  ],
  [
    'missing-recommended',
    'no description',
    csvCell('summary', ''),
    '1',
    'description',
    { description: null },
  ],
  ['missing-recommended', 'no price', csvCell('price', '', { parse: 'money' }), '1', 'price', unknown],
  ['missing-recommended', 'no start', ooapi(), courseKey, 'offerings', { offerings: [] }],
  [
    'formula-neutralised',
    'case 34: a title that is a formula',
    { ...csvCell('summary', '=HYPERLINK("http://x")') },
    '1',
    'summary',
    { summary: '=HYPERLINK("http://x")' },
  ],
  [
    'formula-neutralised',
    'case 34: a cell that starts with @',
    csvCell('outcomes', '@SUM(A1)'),
    '1',
    'outcomes',
    { outcomes: '@SUM(A1)' },
  ],
]

describe('warnings of texts, durations and missing facts', () => {
  let number = 0
  test.each(texts)('%s: %s', (code, _what, feed, key, path, holds) =>
    expectWarning(on, `bron-${number++}`, feed, { code, key, path }, holds),
  )
})

test('text-truncated: case 35: a text of more than a megabyte is cut, and the rest of the course is whole', async () => {
  const report = await on.run(csvCell('outcomes', 'é'.repeat(600_000)), 'lang')
  expect(report.warnings).toContainEqual(
    expect.objectContaining({ code: 'text-truncated', path: 'outcomes' }),
  )
  const course = await on.course('lang', '1')
  expect(course?.outcomes).toBe('é'.repeat(524_288))
  expect(course?.title).toBe('Lassen')
})
