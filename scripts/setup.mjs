// Installs what is missing, before every other script. Runs on any Node from 20 on, so plain JavaScript without packages.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const folders = ['', 'shared', 'server', 'ingest', 'web', 'bench']
const stamp = join(root, 'node_modules', '.stapwijzer-installed')
const pnpm = 'pnpm@12.21.0'

/** What the installed packages depend on; the same text means that nothing has to be done. */
function wanted() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch} ${pnpm}`)
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml']) hash.update(readFileSync(join(root, file)))
  for (const folder of folders) hash.update(readFileSync(join(root, folder, 'package.json')))
  return hash.digest('hex')
}

function isInstalled() {
  if (!folders.every((folder) => existsSync(join(root, folder, 'node_modules')))) return false
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted()
}

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`Stapwijzer needs Node 20 or newer and this is ${process.versions.node}.`)
  process.exit(1)
}
if (!isInstalled()) {
  console.log('· Installing what is missing; the first time this takes about half a minute')
  rmSync(stamp, { force: true })
  const options = ['install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only']
  const { status } = spawnSync('npx', ['--yes', pnpm, ...options], { cwd: root, stdio: 'inherit' })
  if (status !== 0) {
    console.error('The packages could not be installed: see above; the first time needs the network.')
    process.exit(1)
  }
  mkdirSync(join(root, 'node_modules'), { recursive: true })
  writeFileSync(stamp, wanted())
}
