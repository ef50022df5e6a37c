/**
 * The log of processing as others read it: one JSON object a line, with the fields of the standard Logboek dataverwerkingen
 * 1.0 (Logius). Whom a record is about stays encrypted; only who has the audit key can tell.
 */
import type { Database } from '@stapwijzer/shared/db/client.ts'
import type { ForeignOperation } from '@stapwijzer/shared/db/operation.ts'

export type ProcessingTask = {
  /** Days in the Netherlands, both included. */
  from: string
  to: string
  /** What stands before the name of an activity: the address of the operator's register, or nothing. */
  register: string
}

/** Times in milliseconds since 1970. */
export type ProcessingRecord = {
  trace_id: string
  span_id: string
  parent_span_id?: string
  status: 'Unset' | 'Ok' | 'Error'
  name: string
  start_time: number
  end_time: number
  resource: { attributes: Record<string, string> }
  attributes: Record<string, string>
}

type Row = {
  traceId: string
  operationId: string
  parent: string | null
  foreign: ForeignOperation | null
  status: number
  name: string
  start: Date
  end: Date
  resource: string
  activity: string
  subject: string
}

const statuses = ['Unset', 'Ok', 'Error'] as const
/** The ids of referrals are the product's own. */
const subjectType = 'stapwijzer:referral'

/** Hands over each record in turn and waits for it; returns how many there were. Oldest audit line first. */
export function exportProcessing(
  db: Database,
  task: ProcessingTask,
  write: (record: ProcessingRecord) => Promise<void>,
): Promise<number> {
  return db.read('audit', async ({ sql }) => {
    const rows = sql<Row[]>`
      select trace_id as "traceId", operation_id as "operationId", parent_operation_id as parent,
        foreign_operation as "foreign", status_code as status, name, start_time as start, end_time as "end", resource,
        processing_activity_id as activity, data_subject_id as subject
      from audit.data_processing
      where end_time >= ${task.from}::text::date::timestamp at time zone 'Europe/Amsterdam'
        and end_time < (${task.to}::text::date + 1)::timestamp at time zone 'Europe/Amsterdam'
      order by case when operation_id ~ '^0' then operation_id else parent_operation_id end, id`.cursor(500)
    let count = 0
    let list: string | null = null
    for await (const batch of rows) {
      for (const row of batch) {
        const records = recordsOf(row, list, task.register)
        for (const record of records) await write(record)
        count += records.length
        list = isOfList(row) ? row.parent : null
      }
    }
    return count
  })
}

/** The number of an audit line makes an id that begins with 0; one of several people in a line has another. */
function isOfList({ operationId }: Row): boolean {
  return !operationId.startsWith('0')
}

/** Before the first person of a list comes the list itself, which is about nobody alone; `list` is the one that was told. */
function recordsOf(row: Row, list: string | null, register: string): ProcessingRecord[] {
  const { subject } = row
  const own = recordOf(row, register, {
    'dpl.core.data_subject_id': subject,
    'dpl.core.data_subject_id_type': subjectType,
  })
  if (!isOfList(row) || row.parent === null || row.parent === list) return [own]
  return [recordOf({ ...row, operationId: row.parent, parent: null }, register, {}), own]
}

function recordOf(row: Row, register: string, subject: Record<string, string>): ProcessingRecord {
  const { traceId, operationId, parent, foreign, status, name, start, end, resource, activity } = row
  // The standard has one field for who called, here or elsewhere; the attributes say which of the two it was.
  const parentId = parent ?? foreign?.operation_id
  return {
    trace_id: traceId,
    span_id: operationId,
    ...(parentId === undefined ? {} : { parent_span_id: parentId }),
    status: statuses[status] ?? 'Unset',
    name,
    start_time: start.getTime(),
    end_time: end.getTime(),
    resource: { attributes: { 'service.name': resource } },
    attributes: {
      'dpl.core.processing_activity_id': `${register}${activity}`,
      ...subject,
      ...(foreign ? { 'dpl.core.foreign_operation.span_id': foreign.operation_id } : {}),
      ...(foreign?.processor ? { 'dpl.core.foreign_operation.processor': foreign.processor } : {}),
    },
  }
}
