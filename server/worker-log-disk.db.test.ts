/** Case 42 for the log: a worker whose log goes to a disk without room. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setReferralScope } from '@stapwijzer/shared/db/referral-scope.ts'
import { testDatabase } from '@stapwijzer/shared/db/testing.ts'
import { expect, test } from 'vitest'
import { compiled } from '@stapwijzer/shared/db/testing-command.ts'
import { startMailSink } from './jobs/testing-smtp.ts'

const full = '/dev/full'
if (!existsSync(full)) console.warn(`SKIPPED: the test of a full log disk needs ${full}`)

test.skipIf(!existsSync(full))(
  'case 42: a full log disk: the worker works on, sends its mail and stops as always',
  async () => {
    const db = await testDatabase()
    const sink = await startMailSink()
    const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-log-disk-'))
    const log = openSync(full, 'w')
    const worker = fork(fileURLToPath(new URL('./worker.ts', import.meta.url)), [], {
      env: {
        ...{ PATH: process.env.PATH, ...compiled, DATABASE_URL: db.url, SMTP_URL: sink.url },
        ...{ DATA_DIR: folder, SOURCES_DIR: folder },
      },
      stdio: ['ignore', log, 'ignore', 'ipc'],
    })
    closeSync(log)
    const ended = once(worker, 'exit')
    const store = (to: string) =>
      db.tx('app', async (tx) => {
        await setReferralScope(tx, { system: true })
        const message = tx.sql.json({ to, subject: 'Nieuws', text: 'Er is nieuws.' })
        await tx.sql`insert into private.outbox (kind, message, created_at, next_attempt_at)
          values ('person-news', ${message}, now(), now())`
      })
    try {
      // Each mail is told in a line, and the second can only go out when the first line was survived.
      for (const [at, name] of ['sanne', 'bram'].entries()) {
        await store(`${name}@voorbeeld.nl`)
        await expect.poll(() => worker.exitCode ?? sink.mails.length, { timeout: 60_000 }).toBe(at + 1)
      }
      worker.kill('SIGTERM')
      expect(await ended).toEqual([0, null])
    } finally {
      worker.kill('SIGKILL')
      await sink.goDown()
      await db.drop()
      rmSync(folder, { recursive: true, force: true })
    }
  },
)
