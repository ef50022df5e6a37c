import { daysToConfirm } from './alerts/alert.ts'

/**
 * How long personal data, and what could turn out to be, are kept. The job that deletes reads this table, and docs/privacy.md shows it (a test compares
 * the two). `from` says what the time is counted from.
 */
export const retention = {
  plan: { months: 12, from: 'the last change' },
  /**
   * Contact, question, everything that was ticked, the desk's notes, messages and proposals; a withdrawal removes them at
   * once.
   */
  'referral-content': { months: 6, from: 'its end' },
  /** States and times without names. */
  'referral-log': { months: 24, from: 'its end' },
  /** Version of the text, fields, times. */
  'consent-proof': { months: 36, from: 'the end of its referral' },
  /** Who at the desk has a referral open. */
  presence: { hours: 1, from: 'the last look' },
  session: { hours: 8, from: 'signing in' },
  'sign-in-attempt': { minutes: 10, from: 'its start' },
  /** That it was carried out. It is too old to count again after half of this; the clocks of several machines differ. */
  'used-logout-token': { minutes: 10, from: 'its issue by the provider' },
  /** Name and roles of somebody who works at a desk. */
  worker: { months: 12, from: 'the last time they signed in' },
  /** A mail loses its content when it was sent. */
  mail: { days: 30, from: 'sending, or writing when it could not be sent' },
  /** With the secret link of a plan, which its person sent to themselves: a mail server that is away may not keep it here. */
  'plan-link-mail': { days: 1, from: 'its writing, when it could not be sent' },
  /** A request for alerts, and the address with it when nothing else was asked for. */
  'alert-unconfirmed': { days: daysToConfirm, from: 'its sending, while nobody confirmed it' },
  /** Address and alerts; whoever stops them does not wait for this. */
  alert: { days: 1, from: 'the beginning of their last day' },
  /** A mail about alerts, sealed, with secret links. */
  'alert-mail': { days: 7, from: 'its writing, when it could not be sent' },
  /** A message to a desk's own system; it never holds personal content. */
  delivery: { days: 30, from: 'delivery, or writing when it could not be delivered' },
  'course-report': { months: 6, from: 'its answer' },
  'course-report-open': { months: 12, from: 'its sending, while nobody answered' },
  /** Lines of the audit log and records of processing; nobody may delete one sooner. */
  audit: { months: 60, from: 'its writing' },
  /** Words that were searched for, by day and by nobody. */
  'searched-words': { days: 180, from: 'the day they were asked' },
  /** Subjects that somebody said to miss, by day and by nobody. */
  'missed-subjects': { days: 180, from: 'the day they were told' },
  /** What was done on a day, by nobody; whole months, which then stay as months. */
  'day-counts': { months: 25, from: 'its month' },
  /** When counts were written, and the counts of each minute. */
  'count-writes': { days: 1, from: 'the writing' },
  /** Raw items of withdrawn courses, items of a bad run, and what was found in a run. About courses, not about people. */
  'feed-detail': { days: 90, from: 'the withdrawal of the course, or the end of the run' },
  /** Runs of feeds, with the name of who let one pass a guard. */
  'feed-run': { days: 730, from: 'the end of the run' },
  /** Not in the database: whoever keeps the output of the processes deletes it. */
  'request-log': { days: 30, from: 'its writing' },
} as const satisfies Record<
  string,
  { from: string } & ({ months: number } | { days: number } | { hours: number } | { minutes: number })
>
