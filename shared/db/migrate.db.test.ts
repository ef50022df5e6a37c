import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { is } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect } from './client.ts'
import { migrate, readMigrations } from './migrate.ts'
import * as schema from './schema.ts'
import { ask, emptyDatabases, type EmptyDatabases } from './testing-empty.ts'

const own = fileURLToPath(new URL('./migrations', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-migrations-'))
let place: EmptyDatabases
const emptyDatabase = () => place.empty()

beforeAll(async () => {
  place = await emptyDatabases()
})
afterAll(async () => {
  await place.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A copy of the migrations that can be changed. */
function copyOf(change: (path: string) => void): string {
  const path = mkdtempSync(join(folder, 'copy-'))
  cpSync(own, path, { recursive: true })
  change(path)
  return path
}

function addMigration(path: string, name: string, text: string): void {
  const file = join(path, 'meta/_journal.json')
  const journal = JSON.parse(readFileSync(file, 'utf8')) as { entries: { when: number }[] }
  const last = journal.entries.at(-1)!
  journal.entries.push({
    ...last,
    tag: name,
    when: last.when + 1,
    idx: journal.entries.length,
  } as typeof last)
  writeFileSync(file, JSON.stringify(journal))
  writeFileSync(join(path, `${name}.sql`), text)
}

describe('migrating', () => {
  it('from empty gives exactly the columns of schema.ts', async () => {
    const address = await emptyDatabase()
    await migrate(address)
    const found = await ask<{ place: string; type: string; nullable: string }>(
      address,
      `select table_schema || '.' || table_name || '.' || column_name as place, udt_name as type, is_nullable as nullable
       from information_schema.columns where table_schema in ('catalogue', 'private', 'audit')
         and (table_schema, table_name) in (select schemaname, tablename from pg_tables) order by 1`,
    )
    const wanted = Object.values(schema as Record<string, unknown>)
      .filter((value): value is PgTable => is(value, PgTable))
      .flatMap((table) => {
        const config = getTableConfig(table)
        return config.columns.map((column) => ({
          place: `${config.schema}.${config.name}.${column.name}`,
          nullable: column.notNull ? 'NO' : 'YES',
        }))
      })
    const byPlace = (a: { place: string }, b: { place: string }) => (a.place < b.place ? -1 : 1)
    const plain = found.map(({ place, nullable }) => ({ place, nullable }))
    expect(plain.toSorted(byPlace)).toEqual(wanted.toSorted(byPlace))
  })

  it('twice, and from many sides at once, applies each file once', async () => {
    const address = await emptyDatabase()
    await Promise.all([migrate(address), migrate(address), migrate(address)])
    await migrate(address)
    const [row] = await ask<{ count: string }>(address, 'select count(*) from migration.applied')
    expect(Number(row!.count)).toBe((await readMigrations()).length)
  })

  it('case 52: a file that fails leaves everything as it was, and the old version still runs', async () => {
    const address = await emptyDatabase()
    await migrate(address)
    const broken = copyOf((path) => {
      addMigration(path, '0090_good', 'create table catalogue.half_done (id int)')
      addMigration(path, '0091_bad', 'create table catalogue.no_such_type (id nothing)')
    })
    await expect(migrate(address, broken)).rejects.toThrow(
      /^The database could not be migrated: .*nothing.*\.$/,
    )
    expect(await ask(address, `select to_regclass('catalogue.half_done') as it`)).toEqual([{ it: null }])
    await migrate(address)
    const old = connect(address, { max: 1 })
    expect(await old.read('app', ({ sql }) => sql`select count(*)::int from catalogue.course`)).toEqual([
      { count: 0 },
    ])
    await old.close()
  })

  it('case 52: an older version goes on beside the additions of a newer one', async () => {
    const address = await emptyDatabase()
    const newer = copyOf((path) =>
      addMigration(path, '0090_added', 'alter table catalogue.course add column later text'),
    )
    await migrate(address, newer)
    await migrate(address)
    const old = connect(address, { max: 1 })
    expect(await old.read('app', ({ orm }) => orm.select().from(schema.course))).toEqual([])
    await old.close()
  })

  it('takes away what the planner kept of personal columns before they had no statistics', async () => {
    const address = await emptyDatabase()
    const before = copyOf((path) => {
      const file = join(path, 'meta/_journal.json')
      const journal = JSON.parse(readFileSync(file, 'utf8')) as { entries: { tag: string }[] }
      const entries = journal.entries.filter(({ tag }) => tag < '0011')
      writeFileSync(file, JSON.stringify({ ...journal, entries }))
    })
    await migrate(address, before)
    await ask(
      address,
      `insert into private.plan (token_hash, body, created_at, updated_at, expires_at)
       select n, '{"title":"Zeldzaam"}', now(), now(), now() from unnest(array['a', 'b', 'c']) n`,
    )
    const samples = () =>
      ask(address, `select attname from pg_stats where most_common_vals::text like '%Zeldzaam%'`)
    await ask(address, 'analyze')
    expect(await samples()).toEqual([{ attname: 'body' }])
    await migrate(address)
    expect(await samples()).toEqual([])
  })

  it('refuses a file that was changed after it was applied, and one that is gone', async () => {
    const address = await emptyDatabase()
    await migrate(address)
    const first = (await readMigrations())[0]!.tag
    const changed = copyOf((path) => writeFileSync(join(path, `${first}.sql`), 'select 1'))
    await expect(migrate(address, changed)).rejects.toThrow(`another version of ${first}`)
    await ask(address, 'update migration.applied set created_at = created_at - 1 where id = 1')
    await expect(migrate(address)).rejects.toThrow('a file that is gone')
  })
})
