/** The page that says who may pay, and the page of one scheme. */
import { counted, date, listed } from './format.ts'

export const title = 'Who pays for your course?'
export const description =
  'Answer a few questions and see who can help to pay for your course. We keep nothing of what you fill in.'
export const heading = 'Who helps to pay?'
export function headingFor(course: string): string {
  return `Who helps to pay for ${course}?`
}
export const lead = 'Answer a few questions. Then you see which schemes suit you and what you pay yourself.'
export const nothingStored = 'We keep nothing. We work out your answers and forget them after that.'
export const forCourse = 'You are looking for this course:'
export const otherCourse = 'Look without this course'
export const courseGone = 'This course is no longer there. You can fill in a price yourself below.'
export const noCourseYet = 'Have you not chosen a course yet? Then fill in what you already know.'
export const findCourse = 'Find a course first'
/** Said once, for all questions together. */
export const onlyFirst = 'Only the first question is needed. You may leave the others empty.'
export const allMayBeEmpty = 'You may leave these questions empty.'
export const required = 'needed'
export const nextHeading = 'These questions matter most'
export function answeredHeading(questions: number): string {
  return `What you filled in already (${questions})`
}
export function lastMoreHeading(questions: number): string {
  return counted(questions, 'question about a benefit', 'questions about a benefit')
}
export function moreHeading(questions: number): string {
  return `All other questions (${questions})`
}
export const lastHeading = 'Only if you want to'
export const submit = 'Show who pays'
export const submitAgain = 'Work it out again'
export const remember = 'Remember my answers for other courses too'
export const rememberHint =
  'Then you see what you pay yourself at every course and in your plan. It stays in this tab.'
export const remembered = 'Your answers are only in this tab. If you close it, they are gone.'
export const forget = 'Forget my answers'
export const forgotten = 'Your answers are gone.'
export const failed = 'We could not work it out now. Your answers are still there. Try again in a moment.'

export const answerHeading = 'These are your options'
export const noDecision = 'This is a help, not a decision.'
export function talk(desk: string | null): string {
  return `Would you rather talk to somebody? ${desk ?? 'The Leerwerkloket'} helps for free.`
}
export const toDesk = 'Talk to the desk'
export const changeAnswers = 'Change your answers'
export const answersHeading = 'Your answers'

export const groups = {
  likely: 'This probably fits',
  worth: 'This is worth trying',
  if: 'Maybe, if …',
  price: 'What a school asks by law',
  'not-eligible': 'This does not work now',
  expired: 'This no longer exists',
} as const
export const ifIntro = 'These schemes depend on one question. Open the question if it suits you.'
export const groupIntro = {
  price: 'These are prices. They do not help to pay.',
  'not-eligible': 'Each scheme says why.',
  expired: 'You cannot apply for these schemes any more.',
} as const
export function schemesUnder(count: number): string {
  return `(${counted(count, 'scheme', 'schemes')})`
}
export const answerThis = 'Answer this question'
export function moreQuestions(count: number): string {
  return counted(count, 'more question that rarely matters', 'more questions that rarely matter')
}
export function showMore(count: number): string {
  return counted(count, 'more scheme', 'more schemes')
}

export const amountLabel = 'How much'
export const forWhomLabel = 'For whom'
export const forEveryone = 'Everybody.'
export const forWhomDepends = 'That depends on the course and on you.'
export const whoLabel = 'Who applies'
export const whenLabel = 'When'
export const why = 'Why, and the source'
export const whyOnly = 'Why'
export const stillNeeded = 'We still need to know this:'
export const rule = 'The rule:'
export const askSomeone = 'ask about this'
export const notSure = 'These rules are not certain. Ask about them.'
export const payBack = 'You pay this back.'
export const moreAbout = 'All about this scheme'
export const source = 'Source'
export const noSource = 'no source yet'
export function checkedOn(day: string | null): string {
  return day === null ? 'not checked yet' : `checked on ${date(day)}`
}
export function decides(authority: string): string {
  return `${capital(authority)} decides.`
}
export function askThere(authority: string): string {
  return `Ask ${authority} about it.`
}

type ActBy = {
  date: string
  kind: 'window-closes' | 'window-opens' | 'window-expected' | 'before-start'
}
/** By when to ask; `days` = from today until then. */
export function actBy({ date: day, kind }: ActBy, days: number): string {
  const left = days === 0 ? 'today' : `${counted(days, 'day', 'days')} left`
  switch (kind) {
    case 'window-closes':
      return `Up to and including ${date(day)} (${left})`
    case 'window-opens':
      return `From ${date(day)} (in ${counted(days, 'day', 'days')})`
    case 'window-expected':
      return `Probably from ${date(day)}`
    case 'before-start':
      return `Before ${date(day)}, when the course begins (${left})`
  }
}
export const when = {
  beforeStart: 'Before the course begins',
  afterwards: 'After the end of the course',
  notKnown: 'Not known yet',
  always: 'You can do this all year',
} as const

