/** Data from before the migrations began anew: whoever comes is told so, and nothing in them is touched. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { migrate, MigrationError, prepareLogins, readMigrations, requireMigrated } from './migrate.ts'
import { asLogin, loginRoles, roles } from './roles.ts'
import { asAccount, ask, emptyDatabases, type EmptyDatabases } from './testing-empty.ts'
import { makeOlderLayout, stateOf } from './testing-older-layout.ts'
import { testPassword } from './testing.ts'

const sentence =
  /^The database is of a layout from before the first release, .* left as it is: start with an empty one \(move the data folder away, or give another DATABASE_URL\), and see "Data of an older layout" in docs\/runbook\.md [^.]*\.$/

let place: EmptyDatabases
beforeAll(async () => {
  place = await emptyDatabases()
})
afterAll(() => place.close())

async function refused(work: Promise<void>): Promise<void> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(MigrationError)
  expect((error as Error).message).toMatch(sentence)
}

it('is refused to whoever migrates, prepares the logins or asks whether it is new enough, and stays as it was', async () => {
  const address = await place.empty()
  await makeOlderLayout(address)
  const before = await stateOf(address)
  expect(before).toContainEqual({
    kind: 'table',
    it: 'private.plan',
    of: new URL(address).username,
    more: expect.anything() as unknown,
  })
  await refused(migrate(address))
  await refused(prepareLogins(address))
  await refused(requireMigrated(address))
  await refused(requireMigrated(asLogin(address, 'server', testPassword)))
  expect(await stateOf(address)).toEqual(before)
})

it('is refused to an account that may look only as the owner of the tables, and stays as it was', async () => {
  const name = await place.account('createrole noinherit')
  const address = await place.empty(name)
  for (const role of [...roles, ...loginRoles])
    await place.admin.unsafe(`grant ${role} to ${name} with admin option`)
  const url = new URL(address)
  url.username = new URL(process.env.TEST_DATABASE_URL!).username
  url.password = new URL(process.env.TEST_DATABASE_URL!).password
  await migrate(url.href)
  await ask(url.href, 'update migration.applied set created_at = 1795523096037')
  const before = await stateOf(url.href)
  await expect(ask(address, 'select from migration.applied')).rejects.toThrow('permission denied')
  await refused(migrate(asAccount(address, name)))
  await refused(migrate(asLogin(address, 'owner', testPassword)))
  expect(await stateOf(url.href)).toEqual(before)
})

it('is told from a database of ours by the stamp of the first migration, whatever was applied later', async () => {
  const address = await place.empty()
  await migrate(address)
  const first = (await readMigrations())[0]!.when
  await ask(
    address,
    `insert into migration.applied (hash, created_at) values ('of a newer version', ${first} + 1000000000)`,
  )
  await migrate(address)
  await ask(address, `insert into migration.applied (hash, created_at) values ('older', ${first} - 1)`)
  await refused(migrate(address))
})
