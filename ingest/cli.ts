/** `npm run ingest`: runs feeds by hand and answers questions about them. Progress on stderr, the outcome on stdout, the exit code for programs. */
import { userInfo } from 'node:os'
import { databaseSentence } from '@stapwijzer/shared/db/known-errors.ts'
import { projectCourses } from '@stapwijzer/shared/search/projection/project.ts'
import {
  isQuestion,
  readTask,
  usage,
  UsageError,
  type DecisionTask,
  type Question,
  type RunTask,
  type StepBackTask,
} from './cli-arguments.ts'
import { readConfig, type Config } from './config.ts'
import { decideAndFollow } from './duplicates/follow.ts'
import { reportSourceChanges } from './sources/alerts.ts'
import { sentenceOf } from './known-errors.ts'
import { linkCourses } from './links/link-courses.ts'
import { startProgress } from './pipeline/progress.ts'
import { exitCode, summary, writeReport, type Outcome } from './pipeline/report.ts'
import { failedRun, runFeed } from './pipeline/run.ts'
import type { Feed } from './pipeline/feed-run.ts'
import { retiredSources } from './pipeline/run-store.ts'
import { inWordsOf, stepBack, StepBackError } from './pipeline/step-back.ts'
import { answer } from './questions/answer.ts'
import { openRuntime, type Runtime } from './runtime.ts'
import { keepOrTell } from './search-index.ts'
import { adHocFeed, configuredFeed } from './sources/feed.ts'
import { loadSources } from './sources/load.ts'
import { isDemonstration, type SourceConfig } from './sources/source.ts'

/** After a stop signal the process waits this long for the run to end by itself. */
const patienceMs = 8_000

const say = (text: string) => process.stderr.write(`${text}\n`)

async function main(): Promise<number> {
  const task = readTask(process.argv.slice(2), userName())
  if (task === 'help') {
    process.stdout.write(`${usage}\n`)
    return 0
  }
  const config = readConfig()
  if (task.kind === 'decision') return decide(task, config)
  if (task.kind === 'step-back') return goBack(task, config)
  return isQuestion(task) ? ask(task, config) : run(task, config)
}

async function decide(task: DecisionTask, config: Config): Promise<number> {
  const runtime = await openRuntime(config, 'stapwijzer-ingest')
  try {
    const { verdict, a, b, user: actor } = task
    const decision = { a, b, verdict, actor, at: new Date() }
    await decideAndFollow(runtime.db, decision, projectCourses)
    await link(runtime)
    await keepOrTell(runtime, say)
    process.stdout.write(
      `${a} and ${b}: ${verdict === 'same' ? 'one course' : 'different courses'} from now on.\n`,
    )
    return 0
  } finally {
    await runtime.close()
  }
}

async function goBack({ step }: StepBackTask, config: Config): Promise<number> {
  const runtime = await openRuntime(config, 'stapwijzer-ingest')
  try {
    const done = await stepBack(step, runtime.deps(new AbortController().signal, say))
    process.stdout.write(`${inWordsOf(step, done)}\n`)
    if (step.dryRun) return 0
    await tellOperators(step.source, runtime)
    await link(runtime)
    await keepOrTell(runtime, say)
    return 0
  } catch (error) {
    if (!(error instanceof StepBackError)) throw error
    say(error.message)
    return 1
  } finally {
    await runtime.close()
  }
}

async function ask(question: Question, config: Config): Promise<number> {
  const sources = await loadSources(config)
  // Whoever reads the answer may stop early, as `head` does.
  process.stdout.on('error', () => process.exit(0))
  const runtime = await openRuntime(config, 'stapwijzer-ingest')
  try {
    await answer(question, runtime, sources, process.stdout)
    return 0
  } finally {
    await runtime.close()
  }
}

