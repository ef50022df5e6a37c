/**
 * The published report of an empty demonstration: drafted, written and published by the functions of the product, and marked as
 * made up in its body, so on every page and in every file. Never in production.
 */
import type { Database } from '@stapwijzer/shared/db/client.ts'
import { before, halfYearOf } from '@stapwijzer/shared/domain/insight/periods.ts'
import type { EnteredFigure, ReportBody } from '@stapwijzer/shared/domain/report/report.ts'
import { defaultLocale } from '@stapwijzer/shared/text/locale.ts'
import { texts } from '@stapwijzer/shared/text/texts.ts'
import { draftDue } from './draft.ts'
import { editDraft, publishDraft } from './publish.ts'
import { listPublished, readDraft } from './store.ts'

/** False where a report was published before. */
export async function inventReport(
  db: Database,
  { today, at }: { today: string; at: Date },
): Promise<boolean> {
  if ((await db.read('app', listPublished)).length > 0) return false
  await draftDue(db, { today, at, invented: true })
  const period = before(halfYearOf(today))
  return db.tx('app', async (tx) => {
    const draft = await readDraft(tx, period)
    if (!draft?.body.invented) return false
    const edited = await editDraft(tx, { period, revision: draft.revision }, written)
    if (typeof edited === 'string') return false
    const done = await publishDraft(tx, { period, revision: edited.revision, reason: '', at })
    return typeof done !== 'string'
  })
}

function written(body: ReportBody): ReportBody {
  const { demo } = texts(defaultLocale).report
  const { source, edition } = demo
  const entered = [...'ABCDEF'].flatMap((letter, index): EnteredFigure[] =>
    (['ad-full-time', 'ad-full-time-forecast', 'ad-part-time-forecast'] as const).map((kind, column) => ({
      ...{ kind, name: demo.programme(letter), source, edition },
      value: 20 + 5 * index + 10 * column,
    })),
  )
  return { ...body, texts: demo.texts, entered }
}
