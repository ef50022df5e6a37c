import { expect, test } from 'vitest'
import { asRun } from '@stapwijzer/shared/db/operation.ts'
import { workerLog } from './worker-log.ts'

test('lines of one run have one trace, those of another have theirs, and the worker itself has none', async () => {
  const lines: Record<string, unknown>[] = []
  const write = (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>)
  const log = workerLog('info', { write })
  log.info({ sources: 2 }, 'ready')
  const run = () =>
    asRun(async () => {
      log.info('first')
      await Promise.resolve()
      log.error({ source: 'x' }, 'second')
    })
  await Promise.all([run(), run()])
  const [ready, a, b, ...rest] = lines
  expect(ready).toMatchObject({ process: 'worker', level: 30, sources: 2, msg: 'ready' })
  expect(ready).not.toHaveProperty('trace')
  expect(a!['trace']).toMatch(/^[\da-f]{32}$/)
  expect(b!['trace']).not.toBe(a!['trace'])
  expect(rest.map(({ trace, msg }) => [trace, msg])).toEqual([
    [a!['trace'], 'second'],
    [b!['trace'], 'second'],
  ])
})
