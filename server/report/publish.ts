/** Work on a draft and publishing it, each in one transaction: two people at once never write over each other. */
import { createHash } from 'node:crypto'
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { canonical, changesBetween, type ReportBody } from '@stapwijzer/shared/domain/report/report.ts'
import { changeDraft, insertVersion, readDraft, readVersions, type Draft } from './store.ts'

export type Refused = 'none' | 'newer' | 'unchanged' | 'no-reason'

/** The draft after the change, or why there was none. */
export async function editDraft(
  tx: Tx,
  { period, revision }: { period: string; revision: number },
  change: (body: ReportBody) => ReportBody,
): Promise<Draft | Refused> {
  const draft = await readDraft(tx, period, true)
  if (!draft) return 'none'
  if (draft.revision !== revision) return 'newer'
  const body = change(draft.body)
  await changeDraft(tx, body)
  return { body, revision: revision + 1 }
}

export type Publishing = { period: string; revision: number; reason: string; at: Date }

/** Freezes the draft as the next version. */
export async function publishDraft(
  tx: Tx,
  { period, revision, reason, at }: Publishing,
): Promise<{ version: number; hash: string } | Refused> {
  const draft = await readDraft(tx, period, true)
  if (!draft) return 'none'
  if (draft.revision !== revision) return 'newer'
  const [last] = await readVersions(tx, period)
  const changes = last ? changesBetween(last.body, draft.body) : []
  if (last && changes.length === 0) return 'unchanged'
  if (last && reason === '') return 'no-reason'
  const version = (last?.version ?? 0) + 1
  const hash = hashOf(draft.body)
  await insertVersion(tx, {
    ...{ body: draft.body, version, hash, publishedAt: at, changes },
    reason: last ? reason : null,
  })
  // Whoever read it before cannot publish it once more.
  await changeDraft(tx, draft.body)
  return { version, hash }
}

export function hashOf(body: ReportBody): string {
  return createHash('sha256').update(canonical(body)).digest('hex')
}
