/** A case as it is sent. Reads what hangs on it in the transaction of who asks. */
import type { CaseItem, CaseView } from '@stapwijzer/shared/api/cases.ts'
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { keyOf, openText } from '@stapwijzer/shared/db/sealed-text.ts'
import { readShownCourses } from '@stapwijzer/shared/db/shown-courses.ts'
import { caseMovesFrom, isCaseOver, moveToUndo } from '@stapwijzer/shared/domain/cases/case-moves.ts'
import { namesOf } from '../referrals/store.ts'
import { shippedSectors } from '../sectors/load-sectors.ts'
import { readMoves, readNotesAndFigures, regionNames, type CaseRow } from './store.ts'

/** `subject` of who looks. */
export type Looking = { subject: string; today: string; now: Date }

export async function caseItems(tx: Tx, rows: readonly CaseRow[], looking: Looking): Promise<CaseItem[]> {
  const regions = await regionNames(tx.sql, looking.today)
  const names = await namesOf(
    tx,
    rows.flatMap(({ owner }) => owner ?? []),
  )
  return rows.map((row) => itemOf(row, { regions, names, looking }))
}

type Known = { regions: ReadonlyMap<string, string>; names: ReadonlyMap<string, string>; looking: Looking }

function itemOf(row: CaseRow, { regions, names, looking }: Known): CaseItem {
  const { id, title, topic, kind, period, state, nextOn, nextWhat, startsOn, invented, owner } = row
  return {
    ...{ id, title, topic, kind, period, state, nextOn, nextWhat, startsOn, invented },
    region: row.region === null ? null : { id: row.region, name: regions.get(row.region) ?? row.region },
    sectors: row.sectors.map((one) => ({ id: one, name: shippedSectors().find(one)?.name ?? one })),
    owner: owner === null ? null : { name: names.get(owner) ?? null, mine: owner === looking.subject },
    overdue: nextOn !== null && nextOn < looking.today && !isCaseOver(state),
    found: row.found.length,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}

export async function caseView(tx: Tx, row: CaseRow, looking: Looking): Promise<CaseView> {
  const moves = await readMoves(tx, row.id)
  const { notes, figures } = await readNotesAndFigures(tx, row.id)
  const actors = [...moves, ...notes, ...figures].map(({ actor }) => actor)
  const names = await namesOf(tx, actors)
  const by = ({ at, actor }: { at: Date; actor: string }) => ({
    at: at.toISOString(),
    by: names.get(actor) ?? null,
  })
  const courses = await readShownCourses(tx, row.found)
  const undo = moveToUndo(
    moves.map((one) => ({ ...one, undone: one.undoneAt !== null })),
    looking.now,
  )
  const [item] = await caseItems(tx, [row], looking)
  return {
    ...item!,
    version: row.version,
    figures: row.figures,
    partners: row.partners,
    remindTo: row.remindTo === null ? null : openText(row.remindTo, keyOf(tx)),
    moves: moves.map((one) => ({
      number: one.number,
      from: one.from,
      to: one.to,
      reason: one.reason,
      undone: one.undoneAt !== null,
      ...by(one),
    })),
    notes: notes.map((one) => ({ id: one.id, text: one.text, open: one.open, ...by(one) })),
    officialFigures: figures.map(({ id, part, text, source, edition, ...rest }) => ({
      ...{ id, part, text, source, edition },
      ...by(rest),
    })),
    possible: [...caseMovesFrom(row.state)],
    undoUntil: undo?.until.toISOString() ?? null,
    courses: [...courses.values()].map(({ id, title }) => ({ id, title })),
  }
}
