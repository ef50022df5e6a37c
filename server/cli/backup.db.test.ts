import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { testDatabase } from '@stapwijzer/shared/db/testing.ts'
import { expect, it } from 'vitest'
import { compiled } from '@stapwijzer/shared/db/testing-command.ts'

const program = fileURLToPath(new URL('./backup.ts', import.meta.url))

function run(words: string[], url: string) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, ...words], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...compiled, DATABASE_URL: url },
  })
  return { stdout, stderr, status }
}

it('case 58: the commands make a backup, restore it and say what they did', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-backup-'))
  const [from, to] = [await testDatabase(), await testDatabase()]
  try {
    await from.tx(
      'ingest',
      ({ sql }) => sql`insert into catalogue.source (id, name, format) values ('s', 'S', 'csv')`,
    )
    const path = join(folder, 'a.gz')
    const made = run(['backup', path], from.logins.owner)
    expect(made).toMatchObject({ status: 0, stderr: '' })
    expect(made.stdout).toMatch(/^catalogue\.source +1 {2}[0-9a-f]{16}$/m)
    expect(run(['backup', path], from.logins.owner)).toMatchObject({
      status: 1,
      stderr: 'There is a file with this name already; give another name.\n',
    })
    const restored = run(['restore', path], to.logins.owner)
    expect(restored).toMatchObject({ status: 0, stderr: '' })
    const rows = (text: string) => text.split('\n').filter((line) => / {2}[0-9a-f]{16}$/.test(line))
    expect(rows(restored.stdout)).toEqual(rows(made.stdout))
    expect(run(['restore', path], to.logins.owner).stderr).toMatch(
      /^The database is not empty: catalogue\.source has rows\./,
    )
    expect(run(['restore'], to.logins.owner)).toMatchObject({ status: 1, stdout: '' })
  } finally {
    await from.drop()
    await to.drop()
    rmSync(folder, { recursive: true })
  }
})
