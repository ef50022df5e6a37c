/** The operator's page of courses that may be one: two side by side, and the word about them. */
import { count, counted } from './format.ts'

export const title = 'Duplicate courses'
export const text = 'These courses look alike. We do not join them ourselves: you choose.'
export const none =
  'There is nothing to choose. When courses from two sources look alike, you will see them here.'
export function pairsCount(total: number): string {
  return counted(total, 'pair is waiting for you', 'pairs are waiting for you')
}
export function pairName(number: number): string {
  return `Pair ${count(number)}`
}
export const pairReasons = {
  similar: 'The same provider and almost the same title.',
  ambiguous: 'A code fits several courses from one source.',
  contradiction: 'The code is the same, but another fact differs.',
} as const
export const whyTogether = 'Why these two?'
/** `kind`: of a key, as ingest/duplicates/keys.ts has them. */
export function sharedKey(kind: string): string {
  return sharedKeys.get(kind) ?? 'Both sources name the same mark.'
}
const sharedKeys = new Map([
  ['uuid', 'Both sources give the course the same mark.'],
  ['rio', 'Both have the same code in the Dutch register of courses.'],
  ['postcode', 'Provider, course, form and postcode are the same.'],
  ['city', 'Provider, course, form and place are the same.'],
])
export function bothStart(day: string): string {
  return `Both start on ${day}.`
}
export const noneStarts = 'No start is known for either course.'
export const factColumn = 'Fact'
export const compared = {
  provider: 'Provider',
  start: 'First start',
  place: 'Place',
  level: 'Level',
  form: 'Form of study',
  duration: 'Duration',
  price: 'Price',
  source: 'Source',
  key: 'Identifier',
} as const
export const differs = 'differs'
export const same = 'This is the same course'
export const different = 'These are two courses'
export const decided = {
  same: 'Saved. We will soon show them as one course.',
  different: 'Saved. They stay two courses.',
} as const
export const decisionGone = 'You can no longer decide about this pair. A course may be gone.'

export const decisionsHeading = 'Latest choices'
export const decisionsCaption = 'What was chosen about pairs, newest first'
export const decisionColumns = {
  pair: 'Pair',
  verdict: 'Choice',
  who: 'By',
  when: 'When',
  undo: 'Change',
} as const
export const verdicts = { same: 'one course', different: 'two courses' } as const
export const turnRound = { same: 'Make it one course', different: 'Make it two courses' } as const
export const notYetShown = 'still being processed'
