import { randomBytes } from 'node:crypto'
import {
  createWriteStream,
  lstatSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withDatabase } from '../address.ts'
import { writeAuditLine } from '../audit-line.ts'
import { setReferralScope } from '../referral-scope.ts'
import { migrationsWith } from '../testing-migrations.ts'
import { testDatabase, type TestDatabase } from '../testing.ts'
import { backup } from './backup.ts'
import { linesOf, RowTally } from './file.ts'
import { restore } from './restore.ts'
import { packInto } from './sink.ts'
import { rowsOf, tablesOf } from './tables.ts'

const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-backup-'))
const path = join(folder, 'whole.gz')
const now = new Date('2026-11-28T10:00:00Z')
const awkward = 'Tab\there, \\ back\\slash, \\.\nnew line, € and 🎓, "quotes", \\N'
/** Larger than what the driver passes on at once. */
const long = 'x'.repeat(300_000)
let from: TestDatabase
const opened: TestDatabase[] = []
const empty = async () => {
  const database = await testDatabase()
  opened.push(database)
  return database
}

beforeAll(async () => {
  from = await empty()
  await fillDatabase(from)
})
afterAll(async () => {
  for (const database of opened) await database.drop()
  rmSync(folder, { recursive: true })
})

/** Something in each schema, with the texts that a copy could spoil. */
async function fillDatabase(database: TestDatabase): Promise<void> {
  await database.tx('ingest', async ({ sql }) => {
    await sql`insert into catalogue.source (id, name, format, created_at) values ('s', 'S', 'csv', ${now})`
  })
  await database.tx('app', async (inside) => {
    await setReferralScope(inside, { system: true })
    const { sql } = inside
    await sql`insert into private.plan (token_hash, body, created_at, updated_at, expires_at)
      values ('h', ${JSON.stringify({ title: awkward, nothing: null, long })}, ${now}, ${now}, '2027-11-28T10:00:00.123456Z')`
    const [row] = await sql<{ id: string }[]>`
      insert into private.referral (plan_id, token_hash, idempotency_key, request_hash, desk_id, desk_name, state, sent,
        receipt_by, contact_by, created_at, updated_at)
      values (gen_random_uuid(), 'r', 'k', 'q', 'd', 'Loket', 'submitted', ${JSON.stringify({ question: awkward })}, '2026-12-01',
        '2026-12-04', ${now}, ${now}) returning id`
    await sql`insert into private.referral_event (referral_id, number, to_state, at, actor)
      values (${row!.id}, 1, 'submitted', ${now}, 'person')`
    await sql`insert into private.consent (referral_id, text_version, fields, at)
      values (${row!.id}, 'v', ${['contact', awkward]}, ${now})`
    await sql`insert into private.outbox (kind, created_at, next_attempt_at) values ('x', ${now}, ${now})`
    const line = { action: 'a', object: 'o', result: 'ok', origin: '-', actor: awkward, at: now }
    await writeAuditLine(inside, line)
    await writeAuditLine(inside, line)
  })
}

