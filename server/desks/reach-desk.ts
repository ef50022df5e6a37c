/** How the worker reaches the desk that a referral went to, from the same register that the site reads. Pure. */
import { demonstrationMailbox, type DeskContact } from '@stapwijzer/shared/domain/desk-contact.ts'
import type { Reachable } from '@stapwijzer/shared/text/nl/referral-mail.ts'
import { deskById } from './choose-desks.ts'
import type { Desk } from './desk-file.ts'

export type DeskToReach = DeskContact & { id: string } & Reachable

/**
 * The desk that does the work of this one on a day: itself, or the last in line of those that took over. Undefined
 * wherever the site knows no desk either. Outside production one without a mailbox gets one that leads nowhere, so that
 * its mails can be looked at.
 */
export function reachDesk(
  desks: readonly Desk[],
  id: string,
  { today, production }: { today: string; production: boolean },
): DeskToReach | undefined {
  const known = deskById(desks, id, today)
  if (!known) return undefined
  const { id: actingId, name } = known.successor ?? known
  const { channels, mailbox, escalation, webhook } = desks.find((one) => one.id === actingId)!
  return {
    id: actingId,
    name,
    ways: channels,
    mailbox: mailbox ?? (production ? undefined : demonstrationMailbox(actingId)),
    escalation,
    webhook,
  }
}

/** The page for everybody on a day; null when the register has none. */
export function nationalDesk(desks: readonly Desk[], today: string): Reachable | null {
  const national = desks.find(({ type }) => type === 'national')
  const known = national && deskById(desks, national.id, today)
  return known ? { name: known.name, ways: national.channels } : null
}
