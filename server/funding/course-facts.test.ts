import { sampleCourse, sampleOffering } from '@stapwijzer/shared/domain/testing.ts'
import { describe, expect, it } from 'vitest'
import { courseFactsOf } from './course-facts.ts'
import { factsOf } from './facts.ts'

const today = '2026-11-24'
const price = (vatIncluded: boolean | null) =>
  ({ status: 'known', amount: '1250.00', currency: 'EUR', vatIncluded }) as const
const costs = (price: ReturnType<typeof sampleCourse>['price']) => {
  const course = sampleCourse({ price, offerings: [] })
  const { costInclVat, costExVat, vat } = courseFactsOf(course, today)
  return { costInclVat, costExVat, vat }
}

describe('facts of a stored course', () => {
  it('takes level, NLQF, award, form, next start, weeks and contact hours', () => {
    const course = sampleCourse({
      studyLoad: { value: 30, unit: 'contact-hours' },
      offerings: [
        sampleOffering({ start: '2027-03-01' }),
        sampleOffering({ start: '2026-11-23' }),
        sampleOffering({ start: '2027-01-04', state: 'cancelled' }),
      ],
    })
    expect(courseFactsOf(course, today)).toMatchObject({
      level: 'mbo-3',
      nlqf: '3',
      award: 'certificate',
      studyForm: 'part-time',
      startDate: '2027-03-01',
      durationWeeks: 10,
      contactHours: 30,
    })
  })

  it('knows no contact hours from other study loads', () =>
    expect(courseFactsOf(sampleCourse(), today).contactHours).toBeNull())

  it('knows of a private provider that it is not funded, of others nothing', () => {
    const by = (type: 'private' | 'mbo' | null) => {
      const course = sampleCourse()
      return courseFactsOf({ ...course, provider: { ...course.provider, type } }, today).funded
    }
    expect([by('private'), by('mbo'), by(null)]).toEqual([false, null, null])
  })

  it('knows of a registered course that it is recognised or in the register, of others nothing', () => {
    const { ids } = sampleCourse()
    const facts = (changes: object) => courseFactsOf(sampleCourse({ ids: { ...ids, ...changes } }), today)
    expect(facts({ croho: ['34404'] })).toMatchObject({ recognised: true, inCrebo: null })
    expect(facts({ crebo: ['25655'] })).toMatchObject({ recognised: null, inCrebo: true })
  })

  it('knows the side of the price that the feed names, both when it is free, never the VAT rule', () => {
    expect(costs(price(true))).toEqual({ costInclVat: '1250.00' })
    expect(costs(price(false))).toEqual({ costExVat: '1250.00' })
    expect(costs(price(null))).toEqual({})
    expect(costs({ status: 'unknown', amount: null, currency: null, vatIncluded: null })).toEqual({})
    const free = { status: 'free', amount: '0.00', currency: 'EUR', vatIncluded: null } as const
    expect(costs(free)).toEqual({ costInclVat: 0, costExVat: 0 })
  })
})

describe('facts that follow from others', () => {
  const derived = (course: Parameters<typeof factsOf>[0]['course'], person = {}) =>
    factsOf({ person, course, asOf: today }).values

  it.each([
    [{ level: 'mbo-2', studyForm: 'full-time' }, 'mbo-bol'],
    [{ level: 'mbo-4', studyForm: 'dual' }, 'mbo-bbl'],
    [{ level: 'mbo-4', studyForm: 'part-time' }, undefined],
    [{ level: 'associate-degree', studyForm: 'part-time' }, 'ho-part-time'],
    [{ level: 'bachelor', studyForm: 'full-time' }, 'ho-full-time'],
    [{ level: 'master', studyForm: 'dual' }, 'ho-dual'],
    [{ level: 'master', studyForm: 'self-paced' }, undefined],
    [{ level: 'doctorate', studyForm: 'full-time' }, undefined],
    [{ level: 'bachelor', studyForm: 'full-time', pathway: 'ho-modular' }, 'ho-modular'],
  ] as const)('%j has the pathway %s', (course, pathway) =>
    expect(derived(course)['course.pathway']).toBe(pathway),
  )

  it('there is no right to student finance in other pathways; in these it is unknown', () => {
    expect(derived({ pathway: 'short' })['person.hasSfRight']).toBe(false)
    expect(derived({ pathway: 'ho-dual' })['person.hasSfRight']).toBeUndefined()
    expect(derived({})['person.hasSfRight']).toBeUndefined()
  })

  it('a course has started on its first day', () => {
    expect(derived({ startDate: today })['course.started']).toBe(true)
    expect(derived({ startDate: '2026-11-25' })['course.started']).toBe(false)
    expect(derived({})['course.started']).toBeUndefined()
  })

  it('the other price follows only where the VAT rule is known', () => {
    expect(derived({ costExVat: '826.45', vat: 'standard' })['course.costInclVat']).toBe(100_000)
    expect(derived({ costInclVat: 1000, vat: 'standard' })['course.costExVat']).toBe(82_645)
    expect(derived({ costInclVat: 1000, vat: 'exempt' })['course.costExVat']).toBe(100_000)
    expect(derived({ costInclVat: 1000 })['course.costExVat']).toBeUndefined()
  })
})

it('a job that comes with a course is one that was promised; one that was not told is not asked of it', () => {
  const facts = (jobGuarantee?: boolean) =>
    courseFactsOf(sampleCourse({ practical: { jobGuarantee } }), today).jobGuarantee
  expect([facts(true), facts(false), facts()]).toEqual([true, false, undefined])
})
