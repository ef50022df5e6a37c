/** Cases in the database. Who may see one is decided in `case-work.ts`. */
import type { Sql, Tx } from '@stapwijzer/shared/db/client.ts'
import { caseFigure, caseMove, caseNote, signalCase } from '@stapwijzer/shared/db/schema/cases.ts'
import { caseEnds, type CaseState } from '@stapwijzer/shared/domain/cases/case-moves.ts'
import { and, arrayOverlaps, asc, eq, lt, notInArray, sql as expression, type SQL } from 'drizzle-orm'

export type CaseRow = typeof signalCase.$inferSelect
export type NewCase = typeof signalCase.$inferInsert
export type MoveRow = typeof caseMove.$inferSelect

/** `null`: all. */
export type Scope = { sectors: readonly string[] | null }

export async function lockCase({ orm }: Tx, id: string): Promise<CaseRow | undefined> {
  const [row] = await orm.select().from(signalCase).where(eq(signalCase.id, id)).for('update')
  return row
}

export async function findCase({ orm }: Tx, id: string): Promise<CaseRow | undefined> {
  const [row] = await orm.select().from(signalCase).where(eq(signalCase.id, id))
  return row
}

export async function insertCase({ orm }: Tx, values: NewCase): Promise<CaseRow> {
  const [row] = await orm.insert(signalCase).values(values).returning()
  return row!
}

type Asked = { state?: CaseState | undefined; overdue?: boolean | undefined; page: number; pageSize: number }

/** Overdue first, then what comes next, then the rest by when it was opened. */
export async function listCaseRows({ orm }: Tx, { sectors }: Scope, asked: Asked, today: string) {
  const open = notInArray(signalCase.state, [...caseEnds])
  const overdue = and(open, lt(signalCase.nextOn, today))
  const where: (SQL | undefined)[] = [
    sectors === null ? undefined : arrayOverlaps(signalCase.sectors, [...sectors]),
    asked.state && eq(signalCase.state, asked.state),
    asked.overdue ? overdue : undefined,
  ]
  const [{ total } = { total: 0 }] = await orm
    .select({ total: expression<number>`count(*)::int` })
    .from(signalCase)
    .where(and(...where))
  const rows = await orm
    .select()
    .from(signalCase)
    .where(and(...where))
    .orderBy(
      expression`(${overdue}) desc nulls last`,
      expression`${signalCase.nextOn} asc nulls last`,
      asc(signalCase.createdAt),
      asc(signalCase.id),
    )
    .limit(asked.pageSize)
    .offset((asked.page - 1) * asked.pageSize)
  return { total, rows }
}

export async function updateCase(
  { orm }: Tx,
  row: CaseRow,
  values: Partial<NewCase>,
  at: Date,
): Promise<CaseRow> {
  const [changed] = await orm
    .update(signalCase)
    .set({ ...values, version: row.version + 1, updatedAt: at })
    .where(eq(signalCase.id, row.id))
    .returning()
  return changed!
}

export async function readMoves({ orm }: Tx, id: string): Promise<MoveRow[]> {
  return orm.select().from(caseMove).where(eq(caseMove.caseId, id)).orderBy(asc(caseMove.number))
}

export async function insertMove({ orm }: Tx, values: typeof caseMove.$inferInsert): Promise<void> {
  await orm.insert(caseMove).values(values)
}

export async function markUndone({ orm }: Tx, id: string, number: number, at: Date): Promise<void> {
  await orm
    .update(caseMove)
    .set({ undoneAt: at })
    .where(and(eq(caseMove.caseId, id), eq(caseMove.number, number)))
}

export async function readNotesAndFigures({ orm }: Tx, id: string) {
  const notes = await orm.select().from(caseNote).where(eq(caseNote.caseId, id)).orderBy(asc(caseNote.at))
  const figures = await orm
    .select()
    .from(caseFigure)
    .where(eq(caseFigure.caseId, id))
    .orderBy(asc(caseFigure.at))
  return { notes, figures }
}

export async function insertNote({ orm }: Tx, values: typeof caseNote.$inferInsert): Promise<void> {
  await orm.insert(caseNote).values(values)
}

export async function insertFigure({ orm }: Tx, values: typeof caseFigure.$inferInsert): Promise<void> {
  await orm.insert(caseFigure).values(values)
}

/** Names of the regions of a day by their code. */
export async function regionNames(sql: Sql, today: string): Promise<Map<string, string>> {
  const rows = await sql<{ region: string; name: string }[]>`
    select distinct region, region_name as name from catalogue.region_membership
    where valid_from <= ${today} and (valid_until is null or valid_until > ${today})`
  return new Map(rows.map(({ region, name }) => [region, name]))
}
