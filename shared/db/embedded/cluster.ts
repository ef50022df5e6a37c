/** Where the embedded database keeps its files, and how they come to be. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { canReach, databaseAccount, spawnAs, type Account } from './account.ts'
import { programEnvironment } from './binaries.ts'
import { DatabaseStartError, fromOutput, inDataFolder } from './failure.ts'
import { stopPostmaster, type Cluster } from './postmaster.ts'
import { lifeOf } from './process.ts'

const name = 'postgres'
const clusterVersion = '18'
/** Longer than another start needs from making its folder to saying where that is. */
const otherStartMs = 250
let drafts = 0

/** Makes the data folder if need be and returns its real path. Throws DatabaseStartError when it cannot be written. */
export function prepareDataFolder(dataDir: string): string {
  return inDataFolder(() => {
    const made = makeFolder(resolve(dataDir))
    const real = realpathSync(dataDir)
    // Passable, so that the database's account can reach its own folder inside.
    if (made && process.getuid?.() === 0) chmodSync(real, 0o711)
    const probe = join(real, `.probe-${process.pid}`)
    writeFileSync(probe, 'x')
    rmSync(probe)
    return real
  })
}

/** Makes the folder and those above it; whether it is new. (Node's own `recursive` loops for ever below /proc.) */
function makeFolder(path: string): boolean {
  const isThere = () => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
  if (isThere()) return false
  if (path !== dirname(path)) makeFolder(dirname(path))
  try {
    mkdirSync(path)
    return true
  } catch (error) {
    // Another start came first.
    if (isThere()) return false
    throw error
  }
}

/**
 * Finds the place of the cluster: in the data folder, or, where root's unprivileged account cannot come there, in
 * `commonPlace`; then the file `cluster` in the data folder holds the path.
 */
export async function locateCluster(dataFolder: string, commonPlace = '/var/tmp'): Promise<Cluster> {
  const pointer = join(dataFolder, 'cluster')
  const inside = join(dataFolder, name)
  if (existsSync(pointer)) return followPointer(pointer)
  const account = databaseAccount(inside)
  if (existsSync(inside) || canReach(account, dataFolder)) return checked(dataFolder, account)
  const hash = createHash('sha256').update(dataFolder).digest('hex').slice(0, 12)
  const home = join(commonPlace, `stapwijzer-${hash}`)
  const found = lstatSync(home, { throwIfNoEntry: false })
  if (found && (found.uid !== process.getuid?.() || !found.isDirectory())) {
    throw new DatabaseStartError(`The folder ${home} belongs to another account; remove it and start again.`)
  }
  // Without a pointer it is the rest of a data folder that was thrown away, or another start makes it at this moment.
  if (found) {
    await delay(otherStartMs)
    if (existsSync(pointer)) return followPointer(pointer)
    await stopPostmaster(checked(home, databaseAccount(join(home, name))))
    rmSync(home, { recursive: true, force: true })
  }
  try {
    mkdirSync(home, { mode: 0o755 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return locateCluster(dataFolder, commonPlace)
  }
  chmodSync(home, 0o755)
  inDataFolder(() => {
    writeFileSync(`${pointer}.${process.pid}`, `${home}\n`)
    renameSync(`${pointer}.${process.pid}`, pointer)
  })
  return checked(home, databaseAccount(join(home, name)))
}

function followPointer(pointer: string): Cluster {
  const home = inDataFolder(() => readFileSync(pointer, 'utf8')).trim()
  if (!existsSync(home)) {
    throw new DatabaseStartError(
      `The database of this data folder lay in ${home} and is gone; put it back, or remove the file "cluster" from the data folder to start empty.`,
    )
  }
  return checked(home, databaseAccount(join(home, name)))
}

function checked(home: string, account: Account): Cluster {
  const path = join(home, name)
  const owner = lstatSync(path, { throwIfNoEntry: false })
  if (owner && owner.uid !== account.uid) {
    throw new DatabaseStartError(
      'The database in the data folder (DATA_DIR) belongs to another account; start as that account or choose another folder.',
    )
  }
  return { home, path, account }
}

/**
 * Makes the cluster if there is none. The files come to be under another name and are renamed when whole, so a start
 * that was cut off leaves nothing that looks like a database.
 */
export async function ensureCluster(cluster: Cluster, binaries: string): Promise<void> {
  removeDrafts(cluster.home)
  if (existsSync(cluster.path)) {
    const version = inDataFolder(() => readFileSync(join(cluster.path, 'PG_VERSION'), 'utf8')).trim()
    if (version !== clusterVersion) {
      throw new DatabaseStartError(
        `The database in the data folder (DATA_DIR) was made by PostgreSQL ${version}, and this is ${clusterVersion}; start with a new folder or move the data over.`,
      )
    }
    return
  }
  const draft = `${cluster.path}.new-${process.pid}-${++drafts}`
  inDataFolder(() => {
    mkdirSync(draft, { mode: 0o700 })
    if (cluster.account.switch) chownSync(draft, cluster.account.uid, cluster.account.gid)
  })
  try {
    await initialise(draft, cluster.account, binaries)
    renameSync(draft, cluster.path)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(cluster.path)) throw error // else another start was first
  }
}

async function initialise(folder: string, account: Account, binaries: string): Promise<void> {
  const options = ['--username=stapwijzer', '--auth=trust', '--encoding=UTF8', '--no-instructions']
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C.UTF-8']
  const child = spawn(join(binaries, 'bin/initdb'), ['-D', folder, ...options, ...locale], {
    ...spawnAs(account),
    cwd: '/',
    env: programEnvironment(binaries),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const code = await new Promise<number | null>((resolve) => {
    child.on('error', (error) => {
      output += `\nerror: ${error.message}`
      resolve(null)
    })
    child.on('close', resolve)
  })
  if (code !== 0) throw fromOutput(output)
}

/** Removes half-made clusters of starts that are no more. */
function removeDrafts(home: string): void {
  for (const entry of inDataFolder(() => readdirSync(home))) {
    const pid = Number(/^postgres\.new-(\d+)-\d+$/.exec(entry)?.[1])
    if (!pid || lifeOf(pid) !== null) continue
    try {
      rmSync(join(home, entry), { recursive: true, force: true, maxRetries: 3 })
    } catch {
      // An initdb that outlived its parent is still writing; the next start removes it.
    }
  }
}
