/** Case 42 for the log: a server whose log goes to a disk without room. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '@stapwijzer/shared/db/testing-port.ts'
import { testDatabase } from '@stapwijzer/shared/db/testing.ts'
import type { ChildMessage } from '@stapwijzer/shared/domain/supervision.ts'
import { expect, test } from 'vitest'

const program = fileURLToPath(new URL('./main.ts', import.meta.url))
const full = '/dev/full'
if (!existsSync(full)) console.warn(`SKIPPED: the test of a full log disk needs ${full}`)

test.skipIf(!existsSync(full))(
  'case 42: a full log disk: the server answers on, a metric says it, and it stops as always',
  async () => {
    const db = await testDatabase()
    const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-log-disk-'))
    const metricsPort = await freePort()
    const log = openSync(full, 'w')
    const { PATH, NODE_COMPILE_CACHE } = process.env
    const server = fork(program, [], {
      env: {
        ...{ PATH, NODE_COMPILE_CACHE, DATA_DIR: folder, PORT: '0', DATABASE_URL: db.url },
        METRICS_PORT: String(metricsPort),
      },
      stdio: ['ignore', log, log, 'ipc'],
    })
    closeSync(log)
    const ended = once(server, 'exit')
    try {
      const [message] = (await Promise.race([once(server, 'message'), ended])) as [ChildMessage]
      const { url } = message as { url: string }
      const statuses: number[] = []
      for (let count = 0; count < 10; count += 1) {
        const signal = AbortSignal.timeout(10_000)
        statuses.push((await fetch(`${url}/v1/courses?pageSize=1`, { signal })).status)
      }
      expect(statuses).toEqual(Array.from({ length: 10 }, () => 200))
      const metrics = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text()
      // One line a request, and the one that says where it listens.
      expect(Number(/^stapwijzer_log_lines_lost_total (\d+)$/m.exec(metrics)?.[1])).toBeGreaterThanOrEqual(11)
      server.kill('SIGTERM')
      expect(await ended).toEqual([0, null])
    } finally {
      server.kill('SIGKILL')
      await db.drop()
      rmSync(folder, { recursive: true, force: true })
    }
  },
)
