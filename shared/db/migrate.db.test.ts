import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api'
import { is } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect } from './client.ts'
import { migrate, readMigrations } from './migrate.ts'
import * as schema from './schema.ts'
import { migrationsWith } from './testing-migrations.ts'
import { ask, emptyDatabases, type EmptyDatabases } from './testing-empty.ts'

const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-migrations-'))
/** A line for each column, constraint, index, view and sequence. */
const shapesOf = `
  with ours as (select oid, oid::regclass::text as name, relkind from pg_class
    where relnamespace::regnamespace::text in ('catalogue', 'private', 'audit', 'insight'))
  select concat_ws(' ', name, attname, format_type(atttypid, atttypmod), attnotnull, attidentity, attgenerated,
      pg_get_expr(adbin, adrelid)) as shape
    from ours join pg_attribute a on attrelid = ours.oid and attnum > 0 and relkind in ('r', 'v')
    left join pg_attrdef d on adrelid = attrelid and adnum = attnum
  union all select concat_ws(' ', name, conname, pg_get_constraintdef(c.oid)) from ours join pg_constraint c on conrelid = ours.oid and contype <> 't'
  union all select pg_get_indexdef(oid) from ours where relkind = 'i'
  union all select concat(name, ' ', pg_get_viewdef(oid)) from ours where relkind = 'v'
  union all select concat_ws(' ', name, seqtypid::regtype, seqmax) from ours join pg_sequence on seqrelid = ours.oid
  order by 1`

let place: EmptyDatabases
const emptyDatabase = () => place.empty()

beforeAll(async () => {
  place = await emptyDatabases()
})
afterAll(async () => {
  await place.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('migrating', () => {
  it('from empty gives exactly the columns of schema.ts', async () => {
    const address = await emptyDatabase()
    await migrate(address)
    const found = await ask<{ place: string; type: string; nullable: string }>(
      address,
      `select table_schema || '.' || table_name || '.' || column_name as place, udt_name as type, is_nullable as nullable
       from information_schema.columns where table_schema in ('catalogue', 'private', 'audit', 'insight')
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

  it('from empty gives the types, defaults, keys, indexes and views that drizzle would make of schema.ts', async () => {
    const [migrated, made] = [await emptyDatabase(), await emptyDatabase()]
    await migrate(migrated)
    const schemas = ['catalogue', 'private', 'audit', 'insight']
    const words = await generateMigration(
      generateDrizzleJson({}),
      generateDrizzleJson(schema, undefined, schemas),
    )
    await ask(made, words.join('\n'))
    const byHand = `CREATE INDEX search_word_similar ON catalogue.search_word USING gin (lower(word) gin_trgm_ops)`
    const shapes = (await ask<{ shape: string }>(migrated, shapesOf)).map(({ shape }) => shape)
    expect(shapes).toContain(byHand)
    expect(shapes.filter((shape) => shape !== byHand)).toEqual(
      (await ask<{ shape: string }>(made, shapesOf)).map(({ shape }) => shape),
    )
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
    const broken = migrationsWith(folder, [
      ['0090_good', 'create table catalogue.half_done (id int)'],
      ['0091_bad', 'create table catalogue.no_such_type (id nothing)'],
    ])
    await expect(migrate(address, broken)).rejects.toThrow(
      /^The database could not be migrated: .*nothing.*\.$/,
    )
    expect(await ask(address, `select to_regclass('catalogue.half_done') as it`)).toEqual([{ it: null }])
    expect(await ask(address, 'select id from migration.applied')).toHaveLength(
      (await readMigrations()).length,
    )
    await migrate(address)
    const old = connect(address, { max: 1 })
    expect(await old.read('app', ({ sql }) => sql`select count(*)::int from catalogue.course`)).toEqual([
      { count: 0 },
    ])
    await old.close()
  })

  it('case 52: an older version goes on beside the additions of a newer one', async () => {
    const address = await emptyDatabase()
    const newer = migrationsWith(folder, [
      ['0090_added', 'alter table catalogue.course add column later text'],
    ])
    await migrate(address, newer)
    await migrate(address)
    const old = connect(address, { max: 1 })
    expect(await old.read('app', ({ orm }) => orm.select().from(schema.course))).toEqual([])
    await old.close()
  })

  it('applies the next one to a database that the first made, once, and keeps what is in it', async () => {
    const address = await emptyDatabase()
    await migrate(address)
    await ask(address, `insert into catalogue.municipality (code, name) values ('0307', 'Amersfoort')`)
    const next = migrationsWith(folder, [
      [
        '0001_next',
        `alter table catalogue.municipality add column residents int;
--> statement-breakpoint
update catalogue.municipality set residents = coalesce(residents, 0) + 1;`,
      ],
    ])
    await migrate(address, next)
    await migrate(address, next)
    expect(await ask(address, 'select * from catalogue.municipality')).toEqual([
      { code: '0307', name: 'Amersfoort', residents: 1 },
    ])
    const stamps = (await readMigrations(next)).map(({ when }) => String(when))
    const applied = await ask<{ created_at: string }>(
      address,
      'select created_at from migration.applied order by id',
    )
    expect(applied.map((row) => row.created_at)).toEqual(stamps)
  })

  it('leaves nothing to the planner to keep of personal columns', async () => {
    const address = await emptyDatabase()
    await migrate(address)
    await ask(
      address,
      `insert into private.plan (token_hash, body, created_at, updated_at, expires_at)
       select n, '{"title":"Zeldzaam"}', now(), now(), now() from unnest(array['a', 'b', 'c']) n`,
    )
    const samples = () =>
      ask(address, `select attname from pg_stats where most_common_vals::text like '%Zeldzaam%'`)
    await ask(address, 'analyze')
    expect(await samples()).toEqual([])
    await ask(address, 'alter table private.plan alter column body set statistics 100')
    await ask(address, 'analyze')
    expect(await samples()).toEqual([{ attname: 'body' }])
  })

  it('refuses a file that was changed after it was applied, and one that is gone', async () => {
    const address = await emptyDatabase()
    await migrate(address)
    const first = (await readMigrations())[0]!.tag
    const changed = migrationsWith(folder, [])
    writeFileSync(join(changed, `${first}.sql`), 'select 1')
    await expect(migrate(address, changed)).rejects.toThrow(`another version of ${first}`)
    const next = migrationsWith(folder, [['0001_next', 'select 1']])
    await migrate(address, next)
    await ask(address, 'update migration.applied set created_at = created_at - 1 where id = 2')
    await expect(migrate(address, next)).rejects.toThrow('a file that is gone')
  })
})
