/**
 * Cases of missing education: what the region does about a signal. Of nobody who searches; of those who work on them it holds
 * the subject, a mail address for reminders and what they write.
 */
import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { CaseFigures, CasePartner, CaseTopic, DossierPart, SignalKind } from '../../domain/cases/case.ts'
import type { CaseState } from '../../domain/cases/case-moves.ts'
import { personal } from './private.ts'

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const ofCase = () =>
  uuid('case_id')
    .notNull()
    .references(() => signalCase.id, { onDelete: 'cascade' })

export const signalCase = personal.table(
  'signal_case',
  {
    id: uuid().primaryKey().defaultRandom(),
    title: text().notNull(),
    topic: jsonb().$type<CaseTopic>(),
    region: text(),
    kind: text().$type<SignalKind>(),
    period: text(),
    /** Sector bodies that see it. */
    sectors: text().array().notNull(),
    figures: jsonb().$type<CaseFigures>(),
    state: text().$type<CaseState>().notNull(),
    version: integer().notNull().default(1),
    /** Subject of who works on it. */
    owner: text(),
    partners: jsonb().$type<CasePartner[]>().notNull(),
    nextOn: date('next_on', { mode: 'string' }),
    nextWhat: text('next_what'),
    /** Mail address for the reminder, sealed. */
    remindTo: text('remind_to'),
    /** The day that was reminded of. */
    remindedFor: date('reminded_for', { mode: 'string' }),
    startsOn: date('starts_on', { mode: 'string' }),
    /** Courses for this that came into the catalogue since, by shown id; filled by the worker. */
    found: uuid().array().notNull(),
    /** Made by the demonstration. */
    invented: boolean().notNull().default(false),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    index('signal_case_by_state').on(t.state, t.nextOn),
    check('signal_case_version', sql`${t.version} > 0`),
  ],
)

export const caseMove = personal.table(
  'case_move',
  {
    caseId: ofCase(),
    /** Counts up from 1 within a case. */
    number: integer().notNull(),
    from: text('from_state').$type<CaseState>().notNull(),
    to: text('to_state').$type<CaseState>().notNull(),
    reason: text().notNull(),
    at: instant('at').notNull(),
    actor: text().notNull(),
    undoneAt: instant('undone_at'),
  },
  (t) => [primaryKey({ columns: [t.caseId, t.number] })],
)

export const caseNote = personal.table(
  'case_note',
  {
    id: uuid().primaryKey().defaultRandom(),
    caseId: ofCase(),
    text: text().notNull(),
    /** May be told to others, such as in the dossier. */
    open: boolean().notNull(),
    at: instant('at').notNull(),
    actor: text().notNull(),
  },
  (t) => [index('case_note_by_case').on(t.caseId, t.at)],
)

/** A figure of somebody else that an officer looked up, with where it stands. */
export const caseFigure = personal.table(
  'case_figure',
  {
    id: uuid().primaryKey().defaultRandom(),
    caseId: ofCase(),
    part: text().$type<DossierPart>().notNull(),
    text: text().notNull(),
    source: text().notNull(),
    edition: text().notNull(),
    at: instant('at').notNull(),
    actor: text().notNull(),
  },
  (t) => [index('case_figure_by_case').on(t.caseId, t.at)],
)
