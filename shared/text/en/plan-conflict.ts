/** A plan that was changed in two places: both versions, what differs between them, and what to keep. */
import { levels, type Level } from '../../domain/codes.ts'
import type { GoalName } from '../nl/plan-conflict.ts'
import { decimal, kilometres, money, nbsp } from './format.ts'
import { labelOf } from './labels.ts'

export const heading = 'Your plan was also changed somewhere else'
export const intro = 'Nothing is lost. Here are both plans. What is not the same has the word ‘different’.'
export const versionHere = 'As it is here'
export const versionThere = 'As it was saved'
export const noSteps = 'No steps'
export const goalsHeading = 'Goal, time and money'
export const stepsHeading = 'Steps'
/** The mark beside what is not the same in both versions. */
export const different = 'different'
export const onlyHere = 'only here'
export const onlyThere = 'only saved'
export const otherPlace = 'other place'
export const empty = 'not filled in'

export const keepBoth = 'Keep both: merge the plans'
export const bothMeans =
  'Merging means: all steps, notes and goals stay. A step that was filled in in two ways will be there twice.'
export const tooMany = 'The plans cannot be merged: your plan would have more than 50 steps.'
export const keepHere = 'Keep what is here'
export const keepThere = 'Use what was saved'
export const chosenHere = 'We keep what is here.'
export const chosenThere = 'We used what was saved.'
export const chosenBoth = 'The plans have been merged.'

/** The own step that keeps what the goals of the merged plan have no room for. */
export const leftTitle = 'Check: this was in the other plan'

export const goalNames = {
  title: 'Name',
  goal: 'What do you want to achieve?',
  reason: 'Why do you want this?',
  targetOccupation: 'Occupation',
  hoursPerWeek: 'Time a week',
  budget: 'Own money',
  level: 'Highest education',
  postcode: 'Postcode',
  travelKm: 'How far to travel',
} as const

/** A goal in words; null and an occupation without a label are said as such. */
export function goalValue(name: GoalName, value: string | number | null, label: string | null): string {
  if (value === null) return empty
  switch (name) {
    case 'targetOccupation':
      return label ?? 'another occupation'
    case 'hoursPerWeek':
      return `${decimal(Number(value))}${nbsp}${Number(value) === 1 ? 'hour' : 'hours'}`
    case 'budget':
      return money(Number(value))
    case 'travelKm':
      return kilometres(Number(value))
    case 'level':
      return levels.includes(value as Level) ? labelOf('level', value as Level) : empty
    default:
      return String(value)
  }
}

export function leftLine(name: GoalName, value: string | number, label: string | null): string {
  return `${goalNames[name]}: ${goalValue(name, value, label)}`
}

export const stepNames = {
  start: 'Start',
  lasts: 'How long',
  hoursPerWeek: 'A week',
  cost: 'Cost',
  after: 'Order',
} as const

/* Without script: a change on top of a version that is not the newest. */
export const staleHeading = 'Your change has not been made yet'
export const staleText =
  'Meanwhile your plan was changed somewhere else. Below is the newest plan. Nothing is lost.'
type Asked = 'omhoog' | 'omlaag' | 'verwijder'
export function asked(act: Asked): string {
  const words = { omhoog: 'one place up', omlaag: 'one place down', verwijder: 'remove' }
  return `You asked for this: ${words[act]}.`
}
export const askAgain = 'Do it now'
export const stepGone = 'This step is no longer in your plan. You do not have to do anything.'
