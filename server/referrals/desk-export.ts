/** One line of a desk's export, for a system of its own. Pure. */
import type { DeskNoteView } from '@stapwijzer/shared/api/desk.ts'
import { csvRow, type CsvValue } from '@stapwijzer/shared/domain/csv-cell.ts'
import { noteView, type Names } from './desk-view.ts'
import type { WholeAtDesk } from './figures-store.ts'
import { messageView, shared } from './view.ts'

export type ExportLine = ReturnType<typeof exportLine>

/** A referral that its person wants left alone comes with its reference and state only. */
export function exportLine({ row, history, notes, messages }: WholeAtDesk, names: Names) {
  const restricted = row.restrictedAt !== null
  const open = restricted ? null : row
  return {
    ...shared(row),
    updatedAt: row.updatedAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
    restricted,
    assignee: names.get(row.assignedTo ?? '') ?? null,
    appointment: open?.appointmentAt
      ? {
          at: open.appointmentAt.toISOString(),
          cancelledAt: open.appointmentCancelledAt?.toISOString() ?? null,
          way: open.appointmentWay,
          place: open.appointmentPlace,
        }
      : null,
    outcome: open?.outcome ?? null,
    sent: open?.sent ?? {},
    arrangement: open?.arrangement ?? null,
    history: history.map(({ toState, at, reason, note }) => ({
      state: toState,
      at: at.toISOString(),
      reason: restricted ? null : reason,
      note: restricted ? null : note,
    })),
    messages: restricted ? [] : messages.map(messageView),
    notes: restricted ? [] : notes.map((note) => ofNobody(noteView(note, names, ''))),
  }
}

/** A file is not for one person: whose note it is stands in it by name. */
function ofNobody({ mine: _mine, ...note }: DeskNoteView) {
  return note
}

/** The columns of the CSV: what fits in a cell. The plan, the courses, the history and the notes are in the JSON Lines. */
const columns: Record<string, (line: ExportLine) => CsvValue> = {
  id: ({ id }) => id,
  reference: ({ reference }) => reference,
  desk: ({ desk }) => desk.id,
  state: ({ state }) => state,
  createdAt: ({ createdAt }) => createdAt,
  updatedAt: ({ updatedAt }) => updatedAt,
  closedAt: ({ closedAt }) => closedAt,
  receiptBy: ({ promise }) => promise.receiptBy,
  contactBy: ({ promise }) => promise.contactBy,
  restricted: ({ restricted }) => restricted,
  assignee: ({ assignee }) => assignee,
  appointmentAt: ({ appointment }) => appointment?.at ?? null,
  appointmentWay: ({ appointment }) => appointment?.way ?? null,
  appointmentPlace: ({ appointment }) => appointment?.place ?? null,
  appointmentCancelledAt: ({ appointment }) => appointment?.cancelledAt ?? null,
  outcome: ({ outcome }) => outcome,
  name: ({ sent }) => sent.contact?.name ?? null,
  email: ({ sent }) => sent.contact?.email ?? null,
  phone: ({ sent }) => sent.contact?.phone ?? null,
  preferredTime: ({ arrangement }) => arrangement?.preferredTime ?? null,
  language: ({ arrangement }) => arrangement?.language ?? null,
  postcode4: ({ arrangement }) => arrangement?.postcode4 ?? null,
  municipality: ({ arrangement }) => arrangement?.municipality ?? null,
  question: ({ sent }) => sent.question ?? null,
  goal: ({ sent }) => sent.goal ?? null,
  situation: ({ sent }) => sent.situation ?? null,
  educationHighest: ({ sent }) => sent.educationHighest ?? null,
  ageBand: ({ sent }) => sent.ageBand ?? null,
  benefit: ({ sent }) => sent.benefit ?? null,
  planTitle: ({ sent }) => sent.plan?.title ?? null,
}

/** One row for each referral below a row of names; every cell safe for a spreadsheet. */
export function csvOf(lines: readonly ExportLine[]): string {
  const cells = Object.values(columns)
  const rows = lines.map((line) => csvRow(cells.map((cell) => cell(line))))
  return csvRow(Object.keys(columns)) + rows.join('')
}
