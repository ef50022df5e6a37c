/** The worker's jobs for what leaves it about referrals: mail, messages to systems of desks, and the watch over promises. */
import type { Logger } from 'pino'
import { plainDateOf } from '@stapwijzer/shared/domain/calendar.ts'
import type { Desks } from '../desks/contacts.ts'
import { webhookSender } from '../net/webhook.ts'
import type { Runtime } from '../runtime.ts'
import { sendDueDeliveries } from './deliveries.ts'
import { mailServer } from './mail-server.ts'
import { sendDueMails } from './outbox.ts'
import type { Jobs } from './queue.ts'
import { keepWatch } from './reminders.ts'
import { earlierClock } from './retention.ts'

export function outgoingJobs(
  { config, db }: Runtime,
  desks: Desks,
  signal: AbortSignal,
  log: Logger,
): Pick<Jobs, 'sendMails' | 'deliver' | 'keepPromises'> {
  const mail = mailServer(config)
  const clock = () => new Date()
  const webhook = webhookSender({ allowPrivate: config.WEBHOOK_ALLOW_PRIVATE_HOSTS, signal })
  const told = <T extends object>(what: string, counts: T, news: number): T => {
    if (news > 0) log.info(counts as object, what)
    return counts
  }
  return {
    sendMails: async () => {
      const counts = await sendDueMails(db, mail, clock, signal)
      return told('mail', counts, counts.sent + counts.failed)
    },
    deliver: async () => {
      const day = config.TODAY ?? plainDateOf(clock())
      const webhookOf = (id: string) => desks.find(id, day)?.webhook
      const to = { webhookOf, secrets: config.DESK_WEBHOOK_SECRETS ?? {}, send: webhook }
      const counts = await sendDueDeliveries(db, to, clock, signal)
      return told('deliveries', counts, counts.delivered + counts.failed + counts.givenUp)
    },
    keepPromises: async () => {
      // A clock that runs ahead lets nothing lapse too early.
      const now = await earlierClock(db, clock())
      const today = config.TODAY ?? plainDateOf(now)
      const counts = await keepWatch(db, { desks, publicUrl: config.PUBLIC_URL, today, now })
      return told(
        'promises',
        counts,
        Object.values(counts).reduce((sum, one) => sum + one, 0),
      )
    },
  }
}
