import { describe, expect, it } from 'vitest'
import { caseEnds, caseMovesFrom, caseStates, isCaseOver, mayMoveCase, moveToUndo } from './case-moves.ts'

describe('case 117: the moves of a case', () => {
  const way = caseStates.slice(0, 7)

  it('go step by step, and nothing is skipped', () => {
    way.forEach((from, at) => {
      way.forEach((to, then) => expect(mayMoveCase(from, to), `${from} ${to}`).toBe(then === at + 1))
    })
  })

  it('may end without a course at every step before the start', () => {
    for (const from of way.slice(0, -1)) {
      expect(mayMoveCase(from, 'not-needed')).toBe(true)
      expect(mayMoveCase(from, 'solved-otherwise')).toBe(true)
    }
    for (const end of caseEnds) {
      expect(caseMovesFrom(end)).toEqual([])
      expect(isCaseOver(end)).toBe(true)
    }
  })

  it('can be taken back for a day, the last one that still stands', () => {
    const at = new Date('2026-12-01T09:00:00Z')
    const moves = [
      { number: 1, from: 'new', to: 'with-partner', at, undone: false },
      { number: 2, from: 'with-partner', to: 'researched', at, undone: true },
    ] as const
    expect(moveToUndo(moves, new Date('2026-12-02T08:59:59Z'))?.move.number).toBe(1)
    expect(moveToUndo(moves, new Date('2026-12-02T09:00:00Z'))).toBeNull()
    expect(moveToUndo([], at)).toBeNull()
  })
})
