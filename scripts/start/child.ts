/** A supervised part of the product: the server or the worker, in a process of its own. */
import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, mkdirSync, openSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { inDataFolder } from '../../shared/db/embedded/failure.ts'
import type { ChildMessage } from '../../shared/domain/supervision.ts'

/** It ended before it was ready, or too often; the message is the sentence to show. */
export class ChildFailed extends Error {}

export type Child = {
  /** Resolves with the address when it serves or works; rejects with ChildFailed. */
  ready: Promise<string | undefined>
  /** Rejects with ChildFailed when it will not be started again; never resolves. */
  lost: Promise<never>
  /** Asks it to stop, waits, and kills it when it takes too long. */
  stop(): Promise<void>
}

const stopMs = 12_000
const firstWaitMs = 500
const longestWaitMs = 30_000
/** That many deaths within `windowMs` are not a mishap. */
const mostDeaths = 6
const windowMs = 120_000
const mostWords = 4000
/** Node lets the young generation grow to 130 MB while modules load and never gives it back. */
const nodeFlags = ['--max-semi-space-size=4']

/**
 * Starts `file` and starts it again, each time a little later, when it dies after it was ready.
 * Its log goes to `<logFolder>/<name>.log`. What it writes to stderr before it is ready is the sentence of a failed
 * start, later it is passed on.
 */
export function supervise(options: {
  name: string
  file: string
  logFolder: string
  env: NodeJS.ProcessEnv
  say: (text: string) => void
}): Child {
  const { name, file, logFolder, env, say } = options
  const ready = Promise.withResolvers<string | undefined>()
  const lost = Promise.withResolvers<never>()
  lost.promise.catch(() => {})
  ready.promise.catch(() => {})
  const deaths: number[] = []
  let stopping = false
  let wasReady = false
  let child: ChildProcess

  const giveUp = (sentence: string) => {
    const error = new ChildFailed(sentence)
    ready.reject(error)
    lost.reject(error)
  }
  const launch = () => {
    let verdict = ''
    const log = openLog(logFolder, name)
    child = spawn(process.execPath, [...nodeFlags, file], {
      env,
      stdio: ['ignore', log, 'pipe', 'ipc'],
      detached: true,
    })
    closeSync(log)
    child.stderr?.on('data', (chunk: Buffer) => {
      if (wasReady) process.stderr.write(chunk)
      else verdict = (verdict + chunk.toString()).slice(-mostWords)
    })
    child.on('message', (message: ChildMessage) => {
      if (message.type === 'progress') say(message.text)
      else {
        wasReady = true
        ready.resolve(message.url)
      }
    })
    child.on('error', () => {}) // the end below says it all
    child.on('exit', (code, signal) => {
      if (stopping) return
      if (verdict) return giveUp(verdict)
      const how = signal ?? `exit code ${code}`
      if (!wasReady)
        return giveUp(`The ${name} could not start (${how}); see ${join(logFolder, `${name}.log`)}.`)
      void again(how)
    })
  }
  const again = async (how: string) => {
    const now = Date.now()
    deaths.push(now)
    const recent = deaths.filter((time) => now - time < windowMs).length
    if (recent >= mostDeaths) {
      return giveUp(`The ${name} keeps dying (${how}); see ${join(logFolder, `${name}.log`)}.`)
    }
    const wait = Math.min(firstWaitMs * 2 ** (recent - 1), longestWaitMs)
    say(`The ${name} died (${how}); starting it again.`)
    await delay(wait)
    if (!stopping) launch()
  }
  launch()
  return {
    ready: ready.promise,
    lost: lost.promise,
    async stop() {
      stopping = true
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
      child.kill('SIGTERM')
      const late = setTimeout(() => child.kill('SIGKILL'), stopMs)
      await gone
      clearTimeout(late)
    },
  }
}

/** A log of the running start and one of the start before it; older ones are gone. */
function openLog(folder: string, name: string): number {
  return inDataFolder(() => {
    mkdirSync(folder, { recursive: true })
    return openSync(join(folder, `${name}.log`), 'a', 0o600)
  })
}

/** Keeps the log of the previous start beside the new one. */
export function turnLogs(folder: string, names: readonly string[]): void {
  for (const name of names) {
    const path = join(folder, `${name}.log`)
    try {
      renameSync(path, join(folder, `${name}.previous.log`))
    } catch (error) {
      // None yet, or another start turned it at this moment.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  }
}
