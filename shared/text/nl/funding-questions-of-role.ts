/** Questions behind funding advice in other words for who somebody is: nobody is asked about an employer whom they have not. */
import type { Role } from '../../domain/funding/role.ts'
import { questions, type QuestionText } from './funding-questions.ts'

type Words = Pick<QuestionText, 'question' | 'hint'>

const ofRole: Record<string, Partial<Record<Role, Words>>> = {
  'employer.sector': {
    'job-seeker': {
      question: 'In welke sector wil je werken?',
      hint: 'Sommige sectoren hebben een eigen fonds.',
    },
    student: {
      question: 'In welke sector wil je werken?',
      hint: 'Sommige sectoren hebben een eigen fonds.',
    },
    employee: { question: 'In welke sector werk je?', hint: 'Veel sectoren hebben een eigen fonds.' },
  },
  'course.paidByOther': {
    'job-seeker': { question: 'Betaalt iemand anders mee?' },
    'self-employed': { question: 'Betaalt iemand anders mee?' },
    'own-firm': { question: 'Betaalt iemand anders mee?' },
    student: { question: 'Betaalt iemand anders mee?' },
    trainee: { question: 'Betaalt iemand anders mee, zoals je leerbedrijf?' },
    'agency-worker': { question: 'Betaalt iemand anders mee, zoals je uitzendbureau?' },
  },
  'employer.staff': {
    'self-employed': {
      question: 'Hoeveel mensen heb je in dienst?',
      hint: 'Vul 0 in als je alleen werkt.',
    },
    'own-firm': { question: 'Hoeveel mensen heb je in dienst?', hint: 'Vul 0 in als je alleen werkt.' },
  },
}

/** A question in words for who somebody is; undefined for a fact that is never asked. */
export function questionFor(fact: string, role: Role): QuestionText | undefined {
  const all = questions[fact]
  return all && { ...all, ...ofRole[fact]?.[role] }
}

/** Its sentence; empty for a fact that is never asked. */
export function questionText(fact: string, role: Role): string {
  return questionFor(fact, role)?.question ?? ''
}
