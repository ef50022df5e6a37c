/**
 * `npm run search -- reindex`: looks anew which courses of different sources are one, then rebuilds the search tables from
 * the catalogue; searches go on with the old ones until then.
 */
import { projectAll, projectCourses } from '@stapwijzer/shared/search/project.ts'
import { readConfig } from './config.ts'
import { linkEverything } from './duplicates/link.ts'
import { sentenceOf } from './known-errors.ts'
import { linkCourses } from './links/link-courses.ts'
import { openRuntime } from './runtime.ts'
import { reportTask, searchReport, type ReportTask } from './searched-for/command.ts'

const usage = `Usage:
  npm run search -- reindex     links duplicates anew and rebuilds the search tables from the catalogue
  npm run search -- report [--from D] [--to D] [--least N] [--json]
                                what was searched for: zero hits, thin results, proposals for synonyms;
                                D is a day such as 2026-11-24, --least 10 leaves out what was asked less often`

const say = (text: string) => process.stderr.write(`${text}\n`)

async function reindex(): Promise<void> {
  const runtime = await openRuntime(readConfig(), 'stapwijzer-search')
  try {
    say('Rebuilding the search tables. The old ones answer until the new ones are whole.')
    const begun = performance.now()
    await runtime.db.tx('ingest', async (tx) => projectCourses(tx, await linkEverything(tx, new Date())))
    await linkCourses(runtime.db)
    const courses = await runtime.db.tx('ingest', projectAll)
    const seconds = ((performance.now() - begun) / 1000).toFixed(1)
    process.stdout.write(`${courses} courses can be searched; it took ${seconds} seconds.\n`)
  } finally {
    await runtime.close()
  }
}

async function report(task: ReportTask): Promise<void> {
  const runtime = await openRuntime(readConfig(), 'stapwijzer-search')
  try {
    process.stdout.write(await searchReport(runtime.db, task))
  } finally {
    await runtime.close()
  }
}

try {
  const words = process.argv.slice(2)
  if (words.length === 1 && (words[0] === '--help' || words[0] === '-h')) process.stdout.write(`${usage}\n`)
  else if (words.length === 1 && words[0] === 'reindex') await reindex()
  else if (words[0] === 'report' && reportTask(words.slice(1))) await report(reportTask(words.slice(1))!)
  else {
    say(usage)
    process.exitCode = 1
  }
} catch (error) {
  say(sentenceOf(error) ?? `It failed: ${error instanceof Error ? error.stack : String(error)}`)
  process.exitCode = 1
}
