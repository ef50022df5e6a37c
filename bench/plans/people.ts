/** People with more and fewer answers, as a screen of questions gives them; and a course as they type it in. */
import type { FundingRequest } from '@stapwijzer/shared/api/funding.ts'

type Asked = Pick<FundingRequest, 'person' | 'employer'>

/** In turn; from nothing known to nearly everything. */
export const people: readonly Asked[] = [
  { person: {} },
  { person: { situation: 'employed', age: 41 }, employer: { sector: 'care', staff: 120 } },
  { person: { situation: 'unemployed', benefit: 'ww', age: 52, municipality: '0344' } },
  { person: { situation: 'self-employed', ageBand: '30-56', nationalityGroup: 'nl', income: '31000.00' } },
  {
    person: {
      situation: 'agency-worker',
      agencyPhase: 'a',
      birthDate: '1999-05-17',
      educationHighest: 'mbo-3',
      priorFundingThisYear: [],
      fundingForThisCourse: [],
    },
  },
  {
    person: {
      situation: 'employed',
      age: 34,
      nationalityGroup: 'nl',
      teachingQualified: true,
      teachingShare: 60,
      fundedSchoolLast12m: true,
      hasSfRight: false,
      fundingForThisCourse: [],
    },
    employer: { sector: 'education-vo', schoolBoard: true, role: 'current', staff: 80 },
  },
]

/** Nothing has to be looked up for it: what is measured is the advice. */
export const typedCourse: FundingRequest['course'] = {
  level: 'mbo-4',
  studyForm: 'part-time',
  costInclVat: '1850.00',
  durationWeeks: 26,
  startDate: '2027-09-06',
  purpose: 'future-profession',
}
