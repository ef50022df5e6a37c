import type { ProposedChange } from '@stapwijzer/shared/api/proposals.ts'
import { planOf } from '@stapwijzer/shared/domain/plan/plan-of.ts'
import { describe, expect, it } from 'vitest'
import { makeChanges } from './make.ts'

const base = planOf({
  title: 'x',
  items: ['A', 'B', 'C'].map((title) => ({ kind: 'own' as const, title })),
}).items
const made = (...changes: ProposedChange[]) => makeChanges({ changes }, base, () => undefined)
const wrong = (...changes: ProposedChange[]) => {
  const found = made(...changes)
  return 'problems' in found ? found.problems.map(({ path, message }) => `${path}: ${message}`) : []
}

describe('a step that is proposed to move', () => {
  it('is kept with the titles of both steps', () => {
    expect(made({ kind: 'move', index: 2, before: 0, why: 'Eerst dit' }, { kind: 'move', index: 1 })).toEqual(
      {
        changes: [
          {
            kind: 'move',
            target: { index: 2, title: 'C' },
            before: { index: 0, title: 'A' },
            why: 'Eerst dit',
          },
          { kind: 'move', target: { index: 1, title: 'B' }, before: null, why: null },
        ],
      },
    )
  })
  it('has to be there, as has the step that it comes before, and cannot be that step', () => {
    expect(wrong({ kind: 'move', index: 3, before: 9 })).toEqual([
      'changes[0].before: There is no step with this number.',
      'changes[0].index: There is no step with this number.',
    ])
    expect(wrong({ kind: 'move', index: 1, before: 1 })).toEqual([
      'changes[0].before: Give another step than the one that moves.',
    ])
  })
  it('moves once, also when it is changed; a step that goes does nothing else', () => {
    const step = { kind: 'own' as const, title: 'Anders' }
    expect(wrong({ kind: 'move', index: 0 }, { kind: 'change', index: 0, step })).toEqual([])
    expect(wrong({ kind: 'move', index: 0 }, { kind: 'move', index: 0, before: 2 })).toEqual([
      'changes[1].index: Move a step once in a proposal.',
    ])
    const goes = 'changes[1].index: A step that goes cannot be changed or moved as well.'
    expect(wrong({ kind: 'remove', index: 0 }, { kind: 'move', index: 0 })).toEqual([goes])
    expect(wrong({ kind: 'move', index: 0 }, { kind: 'remove', index: 0 })).toEqual([goes])
  })
  it('comes somewhere else than it stands, alone or after the changes before it', () => {
    const there = (at: number) => [`changes[${at}].before: This step stands there already.`]
    expect(wrong({ kind: 'move', index: 2 })).toEqual(there(0))
    expect(wrong({ kind: 'move', index: 0, before: 1 })).toEqual(there(0))
    expect(wrong({ kind: 'move', index: 2, before: 0 }, { kind: 'move', index: 1, before: 2 })).toEqual([])
    expect(wrong({ kind: 'remove', index: 2 }, { kind: 'move', index: 1 })).toEqual([])
    expect(wrong({ kind: 'remove', index: 0 }, { kind: 'move', index: 1, before: 2 })).toEqual(there(1))
  })
})
