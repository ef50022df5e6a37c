/** Which accounts can migrate, and what the others are told. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect } from './client.ts'
import { migrate, MigrationError, readMigrations, requireMigrated } from './migrate.ts'
import { databaseRights } from './ownership.ts'
import { asLogin, loginRoles, roles, type Login } from './roles.ts'
import { asAccount, ask, emptyDatabases, type EmptyDatabases } from './testing-empty.ts'
import { testPassword } from './testing.ts'

let place: EmptyDatabases
beforeAll(async () => {
  place = await emptyDatabases()
})
afterAll(() => place.close())

describe('the account of an outside database', () => {
  const signedIn = (address: string, login: Login) => asLogin(address, login, testPassword)

  it('may be an ordinary owner of the database with the right to make roles', async () => {
    const name = await place.account('createrole')
    const address = await place.empty(name)
    // On a server where the roles exist, the administrator granted them; from version 16 on with the right to grant them on.
    for (const role of [...roles, ...loginRoles])
      await place.admin.unsafe(`grant ${role} to ${name} with admin option`)
    await migrate(address)
    for (const login of ['server', 'worker', 'owner'] as const) {
      const database = connect(signedIn(address, login), { max: 1 })
      expect(
        await database.read('app', ({ sql }) => sql`select session_user::text, current_user::text as now`),
      ).toEqual([{ session_user: `stapwijzer_${login}`, now: 'stapwijzer_app' }])
      await database.close()
    }
  })

  it('may be an ordinary owner of the database to whom the administrator granted the owner of the tables', async () => {
    const name = await place.account('')
    await place.admin.unsafe(`grant stapwijzer_owner to ${name}`)
    const address = await place.empty(name)
    await migrate(address)
    const owners = await ask(
      address,
      `select distinct tableowner as it from pg_tables where schemaname in ('catalogue', 'private', 'audit', 'insight', 'migration')`,
    )
    expect(owners).toEqual([{ it: 'stapwijzer_owner' }])
  })

  it('gives what it owned in an older version to the owner of the tables, and its queue to the worker', async () => {
    const name = await place.account('createrole')
    for (const role of [...roles, ...loginRoles])
      await place.admin.unsafe(`grant ${role} to ${name} with admin option`)
    const address = await place.empty(name)
    await ask(
      address,
      `create schema private; create table private.plan_of_before (id serial, word text);
       insert into private.plan_of_before (word) values ('kept');
       create schema pgboss; create type pgboss.state as enum ('a');
       create table pgboss.job (state pgboss.state) partition by list (state);
       create table pgboss.job_a partition of pgboss.job for values in ('a');
       create function pgboss.make() returns int language sql return 1`,
    )
    await expect(migrate(address)).rejects.toThrow('schema "private" already exists')
    const owners = await ask(
      address,
      `select c.oid::regclass::text as it, c.relowner::regrole::text as owner from pg_class c
       where c.relnamespace::regnamespace::text in ('private', 'pgboss') and c.relkind in ('r', 'p', 'S') order by 1`,
    )
    expect(owners).toEqual([
      { it: 'pgboss.job', owner: 'stapwijzer_worker' },
      { it: 'pgboss.job_a', owner: 'stapwijzer_worker' },
      { it: 'private.plan_of_before', owner: 'stapwijzer_owner' },
      { it: 'private.plan_of_before_id_seq', owner: 'stapwijzer_owner' },
    ])
    await ask(signedIn(address, 'worker'), 'select pgboss.make(); drop table pgboss.job')
    expect(await ask(signedIn(address, 'owner'), 'select word from private.plan_of_before')).toEqual([
      { word: 'kept' },
    ])
  })

  it('is told when the tables belong to somebody else', async () => {
    const address = await place.empty()
    await ask(address, 'create schema private; create table private.foreign (id int)')
    const name = await place.account('createrole')
    await place.admin.unsafe(`grant stapwijzer_owner to ${name} with admin option`)
    for (const words of databaseRights(new URL(address).pathname.slice(1))) await place.admin.unsafe(words)
    await expect(migrate(asAccount(address, name))).rejects.toThrow(
      'run `npm run migrate` once with the account that made',
    )
  })

  it('is told which role to ask for when it may not take it', async () => {
    const address = await place.empty(await place.account(''))
    const refusal = migrate(address)
    await expect(refusal).rejects.toBeInstanceOf(MigrationError)
    await expect(refusal).rejects.toThrow('ask the administrator to grant')
    await expect(refusal).rejects.toThrow('stapwijzer_owner')
    expect(await ask(address, `select to_regclass('migration.applied') as it`)).toEqual([{ it: null }])
  })

  it('is told when it may make nothing in the database', async () => {
    const name = await place.account('')
    await place.admin.unsafe(`grant stapwijzer_owner to ${name}`)
    await expect(migrate(asAccount(await place.empty(), name))).rejects.toThrow(
      'The database belongs to another account; ask its owner: grant',
    )
  })
})

describe('a process that may not migrate', () => {
  it('says what to do when the tables are older, or not there at all', async () => {
    const address = await place.empty()
    await migrate(address)
    const login = asLogin(address, 'server', testPassword)
    await requireMigrated(login)
    const newest = (await readMigrations()).at(-1)!
    await ask(address, `delete from migration.applied where hash = '${newest.hash}'`)
    await expect(requireMigrated(login)).rejects.toThrow('run `npm run migrate`')
    await ask(address, 'drop table migration.applied; drop schema migration')
    await expect(requireMigrated(login)).rejects.toThrow('run `npm run migrate`')
  })
})
