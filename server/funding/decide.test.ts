/** Tricky places of the decision table: order of reasons, staleness, versions by the start of the course, day to act. */
import { conditionCodes, informingCodes, limitingCodes } from '@stapwijzer/shared/domain/funding/reason.ts'
import { describe, expect, it } from 'vitest'
import { decide } from './decide.ts'
import { factsOf, type Question } from './facts.ts'
import { shippedSchemes } from './load-schemes.ts'
import type { Scheme } from './scheme-file.ts'

const schemes = shippedSchemes()
const scheme = (id: string) => schemes.byId(id)!
const decideOn = (one: Scheme, question: Partial<Question>) =>
  decide(one, factsOf({ person: {}, course: {}, asOf: '2026-11-24', ...question }))
const codes = (one: Scheme, question: Partial<Question>) =>
  decideOn(one, question).reasons.map(({ code }) => code)

describe('the order of reasons', () => {
  it('is first what limits, soft conditions last, then what informs', () => {
    const taper = {
      person: { nationalityGroup: 'nl', incomeYearMinus2: 60_000 },
      course: { startDate: '2024-09-02' },
      asOf: '2024-07-01',
    } as const
    expect(codes(scheme('tegemoetkoming-leraren'), taper)).toEqual(['facts-missing', 'income-taper'])
    expect(codes(scheme('slim-scholingssubsidie'), { course: { nlqf: '5' } })).toEqual([
      'facts-missing',
      'window-unknown',
      'not-verified-recently',
      'level-unverified',
      'first-come',
      'ask-employer',
    ])
  })

  it('is that of the specification for every scheme when nothing is known', () => {
    const order: string[] = [...limitingCodes, ...conditionCodes, ...informingCodes]
    for (const asOf of ['2016-01-01', '2022-11-01', '2025-02-10', '2026-11-24', '2030-01-01']) {
      for (const one of schemes.list) {
        const decision = decideOn(one, { asOf })
        if (decision.outcome !== 'possible') continue
        const places = decision.reasons.map(({ code }) => order.indexOf(code))
        expect(places).toEqual([...places].sort((a, b) => a - b))
      }
    }
  })

  it('a no names every condition that is false, soft ones too, each once, and the missed window last', () => {
    const all: Partial<Question> = {
      person: { hasSfRight: true, incomeYearMinus2: 60_000, fundingForThisCourse: ['lerarenbeurs'] },
      course: { startDate: '2024-09-02', recognised: false },
      asOf: '2024-07-01',
    }
    expect(codes(scheme('tegemoetkoming-leraren'), all)).toEqual([
      'has-sf',
      'not-recognised',
      'other-funding',
      'income-taper',
    ])
    const late = {
      person: { fundedSchoolLast12m: false, situation: 'self-employed' },
      course: { startDate: '2025-09-01' },
      asOf: '2025-03-16',
    } as const
    expect(codes(scheme('lerarenbeurs'), late)).toEqual(['employment', 'window-missed'])
  })
})

describe('rules that were checked long ago', () => {
  const always = (verifiedAt: string): Scheme => ({ ...scheme('werkcentrum-advies'), verifiedAt })
  it.each([
    ['2026-11-24', '2027-11-24', '2027-11-25'],
    // A day that the month of the next year lacks becomes its last day.
    ['2024-02-29', '2025-02-28', '2025-03-01'],
    ['2025-02-28', '2026-02-28', '2026-03-01'],
  ])('read on %s are sure on %s and no more on %s', (verifiedAt, last, next) => {
    expect(codes(always(verifiedAt), { asOf: last })).toEqual(['conditions-met'])
    expect(codes(always(verifiedAt), { asOf: next })).toEqual(['not-verified-recently'])
  })
})

describe('a scheme whose version follows the start of the course', () => {
  const halved = scheme('halvering-collegegeld')
  it.each([
    // The later of asOf and start decides.
    [{ asOf: '2018-08-31', course: { startDate: '2018-08-31' } }, 'not-eligible', ['not-yet-open'], []],
    [{ asOf: '2018-08-31', course: { startDate: '2018-09-01' } }, 'possible', ['facts-missing'], undefined],
    [{ asOf: '2018-08-31' }, 'possible', ['facts-missing'], ['course.startDate']],
    [{ asOf: '2024-08-31', course: { startDate: '2024-09-01' } }, 'expired', ['scheme-ended'], []],
    [{ asOf: '2024-09-01', course: { startDate: '2023-09-01' } }, 'expired', ['scheme-ended'], []],
    [{ asOf: '2024-09-01' }, 'expired', ['scheme-ended'], []],
  ] as const)('%j: %s', (question, outcome, reasons, missing) => {
    const decision = decideOn(halved, question)
    expect(decision.outcome).toBe(outcome)
    expect(decision.reasons.map(({ code }) => code)).toEqual(reasons)
    if (missing) expect(decision.missing).toEqual(missing)
  })

  it('lacks the start even when everything else is known', () => {
    const decision = decideOn(halved, {
      person: { nationalityGroup: 'nl', firstHoEnrolment: true },
      course: { funded: true, level: 'bachelor' },
      asOf: '2023-01-01',
    })
    expect([decision.outcome, decision.missing]).toEqual(['possible', ['course.startDate']])
  })
})

describe('what is missing', () => {
  it('is named once, in the order of the conditions', () => {
    const { missing } = decideOn(scheme('slim-mkb'), {})
    expect(missing).toEqual([
      'employer.staff',
      'employer.turnover',
      'employer.balance',
      'employer.projectType',
      'employer.projectCost',
    ])
  })
})

describe('the day to act', () => {
  it('is that of a window where there are windows, and never the start as well', () => {
    const lerarenbeurs = scheme('lerarenbeurs')
    const on = (asOf: string) => decideOn(lerarenbeurs, { asOf, course: { startDate: '2028-09-01' } }).actBy
    expect(on('2025-02-01')).toEqual({ date: '2025-03-15', kind: 'window-closes' })
    expect(on('2025-03-16')).toEqual({ date: '2026-02-01', kind: 'window-expected' })
    expect(on('2028-03-16')).toBeNull()
  })

  it('is the start only while it lies after the day of the question', () => {
    const on = (startDate: string) =>
      decideOn(scheme('levenlanglerenkrediet'), { course: { startDate } }).actBy
    expect(on('2026-11-25')).toEqual({ date: '2026-11-25', kind: 'before-start' })
    expect(on('2026-11-24')).toBeNull()
  })
})
