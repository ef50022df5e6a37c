import { expect, it } from 'vitest'
import { accessEntries, accessKind } from './access-log.ts'

it.each([
  ['referral.submit', 'sent'],
  ['referral.read', 'read'],
  ['referral.list', 'listed'],
  ['referral.export', 'exported'],
  ['referral.access-log', 'log-read'],
  ['referral.move.planned', 'planned'],
  ['referral.move.closed', 'moved'],
  ['referral.move.forwarded', 'forwarded'],
  ['referral.note', 'noted'],
  ['referral.withdraw', 'withdrawn'],
  ['referral.restriction', 'restricted'],
  ['referral.appointment-cancellation', 'cancelled'],
  ['referral.purge', 'purged'],
  ['referral.something-new', 'changed'],
])('tells %s as %s', (action, kind) => {
  expect(accessKind(action)).toBe(kind)
})

const line = (actor: string, action: string, result = 'ok') => ({ at: new Date(0), action, result, actor })

it('numbers colleagues by first appearance and puts the newest first', () => {
  const entries = accessEntries([
    line('person', 'referral.submit'),
    line('s-2', 'referral.read'),
    line('s-1', 'referral.move.received'),
    line('s-2', 'referral.move.closed', 'refused: 409'),
    line('system', 'referral.purge'),
  ])
  expect(entries.map(({ by, worker, allowed }) => [by, worker, allowed])).toEqual([
    ['system', null, true],
    ['desk', 1, false],
    ['desk', 2, true],
    ['desk', 1, true],
    ['person', null, true],
  ])
})

it('keeps somebody of another desk without number and name', () => {
  expect(accessEntries([line('s-9', 'referral.read', 'refused: 404')])).toMatchObject([
    { by: 'desk', worker: null, subject: null, allowed: false },
  ])
})
