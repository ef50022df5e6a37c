/**
 * `npm run search -- report`: what was searched for, for whoever runs the product. It shows real numbers, also small ones: the
 * texts are counted without persons and whoever runs it can read the table anyway. What is passed on or published should be made with
 * `--least 10`, as the public statistics are.
 */
import { parseArgs } from 'node:util'
import type { Database } from '@stapwijzer/shared/db/client.ts'
import { isPlainDate } from '@stapwijzer/shared/domain/calendar.ts'
import { wordsOf } from '@stapwijzer/shared/search/language/text-words.ts'
import { table } from '../questions/table.ts'
import { synonymProposals, type Proposal } from './proposals.ts'
import { daysKnown, readNames, readSearched } from './read.ts'
import { reportOf, type Report, type Searched } from './report.ts'

export type ReportTask = { from: string | null; to: string | null; least: number; json: boolean }

/** What stands after `report` on the command line; null when it cannot be understood. */
export function reportTask(words: readonly string[]): ReportTask | null {
  const text = { type: 'string' } as const
  try {
    const options = { from: text, to: text, least: text, json: { type: 'boolean' } } as const
    const { values } = parseArgs({ args: [...words], options, strict: true, allowPositionals: false })
    const { from = null, to = null, least = '1', json = false } = values
    if ([from, to].some((day) => day !== null && !isPlainDate(day))) return null
    return /^[1-9]\d{0,5}$/.test(least) ? { from, to, least: Number(least), json } : null
  } catch {
    return null
  }
}

/** The report as it is printed. */
export async function searchReport(db: Pick<Database, 'read'>, task: ReportTask): Promise<string> {
  const days = await daysKnown(db)
  const period = { from: task.from ?? days?.from ?? '', to: task.to ?? days?.to ?? '' }
  const searched = await readSearched(db, { ...period, least: task.least })
  const report = reportOf(period, searched)
  const { known, named } = await readNames(db)
  const missed = searched.filter(({ total, reading }) => total === 0 || reading.includes('any-word'))
  const proposals = synonymProposals(missed, known, named, wordsOf)
    .sort((a, b) => b.asked - a.asked)
    .slice(0, mostProposals)
  return task.json ? `${JSON.stringify({ ...report, proposals }, null, 2)}\n` : written(report, proposals)
}

const mostProposals = 50

function written(report: Report, proposals: readonly Proposal[]): string {
  if (report.asked === 0)
    return 'Nothing was searched for in this period, or the database could not be written.\n'
  const { from, to, asked, different, zeroShare } = report
  const share = ((zeroShare ?? 0) * 100).toFixed(1)
  return [
    `${from} to ${to}: ${asked} questions, ${different} different ones; ${share} % found nothing.`,
    ...part('Found nothing', report.zeroHits),
    ...part('Found one or two courses', report.thin),
    ...part('Found only after a repair, or by any of the words', report.readWider),
    ...part('Asked most', report.mostAsked),
    ...(proposals.length === 0
      ? []
      : ['\nCould be synonyms (judge before adding them)', proposed(proposals)]),
    '',
  ].join('\n')
}

function part(title: string, searched: readonly Searched[]): string[] {
  if (searched.length === 0) return []
  const columns = [
    { title: 'words' },
    { title: 'asked', align: 'right' },
    { title: 'courses', align: 'right' },
    { title: 'read' },
  ] as const
  const rows = searched.map(({ words, asked, total, reading }) => [
    words,
    String(asked),
    String(total),
    reading.join(' '),
  ])
  return [`\n${title}`, table(columns, rows)]
}

function proposed(proposals: readonly Proposal[]): string {
  const columns = [
    { title: 'typed' },
    { title: 'asked', align: 'right' },
    { title: 'catalogue' },
    { title: 'why' },
  ] as const
  return table(
    columns,
    proposals.map(({ words, asked, instead, why }) => [words, String(asked), instead, why]),
  )
}
