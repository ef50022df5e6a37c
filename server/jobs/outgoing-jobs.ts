/** The worker's jobs for what leaves it: mail, messages to systems of desks, digests of alerts, and the watch over promises. */
import type { Logger } from 'pino'
import { plainDateOf } from '@stapwijzer/shared/domain/calendar.ts'
import type { Database } from '@stapwijzer/shared/db/client.ts'
import type { Desk } from '../desks/desk-file.ts'
import { nationalDesk, reachDesk } from '../desks/reach-desk.ts'
import type { Config } from '../worker-config.ts'
import { remindOfAppointments } from './appointments.ts'
import { keepCases } from './cases.ts'
import { writeDigests } from './digests.ts'
import { sendDueDeliveries } from './deliveries.ts'
import { mailServer } from './mail-server.ts'
import { sendDueMails } from './outbox.ts'
import type { Jobs } from './queue.ts'
import { keepWatch } from './reminders.ts'
import { searchingForRun } from './searching.ts'
import { earlierClock } from './retention.ts'
import { webhookSender } from './webhook.ts'

type Needs = {
  config: Config
  db: Database
  desks: readonly Desk[]
  signal: AbortSignal
  log: Logger
}

export function outgoingJobs({
  config,
  db,
  desks,
  signal,
  log,
}: Needs): Pick<Jobs, 'sendMails' | 'deliver' | 'keepPromises' | 'keepCases' | 'writeDigests'> {
  const mail = mailServer(config)
  const clock = () => new Date()
  const webhook = webhookSender({ allowPrivate: config.WEBHOOK_ALLOW_PRIVATE_HOSTS, signal })
  const deskOn = (today: string) => (id: string) =>
    reachDesk(desks, id, { today, production: config.production })
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
      const find = deskOn(config.TODAY ?? plainDateOf(clock()))
      const webhookOf = (id: string) => find(id)?.webhook
      const to = { webhookOf, secrets: config.DESK_WEBHOOK_SECRETS ?? {}, send: webhook }
      const counts = await sendDueDeliveries(db, to, clock, signal)
      return told('deliveries', counts, counts.delivered + counts.failed + counts.givenUp)
    },
    writeDigests: async () => {
      const needs = { publicUrl: config.PUBLIC_URL, now: clock, signal, searching: searchingForRun(db, log) }
      const counts = await writeDigests(db, needs)
      return told('digests', counts, counts.digests + counts.quiet + counts.renewals + counts.unreadable)
    },
    keepCases: async () => {
      const now = clock()
      const today = config.TODAY ?? plainDateOf(now)
      const counts = await keepCases(db, { publicUrl: config.PUBLIC_URL, today, now })
      return told('cases', counts, counts.reminders + counts.found)
    },
    keepPromises: async () => {
      // A clock that runs ahead lets nothing lapse too early.
      const now = await earlierClock(db, clock())
      const today = config.TODAY ?? plainDateOf(now)
      const reached = { findDesk: deskOn(today), national: nationalDesk(desks, today) }
      const watch = { ...reached, publicUrl: config.PUBLIC_URL, today, now }
      const counts = { ...(await keepWatch(db, watch)), ...(await remindOfAppointments(db, watch)) }
      return told(
        'promises',
        counts,
        Object.values(counts).reduce((sum, one) => sum + one, 0),
      )
    },
  }
}