describe('case 58: a backup', () => {
  it('fills an empty database with the same rows, and leaves its guards as they were', async () => {
    const made = await backup(from.url, path, now)
    expect(made['private.plan']?.rows).toBe(1)
    expect(made['audit.seal']?.rows).toBe(2)
    expect(Object.keys(made).length).toBe((await tablesOf(from.pool)).length)
    const to = await empty()
    expect(await restore(to.url, path)).toEqual(made)
    const again = join(folder, 'again.gz')
    expect(await backup(to.url, again, now)).toEqual(made)
    const [plan] = await to.read('app', ({ sql }) => sql<{ body: object }[]>`select body from private.plan`)
    expect(plan?.body).toEqual({ title: awkward, nothing: null, long })
    const guards = (database: TestDatabase) =>
      database.pool`select relname, relrowsecurity, relforcerowsecurity, (select array_agg(tgenabled order by tgname)
        from pg_trigger where tgrelid = c.oid and not tgisinternal) as triggers
        from pg_class c where relkind = 'r' and relnamespace::regnamespace::text in ('private', 'audit') order by 1`
    expect([...(await guards(to))]).toEqual([...(await guards(from))])
  })

  it('goes on counting where the other left off', async () => {
    const to = await empty()
    await restore(to.url, path)
    await to.tx('app', (tx) =>
      writeAuditLine(tx, { action: 'a', object: 'o', result: 'ok', origin: '-', actor: '-', at: now }),
    )
    const seals = await to.read(
      'audit',
      ({ sql }) => sql<{ number: string; previous: string }[]>`
      select number, previous from audit.seal order by number`,
    )
    expect(seals.map(({ number }) => Number(number))).toEqual([1, 2, 3])
  })

  it('is one moment: what is written meanwhile is not half in it', async () => {
    const writers = Array.from({ length: 20 }, () =>
      from.tx('app', (tx) =>
        writeAuditLine(tx, { action: 'b', object: 'o', result: 'ok', origin: '-', actor: '-', at: now }),
      ),
    )
    const [made] = await Promise.all([backup(from.url, join(folder, 'busy.gz'), now), ...writers])
    expect(made['audit.seal']?.rows).toBe(made['audit.line']?.rows)
  })

  it('is for its owner only, and never takes the place of another', async () => {
    expect(statSync(path).mode & 0o777).toBe(0o600)
    await expect(backup(from.url, path, now)).rejects.toThrow('There is a file with this name already')
    // Nor does it write into a file that others may read, or through a link that leads elsewhere.
    const [open, linked, elsewhere] = ['open.gz', 'linked.gz', 'elsewhere'].map((name) => join(folder, name))
    writeFileSync(`${open!}.part`, '', { mode: 0o644 })
    writeFileSync(elsewhere!, 'untouched')
    symlinkSync(elsewhere!, `${linked!}.part`)
    for (const name of [open!, linked!]) {
      await backup(from.url, name, now)
      expect(lstatSync(name).mode & 0o170777).toBe(0o100600)
    }
    expect(readFileSync(elsewhere!, 'utf8')).toBe('untouched')
  })

  it('says in one sentence why it cannot be written, and leaves nothing of it', async () => {
    const nowhere = join(folder, 'nowhere', 'a.gz')
    await expect(backup(from.url, nowhere, now)).rejects.toThrow('The folder of this file does not exist.')
    // Every write to this device fails as on a full disk.
    const sink = packInto(createWriteStream('/dev/full'))
    const fill = async () => {
      for (;;) await sink.write(randomBytes(100_000))
    }
    await expect(fill()).rejects.toThrow('The disk of this file is full')
    await expect(sink.end()).rejects.toThrow('The disk of this file is full')
    // Whoever stops among the rows of a table leaves a connection that goes on.
    const after = await from.tx('app', async (tx) => {
      await setReferralScope(tx, { system: true })
      for await (const row of rowsOf(tx.sql, { name: 'private.plan', columns: ['body', 'id'] })) {
        if (row.length > 0) break
      }
      return tx.sql`select 1 as one`
    })
    expect(after).toHaveLength(1)
  })

  it('is text below its gzip, which says what it is', () => {
    const text = gunzipSync(readFileSync(path)).toString()
    expect(text.split('\n')[0]).toContain('"format":"stapwijzer-backup"')
  })
})

describe('case 58: an ordinary owner of the database', () => {
  it('can make a backup and restore it, although row-level security holds for it too', async () => {
    const name = `stapwijzer_owner_${randomBytes(4).toString('hex')}`
    const address = (database: string) => {
      const url = new URL(withDatabase(from.url, database))
      url.username = name
      url.password = 'geheim'
      return url.href
    }
    await from.pool.unsafe(`create role ${name} login password 'geheim'`)
    await from.pool.unsafe(`grant stapwijzer_owner to ${name}`)
    for (const one of ['a', 'b']) await from.pool.unsafe(`create database ${name}_${one} owner ${name}`)
    try {
      await restore(address(`${name}_a`), path)
      const made = await backup(address(`${name}_a`), join(folder, 'owner.gz'), now)
      expect(made['private.referral']?.rows).toBe(1)
      expect(await restore(address(`${name}_b`), join(folder, 'owner.gz'))).toEqual(made)
    } finally {
      for (const one of ['a', 'b']) await from.pool.unsafe(`drop database ${name}_${one} with (force)`)
      await from.pool.unsafe(`drop role ${name}`)
    }
  })
})

