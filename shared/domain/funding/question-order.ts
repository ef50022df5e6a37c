/** Which questions stand where on the page about money, in which order. Codes are paths of facts. */

/** Few and short: what decides most. The situation is the only one that must be answered. */
export const first = [
  'person.situation',
  'person.age',
  'person.postcode4',
  'employer.sector',
  'course.purpose',
  'course.paidByOther',
] as const

/** Asked first when no course was chosen; of a chosen course only what it does not tell. */
export const ofCourse = ['course.costInclVat', 'course.pathway', 'course.startDate'] as const

export const more = {
  course: [
    'course.paidByOtherAmount',
    'course.requiredByLawOrCao',
    'course.requiredByEmployer',
    'course.teacherQualifying',
    'course.durationWeeks',
    'course.funded',
    'course.recognised',
    'course.feeType',
    'course.inCrebo',
    'course.domain',
  ],
  work: [
    'employer.staff',
    'person.atRiskOfDismissal',
    'person.agencyPhase',
    'person.educationHighest',
    'person.priorFundingThisYear',
    'employer.role',
    'employer.sbbRecognised',
    'employer.childcareType',
    'person.contractStart',
    'person.transitionPaymentDue',
    'person.writtenConsent',
  ],
  you: [
    'person.nationalityGroup',
    'person.permitType',
    'person.duoPermitCheck',
    'person.hasSfRight',
    'person.secondHoStudy',
    'person.degreeSameLevel',
    'person.degreeInCareOrEducation',
    'person.parallelStudy',
    'person.firstHoEnrolment',
    'person.basicSkillsBelow',
    'course.basicSkills',
    'course.contactHours',
    'person.civicIntegrationDuty',
    'person.fundingForThisCourse',
  ],
  teaching: [
    'person.teachingQualified',
    'person.fundedSchoolLast12m',
    'person.teachingShare',
    'person.teachingExempt',
    'person.schoolSupportStaff',
    'person.zijInstromer',
    'person.teacherCourseLast2y',
    'employer.schoolBoard',
  ],
} as const

/** What says something about somebody's health: nobody has to tell, and the reason for asking stands beside it. */
export const aboutHealth = ['person.benefit', 'employer.wgaEigenrisicodrager'] as const

/** Last, and only for who wants to: the benefit, and what is asked only of people who told theirs. */
export const last = [
  'person.benefit',
  'person.jobCommitment',
  'person.realChanceShown',
  'person.staysAvailable',
  'person.weeklyHours',
  'person.fundedStudyPossible',
  'employer.wgaEigenrisicodrager',
] as const

/** Every question, in the order in which they stand on the page. */
export const askable: readonly string[] = [...ofCourse, ...first, ...Object.values(more).flat(), ...last]

type Given = Readonly<Record<string, string>>
const oneOf =
  (name: string, ...values: string[]) =>
  (given: Given) =>
    values.includes(given[name] ?? '')
const hasBenefit = (given: Given) => !['', 'unknown', 'none'].includes(given['person.benefit'] ?? '')
const inTeaching = (given: Given) =>
  given['course.teacherQualifying'] === 'true' || (given['employer.sector'] ?? '').startsWith('education-')

