/** Who did what to which referral: append-only, the application role can insert and nothing else. */
import { bigint, bigserial, index, integer, jsonb, pgSchema, text, timestamp } from 'drizzle-orm/pg-core'

export const audit = pgSchema('audit')

/** One line: action, object, result, origin, actor, time (BIO2 8.15.01). */
export const auditLine = audit.table(
  'line',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    at: timestamp('at', { withTimezone: true, mode: 'date' }).notNull(),
    action: text().notNull(),
    object: text().notNull(),
    result: text().notNull(),
    origin: text().notNull(),
    actor: text().notNull(),
  },
  (t) => [index('line_by_object').on(t.object)],
)

/** The hash chain over the lines, made by the database at commit (see migrations/0000_initial.sql): a changed or missing line breaks it. */
export const auditSeal = audit.table('seal', {
  /** Counts up from 1 without a gap. */
  number: bigint({ mode: 'number' }).primaryKey(),
  lineId: bigint('line_id', { mode: 'number' }).notNull().unique(),
  /** Time of the line, so that a line that went because it was old can be told from one that was taken away. */
  at: timestamp('at', { withTimezone: true, mode: 'date' }).notNull(),
  /** Hash of the seal before; 64 zeros for the first. */
  previous: text().notNull(),
  /** SHA-256 (hex) of `previous` and the line's fields. */
  hash: text().notNull(),
})

/**
 * Processing of personal data as the standard Logboek dataverwerkingen (Logius) has it: one record for each person whose
 * data were processed, without names or content. Ids are hexadecimal.
 */
export const dataProcessing = audit.table(
  'data_processing',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    traceId: text('trace_id').notNull(),
    /** The standard's `span_id`: the number of the audit line, or a random one of a person in a line about several. */
    operationId: text('operation_id').notNull(),
    /** The line about several, the page that asked, or the run of a job. */
    parentOperationId: text('parent_operation_id'),
    /** The operation of another party that a request came from, as it said so (`ForeignOperation`). */
    foreignOperation: jsonb('foreign_operation').$type<Record<string, string>>(),
    /** 0 unset (it was refused), 1 ok, 2 error. */
    statusCode: integer('status_code').notNull(),
    name: text().notNull(),
    startTime: timestamp('start_time', { withTimezone: true, mode: 'date' }).notNull(),
    endTime: timestamp('end_time', { withTimezone: true, mode: 'date' }).notNull(),
    resource: text().notNull(),
    /** `dpl.core.processing_activity_id`: where docs/privacy.md describes it. */
    processingActivityId: text('processing_activity_id').notNull(),
    /** `dpl.core.data_subject_id`, encrypted. */
    dataSubjectId: text('data_subject_id').notNull(),
  },
  (t) => [
    index('data_processing_by_time').on(t.endTime),
    index('data_processing_by_subject').on(t.dataSubjectId),
  ],
)
