/** The operator's pages: sources and their rounds, completeness, pairs that may be one course, the outbox. */
import type { SourceState } from '../../domain/source-state.ts'
import { count, counted, decimal, nbsp, plural } from './format.ts'

export type { MailView } from '../nl/admin.ts'

export * from './admin-mail.ts'

export const heading = 'Administration'
export const signInTitle = 'Sign in for the administration'
export const signInText = 'This page is for the administrators of Stapwijzer.'
export const signIn = 'Sign in'
export const forbiddenTitle = 'Only for administrators'
export const forbiddenText =
  'You are signed in, but you are not an administrator. Ask your administrator for help.'
/** Who did something, where the name is not known (any more). */
export const someone = 'The administration'
export const toDesk = 'To the desk'
export const toAdmin = 'To the administration'

export const parts = 'Parts of the administration'
export const part = {
  sources: 'Sources',
  duplicates: 'Double courses',
  prices: 'Prices',
  mails: 'Mail',
  reports: 'Reports',
  missed: 'Missed',
  searches: 'Not found',
  counts: 'Counted',
} as const
/** Beside the name of a part: how much waits for the operator there. */
export function waitingThere(number: number): string {
  return counted(number, 'waits for you', 'wait for you')
}

/** On every page while no worker is at work. */
export const workerAway = {
  heading: 'The work in the background has stopped',
  text: 'No source is read now and no mail goes out. It usually begins again by itself. Is this still here after ten minutes? Then look in the runbook.',
} as const

// Sources
export const sourcesTitle = 'Sources'
export function sourcesSum(all: number, troubled: number): string {
  if (all === 0) return 'There are no sources yet.'
  const sum = `${counted(all, 'source', 'sources')}.`
  if (troubled === 0) return `${sum} Nothing needs you.`
  return `${sum} ${counted(troubled, 'source needs', 'sources need')} you.`
}
export const hiddenHeading = 'Filters that are hidden now'
export const hiddenText =
  'Fewer than 1 in 100 courses tell this. That is why the filter is not on the search page. It comes back by itself.'
/** `Guaranteed job: known of 2 of the 640 courses`. */
export function hiddenFilter(name: string, courses: number, all: number): string {
  return `${name}: known of ${count(courses)} of the ${counted(all, 'course', 'courses')}`
}
export const sourcesCaption = 'All sources. What needs you is at the top.'
export const columns = {
  source: 'Source',
  state: 'State',
  lastRun: 'Last round',
  age: 'Age',
  live: 'Courses',
  rejected: 'Rejected',
  warnings: 'Warnings',
} as const
export const states: Record<SourceState, string> = {
  ok: 'in order',
  new: 'not read yet',
  off: 'turned off',
  refused: 'held back',
  failed: 'failed',
  stale: 'too old',
}
export const stateMeanings: Record<SourceState, string> = {
  ok: 'The last round went well.',
  new: 'This source has never been read.',
  off: 'This source is not read any more.',
  refused: 'We held the last round back. What was there can still be found.',
  failed: 'The last round failed. What was there can still be found.',
  stale: 'This source has not been read for longer than we promise.',
}
export const readingNow = 'being read now'
export const never = 'never'
export function promised(seconds: number): string {
  return `at most ${span(seconds)}`
}
export const nothingPromised = 'no promise'
/** A length of time, rounded down, that never breaks over lines: `5 minutes`, `26 hours`, `3 days`. */
export function span(seconds: number): string {
  if (seconds < 60) return 'less than a minute'
  if (seconds < 3600) return joined(Math.floor(seconds / 60), 'minute', 'minutes')
  if (seconds < 48 * 3600) return joined(Math.floor(seconds / 3600), 'hour', 'hours')
  return joined(Math.floor(seconds / 86_400), 'day', 'days')
}
function joined(number: number, one: string, many: string): string {
  return `${count(number)}${nbsp}${plural(number, one, many)}`
}

export const backToSources = 'All sources'
export const sourceFacts = {
  format: 'Kind',
  age: 'Age',
  promise: 'Promise',
  schedule: 'When',
  live: 'To be found',
  trust: 'Trust',
  owner: 'Whose',
  contact: 'Call or email',
  licence: 'Licence',
  terms: 'Terms',
} as const
export const byHand = 'only by hand'
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const
/** A schedule (five fields of cron) in words, for the plain ones that nearly all are: each day, some days, each hour. */
export function scheduleOf(cron: string): string {
  const [minute = '', hour = '', date = '', month = '', days = ''] = cron.trim().split(/\s+/)
  const own = 'by a schedule of its own'
  if (date !== '*' || month !== '*' || !/^\d{1,2}$/.test(minute)) return own
  if (hour === '*' && days === '*')
    return `every hour, ${counted(Number(minute), 'minute', 'minutes')} past the hour`
  if (!/^\d{1,2}$/.test(hour)) return own
  const at = `at ${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`
  if (days === '*') return `every day ${at}`
  if (days === '1-5') return `on working days ${at}`
  const named = days.split(',').map((day) => weekdays[Number(day) % 7])
  if (!/^[0-7](,[0-7])*$/.test(days)) return own
  return `every ${named.join(', ')} ${at}`
}
export const trustNote = 'Do more sources have the same course? Then the highest number wins.'
export function courses(number: number): string {
  return counted(number, 'course', 'courses')
}

