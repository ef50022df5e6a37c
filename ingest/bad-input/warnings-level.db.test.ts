import { afterAll, beforeAll, describe, test } from 'vitest'
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
const level = 'programClassification.programLevel'
const edudexLevel = (word: string, more = '', external = '') =>
  edudexProgram({ classification: `<programLevel>${word}</programLevel>${more}`, external })
const cost = (inside: string, institute = '') =>
  edudexProgram({ schedule: `<genericProgramRun><cost>${inside}</cost></genericProgramRun>${institute}` })
const costPath = 'programSchedule.genericProgramRun.cost[0]'
const unknown = { price: { status: 'unknown', amount: null, currency: null, vatIncluded: null } } as const

const levels: WarningRow[] = [
  [
    'unknown-level',
    'case 29: a word in a CSV',
    csvCell('level', 'mbo 9', { values: { 'mbo 4': 'mbo-4' } }),
    '1',
    'level',
    { level: null },
  ],
  [
    'unknown-level',
    'case 29: a word of OOAPI',
    ooapi({ level: 'x-meester' }),
    courseKey,
    'level',
    { level: null, nlqf: null },
  ],
  ['unknown-level', 'case 29: a word of EDU-DEX', edudexLevel('MBO Niveau 4'), kade, level, { level: null }],
  ['level-ambiguous', 'OOAPI undivided', ooapi({ level: 'undivided' }), courseKey, 'level', { level: null }],
  ['level-ambiguous', 'EDU-DEX post-hbo', edudexLevel('post-hbo'), kade, level, { level: null, nlqf: null }],
  [
    'level-conflict',
    'ruling 15: a registration of another NLQF level',
    edudexLevel('bachelor', '', '<nlqfRegistration><nlqfLevel>5</nlqfLevel></nlqfRegistration>'),
    kade,
    'programExternalAcknowledgements.nlqfRegistration[0].nlqfLevel',
    { level: 'bachelor', nlqf: '5' },
  ],
  [
    'level-conflict',
    'a crebo of another level',
    edudexLevel('mbo niveau 2', '<creboCode>25104</creboCode>'),
    kade,
    level,
    { level: 'mbo-4' },
  ],
  [
    'level-conflict',
    'levelOfQualification of another level',
    ooapi({ level: 'bachelor', levelOfQualification: '4+' }),
    courseKey,
    'levelOfQualification',
    { level: 'bachelor', nlqf: '4+' },
  ],
  [
    'unknown-value',
    'case 29: a way of delivery',
    ooapi({ modeOfDelivery: ['x-tent', 'online'] }),
    courseKey,
    'modeOfDelivery[0]',
    { delivery: 'online' },
  ],
  [
    'unknown-value',
    'case 29: a language',
    csvCell('languages', 'nl,xx', { parse: 'list' }),
    '1',
    'languages',
    { languages: ['nl'] },
  ],
  [
    'unknown-value',
    'ruling 67: neither yes nor no',
    csvCell('evening', 'soms', { parse: 'yes-no' }),
    '1',
    'evening',
    { evening: null },
  ],
  [
    'unknown-value',
    'ruling 39: another currency',
    cost('<amount>100.00</amount><currency>usd</currency>'),
    kade,
    `${costPath}.currency`,
    unknown,
  ],
  [
    'unknown-crebo',
    'ruling 16: a code that is in no list',
    edudexLevel('mbo niveau 3', '<creboCode>11111</creboCode>'),
    kade,
    'programClassification.creboCode',
    { level: 'mbo-3', nlqf: null },
  ],
  [
    'unknown-crebo',
    'ruling 42: on an mbo level it is a crebo',
    ooapi({
      level: 'secondary vocational education 3',
      primaryCode: { codeType: 'crohoCreboCode', code: '11111' },
    }),
    courseKey,
    'primaryCode.code',
    { level: 'mbo-3' },
  ],
  [
    'unknown-croho',
    'ruling 17: letters',
    edudexLevel('bachelor', '<crohoCode>H1234</crohoCode>'),
    kade,
    'programClassification.crohoCode',
    { nlqf: null },
  ],
]

describe('warnings of levels, codes and values', () => {
  let number = 0
  test.each(levels)('%s: %s', (code, _what, feed, key, path, holds) =>
    expectWarning(on, `bron-${number++}`, feed, { code, key, path }, holds),
  )
})
