/**
 * How long personal data, and what could turn out to be, are kept. The job that deletes reads this table, and docs/privacy.md shows it (a test compares
 * the two). `from` says what the time is counted from.
 */
export const retention = {
  plan: { months: 12, from: 'the last change' },
  /** Contact, question and everything that was ticked; a withdrawal removes them at once. */
  'referral-content': { months: 6, from: 'its end' },
  /** States and times without names. */
  'referral-log': { months: 24, from: 'its end' },
  /** Version of the text, fields, times. */
  'consent-proof': { months: 36, from: 'the end of its referral' },
  session: { hours: 8, from: 'signing in' },
  'sign-in-attempt': { minutes: 10, from: 'its start' },
  /** A mail loses its content when it was sent. */
  mail: { days: 30, from: 'sending, or writing when it could not be sent' },
  /** Lines of the audit log and records of processing; nobody may delete one sooner. */
  audit: { months: 60, from: 'its writing' },
  /** Words that were searched for, by day and by nobody. */
  'searched-words': { days: 180, from: 'the day they were asked' },
} as const satisfies Record<
  string,
  { from: string } & ({ months: number } | { days: number } | { hours: number } | { minutes: number })
>
