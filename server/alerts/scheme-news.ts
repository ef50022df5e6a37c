/** When a scheme can be asked for: that a period opens soon, and that it is open. Each is told once. Pure. */
import type { SchemeSeen } from '@stapwijzer/shared/domain/alerts/seen.ts'
import { daysBetween } from '@stapwijzer/shared/domain/calendar.ts'
import type { Window, WindowState } from '../funding/windows.ts'

export type SchemeNews = { what: 'open' | 'soon'; window: Window }

/** A weekly mail is in time for what opens in this many days. */
const soonDays = 21

export function schemeSeen(state: WindowState): SchemeSeen {
  return { told: state.state === 'open' ? [mark('open', state.window)] : [], open: state.state === 'open' }
}

/** The news, and what is known after it. A period that is only expected is not announced: nobody knows that it comes. */
export function schemeNews(
  before: SchemeSeen,
  state: WindowState,
  today: string,
): { news: SchemeNews | null; seen: SchemeSeen } {
  const open = state.state === 'open'
  const news = newsOf(state, today)
  const told = news && mark(news.what, news.window)
  if (told === null || before.told.includes(told)) return { news: null, seen: { ...before, open } }
  return { news, seen: { told: [...before.told, told].slice(-mostKept), open } }
}

/** Periods that are long past are told of no more. */
const mostKept = 20

function newsOf(state: WindowState, today: string): SchemeNews | null {
  if (state.state === 'open') return { what: 'open', window: state.window }
  if (state.state !== 'closed' || state.expected) return null
  return daysBetween(today, state.next.first) <= soonDays ? { what: 'soon', window: state.next } : null
}

function mark(what: SchemeNews['what'], { first }: Window): string {
  return `${what} ${first}`
}
