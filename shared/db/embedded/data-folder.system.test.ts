import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, describe, expect, it } from 'vitest'
import { connectionOptions } from '../address.ts'
import { canReach } from './account.ts'
import { findBinaries } from './binaries.ts'
import { fromOutput } from './failure.ts'
import { openDatabase } from './open.ts'
import { lifeOf } from './process.ts'
import { temporaryDataFolder } from './temporary-folder.ts'
import { mounted, unmountAll } from './testing.ts'

const isRoot = process.getuid?.() === 0
const nobody = { uid: 65_534, gid: 65_534, switch: true }
const base = temporaryDataFolder()
const elsewhere: string[] = []
const at = (name: string, options: string) => mounted(join(base, name), options)
const readOnly = at('read-only', 'size=1m,ro')
const small = at('small', 'size=12m,mode=755')
const tight = at('tight', 'size=100m,mode=755')
const roomy = at('roomy', 'size=320m,mode=755')
const brimful = at('brimful', 'size=64k,mode=755')

const open = (dataDir: string) => openDatabase({ dataDir, durable: false })

afterAll(() => {
  unmountAll()
  for (const folder of [base, ...elsewhere]) rmSync(folder, { recursive: true, force: true })
})

describe('a data folder that cannot be used is refused in one sentence', () => {
  it.skipIf(!readOnly)('read-only', async () => {
    await expect(open(readOnly!)).rejects.toThrow(
      /^The data folder \(DATA_DIR\) cannot be written: .*read-only\.$/,
    )
    await expect(open(join(readOnly!, 'data'))).rejects.toThrow('read-only')
  })

  it.skipIf(!small)('full before the database is made', async () => {
    await expect(open(small!)).rejects.toThrow(/^The data folder \(DATA_DIR\) is full .*\.$/)
  })

  it.skipIf(!tight)('too small for a new database, before anything is made', async () => {
    await expect(open(tight!)).rejects.toThrow('full or nearly so: a new database needs 256 MB')
    expect(existsSync(join(tight!, 'postgres'))).toBe(false)
  })

  it.skipIf(!roomy)('filled up since the last start; with room again it starts', async () => {
    await (await open(roomy!)).release()
    spawnSync('dd', ['if=/dev/zero', `of=${join(roomy!, 'ballast')}`, 'bs=1M'])
    await expect(open(roomy!)).rejects.toThrow('is full')
    rmSync(join(roomy!, 'ballast'))
    await (await open(roomy!)).release()
  })

  it.skipIf(!brimful)('full to the last byte', async () => {
    spawnSync('dd', ['if=/dev/zero', `of=${join(brimful!, 'ballast')}`, 'bs=1k'])
    await expect(open(brimful!)).rejects.toThrow('is full')
  })

  it('a file of that name, or a file on the way', async () => {
    writeFileSync(join(base, 'file'), '')
    await expect(open(join(base, 'file'))).rejects.toThrow('there is a file in its place')
    await expect(open(join(base, 'file/data'))).rejects.toThrow('or on the way to it')
  })

  it('a database of another version', async () => {
    const dataDir = join(base, 'old')
    mkdirSync(join(dataDir, 'postgres'), { recursive: true })
    writeFileSync(join(dataDir, 'postgres/PG_VERSION'), '16\n')
    if (isRoot) chownSync(join(dataDir, 'postgres'), nobody.uid, nobody.gid)
    await expect(open(dataDir)).rejects.toThrow('was made by PostgreSQL 16')
  })
})

describe('what PostgreSQL itself says becomes one sentence', () => {
  it.each([
    ['FATAL:  could not write lock file "postmaster.pid": No space left on device', /is full/],
    ['FATAL:  could not create lock file "postmaster.pid": Read-only file system', /read-only/],
    ['initdb: error: could not access directory "/x": Permission denied', /may not read or write/],
    ['postgres: error while loading shared libraries: libicuuc.so.60', /does not run on this system/],
    [
      '2026 [1] LOG:  a\n2026 [1] FATAL:  data directory has wrong ownership',
      /: data directory has wrong ownership\.$/,
    ],
    ['', /gave no reason/],
  ])('%s', (output, sentence) => {
    expect(fromOutput(output).message).toMatch(sentence)
    expect(fromOutput(output).message).not.toContain('\n')
  })
})

describe.skipIf(!isRoot)('as root', () => {
  it('runs the server as an account without rights', async () => {
    const dataDir = join(base, 'plain')
    const database = await open(dataDir)
    const pid = readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]
    expect(statSync(`/proc/${pid}`).uid).not.toBe(0)
    expect(statSync(join(dataDir, 'postgres')).mode & 0o777).toBe(0o700)
    await database.release()
  })

  it('keeps the cluster elsewhere when that account cannot come to the folder, and finds it again', async () => {
    const hidden = join(base, 'hidden')
    mkdirSync(hidden, { mode: 0o700 })
    const dataDir = join(hidden, 'data')
    const first = await open(dataDir)
    const sql = postgres({ ...connectionOptions(first.url), max: 1 })
    await sql`create table kept as select 42 as answer`
    await sql.end()
    await first.release()
    const home = readFileSync(join(dataDir, 'cluster'), 'utf8').trim()
    elsewhere.push(home)
    expect(home).toMatch(/^\/var\/tmp\/stapwijzer-[0-9a-f]{12}$/)
    const second = await open(dataDir)
    const again = postgres({ ...connectionOptions(second.url), max: 1 })
    expect(await again`select answer from kept`).toEqual([{ answer: 42 }])
    await again.end()
    await second.release()

    rmSync(home, { recursive: true })
    await expect(open(dataDir)).rejects.toThrow(`lay in ${home} and is gone`)
    expect(existsSync(home)).toBe(false)
  })

  it('starts empty after the data folder was thrown away, also where the cluster was elsewhere', async () => {
    const hidden = join(base, 'thrown-away')
    mkdirSync(hidden, { mode: 0o700 })
    const dataDir = join(hidden, 'data')
    const first = await open(dataDir)
    const home = readFileSync(join(dataDir, 'cluster'), 'utf8').trim()
    elsewhere.push(home)
    const server = Number(readFileSync(join(home, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
    rmSync(dataDir, { recursive: true }) // while its server lives
    const second = await open(dataDir)
    expect(lifeOf(server)).toBeNull()
    await second.release()
    await first.release().catch(() => {})
  })

  it('copies the programs to a readable place, with the links of the libraries', () => {
    const place = join(base, 'programs')
    mkdirSync(place)
    const unreachable = { uid: 4_000_000_001, gid: 4_000_000_001, switch: true }
    const native = findBinaries({ ...unreachable, switch: false })
    const copy = findBinaries(nobody, place)
    expect(canReach(nobody, copy)).toBe(true)
    if (copy !== native) expect(spawnSync(join(copy, 'bin/postgres'), ['--version'], nobody).status).toBe(0)
  })

  it('asks every folder on the way', () => {
    const way = join(base, 'way')
    mkdirSync(join(way, 'to'), { recursive: true })
    expect(canReach(nobody, join(way, 'to'))).toBe(true)
    chmodSync(way, 0o710)
    expect(canReach(nobody, join(way, 'to'))).toBe(false)
    expect(canReach({ ...nobody, gid: 0 }, join(way, 'to'))).toBe(true)
  })
})
