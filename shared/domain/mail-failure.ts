/**
 * Why a mail could not be sent, as a class: what a mail server says may repeat the address or the text, so its own
 * words are never kept. Pure.
 */

export const mailFailures = ['connection', 'time-out', 'sign-in', 'recipient', 'message', 'other'] as const
export type MailFailure = (typeof mailFailures)[number]

const byCode: Record<string, MailFailure> = {
  ECONNECTION: 'connection',
  ECONNREFUSED: 'connection',
  ECONNRESET: 'connection',
  EDNS: 'connection',
  ENOTFOUND: 'connection',
  ESOCKET: 'connection',
  ETLS: 'connection',
  ETIMEDOUT: 'time-out',
  EAUTH: 'sign-in',
  ENOAUTH: 'sign-in',
  EOAUTH2: 'sign-in',
  EENVELOPE: 'recipient',
  EMESSAGE: 'message',
}

/** The class of what a mail library threw; it reads the error's `code` and nothing else. */
export function mailFailureOf(error: unknown): MailFailure {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  return typeof code === 'string' && Object.hasOwn(byCode, code) ? byCode[code]! : 'other'
}
