/** The views of the queue, each as the query that the API understands. */
import { isOver, referralStates } from '@stapwijzer/shared/domain/referral/moves.ts'
import type { View } from '@stapwijzer/shared/text/nl/desk.ts'
import type { Query } from '#lib/api.ts'

export const viewNames = ['open', 'new', 'overdue', 'mine', 'done'] as const satisfies readonly View[]

const open = referralStates.filter((state) => !isOver(state))

const queries: Record<View, Query> = {
  open: { state: open },
  new: { state: ['submitted'] },
  overdue: { overdue: true },
  mine: { mine: true, state: open },
  done: { state: referralStates.filter((state) => isOver(state) && state !== 'purged') },
}

/** An unknown name is the first view. */
export function viewOf(name: string | null): View {
  return viewNames.find((view) => view === name) ?? 'open'
}

export function queueQuery(view: View, page: number): Query {
  return { ...queries[view], page, pageSize: 20 }
}

/** Pages from 1; anything else is page 1. */
export function pageOf(text: string | null): number {
  return text !== null && /^[1-9]\d{0,2}$/.test(text) ? Number(text) : 1
}