/** Questions that only make sense after an answer to another one (`after`), so that nobody is asked everything. */
const follows: Readonly<Record<string, { after: string; when: (given: Given) => boolean }>> = {
  'course.paidByOtherAmount': { after: 'course.paidByOther', when: oneOf('course.paidByOther', 'part') },
  'course.feeType': { after: 'course.teacherQualifying', when: inTeaching },
  'person.agencyPhase': { after: 'person.situation', when: oneOf('person.situation', 'agency-worker') },
  'person.educationHighest': { after: 'person.situation', when: oneOf('person.situation', 'agency-worker') },
  'person.priorFundingThisYear': {
    after: 'person.situation',
    when: oneOf('person.situation', 'agency-worker'),
  },
  // Whoever works for another knows the sector, not always the size; of one's own firm the size decides.
  'employer.staff': { after: 'person.situation', when: oneOf('person.situation', 'self-employed') },
  'person.weeklyHours': { after: 'person.benefit', when: hasBenefit },
  'employer.role': {
    after: 'person.situation',
    when: oneOf('person.situation', 'employed', 'agency-worker', 'unemployed'),
  },
  'employer.childcareType': { after: 'employer.sector', when: oneOf('employer.sector', 'childcare') },
  'person.contractStart': { after: 'employer.sector', when: oneOf('employer.sector', 'childcare') },
  'person.writtenConsent': {
    after: 'person.transitionPaymentDue',
    when: oneOf('person.transitionPaymentDue', 'true'),
  },
  'person.jobCommitment': { after: 'person.benefit', when: hasBenefit },
  'person.realChanceShown': { after: 'person.benefit', when: hasBenefit },
  'person.staysAvailable': { after: 'person.benefit', when: oneOf('person.benefit', 'ww') },
  'employer.wgaEigenrisicodrager': { after: 'person.benefit', when: oneOf('person.benefit', 'wia-wga') },
  'person.fundedStudyPossible': {
    after: 'person.benefit',
    when: oneOf('person.benefit', 'none', 'bijstand', 'ioaw', 'ioaz'),
  },
  'person.permitType': {
    after: 'person.nationalityGroup',
    when: oneOf('person.nationalityGroup', 'eu-eea-ch', 'other'),
  },
  'person.duoPermitCheck': {
    after: 'person.nationalityGroup',
    when: oneOf('person.nationalityGroup', 'eu-eea-ch', 'other'),
  },
  'person.secondHoStudy': {
    after: 'course.pathway',
    when: (given) => (given['course.pathway'] ?? '').startsWith('ho-'),
  },
  'person.degreeInCareOrEducation': {
    after: 'person.degreeSameLevel',
    when: oneOf('person.degreeSameLevel', 'true'),
  },
  'person.parallelStudy': { after: 'person.degreeSameLevel', when: oneOf('person.degreeSameLevel', 'true') },
  'course.basicSkills': { after: 'person.basicSkillsBelow', when: oneOf('person.basicSkillsBelow', 'true') },
  'course.contactHours': { after: 'person.basicSkillsBelow', when: oneOf('person.basicSkillsBelow', 'true') },
  'person.civicIntegrationDuty': {
    after: 'person.basicSkillsBelow',
    when: oneOf('person.basicSkillsBelow', 'true'),
  },
  'person.fundingForThisCourse': {
    after: 'course.teacherQualifying',
    when: (given) => inTeaching(given) || given['person.situation'] === 'student',
  },
  ...Object.fromEntries(
    more.teaching.map((name) => [name, { after: 'course.teacherQualifying', when: inTeaching }]),
  ),
}

/** The question to ask now for a fact: its own, or the one that has to be answered before it. */
export function askedFirst(name: string, given: Given): string {
  const rule = follows[name]
  return !rule || rule.when(given) ? name : askedFirst(rule.after, given)
}

/** A date of birth is never asked: the age answers for it. Likewise the postcode for the municipality. */
const stoodFor: Readonly<Record<string, string>> = {
  'person.birthDate': 'person.age',
  'person.ageBand': 'person.age',
  'person.reachedAow': 'person.age',
  'person.municipality': 'person.postcode4',
  'course.costExVat': 'course.costInclVat',
  'course.vat': 'course.costInclVat',
}

/** The question that answers a fact; null when the site never asks it. */
export function questionFor(path: string): string | null {
  const name = stoodFor[path] ?? path
  return askable.includes(name) ? name : null
}

/** Schemes whose own rules look at what somebody already got. */
export const priorSchemes: Readonly<Record<string, readonly string[]>> = {
  'person.fundingForThisCourse': [
    'studiefinanciering',
    'lerarenbeurs',
    'tegemoetkoming-leraren',
    'tweede-lerarenopleiding',
  ],
  'person.priorFundingThisYear': ['doorzaam-scholingsvoucher'],
}
