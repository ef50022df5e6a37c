/** For whom a scheme is at all: the one fact that decides whether somebody belongs to the group that it is meant for. */

/** The questions that decide, each with the path of the fact that answers it. Words: `funding-guide.ts` of a language. */
export const audienceFacts = {
  sector: 'employer.sector',
  education: 'employer.sector',
  'teacher-course': 'course.teacherQualifying',
  benefit: 'person.benefit',
  agency: 'person.situation',
  dismissal: 'person.transitionPaymentDue',
  'basic-skills': 'person.basicSkillsBelow',
  'kind-of-course': 'course.pathway',
  municipality: 'person.municipality',
  'student-finance': 'person.fundingForThisCourse',
  'firm-plan': 'employer.projectType',
  'development-path': 'course.inOntwikkelpad',
  required: 'course.requiredByLawOrCao',
} as const

export type AudienceQuestion = keyof typeof audienceFacts
export const audienceQuestions = Object.keys(audienceFacts) as [AudienceQuestion, ...AudienceQuestion[]]

/** Asked about what an employer asks for, as long as there is none; follows from the applicant, not from a file. */
export const employerQuestion = 'employer'
