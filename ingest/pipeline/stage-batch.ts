/** A batch of what was read, on its way into the stage. */
import { randomUUID } from 'node:crypto'
import type { Course } from '@stapwijzer/shared/domain/course.ts'
import type { CoursesAhead, Steps } from './ahead.ts'
import { copyToStage, knownHashes, type StagedRow } from './stage.ts'
import { writeStraight, type Straight } from './straight.ts'

/** `model`: the course as it was read, until it is staged. */
export type Pending = StagedRow & { bytes: number; model: Course | null }

export function modelsOf(rows: readonly Pending[]): Course[] {
  return rows.flatMap(({ model }) => model ?? [])
}

/** What the catalogue holds already is not sent again: an unchanged feed costs little more than reading it. */
export async function stageBatch(
  steps: Steps,
  { source, ahead, straight }: { source: string; ahead: CoursesAhead | null; straight: Straight | null },
  rows: Pending[],
): Promise<void> {
  if (rows.length === 0) return
  await steps.tx('ingest', async ({ sql }) => {
    const known = await knownHashes(
      sql,
      source,
      rows.filter((row) => row.kind === 'item').map((row) => row.itemId),
    )
    // What the catalogue knows of a new source is this run's own: an item that came before.
    if (ahead && straight) {
      const news = firstOf(rows, new Set(known.keys()))
      await writeAhead(ahead, source, news)
      await writeStraight(sql, source, straight, news)
      return copyToStage(sql, rows)
    }
    for (const row of rows) {
      const before = known.get(row.itemId)
      if (before?.hash === row.hash) row.course = null
      if (row.kind === 'item' && before?.rawHash === row.raw?.hash) row.raw = null
    }
    if (ahead) {
      const news = rows.filter((row) => row.kind === 'item' && !known.has(row.itemId))
      await writeAhead(ahead, source, news)
    }
    await copyToStage(sql, rows)
  })
}

/** The items whose id is not among the known ones, each once. */
function firstOf(rows: readonly Pending[], known: Set<string>): Pending[] {
  return rows.filter(({ kind, itemId }) => {
    const isFirst = kind === 'item' && !known.has(itemId)
    if (isFirst) known.add(itemId)
    return isFirst
  })
}

async function writeAhead(ahead: CoursesAhead, source: string, rows: Pending[]): Promise<void> {
  const courses = rows.map(({ course, model, hash }) => ({
    id: randomUUID(),
    source,
    providerId: course!.providerId,
    quality: course!.quality.score,
    course: model!,
    hash: hash!,
  }))
  const docs = await ahead.add(courses)
  for (const [at, row] of rows.entries()) row.ahead = { courseId: courses[at]!.id, doc: docs[at]! }
}
