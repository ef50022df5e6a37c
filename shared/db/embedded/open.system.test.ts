import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import postgres from 'postgres'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { connectionOptions } from '../address.ts'
import { openDatabase, type OpenDatabase } from './open.ts'
import { lifeOf } from './process.ts'
import { temporaryDataFolder } from './temporary-folder.ts'

const base = temporaryDataFolder()
let count = 0
const freshFolder = () => join(base, `data-${++count}`)
const opened: OpenDatabase[] = []
const children: ChildProcess[] = []

async function open(dataDir: string, durable = false): Promise<OpenDatabase> {
  const database = await openDatabase({ dataDir, durable })
  opened.push(database)
  return database
}

async function ask<T>(database: OpenDatabase, question: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres({ ...connectionOptions(database.url), max: 1 })
  try {
    return await question(sql)
  } finally {
    await sql.end()
  }
}

function postmasterOf(dataDir: string): number | null {
  const path = join(dataDir, 'postgres/postmaster.pid')
  return existsSync(path) ? Number(readFileSync(path, 'utf8').split('\n')[0]) : null
}

/** Another process that opens the database and keeps it until it is killed. */
async function otherProcess(dataDir: string): Promise<ChildProcess> {
  const module = fileURLToPath(new URL('./open.ts', import.meta.url))
  const code = `const { openDatabase } = await import(${JSON.stringify(module)})
    const database = await openDatabase({ dataDir: ${JSON.stringify(dataDir)}, durable: false })
    process.on('SIGTERM', () => database.release().then(() => process.exit(0)))
    setInterval(() => {}, 1000)
    console.log('open')`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code])
  children.push(child)
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', () => resolve())
    child.stderr.on('data', (chunk: Buffer) => process.stderr.write(chunk))
    child.on('exit', () => reject(new Error('ended early')))
  })
  return child
}

const ended = (child: ChildProcess) => new Promise((resolve) => child.once('exit', resolve))

afterEach(async () => {
  const alive = children.splice(0).filter((child) => child.exitCode === null && child.signalCode === null)
  await Promise.all(alive.map((child) => (child.kill('SIGKILL'), ended(child))))
  for (const database of opened.splice(0)) await database.release()
})
afterAll(() => rmSync(base, { recursive: true, force: true }))

describe('the embedded database', () => {
  it('is made, answers over a short Unix socket only, and is gone when given back', async () => {
    const dataDir = freshFolder()
    const database = await open(dataDir)
    const folder = connectionOptions(database.url).host as string
    expect(folder).toMatch(/^\/tmp\/stapwijzer-[0-9a-f]{12}$/)
    const settings = await ask(database, async (sql) => {
      const [row] = await sql`select current_setting('server_version_num')::int as version,
        current_setting('server_encoding') as encoding, current_setting('listen_addresses') as listens,
        (select datlocale from pg_database where datname = current_database()) as locale, lower('É') as lower`
      return row
    })
    expect(settings).toMatchObject({ encoding: 'UTF8', listens: '', locale: 'C.UTF-8', lower: 'é' })
    expect(settings?.version).toBeGreaterThanOrEqual(180_000)
    const pid = postmasterOf(dataDir)!
    expect(lifeOf(pid)).not.toBeNull()
    await database.release()
    expect(lifeOf(pid)).toBeNull()
    expect(existsSync(folder)).toBe(false)
    expect(readdirSync(join(dataDir, 'leases'))).toEqual([])
  })

  it('keeps its data from one start to the next', async () => {
    const dataDir = freshFolder()
    const first = await open(dataDir)
    await ask(first, (sql) => sql`create table kept as select 42 as answer`)
    await first.release()
    expect(await ask(await open(dataDir), (sql) => sql`select answer from kept`)).toEqual([{ answer: 42 }])
  })

  it('stays up for the others and stops with the last one out', async () => {
    const dataDir = freshFolder()
    const first = await open(dataDir)
    const other = await otherProcess(dataDir)
    const pid = postmasterOf(dataDir)!
    await first.release()
    expect(postmasterOf(dataDir)).toBe(pid)
    other.kill('SIGTERM')
    await ended(other)
    expect(lifeOf(pid)).toBeNull()
  })

  it('opens once when many start at the same moment', async () => {
    const dataDir = freshFolder()
    const [one, ...rest] = await Promise.all([open(dataDir), otherProcess(dataDir), otherProcess(dataDir)])
    expect(rest).toHaveLength(2)
    expect(await ask(one, (sql) => sql`select 1 as yes`)).toEqual([{ yes: 1 }])
    expect(readdirSync(dataDir).filter((name) => name.includes('.new-'))).toEqual([])
  })

  it('is opened and given back by several at once, over and over', async () => {
    const dataDir = freshFolder()
    const round = async () => {
      const database = await open(dataDir)
      await ask(database, (sql) => sql`select 1`)
      await database.release()
    }
    for (let turn = 0; turn < 4; turn++) await Promise.all([round(), round(), delay(turn * 15).then(round)])
    expect(postmasterOf(dataDir)).toBeNull()
  })
})

