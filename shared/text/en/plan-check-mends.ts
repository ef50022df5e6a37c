/** What can be done about a finding, as the words of a button or link. */
import type { Finding, FindingCode } from '../../domain/plan/finding.ts'

const otherStart = 'Choose another start'
const change = 'Change the step'
const order = 'Change the order of the steps'
const provider = 'Ask the provider'
const otherCourse = 'Find another course'
const takeOver = 'Use the latest details'
const fillIn = 'Fill it in'
const plan = 'Add this to your plan'
const search = 'Find courses'
const desk = 'Ask the desk'
const goals = 'Change your goal'

const words: Record<FindingCode, string> = {
  order,
  'not-after': order,
  withdrawn: otherCourse,
  'offering-cancelled': otherStart,
  'offering-full': otherStart,
  'funding-step-late': order,
  'offering-gone': otherStart,
  'enrolment-closed': provider,
  overlap: otherStart,
  'over-budget': 'See who helps to pay',
  'over-hours': change,
  'start-passed': otherStart,
  'start-unknown': otherStart,
  'same-course': 'Remove one of them',
  'enrolment-soon': 'Go to the provider',
  'enrolment-deadline': 'Go to the provider',
  undated: 'Choose a start',
  'weeks-unknown': fillIn,
  'long-gap': otherStart,
  holiday: provider,
  'holiday-overlap': otherStart,
  'plan-expires': 'Update your plan',
  'price-unknown': fillIn,
  'vat-unknown': provider,
  'hours-unknown': fillIn,
  'budget-with-funding': 'See who helps to pay',
  dearer: takeOver,
  'start-moved': otherStart,
  cheaper: takeOver,
  changed: takeOver,
  'entry-level': desk,
  'entry-read': 'Read what the provider asks',
  'level-unknown': 'Fill in your level',
  'level-lower': otherCourse,
  'too-far': otherCourse,
  'funding-soon': plan,
  'funding-missed': desk,
  'funding-deadline': plan,
  'funding-opens': plan,
  'ask-employer': 'See the schemes',
  'goal-missing': 'Fill in your goal',
  'goal-gone': goals,
  'skills-open': search,
  'skills-untouched': search,
}

export function mendText({ code }: Pick<Finding, 'code'>): string {
  return words[code]
}
