/** Who did what to which referral: append-only, the application role can insert and nothing else. */
import { bigserial, index, pgSchema, text, timestamp } from 'drizzle-orm/pg-core'

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
