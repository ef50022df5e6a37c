/**
 * `npm run search -- reindex`: looks anew which courses of different sources are one, then rebuilds the search tables from
 * the catalogue, and with MEILI_URL the index in Meilisearch; searches go on with the old ones until then.
 */
import { forgetAnalysis, projectAnew } from '@stapwijzer/shared/search/projection/analysis.ts'
import { projectCourses } from '@stapwijzer/shared/search/projection/project.ts'
import { readConfig } from './config.ts'
import { linkEverything } from './duplicates/link.ts'
import { sentenceOf } from './known-errors.ts'
import { linkCourses } from './links/link-courses.ts'
import { openRuntime, type Runtime } from './runtime.ts'
import { indexProblem, searchIndex } from './search-index.ts'
import { makeKeys } from './search-keys.ts'
import { reportTask, searchReport, type ReportTask } from './searched-for/command.ts'

const usage = `Usage:
  npm run search -- reindex     links duplicates anew and rebuilds the search tables from the catalogue; with MEILI_URL
                                also the index in Meilisearch
  npm run search -- keys [DIR]  with the master key in MEILI_API_KEY: makes the keys of server and worker, and prints
                                them or writes them to DIR/search and DIR/index
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
    await runtime.db.tx('ingest', forgetAnalysis)
    await linkCourses(runtime.db, runtime.linkMaker, { beforeProjection: true })
    const courses = await runtime.db.tx('ingest', projectAnew)
    const seconds = ((performance.now() - begun) / 1000).toFixed(1)
    process.stdout.write(`${courses} courses can be searched; it took ${seconds} seconds.\n`)
    await rebuildIndex(runtime)
  } finally {
    await runtime.close()
  }
}

/** Throws when the new index is not whole: then the old one answers on. */
async function rebuildIndex(runtime: Runtime): Promise<void> {
  const index = searchIndex(runtime)
  if (!index) return
  say('Building a new index in Meilisearch. The old one answers until the new one is whole.')
  const begun = performance.now()
  const { courses, leftovers } = await index.rebuild({ say })
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  if (leftovers > 0) say(`${leftovers} left over from earlier rebuilds were removed.`)
  process.stdout.write(`${courses} courses are in Meilisearch; it took ${seconds} seconds.\n`)
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
  else if (words.length <= 2 && words[0] === 'keys')
    process.stdout.write(await makeKeys(readConfig(), words[1] ?? null))
  else if (words[0] === 'report' && reportTask(words.slice(1))) await report(reportTask(words.slice(1))!)
  else {
    say(usage)
    process.exitCode = 1
  }
} catch (error) {
  say(
    sentenceOf(error) ??
      indexProblem(error) ??
      `It failed: ${error instanceof Error ? error.stack : String(error)}`,
  )
  process.exitCode = 1
}
