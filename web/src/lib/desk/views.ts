/** The views of the queue and what narrows them, read from the address, as the query that the API understands. Pure. */
import type { listDeskReferrals } from '@stapwijzer/shared/api/desk.ts'
import type { QueryOf } from '@stapwijzer/shared/api/call.ts'
import type { QueueCounts } from '@stapwijzer/shared/api/desk-work.ts'
import { isOver, referralStates } from '@stapwijzer/shared/domain/referral/moves.ts'
import type { sorts, View } from '@stapwijzer/shared/text/nl/desk.ts'

type QueueQuery = QueryOf<typeof listDeskReferrals>

export const viewNames = ['open', 'new', 'overdue', 'mine', 'free', 'done'] as const satisfies readonly View[]
export const sortNames = ['waiting', 'newest', 'changed', 'appointment'] as const satisfies readonly Sort[]
export type Sort = keyof typeof sorts

/** What the address asks for; empty texts narrow nothing. */
export type QueueChoice = { view: View; page: number; colleague: string; desk: string; sort: Sort }

const open = referralStates.filter((state) => !isOver(state))

const queries: Record<View, QueueQuery> = {
  open: { state: open },
  new: { state: ['submitted'] },
  overdue: { overdue: true },
  mine: { mine: true, state: open },
  free: { unassigned: true, state: open },
  done: { state: referralStates.filter((state) => isOver(state) && state !== 'purged') },
}

/** How many wait in a view, as far as that says what there is to do. */
export function countOf(view: View, counts: QueueCounts): number | null {
  const { open, submitted, overdue, mine, unassigned } = counts
  return { open, new: submitted, overdue, mine, free: unassigned, done: null }[view]
}

/** Anything that does not exist narrows nothing. */
export function queueChoice(params: Pick<URLSearchParams, 'get'>): QueueChoice {
  const one = (name: string, form: RegExp) => {
    const value = params.get(name) ?? ''
    return form.test(value) ? value : ''
  }
  return {
    view: viewNames.find((view) => view === params.get('lijst')) ?? 'open',
    page: pageOf(params.get('page')),
    colleague: one('van', /^[0-9a-f]{16}$/),
    desk: one('loket', /^[a-z0-9-]{1,100}$/),
    sort: sortNames.find((sort) => sort === params.get('volgorde')) ?? 'waiting',
  }
}

export function queueQuery({ view, page, colleague, desk, sort }: QueueChoice): QueueQuery {
  return {
    ...queries[view],
    ...(colleague && { assignee: colleague }),
    ...(desk && { desk }),
    sort,
    page,
    pageSize: 20,
  }
}

/** The address of a choice, with what differs from the first one. */
export function queueAddress(choice: Partial<QueueChoice>): string {
  const { view = 'open', page = 1, colleague = '', desk = '', sort = 'waiting' } = choice
  const pairs: [string, string][] = [['lijst', view]]
  if (colleague) pairs.push(['van', colleague])
  if (desk) pairs.push(['loket', desk])
  if (sort !== 'waiting') pairs.push(['volgorde', sort])
  if (page > 1) pairs.push(['page', String(page)])
  return `/loket?${new URLSearchParams(pairs)}`
}

/**
 * The list that somebody came from, as it stands behind the address of one question (`lijst=mine&page=2`), so that the way
 * back leads to the same place. Empty for the list that opens first.
 */
export function queueTail(params: Pick<URLSearchParams, 'get'>): string {
  const address = queueAddress(queueChoice(params))
  return address === queueAddress({}) ? '' : address.slice('/loket?'.length)
}

/** An address with a tail behind it. */
export function withTail(address: string, tail: string): string {
  return tail === '' ? address : `${address}${address.includes('?') ? '&' : '?'}${tail}`
}

/** Pages from 1; anything else is page 1. */
export function pageOf(text: string | null): number {
  return text !== null && /^[1-9]\d{0,2}$/.test(text) ? Number(text) : 1
}
