/** `npm run insight -- list | show | recount`: what is counted, what it came to, and making the figures that are due. */
import { parseArgs } from 'node:util'
import { connect, type Database } from '@stapwijzer/shared/db/client.ts'
import { sentenceOf } from '@stapwijzer/shared/db/known-errors.ts'
import { openAs } from '@stapwijzer/shared/db/open-as.ts'
import { plainDateOf } from '@stapwijzer/shared/domain/calendar.ts'
import { definitionsVersion, measureNames, measures } from '@stapwijzer/shared/domain/insight/measures.ts'
import { allRegions } from '@stapwijzer/shared/domain/insight/period-table.ts'
import { halfYearOf, Period } from '@stapwijzer/shared/domain/insight/periods.ts'
import { readConfig } from '../worker-config.ts'
import { firstDay, readPublished } from './figures-store.ts'
import { publishDue } from './publish.ts'
import { periodsNeeded, statisticsOf } from './statistics.ts'

const usage = `npm run insight -- list [--json]
npm run insight -- show [--period 2026-H2] [--region midden-utrecht] [--json]
npm run insight -- recount [--json]
list     everything that is counted, by what, and what counts
show     the figures of a half-year or a month as everybody may see them: rounded, and hidden below ten
recount  makes the figures of months and half-years that are over and have none yet; what is published stays as it is`

/** A mistake of the person at the keyboard, told in one sentence. */
class UsageError extends Error {}

type Task = { json: boolean; period: string | undefined; region: string | undefined }

async function run(args: string[]): Promise<void> {
  const { values, positionals } = parsed(args)
  const task: Task = { json: values.json, period: values.period, region: values.region }
  const print = (found: unknown, text: string) =>
    console.log(task.json ? JSON.stringify(found, null, 2) : text)
  switch (positionals.join(' ')) {
    case 'list':
      return print({ definitionsVersion, measures }, listText())
    case 'show': {
      const found = await withDatabase((db) => show(db, task))
      return print(found, showText(found))
    }
    case 'recount': {
      const periods = await withDatabase((db) => publishDue(db, plainDateOf(new Date())))
      return print(
        { periods },
        periods.length === 0 ? 'Nothing was due.' : `Published: ${periods.join(', ')}.`,
      )
    }
    default:
      throw new UsageError(usage)
  }
}

function parsed(args: string[]) {
  const text = { type: 'string' } as const
  const json = { type: 'boolean', default: false } as const
  try {
    return parseArgs({ args, allowPositionals: true, options: { json, period: text, region: text } })
  } catch {
    throw new UsageError(`${args.join(' ')} is not understood.\n${usage}`)
  }
}

async function withDatabase<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const database = await openAs('worker', readConfig())
  const db = connect(database.url, { max: 1, applicationName: 'stapwijzer-insight' })
  try {
    return await work(db)
  } finally {
    await db.close()
    await database.release()
  }
}

function show(db: Database, task: Task) {
  const period = task.period ?? halfYearOf(plainDateOf(new Date()))
  if (!Period.safeParse(period).success) throw new UsageError(`${period} is no period.\n${usage}`)
  const region = task.region === undefined ? null : { code: task.region, name: task.region }
  return db.read('app', async (tx) => {
    const published = await readPublished(tx, periodsNeeded(period), region?.code ?? allRegions)
    const known = { published, region, firstDay: await firstDay(tx), invented: !readConfig().production }
    return statisticsOf(period, known)
  })
}

function listText(): string {
  return measureNames
    .map((name) => {
      const { unit, dims, counts, not } = measures[name]
      const by = dims.length > 0 ? `, by day and ${dims.join(', ')}` : ', by day'
      return `${name} (${unit}${by})\n  counts: ${counts}${not ? `\n  not: ${not}` : ''}`
    })
    .join('\n')
}

function showText({
  period,
  frozen,
  counted,
  invented,
  measures: rows,
}: Awaited<ReturnType<typeof show>>): string {
  if (counted === null) return `Nothing is published of ${period}.`
  const width = Math.max(...rows.map(({ code }) => code.length))
  const shown = ({ value }: { value: number | null }) => String(value ?? '<10').padStart(9)
  return [
    `${period}, ${counted.from} to ${counted.to}${frozen ? '' : ', not over yet'}${invented ? ', made up' : ''}`,
    `${''.padEnd(width)}   figure   before`,
    ...rows.map(({ code, count, previous }) => `${code.padEnd(width)}${shown(count)}${shown(previous)}`),
  ].join('\n')
}

try {
  await run(process.argv.slice(2))
} catch (error) {
  const known = error instanceof UsageError ? error.message : sentenceOf(error)
  process.stderr.write(`${known ?? `It failed: ${error instanceof Error ? error.message : String(error)}`}\n`)
  process.exitCode = 1
}
