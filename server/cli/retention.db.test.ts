import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { testDatabase } from '@stapwijzer/shared/db/testing.ts'
import { expect, it } from 'vitest'
import { compiled } from '@stapwijzer/shared/db/testing-command.ts'

const program = fileURLToPath(new URL('./retention.ts', import.meta.url))

it(
  'case 93: the command counts, deletes, and deletes nothing for a day that is still to come',
  { timeout: 300_000 },
  async () => {
    const db = await testDatabase()
    const run = (...words: string[]) => {
      const env = {
        ...{ PATH: process.env.PATH, ...compiled },
        ...{ DATABASE_URL: db.logins.worker, AUDIT_KEY: 'k'.repeat(32) },
      }
      const { stdout, stderr, status } = spawnSync(process.execPath, [program, ...words], {
        encoding: 'utf8',
        env,
      })
      return { stdout, stderr, status }
    }
    try {
      for (const end of ['2026-01-02', '2126-01-02']) {
        await db.tx(
          'app',
          ({
            sql,
          }) => sql`insert into private.session (id_hash, subject, roles, created_at, last_seen_at, expires_at)
          values (${end}, 's', '{}', '2026-01-01', '2026-01-01', ${end})`,
        )
      }
      expect(run('--on', '2126-02-01')).toMatchObject({
        status: 1,
        stdout: '',
        stderr: '2126-02-01 is still to come: deleting for it is too early. Add --dry-run.\n',
      })
      expect(run('--dryrun')).toMatchObject({
        status: 1,
        stdout: '',
        stderr: expect.stringMatching(/^--dryrun is not understood\.\nnpm run retention/) as string,
      })
      const dry = run('--dry-run', '--on', '2126-02-01', '--json').stdout
      expect(JSON.parse(dry)).toMatchObject({ dryRun: true, counts: { sessions: 2, plans: 0 } })
      expect(run().stdout).toMatch(/^sessions +1$[^]*^1 rows went, counted to /m)
    } finally {
      await db.drop()
    }
  },
)
