/** Words of the form around its questions: fixed answers, parts, and what to do about an answer that cannot be read. */
import { count } from './format.ts'

export const preferNot = 'I would rather not say'
export const noneOfThese = 'No, none of these'
export const yes = 'Yes'
export const no = 'No'

/** The parts of the second half of the form. */
export const parts = {
  first: 'About you and the course',
  course: 'About the course',
  work: 'About your work',
  you: 'More about you',
  teaching: 'If you work or want to work in education',
} as const

export const errors = {
  situation: 'Choose what you do now. You may also choose ‘I would rather not say’.',
  age: 'Fill in your age as a whole number from 0 to 120, for example 42.',
  postcode: 'Fill in the four digits of your postcode, for example 3511.',
  number: (least: number, most: number) => `Fill in a number from ${least} to ${count(most)}.`,
  whole: 'Fill in a whole number, for example 25.',
  money: 'Fill in an amount in euros, for example 1250 or 1249.50.',
  date: 'Fill in a day that exists, for example 1-9-2027 for 1 September.',
  choice: 'Choose one of the answers.',
  partOnly: 'Choose ‘Yes, a part’ at the question above, or leave this amount empty.',
  other: 'Check this answer. It does not fit with another answer or with the course.',
} as const
