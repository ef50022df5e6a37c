// Installs what is missing, before every other script. Runs on any Node from 20 on, so plain JavaScript without packages.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { takeTurn } from './setup/turn.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const folders = ['', 'shared', 'server', 'ingest', 'web', 'bench']
const modules = join(root, 'node_modules')
const stamp = join(modules, '.stapwijzer-installed')
const ownNode = join(modules, '.bin', 'node')
const pnpm = 'pnpm@12.21.0'
const apart = 'apart'

/** What the installed packages depend on; the same text means that nothing has to be done. */
function wanted() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch} ${pnpm}`)
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml']) hash.update(readFileSync(join(root, file)))
  for (const folder of folders) hash.update(readFileSync(join(root, folder, 'package.json')))
  return hash.digest('hex')
}

const hasFolders = () => folders.every((folder) => existsSync(join(root, folder, 'node_modules')))

/** @param {string} version */
function isNewEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number)
  return major > 24 || (major === 24 && minor >= 3)
}

/** Whether the Node runs that the scripts of package.json find first: the one of the packages, else that of the machine. */
function hasNode() {
  if (!existsSync(ownNode)) return isNewEnough(process.versions.node)
  return isNewEnough(spawnSync(ownNode, ['--version'], { encoding: 'utf8' }).stdout?.trim() ?? '')
}

/** This process is the Node that the scripts find first, or it was started by hand: then it is worth a look. */
function isInstalled() {
  if (!hasFolders() || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted()) return false
  return isNewEnough(process.versions.node) || hasNode()
}

/** @param {string[]} words */
function runPnpm(...words) {
  const { status } = spawnSync('npx', ['--yes', pnpm, ...words, '--reporter=append-only'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return status === 0
}

/** @param {string} sentence */
function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}

function install() {
  console.log('· Installing what is missing; the first time this takes about half a minute')
  rmSync(stamp, { force: true })
  const before = wanted()
  // Nobody can be asked whether packages of another pnpm may go: the terminal is not ours.
  const options = ['--frozen-lockfile', '--prefer-offline', '--config.confirmModulesPurge=false']
  if (!runPnpm('install', ...options)) {
    fail('The packages could not be installed: see above; the first time needs the network.')
  }
  // Node is an optional package, which may fail without a word and is not tried again by another install.
  if (!hasNode()) runPnpm('rebuild', 'node')
  if (!hasNode()) {
    // Not in the way of the machine's own Node, which npm would miss too.
    rmSync(ownNode, { force: true })
    fail(
      'Node 24 could not be installed with the packages: see above; start again, or use Node 24.3 or newer yourself.',
    )
  }
  if (!hasFolders()) fail('The packages could not be installed whole: remove node_modules and start again.')
  writeFileSync(stamp, before)
}

/** In a process group of its own, which has the turn as long as anything of the install lives, even when this process is killed. */
function installApart() {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), apart], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      try {
        process.kill(-(child.pid ?? 0), signal)
      } catch {
        // It is over.
      }
    })
  }
  child.on('error', ({ message }) => fail(`The packages could not be installed: ${message}.`))
  child.on('exit', (code) => process.exit(code ?? 1))
}

if (Number(process.versions.node.split('.')[0]) < 20) {
  fail(`Stapwijzer needs Node 20 or newer and this is ${process.versions.node}.`)
}
if (process.argv[2] === apart) {
  const onWait = () => console.log('· Another start is installing what is missing; waiting until it is done')
  if (await takeTurn(modules, 'install', { isDone: isInstalled, onWait })) install()
} else if (!isInstalled()) installApart()
