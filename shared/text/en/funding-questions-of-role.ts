/** Questions behind funding advice in other words for who somebody is: nobody is asked about an employer whom they have not. */
import type { Role } from '../../domain/funding/role.ts'
import { questions, type QuestionText } from './funding-questions.ts'

type Words = Pick<QuestionText, 'question' | 'hint'>

const ofRole: Record<string, Partial<Record<Role, Words>>> = {
  'employer.sector': {
    'job-seeker': {
      question: 'In which sector do you want to work?',
      hint: 'Some sectors have a fund of their own.',
    },
    student: {
      question: 'In which sector do you want to work?',
      hint: 'Some sectors have a fund of their own.',
    },
    employee: { question: 'In which sector do you work?', hint: 'Many sectors have a fund of their own.' },
  },
  'course.paidByOther': {
    'job-seeker': { question: 'Does somebody else help to pay?' },
    'self-employed': { question: 'Does somebody else help to pay?' },
    'own-firm': { question: 'Does somebody else help to pay?' },
    student: { question: 'Does somebody else help to pay?' },
    trainee: { question: 'Does somebody else help to pay, such as your training company?' },
    'agency-worker': { question: 'Does somebody else help to pay, such as your temp agency?' },
  },
  'employer.staff': {
    'self-employed': {
      question: 'How many people do you employ?',
      hint: 'Fill in 0 if you work alone.',
    },
    'own-firm': { question: 'How many people do you employ?', hint: 'Fill in 0 if you work alone.' },
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
