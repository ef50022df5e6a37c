/** The SQL of the outbox. The system's scope is taken here, because row-level security shows mail to nobody else. */
import type { AdminMail, MailContent, MailList } from '@stapwijzer/shared/api/admin-mails.ts'
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { openMessage } from '@stapwijzer/shared/db/outgoing.ts'
import { setReferralScope } from '@stapwijzer/shared/db/referral-scope.ts'
import { outbox } from '@stapwijzer/shared/db/schema/private.ts'
import type { MailMessage } from '@stapwijzer/shared/domain/mail-message.ts'
import { maskAddress, maskSecretLinks } from '@stapwijzer/shared/domain/mask-address.ts'
import { count, desc, eq, sql } from 'drizzle-orm'
import type { Page } from './run-store.ts'

type Row = typeof outbox.$inferSelect

const state = sql<AdminMail['state']>`
  case when ${outbox.sentAt} is not null then 'sent' when ${outbox.attempts} > 0 then 'failing' else 'waiting' end`

export async function readMails(
  tx: Tx,
  wanted: AdminMail['state'] | undefined,
  { page, pageSize }: Page,
): Promise<Pick<MailList, 'items' | 'total' | 'counts'>> {
  const counts = await countMails(tx)
  const rows = await tx.orm
    .select()
    .from(outbox)
    .where(wanted === undefined ? undefined : eq(state, wanted))
    .orderBy(
      sql`array_position(array['failing', 'waiting', 'sent'], ${state})`,
      desc(outbox.createdAt),
      outbox.id,
    )
    .limit(pageSize)
    .offset((page - 1) * pageSize)
  const total = wanted === undefined ? counts.waiting + counts.failing + counts.sent : counts[wanted]
  return { items: rows.map((row) => asMail(row, tx)), total, counts }
}

export async function countMails(tx: Tx): Promise<MailList['counts']> {
  await setReferralScope(tx, { system: true })
  const grouped = await tx.orm.select({ state, total: count() }).from(outbox).groupBy(state)
  const counts = { waiting: 0, failing: 0, sent: 0 }
  for (const one of grouped) counts[one.state] = one.total
  return counts
}

/** The text as an operator may see it: the links in it open nothing. */
export async function readMailContent(tx: Tx, id: string): Promise<MailContent | undefined> {
  await setReferralScope(tx, { system: true })
  const [row] = await tx.orm.select().from(outbox).where(eq(outbox.id, id))
  const message = row && messageOf(row, tx)
  return row && { ...asMail(row, tx), text: message ? maskSecretLinks(message.text) : null }
}

function messageOf({ message }: Row, tx: Tx): MailMessage | null {
  return message && openMessage(message, tx)
}

function asMail(row: Row, tx: Tx): AdminMail {
  const message = messageOf(row, tx)
  const sent = row.sentAt !== null
  return {
    id: row.id,
    kind: row.kind,
    state: sent ? 'sent' : row.attempts > 0 ? 'failing' : 'waiting',
    recipient: message && maskAddress(message.to),
    subject: message?.subject ?? null,
    createdAt: row.createdAt.toISOString(),
    attempts: row.attempts,
    failure: row.lastFailure,
    nextAttemptAt: sent ? null : row.nextAttemptAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
  }
}
