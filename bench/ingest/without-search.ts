/** The same ingest, without anything for the search: one half of the reference of P6. Words as `npm run ingest` takes them. */
import { readConfig } from '@stapwijzer/ingest/config.ts'
import { runFeed } from '@stapwijzer/ingest/pipeline/run.ts'
import { openRuntime } from '@stapwijzer/ingest/runtime.ts'
import { adHocFeed } from '@stapwijzer/ingest/sources/feed.ts'

const [from = '', mapping = ''] = process.argv.slice(2)
const runtime = await openRuntime(readConfig(), 'stapwijzer-bench')
try {
  const makers = await runtime.makers({ demo: false })
  const { ahead: _ahead, ...deps } = runtime.deps(new AbortController().signal, () => {})
  const outcome = await runFeed(
    adHocFeed({ id: 'bench', format: 'csv', from, mapping }, makers),
    {},
    { ...deps, project: () => Promise.resolve() },
  )
  if (outcome.status !== 'done') throw new Error(`The run ended ${outcome.status}: ${outcome.message}`)
  outcome.findings.close()
} finally {
  await runtime.close()
}
