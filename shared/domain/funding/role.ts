/** What somebody is towards a scheme: who is asked to act, and which words fit, follow from it. */
import type { CourseFacts, EmployerFacts, Pathway, PersonFacts } from './facts.ts'

export const roles = [
  'employee',
  'agency-worker',
  /** A student who works and learns: a training firm takes the place of the employer. */
  'trainee',
  /** Has people in service, and asks for what employers ask for. */
  'own-firm',
  'self-employed',
  'job-seeker',
  'student',
  'not-told',
] as const
export type Role = (typeof roles)[number]

type About = {
  person: { situation?: PersonFacts['situation'] | undefined }
  employer: { staff?: EmployerFacts['staff'] | undefined; role?: EmployerFacts['role'] | undefined }
  /** With the pathway that level and form of study make, where none was stated. */
  course: { pathway?: CourseFacts['pathway'] | undefined }
}

const workAndLearn: readonly Pathway[] = ['mbo-bbl', 'mbo-derde', 'ho-dual']

export function roleOf({ person, employer, course }: About): Role {
  const { situation } = person
  // Whoever names the new employer has somebody to ask.
  const hasNewEmployer = employer.role === 'new' && situation !== 'self-employed'
  switch (situation) {
    case 'employed':
      return 'employee'
    case 'agency-worker':
      return 'agency-worker'
    case 'self-employed':
      return (employer.staff ?? 0) > 0 ? 'own-firm' : 'self-employed'
    case 'unemployed':
      return hasNewEmployer ? 'employee' : 'job-seeker'
    case 'student':
      return course.pathway && workAndLearn.includes(course.pathway) ? 'trainee' : 'student'
    default:
      return 'not-told'
  }
}

/** Whether there is an employer who could ask for something; unknown counts as yes. */
export function mayHaveEmployer(role: Role): boolean {
  return role !== 'self-employed' && role !== 'job-seeker' && role !== 'student'
}
