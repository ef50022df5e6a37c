/** What the connections that read the catalogue can and cannot do: they never take a group, and write nothing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectCatalogue, type CataloguePool } from './catalogue-reader.ts'
import { testDatabase, type TestDatabase } from './testing.ts'

let db: TestDatabase
let reader: CataloguePool
beforeAll(async () => {
  db = await testDatabase()
  reader = connectCatalogue(db.logins.server, { max: 2, statementTimeoutMs: 5000 })
})
afterAll(async () => {
  await reader?.close()
  await db?.drop()
})

const relations = (schemas: string[]) => db.pool<{ name: string }[]>`
  select c.oid::regclass::text as name from pg_class c
  where c.relnamespace = any(${schemas}::regnamespace[]) and c.relkind in ('r', 'p', 'v', 'm') order by 1`

/** The code of the refusal; null when it was done. */
const refusal = (statement: string) =>
  reader
    .catalogue(({ sql }) => sql.unsafe(statement))
    .then(
      () => null,
      ({ code }: { code?: string }) => code,
    )

const insufficientPrivilege = '42501'
const readOnly = '25006'

describe('a catalogue connection', () => {
  it('reads every table of the catalogue', async () => {
    const tables = await relations(['catalogue'])
    expect(tables.length).toBeGreaterThan(20)
    for (const { name } of tables) expect(await refusal(`select from ${name} limit 1`), name).toBeNull()
  })

  it('reads no table that holds anything of persons, of the log or of the queue', async () => {
    const tables = await relations(['private', 'audit', 'pgboss'])
    expect(tables.length).toBeGreaterThan(10)
    for (const { name } of tables) {
      expect(await refusal(`select from ${name} limit 1`), name).toBe(insufficientPrivilege)
    }
  })

  it.each([
    [
      'insert into catalogue.searched_for (day, words, asked, total, reading) values (now(), $$a$$, 1, 1, $${}$$)',
    ],
    ['update catalogue.course set data = null'],
    ['create temporary table mine (id int)'],
    ['alter table private.plan disable row level security'],
  ])('does not: %s', async (statement) => {
    expect([insufficientPrivilege, readOnly]).toContain(await refusal(statement))
  })

  it('writes nothing although its login might: it is read-only, and no statement of work changes the next', async () => {
    const held = () =>
      reader.catalogue(
        ({ sql }) => sql<{ role: string; own: string; readOnly: string; jit: string; ms: string }[]>`
        select current_user::text as role, session_user::text as own, current_setting('transaction_read_only') as "readOnly",
          current_setting('jit') as jit, current_setting('statement_timeout') as ms`,
      )
    const own = 'stapwijzer_server'
    const expected = [{ role: own, own, readOnly: 'on', jit: 'off', ms: '5s' }]
    expect(await held()).toEqual(expected)
    // What a transaction takes goes with it, so that whoever has the connection next has no more than this.
    await reader.pool.begin((sql) => sql`set local role stapwijzer_app`)
    expect(await Promise.all([held(), held(), held()])).toEqual([expected, expected, expected])
  })

  it('tells an error without the values of its statement', async () => {
    const asked = reader.catalogue(({ sql }) => sql`select ${'jan@example.nl'}::int`)
    await expect(asked).rejects.toThrow('database error 22P02')
    await expect(asked).rejects.not.toThrow('jan')
  })
})
