/**
 * One line of the audit log (BIO2 8.15.01: action, object, result, origin, actor, time), written in the transaction of
 * what it tells: if the line cannot be written, the action does not happen. Beside it stands, for each person whose data
 * were concerned, a record as the standard Logboek dataverwerkingen (Logius) has it.
 */
import { randomBytes } from 'node:crypto'
import type { Tx } from './client.ts'
import { sealSubject } from './data-subject.ts'
import { newOperationId } from './operation.ts'

export type AuditLine = {
  /** Verb with its room: `referral.read`. */
  action: string
  /** What it was done to: `referral/<id>`, `desk/<id>`. */
  object: string
  /** `ok`, or `refused: <code>`. */
  result: string
  /** Client address that it came from, or the job's name. */
  origin: string
  /** Subject of the login, `person` for whoever holds a plan or its token, `system` for a job. Never a name. */
  actor: string
  at: Date
  /** Referrals whose people were concerned, when `object` does not name the one: each gets a record of its own. */
  subjects?: readonly string[]
  /** Trace id of the request (32 hexadecimal digits). */
  trace?: string
}

/** `service.name` of OpenTelemetry, which the standard's `resource` follows. */
const resource = 'stapwijzer'
/** A refusal is an answer, not a failure of this system: that one writes nothing at all. */
const status = { unset: 0, ok: 1 } as const
/** `dpl.core.processing_activity_id`: the row of docs/privacy.md that describes it. */
const activity = { work: 'referral', keep: 'retention' } as const

/**
 * The line and its records, in one statement. The operation id of a record is what the line's number makes, so that the two
 * can be read together. Where a line is about several people each is an operation of its own, with that one as its parent.
 */
export async function writeAuditLine({ sql, auditKey, operation }: Tx, line: AuditLine): Promise<void> {
  const subjects = subjectsOf(line)
  const { action, object, result, origin, actor, at } = line
  if (subjects.length === 0) {
    await sql`insert into audit.line (at, action, object, result, origin, actor)
      values (${at}, ${action}, ${object}, ${result}, ${origin}, ${actor})`
    return
  }
  if (auditKey === undefined) throw new Error('this database was opened without a key for audit lines')
  const given = line.trace ?? operation?.traceId ?? ''
  const trace = /^[\da-f]{32}$/.test(given) ? given : randomBytes(16).toString('hex')
  const foreign = operation?.foreign ? JSON.stringify(operation.foreign) : null
  const sealed = subjects.map((id) => sealSubject(id, auditKey))
  const children = subjects.map(() => (subjects.length > 1 ? newOperationId() : null))
  const purpose = actor === 'system' && origin === 'retention' ? activity.keep : activity.work
  await sql`
    with number as (select nextval('audit.line_id_seq') as id),
    written as (
      insert into audit.line (id, at, action, object, result, origin, actor)
      select id, ${at}, ${action}, ${object}, ${result}, ${origin}, ${actor} from number)
    insert into audit.data_processing (trace_id, operation_id, parent_operation_id, foreign_operation, status_code, name,
      start_time, end_time, resource, processing_activity_id, data_subject_id)
    select ${trace}, coalesce(child, own), case when child is null then ${operation?.parentId ?? null}::text else own end,
      ${foreign}::text::jsonb, ${result === 'ok' ? status.ok : status.unset}::int, ${action},
      ${at}::timestamptz - (clock_timestamp() - now()), ${at}, ${resource}, ${purpose}, subject
    from number, lpad(to_hex(id), 16, '0') as own, unnest(${sealed}::text[], ${children}::text[]) as one (subject, child)`
}

/** Ids of the referrals whose people a line is about, each once. */
function subjectsOf({ object, subjects = [] }: AuditLine): string[] {
  const named = /^referral\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/.exec(object)?.[1]
  return [...new Set(named === undefined ? subjects : [named, ...subjects])]
}
