/** Mails, and messages to the systems of desks, as rows of one kind of table. Pure. */
import type { AdminDelivery } from '@stapwijzer/shared/api/admin-deliveries.ts'
import type { AdminMail } from '@stapwijzer/shared/api/admin-mails.ts'
import { admin, deliveries } from '@stapwijzer/shared/text/rooms.ts'
import { deliveryTone, mailTone, type Tone } from './tones.ts'

export type PostRow = {
  id: string
  what: string
  /** Where its text can be read; null when it cannot. */
  href: string | null
  about: string | null
  /** Null once it is gone. */
  to: string | null
  /** `to` is the name of a desk, so words of somebody else. */
  toDesk: boolean
  tone: Tone
  state: string
  failure: string | null
  mayRetry: boolean
  attempts: number
  /** When it ended, or came, and the next attempt; instants. */
  at: string
  next: string | null
}

/** Never to whom in full. `readable`: the text may be looked at (demonstration). */
export function mailRows(mails: readonly AdminMail[], readable: boolean): PostRow[] {
  return mails.map((mail) => {
    const kind = admin.mailKinds[mail.kind] ?? admin.otherMail
    return {
      id: mail.id,
      what: mail.subject ?? kind,
      href: readable && mail.state !== 'sent' ? `/beheer/post/${mail.id}` : null,
      about: mail.subject ? kind : null,
      to: mail.recipient,
      toDesk: false,
      tone: mailTone[mail.state],
      state: admin.mailStates[mail.state],
      failure: mail.failure && admin.mailFailures[mail.failure],
      // The outbox does so by itself.
      mayRetry: false,
      attempts: mail.attempts,
      at: mail.sentAt ?? mail.createdAt,
      next: mail.state === 'failing' ? mail.nextAttemptAt : null,
    }
  })
}

export function deliveryRows(items: readonly AdminDelivery[]): PostRow[] {
  return items.map((item) => ({
    id: item.id,
    what: deliveries.events[item.event],
    href: null,
    about: null,
    to: item.desk.name,
    toDesk: true,
    tone: deliveryTone[item.state],
    state: deliveries.states[item.state],
    failure: item.failure && deliveries.failures[item.failure],
    mayRetry: item.state === 'given-up' || item.state === 'failing',
    attempts: item.attempts,
    at: item.endedAt ?? item.createdAt,
    next: item.state === 'failing' ? item.nextAttemptAt : null,
  }))
}
