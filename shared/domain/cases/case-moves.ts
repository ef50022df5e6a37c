/**
 * The life of a case of missing education as one table: from a signal to a start, or to an end without one. The API, the
 * officer's page and the tests read this table and nothing else. Pure.
 */
import { z } from 'zod'

export const caseStates = [
  'new',
  'with-partner',
  'researched',
  'business-case',
  'efficiency-test',
  'accredited',
  'starts-on',
  'not-needed',
  'solved-otherwise',
] as const
export const CaseState = /* @__PURE__ */ z.enum(caseStates)
export type CaseState = z.infer<typeof CaseState>

/** Nobody moves on from these. */
export const caseEnds = [
  'starts-on',
  'not-needed',
  'solved-otherwise',
] as const satisfies readonly CaseState[]

/** A case may end without a course at every step; nothing else is skipped. */
const endsEarly = ['not-needed', 'solved-otherwise'] as const

const table: Readonly<Partial<Record<CaseState, readonly CaseState[]>>> = {
  new: ['with-partner', ...endsEarly],
  'with-partner': ['researched', ...endsEarly],
  researched: ['business-case', ...endsEarly],
  'business-case': ['efficiency-test', ...endsEarly],
  'efficiency-test': ['accredited', ...endsEarly],
  accredited: ['starts-on', ...endsEarly],
}

/** Where a case may go from `state`; empty at an end. */
export function caseMovesFrom(state: CaseState): readonly CaseState[] {
  return table[state] ?? []
}

export function mayMoveCase(from: CaseState, to: CaseState): boolean {
  return caseMovesFrom(from).includes(to)
}

export function isCaseOver(state: CaseState): boolean {
  return (caseEnds as readonly CaseState[]).includes(state)
}

/** For so long the last move can be taken back. It stays in the history, as one that was. */
const undoHours = 24

export type CaseMove = { number: number; from: CaseState; to: CaseState; at: Date; undone: boolean }

/** The move that may be taken back now, and until when; null when there is none. */
export function moveToUndo(moves: readonly CaseMove[], now: Date): { move: CaseMove; until: Date } | null {
  const move = moves.filter(({ undone }) => !undone).at(-1)
  if (!move) return null
  const until = new Date(move.at.getTime() + undoHours * 3_600_000)
  return now < until ? { move, until } : null
}