describe('case 58: a restore', () => {
  it('refuses a database that holds something, before it could be migrated', async () => {
    await expect(restore(from.url, path)).rejects.toThrow('The database is not empty')
    await expect(restore(from.url, otherVersion('"tag":"9999_future"'))).rejects.toThrow('is not empty')
    const [row] = await from.pool`
      select bool_and(relforcerowsecurity) as guarded from pg_class where relname in ('plan', 'referral', 'line')`
    expect(row?.guarded).toBe(true)
  })

  it.each([
    ['cut off', (whole: Buffer) => whole.subarray(0, whole.length - 40)],
    [
      'cut off among the rows of a table',
      (whole: Buffer) => {
        const text = gunzipSync(whole).toString()
        return gzipSync(text.slice(0, text.indexOf(long) + 100_000))
      },
    ],
    [
      'without its end',
      (whole: Buffer) => gzipSync(gunzipSync(whole).toString().split('\n').slice(0, -2).join('\n')),
    ],
    ['no backup at all', () => Buffer.from('hello')],
    ['empty', () => Buffer.alloc(0)],
    [
      'with a changed row',
      (whole: Buffer) => gzipSync(gunzipSync(whole).toString().replace('Loket', 'Lokaal')),
    ],
    [
      'with a table of its own',
      (whole: Buffer) =>
        gzipSync(gunzipSync(whole).toString().replace('"table":"audit.line"', '"table":"pg_authid"')),
    ],
  ])('refuses a file that is %s, and keeps nothing of it', async (_what, spoil) => {
    const bad = join(folder, 'bad.gz')
    writeFileSync(bad, spoil(readFileSync(path)))
    const to = await empty()
    await expect(restore(to.url, bad)).rejects.toThrow(
      /^(This file is not a whole backup|What was restored into)/,
    )
    const [row] = await to.pool`select count(*)::int as count from private.plan`
    expect(row?.count).toBe(0)
  })

  it('refuses a folder, and a backup of a version that it does not know', async () => {
    const to = await empty()
    const wrong = 'another version of the product'
    await expect(restore(to.url, otherVersion('"tag":"9999_future"'))).rejects.toThrow(wrong)
    await expect(restore(to.url, otherVersion('"version":2'))).rejects.toThrow(wrong)
    await expect(restore(to.url, folder)).rejects.toThrow('This is a folder')
  })

  it('refuses a backup of a layout from before the first migration, and says what to do with it', async () => {
    const to = await empty()
    const older = otherVersion('"when":1796207083926', '"tag":"0019_filter_flags"')
    await expect(restore(to.url, older)).rejects.toThrow(
      /^The backup is of a layout from before the first release \(0019_filter_flags\), .*: restore it with the version that made it, and see [^.]*docs\/runbook\.md[^.]*\.$/,
    )
    await expect(restore(from.url, older)).rejects.toThrow('The database is not empty')
  })

  it('fills in a backup of an older version as it was, and migrates it then', async () => {
    const newer = migrationsWith(folder, [
      ['0001_added', "alter table catalogue.source add column later text default 'L' not null"],
    ])
    const to = await empty()
    const made = await restore(to.url, path, newer)
    expect(made['catalogue.source']?.rows).toBe(1)
    expect([...(await to.pool`select id, later from catalogue.source`)]).toEqual([{ id: 's', later: 'L' }])
  })
})

/** A backup whose first line says something else; each member replaces the one of its name. */
function otherVersion(...members: string[]): string {
  const other = join(folder, 'other.gz')
  let text = gunzipSync(readFileSync(path)).toString()
  for (const member of members) {
    text = text.replace(new RegExp(`${member.split(':')[0]!}:(?:"[^"]+"|\\d+)`), member)
  }
  writeFileSync(other, gzipSync(text))
  return other
}

describe('the tally of rows', () => {
  const tallyOf = (lines: string[]) => {
    const tally = new RowTally()
    for (const line of lines) tally.add(Buffer.from(line))
    return tally.result()
  }
  it('does not see the order, and sees everything else', () => {
    expect(tallyOf(['a', 'b'])).toEqual(tallyOf(['b', 'a']))
    for (const other of [['a'], ['a', 'a'], ['a', 'c'], ['ab', '']]) {
      expect(tallyOf(other)).not.toEqual(tallyOf(['a', 'b']))
    }
  })

  it('gets its lines whole, however they come', async () => {
    async function* chunks() {
      for (const part of ['a', 'b\nc', '\n\nde', 'f']) yield await Promise.resolve(Buffer.from(part))
    }
    const found: string[] = []
    for await (const line of linesOf(chunks())) found.push(line.toString())
    expect(found).toEqual(['ab', 'c', '', 'def'])
  })
})
