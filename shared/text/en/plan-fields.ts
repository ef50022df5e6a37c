/** The fields of a plan and of its steps: their questions, what helps to answer them, and their units. */
import type { TextName, TypedGoal, TypedStep } from '../../domain/plan/plan-fields.ts'

const errors = {
  textLong: 'Make your text shorter: at most 2,000 characters.',
  date: 'Fill in a day that exists, as day, month and year: 1-9-2027.',
  hours: 'Fill in a number from 0 to 168, such as 8.',
  money: 'Fill in an amount in euros, such as 1250 or 1249.50.',
} as const
export const lineLong = 'Make this shorter: at most 200 characters.'
const noHealth = 'Do not write anything about your health.'
const hoursUnit = 'hours'
export const eurosUnit = 'euros'

/** `error`: what to do when it cannot be read. */
type Words = { label: string; hint?: string; unit?: string; error: string }

export const goals: Record<TypedGoal, Words> = {
  title: { label: 'Name of your plan', error: 'Give your plan a name.' },
  goal: { label: 'What do you want to achieve?', hint: noHealth, error: errors.textLong },
  reason: { label: 'Why do you want this?', error: errors.textLong },
  hoursPerWeek: { label: 'How many hours a week do you have?', unit: hoursUnit, error: errors.hours },
  budget: {
    label: 'How much do you want to pay yourself?',
    hint: 'In euros, for the whole plan.',
    unit: eurosUnit,
    error: errors.money,
  },
  postcode: {
    label: 'What are the digits of your postcode?',
    hint: 'Only the four digits. Then we can see how far away a course is.',
    error: 'Fill in the four digits of your postcode, such as 3511.',
  },
  travelKm: {
    label: 'How far do you want to travel?',
    hint: 'From your postcode, in kilometres.',
    unit: 'km',
    error: 'Fill in a number from 0 to 500, such as 25.',
  },
}
export const level = 'What is the highest education you have finished?'
export const levelHint = 'Then we can see if you can begin a step.'

export const steps: Record<TypedStep, Words> = {
  title: { label: 'What are you going to do?', error: 'Write down what you are going to do.' },
  start: { label: 'When do you begin?', error: errors.date },
  weeks: {
    label: 'How many weeks does it take?',
    unit: 'weeks',
    error: 'Fill in a number from 0 to 2,000, such as 20.',
  },
  hoursPerWeek: { label: 'How many hours a week does it take?', unit: hoursUnit, error: errors.hours },
  cost: { label: 'What does it cost?', unit: eurosUnit, error: errors.money },
  note: { label: 'Note to yourself', hint: noHealth, error: errors.textLong },
}

/** What the texts of a step are called where they are shown, also to a desk and on paper. */
export const stepTexts: Record<TextName, string> = {
  note: 'Note',
}
const withoutName: readonly string[] = ['note']
/** A text of a step where it stands by itself. A note is seen to be one. */
export function stepText(name: TextName, text: string): string {
  return withoutName.includes(name) ? text : `${stepTexts[name]}: ${text}`
}