export const totalsHeading = 'What do you pay yourself?'
export function priceLine(amount: string): string {
  return `The course costs ${amount}.`
}
export const priceMissing = 'The price is not known. Ask the provider, or fill in a price below.'
export const priceMissingTyped = 'Fill in a price, then we work it out.'
export const countedHeading = 'What we counted'
export const nothingCounted = 'We do not take anything off yet. No scheme is certain enough.'
export const notCountedHeading = 'What we did not count'
export function loansNotCounted(names: readonly string[]): string {
  return `Borrowing: ${listed(names)}. You pay that back.`
}
export function employerNotCounted(schemes: number, employer: string): string {
  return `Money that ${employer} gets (${counted(schemes, 'scheme', 'schemes')}). Make agreements about that together.`
}
export const taxNotCounted = 'Advantage through the tax. You only notice that later.'
export function openNotCounted(schemes: number): string {
  return `${counted(schemes, 'scheme', 'schemes')} that we need to know something more about.`
}
export const combineHeading = 'What does not go together?'
export function notTogether(name: string, others: readonly string[]): string {
  return `${name} does not go together with ${listed(others, 'or')}.`
}
export const combineOk = 'As far as we know you can use these schemes together. Do ask about it.'

export const allHeading = 'All schemes'
export function allSummary(count: number): string {
  return `See all ${count} schemes that we know`
}
export const status = {
  live: 'exists now',
  closed: 'not open now',
  ended: 'no longer exists',
  'not-yet': 'does not exist yet',
} as const

/* The page of one scheme */
export const schemes = 'Who pays?'
export function schemeDescription(name: string): string {
  return `${name}: for whom, how much, who applies and when. With the source and with what changed over the years.`
}
export const statusText = {
  live: 'This scheme exists now.',
  closed: 'This scheme exists, but you cannot apply now.',
  ended: 'This scheme no longer exists.',
  'not-yet': 'This scheme does not exist yet.',
} as const
export function endedOn(day: string): string {
  return `This scheme has not existed since ${date(day)}.`
}
export const inShort = 'In short'
export const kindLabel = 'Kind'
export const kinds = {
  grant: 'subsidy or contribution',
  loan: 'loan',
  mixed: 'partly a gift, partly a loan',
  tax: 'advantage through the tax',
  'set-off': 'agreement at dismissal',
  price: 'lower price or fixed price',
  service: 'help or advice',
  fund: 'fund or budget of a sector',
} as const
export const decidesLabel = 'Who decides'
export const sharedOut = 'How the money is shared out'
export const allocations = {
  right: 'Whoever meets the rules gets it.',
  'pro-rata': 'When many people apply, everybody gets less.',
  'first-come': 'Who comes first gets it.',
  'budget-limited': 'Until the money is gone.',
  lottery: 'When too many people apply, lots are drawn.',
  ranked: 'There is an order. Not everybody gets it.',
  discretion: 'It is decided person by person.',
  fund: 'The fund of the sector decides.',
} as const
export function windowOpen(last: string): string {
  return `Open now, up to and including ${date(last)}`
}
export function windowNext(first: string, last: string, expected: boolean): string {
  return `${expected ? 'Probably from' : 'From'} ${date(first)} up to and including ${date(last)}`
}
export const versionsHeading = 'The rules over the years'
export function versionSpan(from: string | null, until: string | null): string {
  if (from && until) return `From ${date(from)} until ${date(until)}`
  if (from) return `From ${date(from)}`
  return until ? `Until ${date(until)}` : 'Always'
}
export const versionNow = 'this holds now'
export const versionComing = 'this will hold later'
export const changesHeading = 'What changed'
export const changes = {
  added: 'New:',
  dropped: 'No longer:',
  changed: 'Now:',
  was: 'Before:',
  amount: 'Amount now:',
  windows: 'The periods to apply changed.',
  unsure: 'We could not check these rules at the source yet.',
  sure: 'We read these rules at the source. The older ones were not certain yet.',
  nothing: 'The rules stayed the same.',
} as const
export const firstVersion = 'This is the oldest version that we know.'
export const conditionsHeading = 'What must be true'
export const oneOfThese = 'One of these things:'
export const noConditions = 'There are no fixed rules. Ask what is possible.'
export const softNote = 'this can make the amount lower'
export const worthHeading = 'How much it is'
export const worthUnknown = 'The amount is not known.'
export const windowsHeading = 'When you can apply'
export const noWindows = 'There is no fixed period.'
export const noWindowsKnown = 'The periods are not known yet.'
export function windowSpan(first: string, last: string): string {
  return `${date(first)} up to and including ${date(last)}`
}
export function yearly(first: string, last: string): string {
  return `Every year from ${dayAndMonth(first)} up to and including ${dayAndMonth(last)}`
}
export const evidenceNote = {
  verified: 'We read these rules at the source.',
  'from-memory': 'We could not read these rules at a source.',
  unverified: 'We could not read these rules at a source.',
} as const
/** What rules about nationality mean. */
export const europe = 'By Europe we mean the European Union, Norway, Iceland, Liechtenstein and Switzerland.'
export const sourcesHeading = 'Sources'
export const checkYourself = 'See whether this is for you'
/** To the search: by the facts of the courses alone. */
export function coursesWith(courses: number): string {
  return `See ${counted(courses, 'course that this may help to pay for', 'courses that this may help to pay for')}`
}

/** `02-01` → `1 February`. */
function dayAndMonth(monthDay: string): string {
  return date(`2000-${monthDay}`).replace(/ 2000$/, '')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
