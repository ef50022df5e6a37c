/** Writes the figures about the work as Prometheus text. A label is a word of ours or the id of a desk, never of a person. */
import { Gauge, Registry } from 'prom-client'
import type { WorkFigures } from './work.ts'

type Sample = { labels?: Record<string, string>; value: number | null }

/** `null`: the database gave no figures. Then nothing stands there but that, and what is unknown is left out, never 0. */
export function workText(figures: WorkFigures | null): Promise<string> {
  const register = new Registry()
  const gauge = (name: string, help: string, ...samples: Sample[]) => {
    const known = samples.filter(({ value }) => value !== null)
    if (known.length === 0) return
    const labelNames = Object.keys(known[0]!.labels ?? {})
    const one = new Gauge({ name: `stapwijzer_${name}`, help, labelNames, registers: [register] })
    for (const { labels, value } of known) one.set(labels ?? {}, value!)
  }
  gauge('database_up', 'Whether the database answered.', { value: figures ? 1 : 0 })
  if (figures) writeAll(gauge, figures)
  return register.metrics()
}

function writeAll(
  gauge: (name: string, help: string, ...samples: Sample[]) => void,
  { desks, mails, deliveries, reports, ...one }: WorkFigures,
): void {
  const byDesk = (value: (of: (typeof desks)[number]) => number | null) =>
    desks.map((of) => ({ labels: { desk: of.desk }, value: value(of) }))
  const byState = (states: Record<string, number>) =>
    Object.entries(states).map(([state, value]) => ({ labels: { state }, value }))

  gauge(
    'referrals_waiting',
    'Questions that wait for a receipt or a first contact.',
    ...byDesk((of) => of.waiting),
  )
  gauge(
    'referrals_overdue',
    'Questions that wait longer than the desk promised.',
    ...byDesk((of) => of.overdue),
  )
  gauge(
    'referral_oldest_seconds',
    'Age of the question that waits longest.',
    ...byDesk((of) => of.oldestSeconds),
  )
  gauge(
    'mails_unsent',
    'Mails in the outbox that were not sent.',
    ...byState({ waiting: mails.waiting, failing: mails.failing }),
  )
  gauge('mail_oldest_seconds', 'Age of the oldest mail that was not sent.', { value: mails.oldestSeconds })
  const { waiting, failing, givenUp } = deliveries
  gauge(
    'deliveries_undelivered',
    'Messages that systems of desks did not get.',
    ...byState({ waiting, failing, 'given-up': givenUp }),
  )
  gauge('delivery_oldest_seconds', 'Age of the oldest message that is still tried.', {
    value: deliveries.oldestSeconds,
  })
  gauge('course_reports_waiting', 'Reports about courses without an answer.', { value: reports.waiting })
  gauge('course_report_oldest_seconds', 'Age of the oldest report without an answer.', {
    value: reports.oldestSeconds,
  })
  gauge('retention_age_seconds', 'Time since the retention job deleted what had to go.', {
    value: one.retentionAgeSeconds,
  })
  gauge('audit_chain_head', 'Number of the last seal of the audit log; it never falls.', {
    value: one.auditHead,
  })
  gauge('sources_in_trouble', 'Sources that failed, were refused or are too old.', {
    value: one.sourcesInTrouble,
  })
  gauge('worker_sessions', 'Sessions of workers in the database; 0: nothing is sent, read or deleted.', {
    value: one.workers,
  })
}
