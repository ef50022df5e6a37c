/**
 * Values of the closed lists of the Data API 1.0.2, sent through the whole importer as a JSON program: each becomes the
 * fact it means, says nothing, or is reported. A word outside a list is always reported and kept out. `enums.test.ts`
 * holds the tables behind them to the lists.
 */
import { describe, expect, test } from 'vitest'
import { mappedJson } from './testing.ts'

type Json = Record<string, unknown>
type Mapped = NonNullable<Awaited<ReturnType<typeof mappedJson>>['course']>

const classification = (own: Json) => ({
  programClassification: { orgUnitId: 'kade', programId: 'p1', ...own },
})
const acknowledgements = (own: Json) => ({ programExternalAcknowledgements: own })
const schedule = (own: Json) => ({ programSchedule: own })
const run = (own: Json) => schedule({ programRun: [{ id: 'r', startDate: { date: '2027-02-01' }, ...own }] })
const cost = (own: Json) =>
  schedule({ genericProgramRun: { cost: [{ amount: '100.00', VATCode: 1, currency: 'EUR', ...own }] } })

/** A list: how a value is sent, what is looked at, what each value gives, and where a strange one is reported. */
type List = {
  send: (value: string) => Json
  fact: (course: Mapped) => unknown
  values: Record<string, unknown>
  path: string
  code?: string
}

const lists: Record<string, List> = {
  programLevel: {
    send: (value) => classification({ programLevel: value }),
    fact: ({ level }) => level,
    values: {
      none: null,
      associate: 'associate-degree',
      bachelor: 'bachelor',
      'academic bachelor': 'bachelor',
      master: 'master',
      'academic master': 'master',
      PhD: 'doctorate',
      mavo: 'vmbo',
      vmbo: 'vmbo',
      'vmbo/mavo': 'vmbo',
      havo: 'havo',
      vwo: 'vwo',
      'mbo niveau 1': 'mbo-1',
      'mbo niveau 2': 'mbo-2',
      'mbo niveau 3': 'mbo-3',
      'mbo niveau 4': 'mbo-4',
    },
    path: 'programClassification.programLevel',
    code: 'unknown-level',
  },
  nlqfLevel: {
    send: (value) => acknowledgements({ nlqfRegistration: [{ nlqfLevel: value }] }),
    fact: ({ nlqf }) => nlqf,
    values: Object.fromEntries(['1', '2', '3', '4', '4+', '5', '6', '7', '8'].map((one) => [one, one])),
    path: 'programExternalAcknowledgements.nlqfRegistration[0].nlqfLevel',
  },
  'credits.system': {
    send: (value) => classification({ credits: [{ system: value, credits: 60 }] }),
    fact: ({ studyLoad }) => studyLoad,
    values: { ECTS: { value: 60, unit: 'ects' }, KRT: null, CE: null, PE: null, CCV: null, VYN: null },
    path: 'programClassification.credits[0].system',
  },
  programForm: {
    send: (value) => classification({ programForm: [value] }),
    fact: ({ delivery, studyForm, evening }) => [delivery, studyForm, evening],
    values: {
      dual: [null, 'dual', null],
      'full-time': [null, 'full-time', null],
      'part-time': [null, 'part-time', null],
      'evening education': [null, 'part-time', true],
      'distance learning': ['online', null, null],
      'e-learning': ['online', null, null],
      'virtual classroom': ['online', null, null],
    },
    path: 'programClassification.programForm[0]',
  },
  programType: {
    send: (value) => classification({ programType: value }),
    fact: ({ delivery, studyForm }) => [delivery, studyForm],
    values: {
      internship: ['workplace', null],
      traineeship: ['workplace', null],
      'self study': [null, 'self-paced'],
      training: [null, null],
      webinar: [null, null],
      'mbo module': [null, null],
    },
    path: 'programClassification.programType',
  },
  learningPath: {
    send: (value) => acknowledgements({ creboRegistration: [{ creboCode: '25078', learningPath: value }] }),
    fact: ({ studyForm }) => studyForm,
    values: { BBL: 'dual', BOL: 'full-time', EX: null, ODT: null, OVO: null },
    path: 'programExternalAcknowledgements.creboRegistration[0].learningPath',
  },
  startDateDetermination: {
    send: (value) => ({ programAdmission: { startDateDetermination: value } }),
    fact: ({ flexibleStart }) => flexibleStart,
    values: { 'fixed starting date': false, 'agreed starting date': true, 'direct start': true },
    path: 'programAdmission.startDateDetermination',
  },
  'basicProfile.location': {
    send: (value) => ({ programBasicProfile: { location: value } }),
    fact: ({ delivery }) => delivery,
    values: { 'fully online': 'online', blended: 'blended', 'agreed location': null, 'fixed location': null },
    path: 'programBasicProfile.location',
  },
  'basicProfile.schedule': {
    send: (value) => ({ programBasicProfile: { schedule: value } }),
    fact: ({ studyForm }) => studyForm,
    values: { 'own pace': 'self-paced', 'fixed dates': null, 'agreed dates': null },
    path: 'programBasicProfile.schedule',
  },
  'run.status': {
    send: (value) => run({ status: value }),
    fact: ({ offerings }) => offerings[0]?.state,
    values: { 'application opened': 'open', 'application closed': 'closed', canceled: 'cancelled' },
    path: 'programSchedule.programRun[0].status',
  },
  'run.openTo': {
    send: (value) => run({ openTo: value }),
    fact: ({ offerings }) => offerings.length,
    values: { public: 1 },
    path: 'programSchedule.programRun[0].openTo',
  },
  contactHoursPartOfDay: {
    send: (value) => schedule({ genericProgramRun: { contactHoursPartOfDay: [value] } }),
    fact: ({ evening }) => evening,
    values: { morning: null, afternoon: null, day: null, evening: true, night: null, weekend: null },
    path: 'programSchedule.genericProgramRun.contactHoursPartOfDay[0]',
  },
  VATCode: {
    send: (value) => cost({ VATCode: Number(value) }),
    fact: ({ price }) => [price.amount, price.vatIncluded],
    values: {
      1: ['100.00', true],
      2: ['100.00', true],
      3: ['109.00', true],
      4: ['121.00', true],
      5: ['121.00', true],
    },
    path: 'programSchedule.genericProgramRun.cost[0].VATCode',
  },
  'cost.period': {
    send: (value) => ({ ...classification({ programDuration: { years: 1 } }), ...cost({ period: value }) }),
    fact: ({ price }) => price.amount,
    values: { '1st year': '100.00', year: '100.00', month: '1200.00', week: '5200.00', program: '100.00' },
    path: 'programSchedule.genericProgramRun.cost[0].period',
  },
  costType: {
    send: (value) => cost({ costType: value }),
    fact: ({ price, costLines }) => [price.status, costLines.length],
    values: {
      ...Object.fromEntries(
        'certificate|cost of living|examination|excursions|housing|insurance|location|lunch|dinner|registration fee|study material|tuition fee|visa/permit|coaching|accommodation|second accommodation'
          .split('|')
          .map((type) => [type, ['known', 0]]),
      ),
      'single payment discount': ['unknown', 1],
    },
    path: 'programSchedule.genericProgramRun.cost[0].costType',
  },
  targetSector: {
    send: (value) => classification({ targetSector: [value] }),
    fact: ({ sector }) => sector,
    values: {
      ...{
        A: '08',
        B: '07',
        C: '07',
        D: '07',
        E: '07',
        F: '07',
        G: '04',
        H: '10',
        I: '10',
        J: '06',
        K: '04',
        L: '04',
      },
      ...{ M: null, N: null, O: '04', P: '01', Q: '09', R: null, S: null, T: null, U: null },
    },
    path: 'programClassification.targetSector[0]',
  },
  'instructionLanguage.languageCode': {
    send: (value) => ({ programCurriculum: { instructionLanguage: [{ languageCode: value }] } }),
    fact: ({ languages }) => languages,
    values: { nl: ['nl'], en: ['en'] },
    path: 'programCurriculum.instructionLanguage[0].languageCode',
  },
}