describe('after kill -9', () => {
  it('of the process that started it, the server is found and used', async () => {
    const dataDir = freshFolder()
    const other = await otherProcess(dataDir)
    const pid = postmasterOf(dataDir)!
    other.kill('SIGKILL')
    await ended(other)
    expect(lifeOf(pid)).not.toBeNull()
    const database = await open(dataDir)
    expect(postmasterOf(dataDir)).toBe(pid)
    await database.release() // the dead one's lease does not count
    expect(lifeOf(pid)).toBeNull()
  })

  it('of the server, it is started again on the same socket and nothing committed is lost', async () => {
    const dataDir = freshFolder()
    const database = await open(dataDir, true)
    const sql = postgres({ ...connectionOptions(database.url), max: 2 })
    await sql`create table kept as select 42 as answer`
    const pid = postmasterOf(dataDir)!
    process.kill(pid, 'SIGKILL')
    while (lifeOf(pid) !== null) await delay(5)
    expect(await database.revive()).toBe(true)
    expect(await database.revive()).toBe(false)
    await sql`select 1`.catch(() => {}) // the old connection notices
    expect(await sql`select answer from kept`).toEqual([{ answer: 42 }])
    await sql.end()
  })

  it('of everything, a pid file whose number another process has now is no obstacle', async () => {
    const dataDir = freshFolder()
    const first = await open(dataDir)
    const folder = connectionOptions(first.url).host as string
    await first.release()
    const path = join(dataDir, 'postgres/postmaster.pid')
    writeFileSync(
      path,
      [process.pid, join(dataDir, 'postgres'), '1', '5432', folder, '', '', 'ready'].join('\n'),
    )
    expect(await ask(await open(dataDir), (sql) => sql`select 1 as yes`)).toEqual([{ yes: 1 }])
  })

  it('of its starter, and then the data folder is thrown away: a start is empty and good', async () => {
    const dataDir = freshFolder()
    const other = await otherProcess(dataDir)
    other.kill('SIGKILL')
    await ended(other)
    rmSync(dataDir, { recursive: true }) // the old server still holds the usual socket
    const database = await open(dataDir)
    expect(await ask(database, (sql) => sql`select 1 as yes`)).toEqual([{ yes: 1 }])
  })

  it('in the middle of making it, the next start makes it whole', async () => {
    for (const afterMs of [120, 250, 400, 600]) {
      const dataDir = freshFolder()
      const starting = otherProcess(dataDir).catch(() => {})
      await delay(afterMs)
      children.at(-1)!.kill('SIGKILL')
      await starting
      const database = await open(dataDir)
      expect(await ask(database, (sql) => sql`select 1 as yes`)).toEqual([{ yes: 1 }])
      await database.release()
    }
  })
})

describe('with DATABASE_URL', () => {
  it('nothing is started and nothing is made', async () => {
    const dataDir = freshFolder()
    const own = await open(freshFolder())
    const database = await openDatabase({ dataDir, databaseUrl: own.url })
    expect(database).toMatchObject({ url: own.url, embedded: false })
    await database.release()
    expect(await ask(own, (sql) => sql`select 1 as yes`)).toEqual([{ yes: 1 }])
    expect(existsSync(dataDir)).toBe(false)
  })

  it.each([
    ['postgres://someone:geheim@127.0.0.1:1/x', 'does not answer'],
    ['postgres://someone:geheim@no-such-host.invalid/x', 'cannot be found'],
  ])('a database that cannot be reached is named by its variable only', async (databaseUrl, words) => {
    const opening = openDatabase({ dataDir: freshFolder(), databaseUrl })
    await expect(opening).rejects.toThrow(/^The database \(DATABASE_URL\) [^.]*\.$/)
    await expect(opening).rejects.toThrow(words)
    await expect(opening).rejects.not.toThrow(/geheim|someone|127\.0/)
  })

  it('a database that does not exist is said to be so', async () => {
    const own = await open(freshFolder())
    const databaseUrl = own.url.replace('/stapwijzer?', '/nowhere?')
    await expect(openDatabase({ dataDir: freshFolder(), databaseUrl })).rejects.toThrow(
      'does not have that database',
    )
  })
})
