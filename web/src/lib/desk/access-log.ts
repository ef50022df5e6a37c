/** The log of who saw a question, as its desk reads it. Pure. */
import type { DeskAccessLogEntry } from '@stapwijzer/shared/api/access-log.ts'
import { dayOf } from '@stapwijzer/shared/text/format.ts'
import { deskFigures as t, accessLog as accessLogTexts } from '@stapwijzer/shared/text/rooms.ts'

/** `count`: how often in a row, on one day; `at` is the last time. */
export type LogLine = DeskAccessLogEntry & { count: number }

/** The same act of the same person, again and again on one day, is one line. Newest first, in and out. */
export function foldedLog(items: readonly DeskAccessLogEntry[]): LogLine[] {
  const lines: LogLine[] = []
  for (const item of items) {
    const last = lines.at(-1)
    if (last && isSame(last, item)) last.count += 1
    else lines.push({ ...item, count: 1 })
  }
  return lines
}

function isSame(a: DeskAccessLogEntry, b: DeskAccessLogEntry): boolean {
  const parts = ['action', 'by', 'desk', 'worker', 'allowed'] as const
  return parts.every((part) => a[part] === b[part]) && dayOf(a.at) === dayOf(b.at)
}

export function whoIn({ by, name, worker, desk }: DeskAccessLogEntry): string {
  if (by === 'person') return t.person
  if (by === 'system') return accessLogTexts.accessLog.system
  if (worker === null) return accessLogTexts.accessLog.otherDesk
  return name ?? accessLogTexts.accessLog.worker(worker, desk ?? '')
}

export function doneIn({ action }: Pick<DeskAccessLogEntry, 'action'>): string {
  return accessLogTexts.accessActions[action]
}
