/**
 * One at a time in a clone: who installs packages or builds the site takes its turn. A turn ends with the process that has
 * it and everything that it started in its process group, also after `kill -9`; there is nothing to be left behind.
 * Plain JavaScript without packages, because it runs before there are any.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

const lookAgainMs = 100

/**
 * Waits until this process alone has the turn `name` in `folder`. `isDone`: whether there is nothing left to do, which
 * another one may have seen to meanwhile; then it stops waiting and returns false. `onWait` is called once when it has to wait.
 *
 * Turns are numbered links that name their process; a link comes into being whole, and only once for each number. The
 * highest number has the turn and is never removed, so that who looked at an old one long ago finds out.
 * @param {string} folder
 * @param {string} name
 * @param {{ isDone?: () => boolean, onWait?: () => void }} [options]
 * @returns {Promise<boolean>}
 */
export async function takeTurn(folder, name, { isDone = () => false, onWait = () => {} } = {}) {
  mkdirSync(folder, { recursive: true })
  const prefix = `.stapwijzer-${name}-`
  const pathOf = (/** @type {number} */ number) => join(folder, prefix + number)
  const numbers = () =>
    readdirSync(folder)
      .filter((file) => file.startsWith(prefix))
      .map((file) => Number(file.slice(prefix.length)))
      .filter(Number.isSafeInteger)
      .sort((a, b) => a - b)
  const me = `${process.pid} ${lifeOf(process.pid)}`
  for (let waits = false; ;) {
    if (isDone()) return false
    const last = numbers().at(-1) ?? 0
    if (last > 0 && isTaken(pathOf(last))) {
      if (!waits) onWait()
      waits = true
      await delay(lookAgainMs)
      continue
    }
    const mine = last + 1
    try {
      symlinkSync(me, pathOf(mine))
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') continue
      throw error
    }
    if (numbers().at(-1) === mine) {
      for (const older of numbers()) if (older < mine) rmSync(pathOf(older), { force: true })
      return true
    }
    rmSync(pathOf(mine), { force: true })
  }
}

/** @param {string} path */
function isTaken(path) {
  let owner
  try {
    owner = readlinkSync(path)
  } catch {
    return true // it went between listing and reading: look again
  }
  const [, pid = '', life = ''] = /^(\d+) (.*)$/.exec(owner) ?? []
  const now = lifeOf(Number(pid))
  // The same number with another life is another process, and its group is not the one that we ask about.
  return now === null ? groupLives(Number(pid)) : now === life
}

/**
 * Marks one life of a process id, which is used again later; null when there is no such process.
 * @param {number} pid
 */
function lifeOf(pid) {
  if (process.platform === 'linux') {
    const stat = statOf(pid)
    return stat && stat.lives ? stat.startedAt : null
  }
  return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() || null
}

/**
 * Whether somebody in the process group of a leader that is gone lives on. As long as one does, the number is not used again.
 * @param {number} group
 */
function groupLives(group) {
  if (process.platform === 'linux') {
    return readdirSync('/proc').some((name) => {
      const stat = /^\d+$/.test(name) ? statOf(Number(name)) : null
      return stat !== null && stat.lives && stat.group === group
    })
  }
  try {
    process.kill(-group, 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}

/** @param {number} pid */
function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    // A dead process that nobody asked about stays as a zombie.
    return { lives: !/^[ZX]$/.test(fields[0] ?? ''), group: Number(fields[2]), startedAt: fields[19] ?? '' }
  } catch {
    return null
  }
}
