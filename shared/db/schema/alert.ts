/** What alerts without an account are about; whom they go to stands in private.ts. */
import { index, jsonb, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { AlertSubject, Pace } from '../../domain/alerts/alert.ts'
import type { AlertSeen } from '../../domain/alerts/seen.ts'
import { alertAddress, personal } from './private.ts'

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** One thing that somebody wants to hear of. */
export const alert = personal.table(
  'alert',
  {
    id: uuid().primaryKey().defaultRandom(),
    addressId: uuid('address_id')
      .notNull()
      .references(() => alertAddress.id, { onDelete: 'cascade' }),
    subject: jsonb().$type<AlertSubject>().notNull(),
    /** What was chosen in the form; it holds for the address once this is confirmed. */
    asked: jsonb().$type<{ pace: Pace; endsOn: string; locale: string }>().notNull(),
    createdAt: instant('created_at').notNull(),
    confirmedAt: instant('confirmed_at'),
    /** Until when the catalogue was looked at for it. */
    lookedTo: instant('looked_to').notNull(),
    /** What was so then: whatever differs is news. */
    seen: jsonb().$type<AlertSeen>().notNull(),
  },
  (t) => [
    index('alert_by_address').on(t.addressId),
    index('alert_unconfirmed').on(t.confirmedAt, t.createdAt),
  ],
)
