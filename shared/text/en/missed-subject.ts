/** "Tell us that you miss this": on a search without results, the page that answers, and the list for the operator. */
import { counted, date } from './format.ts'

// Under a search without results or with some of its words only, and on the page of the form
export const heading = 'Tell us what you miss'
export const headingBeside = 'Is it not there?'
export const intro = 'We count which courses people miss. We do not know who told us.'
export const label = 'Which subject do you miss?'
export const hint = 'Only name the subject, for example beekeeper. Write nothing about yourself.'
export const send = 'Tell us that you miss this'
export const errors = {
  empty: 'Fill in which subject you miss.',
  long: 'Make it shorter: at most 80 characters.',
  personal: 'Only name the subject, in at most 8 words. Leave out names, addresses and numbers.',
  many: 'You just named many subjects. Wait a minute and try again.',
  failed: 'This does not work now. Try again in a moment.',
}

// Right after sending
export const toldTitle = 'Thank you for telling us'
export function told(subject: string): string {
  return `We counted that somebody misses ‘${subject}’.`
}
export const toldNext = 'Do many people miss the same? Then we can ask schools to make a course for it here.'
export const nextHeading = 'What you can do now'
export const again = 'Find another course'
export const askDesk = 'Ask the desk to help you search'

// For the operator
export const adminTitle = 'What people miss'
export const adminText =
  'People named these subjects after a search without results. Who named them is written nowhere. We delete a report after 180 days.'
export const none = 'Nothing has been named yet.'
export const caption = 'Subjects that people miss. What was named most is at the top.'
export const columns = { subject: 'Subject', told: 'Named', days: 'When', remove: 'Remove' } as const
export const removeHint =
  'Does it hold a name or something else about a person? Then remove the subject. You cannot bring it back.'
export const remove = 'Remove'
export const removed = 'The subject is removed.'
export function times(number: number): string {
  return counted(number, 'time', 'times')
}
export function days(first: string, last: string): string {
  return first === last ? date(first) : `${date(first)} to ${date(last)}`
}
