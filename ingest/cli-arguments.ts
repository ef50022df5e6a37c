/** What `npm run ingest` was asked to do. Pure: words in, a task or a complaint out. */
import { parseArgs } from 'node:util'
import { FeedFormat, feedFormats } from '@stapwijzer/shared/domain/source.ts'
import type { RunOptions } from './pipeline/run.ts'
import { sourceIdForm } from './sources/source.ts'

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
Ends with 0 when done, 2 when a guard refused the feed, 1 when it failed.`

export type Task = { options: RunOptions; report: string | undefined } & (
  | { kind: 'all' }
  | { kind: 'configured'; source: string }
  | { kind: 'ad-hoc'; source: string; format: FeedFormat; from: string; mapping: string | undefined }
)

/** A command line that cannot be understood; the message says what is wrong with it. */
export class UsageError extends Error {}

export function readTask(words: readonly string[], user: string): Task | 'help' {
  const { values, positionals } = parsed(words)
  if (values.help) return 'help'
  const options: RunOptions = {
    dryRun: values['dry-run'] ?? false,
    acceptShrink: values['accept-shrink'] ?? false,
    acceptGrowth: values['accept-growth'] ?? false,
    user,
  }
  const { report, format, from, source, mapping, all } = values
  const adHoc = [format, from, source, mapping].some((value) => value !== undefined)
  if ([adHoc, all === true, positionals.length > 0].filter(Boolean).length > 1) {
    throw new UsageError('Give a source, or --all, or --format with --from and --source: one of the three.')
  }
  if (all) {
    if (report || options.acceptShrink || options.acceptGrowth) {
      throw new UsageError('--report, --accept-shrink and --accept-growth are for one source, not for --all.')
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
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
}
