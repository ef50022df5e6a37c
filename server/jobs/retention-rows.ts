/**
 * What may no longer be kept, room by room. Every function deletes in the caller's transaction and counts: numbers by kind
 * of row, no content. A second run counts 0. The terms are in shared/domain/retention.ts.
 */
import type { Sql, Tx } from '@stapwijzer/shared/db/client.ts'
import { setReferralScope } from '@stapwijzer/shared/db/referral-scope.ts'
import { plainDateOf } from '@stapwijzer/shared/domain/calendar.ts'
import { retention } from '@stapwijzer/shared/domain/retention.ts'
import { forgetReferrals } from './referral-retention.ts'

const hour = 3_600_000
const day = 24 * hour

/** Calendar months before `asOf`, in the database's own arithmetic: never early. */
const months = (sql: Sql, asOf: Date, count: number) =>
  sql`${asOf}::timestamptz - make_interval(months => ${count}::int)`

/** Plans, referrals, people of desks, alerts, mail, reports. */
export async function deletePersonal(tx: Tx, asOf: Date) {
  await setReferralScope(tx, { system: true })
  const { sql } = tx
  const before = (ms: number) => new Date(asOf.getTime() - ms)
  const plans = await sql`delete from private.plan where expires_at <= ${asOf}`
  const sessions = await sql`delete from private.session where expires_at <= ${asOf}`
  const logins = await sql`delete from private.login where expires_at <= ${asOf}`
  const logoutTokens = await sql`delete from private.used_logout_token where expires_at <= ${asOf}`
  const workers = await sql`
    delete from private.worker where seen_at <= ${months(sql, asOf, retention.worker.months)}`
  const presences = await sql`
    delete from private.presence where at <= ${before(retention.presence.hours * hour)}`
  const mails = await sql`
    delete from private.outbox where coalesce(sent_at, created_at) <= ${before(retention.mail.days * day)}
      or (kind = 'plan-link' and sent_at is null and created_at <= ${before(retention['plan-link-mail'].days * day)})`
  const unconfirmedAlerts = await sql`
    delete from private.alert
    where confirmed_at is null and created_at <= ${before(retention['alert-unconfirmed'].days * day)}`
  const alertAddresses = await sql`
    delete from private.alert_address a
    where a.ends_on < ${plainDateOf(asOf)} or not exists (select from private.alert l where l.address_id = a.id)`
  const alertMails = await sql`
    delete from private.outbox
    where alert_address_id is not null and sent_at is null and created_at <= ${before(retention['alert-mail'].days * day)}`
  const deliveries = await sql`
    delete from private.delivery
    where coalesce(delivered_at, given_up_at, created_at) <= ${before(retention.delivery.days * day)}`
  const courseReports = await sql`
    delete from private.course_report
    where answered_at <= ${months(sql, asOf, retention['course-report'].months)}
      or (answered_at is null and created_at <= ${months(sql, asOf, retention['course-report-open'].months)})`
  const referrals = await forgetReferrals(tx, asOf)
  return {
    plans: plans.count,
    sessions: sessions.count,
    logins: logins.count,
    logoutTokens: logoutTokens.count,
    workers: workers.count,
    presences: presences.count,
    mails: mails.count,
    unconfirmedAlerts: unconfirmedAlerts.count,
    alertAddresses: alertAddresses.count,
    alertMails: alertMails.count,
    deliveries: deliveries.count,
    courseReports: courseReports.count,
    ...referrals,
  }
}

/** What was read from feeds, asked of the search, and said to be missed. */
export async function deleteCatalogue({ sql }: Tx, asOf: Date) {
  const before = (days: number) => new Date(asOf.getTime() - days * day)
  const detail = before(retention['feed-detail'].days)
  const rawItems = await sql`
    delete from catalogue.raw_item r using catalogue.course c
    where c.source_id = r.source_id and c.item_id = r.item_id and c.withdrawn_at <= ${detail}`
  const keptItems = await sql`
    delete from catalogue.kept_item k using catalogue.run r
    where k.slot = 'bad' and r.id = k.run_id and r.finished_at <= ${detail}`
  const findings = await sql`
    delete from catalogue.run_finding f using catalogue.run r
    where r.id = f.run_id and r.finished_at <= ${detail} and r.id not in (${lastRuns(sql)})`
  const runs = await sql`
    delete from catalogue.run r
    where r.finished_at <= ${before(retention['feed-run'].days)} and r.id not in (${lastRuns(sql)})`
  const searchedWords = await sql`
    delete from catalogue.searched_for where day < ${plainDateOf(before(retention['searched-words'].days))}`
  const missedSubjects = await sql`
    delete from catalogue.missed_subject where day < ${plainDateOf(before(retention['missed-subjects'].days))}`
  return {
    rawItems: rawItems.count,
    keptItems: keptItems.count,
    findings: findings.count,
    runs: runs.count,
    searchedWords: searchedWords.count,
    missedSubjects: missedSubjects.count,
  }
}

/**
 * Lines and records of the audit log. The database itself lets only those go that are old by its own clock; a dry run for a
 * later day counts them instead.
 */
export async function deleteAudit({ sql }: Tx, asOf: Date, dryRun: boolean) {
  const oldest = months(sql, asOf, retention.audit.months)
  if (dryRun) {
    const [row] = await sql<{ lines: number; records: number }[]>`
      select (select count(*)::int from audit.line where at < ${oldest}) as lines,
        (select count(*)::int from audit.data_processing where end_time < ${oldest}) as records`
    return { auditLines: row!.lines, processingRecords: row!.records }
  }
  const lines = await sql`delete from audit.line where at < ${oldest}`
  const records = await sql`delete from audit.data_processing where end_time < ${oldest}`
  return { auditLines: lines.count, processingRecords: records.count }
}

/**
 * Of each source the last run, and the last one that was applied. They stay whole: they say why a course is what it is.
 */
function lastRuns(sql: Sql) {
  return sql`
    (select distinct on (l.source_id) l.id from catalogue.run l order by l.source_id, l.started_at desc)
    union
    (select distinct on (l.source_id) l.id from catalogue.run l where l.status in ('done', 'unchanged')
      order by l.source_id, l.started_at desc)`
}