// Runs
export const runsHeading = 'Rounds'
export const runsCaption = 'Rounds of this source, the newest at the top'
export const noRuns = 'There has been no round yet.'
export const runColumns = {
  started: 'Begin',
  outcome: 'Outcome',
  read: 'Read',
  created: 'New',
  updated: 'Changed',
  withdrawn: 'Gone',
  rejected: 'Rejected',
  warnings: 'Warnings',
} as const
export const runStates = {
  done: 'succeeded',
  unchanged: 'succeeded, nothing new',
  refused: 'held back',
  failed: 'failed',
  running: 'busy',
} as const
export function runTitle(source: string): string {
  return `Round of ${source}`
}
export const runFacts = {
  started: 'Begin',
  lasted: 'Took',
  unchanged: 'The same',
  acceptedBy: 'Allowed by',
} as const
export const whatHappened = 'What happened'
export const whatToDo = 'What you do'
export const importerSays = 'Message of the program'
export const runGood = 'The source was read completely. Everything can be found.'
export const runUnchanged = 'The source was read completely. Nothing had changed.'
export const runRunning = 'This round is still busy. Look again in a while.'
export const oldStays = 'What was there can still be found.'

// Findings
export const findingsHeading = 'What stood out'
export const noFindings = 'Nothing stood out.'
export const kinds = { reject: 'Rejected', warning: 'Warning' } as const
export const kindMeanings = {
  reject: 'These items did not become a course.',
  warning: 'These courses can be found, but something is not quite right.',
} as const
export const chooseCode = 'Choose what you want to see'
export const everything = 'Everything'
export function findingsCount(total: number): string {
  return counted(total, 'finding', 'findings')
}
export const findingsCaption = 'Findings, in the order of the source'
export const findingColumns = {
  key: 'Item',
  kind: 'Kind',
  path: 'Field in the file',
  what: 'What',
} as const
export const download = 'Download as a table (CSV)'
export const downloadHint =
  'You can send this table to the provider. For each finding it has what the program itself wrote.'
export const nothingHere = 'There is nothing of this.'

// Completeness
export const qualityHeading = 'How complete are the data?'
export function qualityTitle(source: string): string {
  return `Data of ${source}`
}
export function meanScore(score: number): string {
  return `on average ${decimal(score)} of the 100 points`
}
export const noCourses = 'There are no courses of it to be found.'
export const allComplete = 'Nothing is missing.'
export const missingHeading = 'What is missing most'
export function missingOf(courses: number, all: number): string {
  return `${count(courses)} of ${count(all)}`
}
export const nothingMissing = 'nothing'
export const seeCourses = 'See courses with gaps'
export const providersHeading = 'Per provider'
export const providersCaption = 'Providers of this source, the least complete at the top'
export const providerColumns = {
  name: 'Provider',
  courses: 'Courses',
  score: 'Points',
  missing: 'Missing most',
} as const
export const incompleteHeading = 'Courses with gaps'
export function lacking(fact: string): string {
  return `Without: ${fact}`
}
export function incompleteCount(total: number): string {
  return total === 0 ? 'No courses with gaps' : `${courses(total)}, the least complete at the top`
}
export function atProvider(key: string): string {
  return `number at the provider: ${key}`
}
/** What kind a source is, by the code of its format; a format of tomorrow shows its own name. */
export const formats: Record<string, string> = {
  csv: 'Table (CSV)',
  edudex: 'EDU-DEX',
  hovi: 'HOVI',
  kiesmbo: 'KiesMBO',
  ooapi5: 'Open Education API, version 5',
  ooapi6: 'Open Education API, version 6',
  rio: 'The Dutch register of courses (RIO)',
  'schema-org': 'Website with courses',
  springest: 'File of Springest',
}
export const courseColumns = {
  course: 'Course',
  provider: 'Provider',
  score: 'Points',
  missing: 'Missing',
} as const
export const showAll = 'Show everything'