async function run(task: RunTask, config: Config): Promise<number> {
  const sources = task.kind === 'ad-hoc' ? [] : await wantedSources(task, config)
  const stop = stopSignal()
  let runtime: Runtime
  try {
    runtime = await openRuntime(config, 'stapwijzer-ingest')
  } catch (error) {
    const message = databaseSentence(error)
    if (task.kind === 'all' || message === null) throw error
    const id = task.source
    const format = task.kind === 'ad-hoc' ? task.format : (sources[0]?.format ?? '')
    return await finish(failedRun({ id, format }, 'storage-unavailable', message), task)
  }
  try {
    let worst = 0
    for (const feed of await feedsOf(task, sources, runtime)) {
      const outcome = await runFeed(feed, task.options, runtime.deps(stop, say))
      worst = worse(worst, await finish(outcome, task))
      if (!task.options.dryRun) await tellOperators(outcome.source, runtime)
      if (stop.aborted) break
    }
    if (!task.options.dryRun) {
      await link(runtime, stop)
      await keepOrTell(runtime, say)
    }
    return worst
  } finally {
    await runtime.close()
  }
}

/** Links courses to occupations and skills. What the runs brought stands, whether or not this works; the worker looks again. */
async function link({ db, linkMaker }: Runtime, signal?: AbortSignal): Promise<void> {
  const progress = startProgress('all sources', say)
  progress.phase('linking courses to occupations')
  try {
    await linkCourses(db, linkMaker, { signal })
  } catch (error) {
    say(`Courses could not be linked to occupations (${error instanceof Error ? error.message : 'unknown'}).`)
  } finally {
    progress.end()
  }
}

/** The outcome is known by now and stands, whether or not this can be stored; the worker looks again. */
async function tellOperators(only: string, { db, config }: Runtime): Promise<void> {
  const options = { to: config.OPERATOR_MAIL, publicUrl: config.PUBLIC_URL, only }
  await reportSourceChanges(db, options, new Date()).catch((error: unknown) => {
    say(`Operators could not be told of ${only} (${error instanceof Error ? error.message : 'unknown'}).`)
  })
}

async function wantedSources(
  task: Exclude<RunTask, { kind: 'ad-hoc' }>,
  config: Config,
): Promise<SourceConfig[]> {
  const sources = await loadSources(config)
  if (task.kind === 'all') return sources.filter((source) => source.enabled)
  const found = sources.find(({ id }) => id === task.source)
  if (found) return [found]
  const known = sources.map(({ id }) => id).join(', ')
  throw new UsageError(`There is no source ${task.source}. The sources are: ${known || 'none'}.`)
}

async function feedsOf(task: RunTask, wanted: readonly SourceConfig[], runtime: Runtime): Promise<Feed[]> {
  let sources = wanted
  if (task.kind === 'all') {
    const retired = await runtime.db.read('ingest', ({ sql }) => retiredSources(sql))
    sources = sources.filter(({ id }) => !retired.has(id))
  }
  const makers = await runtime.makers({ demo: sources.some(isDemonstration) })
  if (task.kind !== 'ad-hoc') return sources.map((source) => configuredFeed(source, makers))
  const { source: id, format, from, mapping } = task
  return [adHocFeed({ id, format, from, mapping }, makers)]
}

async function finish(outcome: Outcome, { report }: RunTask): Promise<number> {
  try {
    process.stdout.write(`${summary(outcome)}\n`)
    if (report) await writeReport(report, outcome)
    return exitCode(outcome)
  } catch (error) {
    say(
      `The report could not be written to ${report ?? 'the output'} (${(error as NodeJS.ErrnoException).code ?? 'unknown'}).`,
    )
    return 1
  } finally {
    outcome.findings.close()
  }
}

/** A failure outweighs a refusal. */
function worse(a: number, b: number): number {
  return a === 1 || b === 1 ? 1 : Math.max(a, b)
}

/** Ctrl-C and SIGTERM end the run between two items; whoever does not end in time is ended. */
function stopSignal(): AbortSignal {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      controller.abort()
      setTimeout(() => process.exit(1), patienceMs).unref()
    })
  }
  return controller.signal
}

function userName(): string {
  try {
    return userInfo().username
  } catch {
    return `uid ${process.getuid?.() ?? 'unknown'}` // a container's account may have no name
  }
}

try {
  process.exitCode = await main()
} catch (error) {
  const sentence = sentenceOf(error)
  say(sentence ?? `The import could not start: ${error instanceof Error ? error.stack : String(error)}`)
  if (error instanceof UsageError) say(`\n${usage}`)
  process.exitCode = 1
}
