import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { writeAuditLine } from '@stapwijzer/shared/db/audit-line.ts'
import { testDatabase } from '@stapwijzer/shared/db/testing.ts'
import { expect, it } from 'vitest'

const program = fileURLToPath(new URL('./cli.ts', import.meta.url))

it(
  'case 97: the command says whether the log is whole, and ends with 1 when it is not',
  { timeout: 120_000 },
  async () => {
    const db = await testDatabase()
    const run = (...words: string[]) => {
      const { PATH, NODE_COMPILE_CACHE } = process.env
      const env = { PATH, NODE_COMPILE_CACHE, DATABASE_URL: db.url }
      const { stdout, stderr, status } = spawnSync(process.execPath, [program, ...words], {
        encoding: 'utf8',
        env,
      })
      return { stdout, stderr, status }
    }
    try {
      const line = {
        action: 'mail.list',
        object: 'mail',
        result: 'ok',
        origin: '::1',
        actor: 's',
        at: new Date(),
      }
      await db.tx('app', (tx) => writeAuditLine(tx, line))
      await db.tx('app', (tx) => writeAuditLine(tx, line))
      const whole = run('verify')
      expect(whole).toMatchObject({ status: 0, stderr: '' })
      const [, head] = /^Head: (2:[\da-f]{64})$/m.exec(whole.stdout) ?? []
      await db.pool`with gone as (delete from audit.line where id = 2) delete from audit.seal where number = 2`
      expect(run('verify', '--head', head!)).toMatchObject({
        status: 1,
        stdout: expect.stringContaining('seal 2 - the head that was kept is not in the chain') as string,
      })
    } finally {
      await db.drop()
    }
  },
)
