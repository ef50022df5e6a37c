/** Who saw and changed a referral, in words to its person. Pure. */
import type { readAccessLog } from '@stapwijzer/shared/api/access-log.ts'
import type { Answer } from '@stapwijzer/shared/api/contract.ts'
import { momentOf } from '@stapwijzer/shared/text/format.ts'
import { accessLog } from '@stapwijzer/shared/text/rooms.ts'

export type AccessLog = Answer<typeof readAccessLog, 200>
export type SeenBy = {
  total: number
  lines: { at: string; when: string; who: string; what: string; refused: boolean }[]
}

export function seenBy({ items, total }: AccessLog): SeenBy {
  return {
    total,
    lines: items.map((entry) => ({
      at: entry.at,
      when: momentOf(entry.at),
      who: whoDid(entry),
      what: accessLog.accessActions[entry.action],
      refused: !entry.allowed,
    })),
  }
}

function whoDid({ by, worker, desk }: AccessLog['items'][number]): string {
  if (by === 'person') return accessLog.accessLog.you
  if (by === 'system') return accessLog.accessLog.system
  return worker !== null && desk !== null
    ? accessLog.accessLog.worker(worker, desk)
    : accessLog.accessLog.otherDesk
}
