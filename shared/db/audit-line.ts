/**
 * One line of the audit log (BIO2 8.15.01: action, object, result, origin, actor, time), written in the transaction of
 * what it tells: if the line cannot be written, the action does not happen.
 */
import type { Tx } from './client.ts'
import { auditLine } from './schema/audit.ts'

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

export async function writeAuditLine({ orm }: Tx, line: AuditLine): Promise<void> {
  const { subjects: _subjects, trace: _trace, ...values } = line
  await orm.insert(auditLine).values(values)
}
