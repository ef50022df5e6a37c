/** What `npm run ingest` was asked to do. Pure: words in, a task or a complaint out. */
import { parseArgs } from 'node:util'
import { sourceIdForm } from '@stapwijzer/shared/domain/source.ts'
import { FeedFormat, feedFormats } from './feeds/registry.ts'
import type { RunOptions } from './pipeline/feed-run.ts'
import type { StepBack } from './pipeline/step-back.ts'

export const usage = `Usage:
  npm run ingest -- <source>            runs a configured source
  npm run ingest -- --all               runs all of them
  npm run ingest -- --format F --from PATH_OR_URL --source ID [--mapping FILE]
                                        runs one feed; F is one of ${feedFormats.join(', ')}
Options:
  --dry-run            reads and decides, tells what would change, writes nothing
  --report FILE.json   writes the report of the run
  --accept-shrink      lets a run withdraw more courses than the guard allows (logged with your name)
  --accept-growth      lets a run bring more courses than the guard allows (logged with your name)
  --accept-invalid     lets a run with more items in error than the guard allows bring the others (logged with your name)
Ends with 0 when done, 2 when a guard refused the feed, 1 when it failed.

For a whole source, noted with your name; --dry-run tells what would change:
  npm run ingest -- --retire SOURCE     withdraws all its courses and lets it have no more turns, until it is run by hand
  npm run ingest -- --undo SOURCE       makes its courses what they were before the last run that changed them

Questions, which change nothing:
  npm run ingest -- --status            how every source is doing
  npm run ingest -- --history SOURCE    its runs, the last one first
  npm run ingest -- --history SOURCE --csv [--run RUN]
                                        all rejects and warnings of its last run, or of RUN
  npm run ingest -- --explain SOURCE KEY
                                        the raw item, the course made of it, and what was said of it; KEY is the
                                        item's id in its source, a key of the report, or the id in the address of the page
  npm run ingest -- --duplicates        courses that several sources bring, and why they are one
  --json               gives the answer as JSON

Decisions about two courses, kept across runs and logged with your name; A and B are ids of courses or SOURCE:KEY:
  npm run ingest -- --split A B         they are different courses
  npm run ingest -- --merge A B         they are one course`

export type RunTask = { options: RunOptions; report: string | undefined } & (
  | { kind: 'all' }
  | { kind: 'configured'; source: string }
  | { kind: 'ad-hoc'; source: string; format: FeedFormat; from: string; mapping: string | undefined }
)

export type Question =
  | { kind: 'status'; json: boolean }
  | { kind: 'history'; source: string; as: 'table' | 'json' | 'csv'; run: string | undefined }
  | { kind: 'explain'; source: string; key: string; json: boolean }
  | { kind: 'duplicates'; json: boolean }

/** What a person says of two courses. */
export type DecisionTask = {
  kind: 'decision'
  verdict: 'same' | 'different'
  a: string
  b: string
  user: string
}

export type StepBackTask = { kind: 'step-back'; step: StepBack }

export type Task = RunTask | Question | DecisionTask | StepBackTask

/** A command line that cannot be understood; the message says what is wrong with it. */
export class UsageError extends Error {}

const questions: readonly string[] = [
  'status',
  'history',
  'explain',
  'duplicates',
] satisfies Question['kind'][]

export function isQuestion(task: Task): task is Question {
  return questions.includes(task.kind)
}

export function readTask(words: readonly string[], user: string): Task | 'help' {
  const given = parsed(words)
  if (given.values.help) return 'help'
  return readDecision(given, user) ?? readStepBack(given, user) ?? readQuestion(given) ?? readRun(given, user)
}

type Given = ReturnType<typeof parsed>

function readDecision({ values, positionals }: Given, user: string): DecisionTask | null {
  const { split, merge, ...others } = values
  const a = split ?? merge
  if (a === undefined) return null
  if (split !== undefined && merge !== undefined) throw new UsageError('Give --split or --merge, not both.')
  const [extra] = Object.keys(others)
  if (extra) throw new UsageError(`--${extra} does not go with a decision.`)
  const [b, ...more] = positionals
  if (b === undefined || more.length > 0)
    throw new UsageError('Give two courses: --split A B or --merge A B.')
  return { kind: 'decision', verdict: merge === undefined ? 'different' : 'same', a, b, user }
}

