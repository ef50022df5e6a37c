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

/**
 * Whether a mail server says that there is no such mailbox, and will say so again. Of the enhanced codes (RFC 3463) only those
 * about the address (5.1.x, and 5.2.1 for one that is closed) count: 5.7.x is about who sends, and would make everybody
 * unreachable on the day that our own server is mistrusted. Servers without them are believed by 550, 551 and 553 (RFC 5321).
 */
export function isMailboxGone(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { code, responseCode, response } = error as {
    code?: unknown
    responseCode?: unknown
    response?: unknown
  }
  if (code !== 'EENVELOPE') return false
  const enhanced =
    typeof response === 'string' ? /\b([245])\.(\d{1,3})\.(\d{1,3})\b/.exec(response.slice(0, 200)) : null
  if (!enhanced) return responseCode === 550 || responseCode === 551 || responseCode === 553
  return isMailboxStatus(enhanced[0])
}

const beforeTheMail = new Set([
  'EDNS',
  'ENOTFOUND',
  'ECONNREFUSED',
  'ETLS',
  'EAUTH',
  'ENOAUTH',
  'EENVELOPE',
  'EMESSAGE',
])
/** Sentences of the library (Nodemailer) for a server that was never reached, under a code that it uses for more. */
const neverReached = new Set(['Connection timeout', 'Greeting never received'])

/**
 * Whether a failure says that the server did not take the mail. A connection that broke or fell silent may have done so after
 * the last word of the mail, and then nobody knows.
 */
export function isSurelyNotSent(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { code, responseCode, syscall, message } = error as Record<string, unknown>
  return (
    typeof responseCode === 'number' ||
    syscall === 'connect' ||
    (typeof code === 'string' && beforeTheMail.has(code)) ||
    (typeof message === 'string' && neverReached.has(message))
  )
}

/** Of an enhanced status code such as `5.1.1`. */
export function isMailboxStatus(status: string): boolean {
  // 5.1.7 and 5.1.8 are about the sender's address.
  return status === '5.2.1' || (/^5\.1\.\d{1,3}$/.test(status) && !['5.1.7', '5.1.8'].includes(status))
}
