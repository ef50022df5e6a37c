/** A supervised part of the product: the server or the worker, in a process of its own. */
import { spawn, type ChildProcess } from 'node:child_process'
import { appendFileSync, closeSync, mkdirSync, openSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { inDataFolder } from '../../shared/db/embedded/failure.ts'
import { exitCodes, type ChildMessage } from '../../shared/domain/supervision.ts'
import { whenLifeless, type Watching } from './liveness.ts'
import { deathsInARow, pauseAfter, type Pauses } from './pauses.ts'

/** It cannot be started; the message is the sentence to show. */
export class ChildFailed extends Error {}

export type Child = {
  /** Resolves with the address when it serves or works for the first time; rejects as `refused` does. */
  ready: Promise<string | undefined>
  /** Resolves when it dies for the first time; it is started again. */
  died: Promise<void>
  /** Rejects with ChildFailed when it says, before it was ever ready, why it cannot start; never resolves. */
  refused: Promise<never>
  /** Asks it to stop, waits, and kills it when it takes too long. */
  stop(): Promise<void>
}

export type Part = {
  name: string
  file: string
  logFolder: string
  env: NodeJS.ProcessEnv
  say: (text: string) => void
  pauses: Pauses
  /** What is missing while it is dead, as a sentence. */
  without?: string
  /** For one that says at which address it serves. */
  live?: Watching
  /** It may take so long to stop. */
  stopMs?: number
}

const mostWords = 4000
/**
 * Node lets the young generation grow to 130 MB while modules load and never gives it back, and the heap to three times of
 * what is alive before it looks for garbage, which then stays for minutes; twice costs no time (docs/runbook.md).
 */
const nodeFlags = ['--max-semi-space-size=4', '--heap-growing-percent=100']

/**
 * Starts `file` and starts it again, each time a little later, when it dies or says no more that it lives. It is never
 * given up: what made it die may pass. Only one that was never ready and says why is not tried again, unless it ends with
 * the code for what passes.
 * Its log goes to `<logFolder>/<name>.log`. What it writes to stderr before it is ready is the sentence of a failed
 * start, later it is passed on.
 */
export function supervise(part: Part): Child {
  const { name, say, pauses, live, without, stopMs = 12_000 } = part
  const ready = Promise.withResolvers<string | undefined>()
  const refused = Promise.withResolvers<never>()
  const died = Promise.withResolvers<void>()
  refused.promise.catch(() => {})
  ready.promise.catch(() => {})
  const stopping = new AbortController()
  let deaths = 0
  let wasReady = false
  let child: ChildProcess

  const launch = () => {
    let words = ''
    let readyAt: number | null = null
    let lifeless: string | null = null
    const thisOne = spawnPart(part, deaths > 0)
    child = thisOne
    const over = new AbortController()
    const watch = async (url: string) => {
      lifeless = await whenLifeless(url, live!, over.signal)
      await end(thisOne, stopMs)
    }
    thisOne.stderr?.on('data', (chunk: Buffer) => {
      if (wasReady) process.stderr.write(chunk)
      else words = (words + chunk.toString()).slice(-mostWords)
    })
    thisOne.on('message', (message: ChildMessage) => {
      if (message.type === 'progress') return say(message.text)
      if (deaths > 0) say(`The ${name} works again.`)
      wasReady = true
      readyAt = performance.now()
      ready.resolve(message.url)
      if (live && message.url) watch(message.url).catch(() => {}) // it ended first
    })
    thisOne.on('error', ({ message }) => {
      // A process that did not come to be has no end either: too many of them, or no memory.
      if (thisOne.pid === undefined) ended(message)
    })
    thisOne.on('exit', (code, signal) => ended(signal ?? `exit code ${code}`, code))
    const ended = (how: string, code?: number | null) => {
      over.abort()
      if (stopping.signal.aborted) return
      if (!wasReady && words && code && code !== exitCodes.passing) {
        const sentence = new ChildFailed(words)
        ready.reject(sentence)
        return refused.reject(sentence)
      }
      keepWords(part, words)
      deaths = deathsInARow(deaths, readyAt === null ? 0 : performance.now() - readyAt, pauses)
      void again(lifeless ?? `died (${how})`)
    }
  }
  const again = async (what: string) => {
    const pause = pauseAfter(deaths, pauses)
    say(`The ${name} ${what}; starting it again in ${pause / 1000} s.${without ? ` ${without}` : ''}`)
    died.resolve()
    await delay(pause, undefined, { signal: stopping.signal }).catch(() => {})
    if (stopping.signal.aborted) return
    try {
      launch()
    } catch (error) {
      deaths += 1
      void again(`could not be started (${(error as Error).message})`)
    }
  }
  launch()
  return {
    ready: ready.promise,
    died: died.promise,
    refused: refused.promise,
    stop() {
      stopping.abort()
      return end(child, stopMs)
    },
  }
}

/** `again`: a log that cannot be written any more (a full disk) must not keep it from being started. */
function spawnPart(part: Part, again: boolean): ChildProcess {
  let log: number | 'ignore' = 'ignore'
  try {
    log = openLog(part)
  } catch (error) {
    if (!again) throw error
  }
  try {
    return spawn(process.execPath, [...nodeFlags, part.file], {
      env: part.env,
      stdio: ['ignore', log, 'pipe', 'ipc'],
      detached: true,
    })
  } finally {
    if (log !== 'ignore') closeSync(log)
  }
}

/** What it said before it was ready and then died of something else. */
function keepWords(part: Part, words: string): void {
  if (!words) return
  try {
    appendFileSync(logOf(part), words)
  } catch {
    // The disk of the log; that it died is said anyhow.
  }
}

/** Asks a process to stop, waits, and kills it when it takes longer. */
async function end(child: ChildProcess, patienceMs: number): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), patienceMs)
  await gone
  clearTimeout(late)
}

/** A log of the running start and one of the start before it; older ones are gone. */
function openLog(part: Part): number {
  return inDataFolder(() => {
    mkdirSync(part.logFolder, { recursive: true })
    return openSync(logOf(part), 'a', 0o600)
  })
}

const logOf = ({ logFolder, name }: Part) => join(logFolder, `${name}.log`)

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
