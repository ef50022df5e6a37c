/**
 * Makes the draft of a half-year that is over, once: figures as they left the platform, and the catalogue on the day it is made.
 * Nobody recomputes them later, so a change of the data changes no report.
 */
import type { Database, Tx } from '@stapwijzer/shared/db/client.ts'
import { regionsOn } from '@stapwijzer/shared/db/geography.ts'
import { before, daysOf, halfYearOf, type Period } from '@stapwijzer/shared/domain/insight/periods.ts'
import { definitions, type Definition } from '@stapwijzer/shared/domain/report/definitions.ts'
import type { ReportBody } from '@stapwijzer/shared/domain/report/report.ts'
import { firstDay, publishedPeriods } from '../insight/figures-store.ts'
import { reportBody } from './figures.ts'
import { draftPeriods, insertDraft, readCatalogue, readCounts, readDraft } from './store.ts'

export type Drafting = { today: string; at: Date; invented: boolean; definitions?: readonly Definition[] }

/** Drafts of half-years whose figures are out, and of the last one that is over: also when nothing was counted in it. */
export async function draftDue(db: Database, drafting: Drafting): Promise<Period[]> {
  const periods = await db.read('app', async (tx) => {
    const done = new Set((await draftPeriods(tx)).map(({ period }) => period))
    const out = (await publishedPeriods(tx)).map(({ period }) => period).filter((one) => one[5] === 'H')
    const last = before(halfYearOf(drafting.today))
    // Figures come first: a draft without them would say that there are none.
    const first = await firstDay(tx)
    const waits = first !== null && first <= daysOf(last).to && !out.includes(last)
    return [...new Set([...out, ...(waits ? [] : [last])])].filter((one) => !done.has(one)).sort()
  })
  const made: Period[] = []
  for (const period of periods) {
    if (await db.tx('app', (tx) => makeDraft(tx, period, drafting))) made.push(period)
  }
  return made
}

/** False when there is one already. */
export async function makeDraft(tx: Tx, period: Period, drafting: Drafting): Promise<boolean> {
  const { today, at, invented } = drafting
  const { from, to } = daysOf(period)
  const first = await firstDay(tx)
  const earlier = await readDraft(tx, before(period))
  const body: ReportBody = reportBody({
    period,
    invented,
    today,
    definitions: drafting.definitions ?? definitions,
    counts: await readCounts(tx, [period, before(period)]),
    catalogue: await readCatalogue(tx, today),
    regions: (await regionsOn(tx, to)).map(({ code, name }) => ({ code, name })),
    earlier: earlier?.body ?? null,
    counted: first === null || first > to ? null : { from: first > from ? first : from, to },
  })
  return insertDraft(tx, body, at)
}
