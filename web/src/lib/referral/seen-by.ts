/** Who saw and changed a referral, in words to its person. Pure. */
import type { readAccessLog } from '@stapwijzer/shared/api/access-log.ts'
import type { Answer } from '@stapwijzer/shared/api/contract.ts'
import { momentOf } from '@stapwijzer/shared/text/format.ts'
import { accessActions, accessLog as t } from '@stapwijzer/shared/text/nl/access-log.ts'

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
      what: accessActions[entry.action],
      refused: !entry.allowed,
    })),
  }
}

function whoDid({ by, worker, desk }: AccessLog['items'][number]): string {
  if (by === 'person') return t.you
  if (by === 'system') return t.system
  return worker !== null && desk !== null ? t.worker(worker, desk) : t.otherDesk
}
