import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { writeAuditLine } from '@stapwijzer/shared/db/audit-line.ts'
import { testDatabase } from '@stapwijzer/shared/db/testing.ts'
import { expect, it } from 'vitest'

const program = fileURLToPath(new URL('./cli.ts', import.meta.url))

it(
  'case 97: the command says whether the log is whole, ends with 1 when it is not, and exports the log of processing',
  { timeout: 300_000 },
  async () => {
    const db = await testDatabase()
    const run = (...words: string[]) => {
      const { PATH, NODE_COMPILE_CACHE } = process.env
      const env = { PATH, NODE_COMPILE_CACHE, DATABASE_URL: db.logins.server }
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
      const object = 'referral/0d1c6a2e-0f6b-4b55-8f7e-2f8d0e3a4b10'
      const read = { ...line, action: 'referral.read', object, at: new Date('2026-11-24T09:00:00Z') }
      await db.tx('app', (tx) => writeAuditLine(tx, read))
      const records = run('processing', '--from', '2026-11-24', '--to', '2026-11-24')
      expect(records).toMatchObject({ status: 0, stderr: '1 records from 2026-11-24 to 2026-11-24.\n' })
      expect(JSON.parse(records.stdout)).toMatchObject({ span_id: '0000000000000003', name: 'referral.read' })
      expect(run('processing', '--from', '2026-11-31', '--to', '2026-12-01')).toMatchObject({
        status: 1,
        stderr: expect.stringContaining('--from and --to must be days that exist') as string,
      })
      const whole = run('verify')
      expect(whole).toMatchObject({ status: 0, stderr: '' })
      const [, head] = /^Head: (3:[\da-f]{64})$/m.exec(whole.stdout) ?? []
      await db.pool`with gone as (delete from audit.line where id = 3) delete from audit.seal where number = 3`
      expect(run('verify', '--head', head!)).toMatchObject({
        status: 1,
        stdout: expect.stringContaining('seal 3 - the head that was kept is not in the chain') as string,
      })
    } finally {
      await db.drop()
    }
  },
)
