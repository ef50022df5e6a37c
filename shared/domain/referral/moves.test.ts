import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  actors,
  endStates,
  isOver,
  mayMove,
  movesFrom,
  pageStates,
  referralStates,
  type Stage,
} from './moves.ts'

/** The table of the contract, written out once more; everything that is not in it must be refused. */
const allowed = new Set([
  'person draft consented',
  'person consented draft',
  'person consented submitted',
  'desk submitted received',
  'desk received planned',
  'desk received in-guidance',
  'desk received advised',
  'desk received unreachable',
  'desk received returned',
  'desk received forwarded',
  'desk planned intake-held',
  'desk planned unreachable',
  'desk planned received',
  'desk intake-held in-guidance',
  'desk intake-held advised',
  'desk in-guidance advised',
  'desk in-guidance closed',
  'desk advised closed',
  'desk unreachable planned',
  'desk unreachable closed',
  'person submitted withdrawn',
  'person received withdrawn',
  'person planned withdrawn',
  'person intake-held withdrawn',
  'person in-guidance withdrawn',
  'person advised withdrawn',
  'person unreachable withdrawn',
  'system submitted lapsed',
  'system closed purged',
  'system returned purged',
  'system forwarded purged',
  'system withdrawn purged',
  'system lapsed purged',
])

const stages: Stage[] = [...pageStates, ...referralStates]

describe('who may move a referral where', () => {
  it('is this table and nothing else', () => {
    const found = actors.flatMap((actor) =>
      stages.flatMap((from) =>
        stages.filter((to) => mayMove(from, to, actor)).map((to) => `${actor} ${from} ${to}`),
      ),
    )
    expect(new Set(found)).toEqual(allowed)
  })

  it('stands in docs/referral.md as it is', () => {
    const text = readFileSync(new URL('../../../docs/referral.md', import.meta.url), 'utf8')
    const rows = text.split('\n').filter((line) => /^\| (person|desk|system) \|/.test(line))
    const told = rows.flatMap((row) => {
      const [actor = '', from = '', to = ''] = row
        .split('|')
        .slice(1)
        .map((cell) => cell.trim())
      return to.split(', ').map((one) => `${actor} ${from} ${one}`)
    })
    expect(told.sort()).toEqual([...allowed].sort())
  })

  it('keeps nothing of what is not sent: no desk and no job moves it before', () => {
    for (const state of pageStates) {
      expect([...movesFrom(state, 'desk'), ...movesFrom(state, 'system')]).toEqual([])
    }
  })

  it('ends nowhere but in the ends', () => {
    for (const state of referralStates) {
      const over = (endStates as readonly string[]).includes(state) || state === 'purged'
      expect(isOver(state)).toBe(over)
      if (over) expect([...movesFrom(state, 'desk'), ...movesFrom(state, 'person')]).toEqual([])
    }
  })
})