describe.each(Object.entries(lists))('%s', (_name, { send, fact, values, path, code = 'unknown-value' }) => {
  test.each(Object.entries(values))('%s gives %j', async (value, expected) => {
    const { course, codes } = await mappedJson(send(value))
    expect(course && fact(course)).toEqual(expected)
    expect(codes).toEqual([])
  })
  test('a word outside the list is reported, and the program is shown', async () => {
    const strange = path.endsWith('VATCode') ? '9' : 'vreemd'
    const { course, codes } = await mappedJson(send(strange))
    expect(course).toBeDefined()
    expect(codes).toContain(`${code} ${path}`)
  })
})

describe('lists whose values are too wide for a fact', () => {
  test.each('mbo|mbo+|lbo|vbo|hbo|wo|post-hbo|post-academic|propedeuse'.split('|'))(
    'programLevel %s: level-ambiguous',
    async (value) => {
      const { course, codes } = await mappedJson(classification({ programLevel: value }))
      expect([course?.level, codes]).toEqual([null, ['level-ambiguous programClassification.programLevel']])
    },
  )
  test.each(['day', 'hour'])('a cost per %s of a year does not come out even', async (period) => {
    const { codes } = await mappedJson({
      ...classification({ programDuration: { years: 1 } }),
      ...cost({ period }),
    })
    expect(codes).toEqual(['price-period-unresolved programSchedule.genericProgramRun.cost[0].period'])
  })
  test.each('Ing.|Ir.|AAG|E.Ma|EMFC|EMITA|EMAS'.split('|'))('degree %s fits no cycle', async (degree) => {
    const { course, codes } = await mappedJson(classification({ degree }))
    expect([course?.award, codes]).toEqual([null, ['unknown-value programClassification.degree']])
  })
  test('an empty degree or catalog is none', async () => {
    const { course, codes } = await mappedJson({ ...classification({ degree: '' }), includeInCatalog: [''] })
    expect([course?.award, course?.fundingMarks, codes]).toEqual([null, [], []])
  })
  test('a run for clients only is left out', async () => {
    const runs = [
      { id: 'a', openTo: 'client only' },
      { id: 'b', startDate: { date: '2027-02-01' } },
    ]
    const { course, codes } = await mappedJson(schedule({ programRun: runs }))
    expect(course?.offerings.map(({ id }) => id)).toEqual(['b'])
    expect(codes).toEqual(['run-not-public programSchedule.programRun[0].openTo'])
  })
  test('meetings by day as well are no evening course', async () => {
    const parts = ['evening', 'weekend']
    const { course } = await mappedJson(schedule({ genericProgramRun: { contactHoursPartOfDay: parts } }))
    expect(course?.evening).toBeNull()
  })
})
