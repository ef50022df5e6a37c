/** A data folder of the version before the three logins: its cluster's superuser owned everything. */
import { readFileSync, rmSync } from 'node:fs'
import { PgBoss } from 'pg-boss'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { connectionOptions } from '@stapwijzer/shared/db/address.ts'
import { verifyChain } from '@stapwijzer/shared/db/audit-chain.ts'
import { connect } from '@stapwijzer/shared/db/client.ts'
import { openDatabase } from '@stapwijzer/shared/db/embedded/open.ts'
import { temporaryDataFolder } from '@stapwijzer/shared/db/embedded/temporary-folder.ts'
import { migrationFolder, readMigrations } from '@stapwijzer/shared/db/migrate.ts'
import { openAs } from '@stapwijzer/shared/db/open-as.ts'
import { startProcess } from '@stapwijzer/shared/db/testing-command.ts'

const folder = temporaryDataFolder()
const now = new Date()
let jobs: { id: string | null }

/** As the version before made it: every file up to 0015, as the superuser, and its queue. */
beforeAll(async () => {
  const database = await openDatabase({ dataDir: folder })
  const old = connect(database.url, { max: 1 })
  const sql = old.pool
  await sql.unsafe(`create role stapwijzer_app; create role stapwijzer_ingest; create role stapwijzer_audit;
    create schema migration; create table migration.applied (id serial primary key, hash text not null, created_at bigint)`)
  for (const { tag, hash, when } of await readMigrations()) {
    if (tag >= '0016') break
    await sql.unsafe(
      readFileSync(`${migrationFolder}/${tag}.sql`, 'utf8').replaceAll('--> statement-breakpoint', ''),
    )
    await sql`insert into migration.applied (hash, created_at) values (${hash}, ${when})`
  }
  await sql`insert into private.plan (token_hash, body, created_at, updated_at, expires_at)
    values ('h', '{"title":"Bewaard"}', ${now}, ${now}, ${new Date(now.getTime() + 86_400_000)})`
  await sql`insert into audit.line (at, action, object, result, origin, actor) values (${now}, 'a', 'o', 'ok', '-', '-')`
  await old.close()
  const { host, user } = connectionOptions(database.url)
  const boss = new PgBoss({ host: String(host), user, database: 'stapwijzer', schema: 'pgboss' })
  await boss.start()
  await boss.createQueue('kept')
  jobs = { id: await boss.send('kept', {}) }
  await boss.stop()
  await database.release()
})
afterAll(() => rmSync(folder, { recursive: true }))

it('is changed over by its first start: nothing is lost, and server and worker are at work as their logins', async () => {
  const worker = startProcess('server/worker.ts', [], { DATA_DIR: folder, TODAY: '2026-11-24' })
  await new Promise<void>((ready, fail) => {
    worker.child.on('message', (message: { type: string }) => message.type === 'ready' && ready())
    void worker.ended.then(({ stderr }) => fail(new Error(stderr)))
  })
  const database = await openAs('server', { DATA_DIR: folder, production: true })
  const server = connect(database.url, { max: 1 })
  try {
    const [me] = await server.pool`select session_user::text as me`
    expect(me).toEqual({ me: 'stapwijzer_server' })
    expect(
      await server.read('app', ({ sql }) => sql`select body->>'title' as title from private.plan`),
    ).toEqual([{ title: 'Bewaard' }])
    expect(await verifyChain(server, new Date())).toMatchObject({ seals: 1, broken: false })
    const [{ courses } = { courses: 0 }] = await server.pool<{ courses: number }[]>`
      select count(*)::int as courses from catalogue.course`
    expect(courses).toBeGreaterThan(400)
    const owners = await server.pool`
      select nspname::text as place, array_agg(distinct relowner::regrole::text) as owners
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where nspname in ('catalogue', 'private', 'audit', 'migration', 'pgboss') group by 1 order by 1`
    const mine = connect(database.url.replace('stapwijzer_server', 'stapwijzer_worker'), { max: 1 })
    const kept = await mine.pool`select id::text from pgboss.job where name = 'kept'`
    await mine.close()
    expect([...owners]).toEqual([
      { place: 'audit', owners: ['stapwijzer_owner'] },
      { place: 'catalogue', owners: ['stapwijzer_owner'] },
      { place: 'migration', owners: ['stapwijzer_owner'] },
      { place: 'pgboss', owners: ['stapwijzer_worker'] },
      { place: 'private', owners: ['stapwijzer_owner'] },
    ])
    expect([...kept]).toEqual([jobs])
  } finally {
    await server.close()
    worker.child.kill('SIGTERM')
    await worker.ended
    await database.release()
  }
})