function readStepBack({ values, positionals }: Given, user: string): StepBackTask | null {
  const { retire, undo, 'dry-run': dryRun = false, ...others } = values
  const source = retire ?? undo
  if (source === undefined) return null
  const kind = retire === undefined ? 'undo' : 'retire'
  if (retire !== undefined && undo !== undefined) throw new UsageError('Give --retire or --undo, not both.')
  const [extra] = Object.keys(others)
  if (extra) throw new UsageError(`--${extra} does not go with --${kind}.`)
  if (positionals.length > 0) throw new UsageError(`${positionals[0]} is one word too many.`)
  return { kind: 'step-back', step: { kind, source, dryRun, user } }
}

function readQuestion({ values, positionals }: Given): Question | null {
  const { status, history, explain, duplicates, json = false, csv = false, run, ...others } = values
  const asked = [status, history, explain, duplicates].filter((value) => value !== undefined)
  if (asked.length === 0) {
    if (json || csv || run !== undefined)
      throw new UsageError('--json, --csv and --run belong to a question.')
    return null
  }
  if (asked.length > 1) throw new UsageError('Ask one question at a time.')
  const [extra] = Object.keys(others)
  if (extra) throw new UsageError(`--${extra} does not go with a question.`)
  if (csv && history === undefined) throw new UsageError('--csv belongs to --history.')
  if (run !== undefined && !csv) throw new UsageError('--run belongs to --history with --csv.')
  const [key, ...more] = positionals
  if (more.length > 0 || (key !== undefined && explain === undefined)) {
    throw new UsageError(`${more[0] ?? key} is one word too many.`)
  }
  if (history !== undefined) {
    if (csv && json) throw new UsageError('Give --csv or --json, not both.')
    return { kind: 'history', source: history, as: csv ? 'csv' : json ? 'json' : 'table', run }
  }
  if (duplicates) return { kind: 'duplicates', json }
  if (explain === undefined) return { kind: 'status', json }
  if (key === undefined) throw new UsageError('Say which item: --explain SOURCE KEY.')
  return { kind: 'explain', source: explain, key, json }
}

function readRun({ values, positionals }: Given, user: string): RunTask {
  const options: RunOptions = {
    dryRun: values['dry-run'] ?? false,
    acceptShrink: values['accept-shrink'] ?? false,
    acceptGrowth: values['accept-growth'] ?? false,
    acceptInvalid: values['accept-invalid'] ?? false,
    user,
  }
  const { report, format, from, source, mapping, all } = values
  const adHoc = [format, from, source, mapping].some((value) => value !== undefined)
  if ([adHoc, all === true, positionals.length > 0].filter(Boolean).length > 1) {
    throw new UsageError('Give a source, or --all, or --format with --from and --source: one of the three.')
  }
  if (all) {
    if (report || options.acceptShrink || options.acceptGrowth || options.acceptInvalid) {
      throw new UsageError('--report and --accept-… are for one source, not for --all.')
    }
    return { kind: 'all', options, report }
  }
  if (!adHoc) {
    const [id, ...more] = positionals
    if (id === undefined) throw new UsageError('Say which source to run.')
    if (more.length > 0) throw new UsageError('Give one source at a time, or --all.')
    return { kind: 'configured', source: id, options, report }
  }
  if (!format || !from || !source) throw new UsageError('--format, --from and --source belong together.')
  if (!sourceIdForm.test(source)) throw new UsageError('--source must be 1 to 64 characters a-z, 0-9 or -.')
  const known = FeedFormat.safeParse(format)
  if (!known.success) throw new UsageError(`--format must be one of ${feedFormats.join(', ')}.`)
  return { kind: 'ad-hoc', source, format: known.data, from, mapping, options, report }
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        all: { type: 'boolean' },
        format: { type: 'string' },
        from: { type: 'string' },
        source: { type: 'string' },
        mapping: { type: 'string' },
        report: { type: 'string' },
        'dry-run': { type: 'boolean' },
        'accept-shrink': { type: 'boolean' },
        'accept-growth': { type: 'boolean' },
        'accept-invalid': { type: 'boolean' },
        status: { type: 'boolean' },
        history: { type: 'string' },
        explain: { type: 'string' },
        duplicates: { type: 'boolean' },
        retire: { type: 'string' },
        undo: { type: 'string' },
        split: { type: 'string' },
        merge: { type: 'string' },
        json: { type: 'boolean' },
        csv: { type: 'boolean' },
        run: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
}
