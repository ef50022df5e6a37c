/** What a request may hold, at its edges. That all problems come at once is tried over HTTP, in advice.db.test.ts. */
import { FundingRequest } from '@stapwijzer/shared/api/funding.ts'
import { describe, expect, it } from 'vitest'

/** The paths of what is wrong with a body, from the JSON text that a client sends. */
function wrong(json: string): string[] {
  const read = FundingRequest.safeParse(JSON.parse(json))
  const paths = (read.error?.issues ?? []).map((issue) =>
    [...issue.path, ...(issue.code === 'unrecognized_keys' ? issue.keys : [])].join('.'),
  )
  return [...new Set(paths)]
}
const body = (group: string, fact: string, value: string) =>
  group === 'course'
    ? `{"person":{},"course":{"${fact}":${value}}}`
    : `{"person":{},"course":{},"${group}":{"${fact}":${value}}}`

describe('money', () => {
  it.each([
    '0',
    '-0',
    '1e3',
    '0.1',
    '99999999999.99',
    '"0"',
    '"0.5"',
    '"1250.50"',
    '"99999999999.99"',
    'null',
  ])('takes %s', (value) => expect(wrong(body('course', 'costInclVat', value))).toEqual([]))
  it.each([
    ...['-0.01', '0.001', '1e11', '1e999', '1e-7', '100000000000', '"1e3"', '"-0"', '"+1"', '"1,5"', '"1."'],
    ...['".5"', '" 1"', '""', '"12.345"', '"NaN"', '"Infinity"', 'true', '[]', '{}', '[1]'],
  ])('refuses %s', (value) =>
    expect(wrong(body('course', 'costInclVat', value))).toEqual(['course.costInclVat']),
  )
})

describe('days', () => {
  it.each(['"1900-01-01"', '"2099-12-31"', '"2028-02-29"', '"2000-02-29"'])('takes %s', (value) =>
    expect(wrong(body('course', 'startDate', value))).toEqual([]),
  )
  it.each([
    ...['"2027-02-29"', '"1900-02-29"', '"2026-13-01"', '"2026-00-10"', '"2026-04-31"', '"1899-12-31"'],
    ...[
      '"2100-01-01"',
      '"2026-1-1"',
      '"20260101"',
      '"2026-01-01T00:00:00Z"',
      '" 2026-01-01"',
      '20260101',
      '""',
    ],
  ])('refuses %s', (value) => expect(wrong(body('course', 'startDate', value))).toEqual(['course.startDate']))
})

describe('numbers', () => {
  it.each([
    ['person', 'age', '0'],
    ['person', 'age', '120'],
    ['person', 'age', '30.0'],
    ['person', 'teachingShare', '19.9'],
    ['person', 'weeklyHours', '80'],
    ['employer', 'staff', '9007199254740991'],
    ['course', 'durationWeeks', '520'],
    ['course', 'contactHours', '20000'],
  ])('takes %s.%s = %s', (group, fact, value) => expect(wrong(body(group, fact, value))).toEqual([]))
  it.each([
    ['person', 'age', '121'],
    ['person', 'age', '-1'],
    ['person', 'age', '30.5'],
    ['person', 'age', '"30"'],
    ['person', 'teachingShare', '100.1'],
    ['person', 'weeklyHours', '80.1'],
    ['employer', 'staff', '9007199254740992'],
    ['employer', 'staff', '-1'],
    ['employer', 'partnershipFirms', '1.5'],
    ['course', 'durationWeeks', '520.1'],
    ['course', 'durationWeeks', '1e999'],
    ['course', 'contactHours', '-0.1'],
  ])('refuses %s.%s = %s', (group, fact, value) =>
    expect(wrong(body(group, fact, value))).toEqual([`${group}.${fact}`]),
  )
})

describe('codes, lists and names', () => {
  it('takes an empty list, which says none, and null, which says nothing', () => {
    expect(wrong(body('person', 'fundingForThisCourse', '[]'))).toEqual([])
    expect(wrong(body('person', 'fundingForThisCourse', 'null'))).toEqual([])
  })
  it.each([
    ['person', 'fundingForThisCourse', '["x"]', 'person.fundingForThisCourse.0'],
    ['person', 'fundingForThisCourse', '"stap-budget"', 'person.fundingForThisCourse'],
    ['person', 'educationHighest', '"nt2-1"', 'person.educationHighest'],
    ['person', 'permitType', '"I"', 'person.permitType'],
    ['person', 'postcode4', '"0999"', 'person.postcode4'],
    ['person', 'postcode4', '3511', 'person.postcode4'],
    ['person', 'municipality', '"344"', 'person.municipality'],
    ['person', 'labourMarketLink', '1', 'person.labourMarketLink'],
    ['person', 'Age', '1', 'person.Age'],
    ['employer', 'age', '1', 'employer.age'],
    ['course', 'started', 'true', 'course.started'],
    ['course', 'learnerCost', '1', 'course.learnerCost'],
  ])('refuses %s.%s = %s at %s', (group, fact, value, path) =>
    expect(wrong(body(group, fact, value))).toEqual([path]),
  )
})

describe('the day of the act', () => {
  it.each(['"2015-01-01"', '"2035-12-31"', 'null'])('takes %s', (asOf) =>
    expect(wrong(`{"person":{},"course":{},"asOf":${asOf}}`)).toEqual([]),
  )
  it.each(['"2014-12-31"', '"2036-01-01"', '"2027-02-29"', '20270101', '""'])('refuses %s', (asOf) =>
    expect(wrong(`{"person":{},"course":{},"asOf":${asOf}}`)).toEqual(['asOf']),
  )
})
