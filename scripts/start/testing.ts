/** For tests: the product as a person starts it, in real processes. */
import { spawn, type ChildProcess } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { compiled } from '../../shared/db/testing-command.ts'
import { freePort } from '../../shared/db/testing-port.ts'
import { commandOf, descendantsOf, isAlive } from '../../shared/db/testing-processes.ts'

const script = fileURLToPath(new URL('../start.mjs', import.meta.url))

export type Product = {
  process: ChildProcess
  port: number
  url: string
  /** All that it wrote so far. */
  output(): string
  errors(): string
  /** Resolves when it prints that it is ready; rejects with its words when it ends before. */
  ready: Promise<void>
  /** Resolves with the exit code. */
  ended: Promise<number | null>
  /** Its processes by what they are: the starter, `server`, `worker`. */
  part(name: 'server' | 'worker'): number
  /** Whether it has one just now. */
  has(name: 'server' | 'worker'): boolean
}

const running: Product[] = []

/** Starts it on a free port. `env` is all it gets besides the path and where compiled code is kept. */
export async function startProduct(env: Record<string, string>): Promise<Product> {
  const port = env.PORT ? Number(env.PORT) : await freePort()
  const child = spawn(process.execPath, [script], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...compiled, PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let output = ''
  let errors = ''
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)))
  const ready = new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      if (output.includes('Stop with Ctrl-C')) resolve()
    })
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
    void ended.then(() => reject(new Error(`it ended before it was ready: ${output}${errors}`)))
  })
  ready.catch(() => {})
  const product: Product = {
    process: child,
    port,
    url: `http://127.0.0.1:${port}`,
    output: () => output,
    errors: () => errors,
    ready,
    ended,
    part(name) {
      const found = partOf(child.pid!, name)
      if (!found) throw new Error(`there is no ${name}`)
      return found
    },
    has: (name) => partOf(child.pid!, name) !== undefined,
  }
  running.push(product)
  return product
}

function partOf(starter: number, name: 'server' | 'worker'): number | undefined {
  const file = name === 'server' ? 'server/main.ts' : 'server/worker.ts'
  return descendantsOf(starter).find((pid) => commandOf(pid).includes(file))
}

/** Whether it still runs. */
export const runs = ({ process: { exitCode, signalCode } }: Product) =>
  exitCode === null && signalCode === null

/** Ends what tests left behind, but for the one that later tests use. Call in `afterEach`. */
export async function stopAll(keep?: Product): Promise<void> {
  for (const product of running.splice(0)) {
    if (!runs(product)) continue
    if (product === keep) {
      running.push(product)
      continue
    }
    product.process.kill('SIGTERM')
    const late = setTimeout(() => product.process.kill('SIGKILL'), 60_000)
    await product.ended
    clearTimeout(late)
  }
}

/** Seconds: what a busy machine needs, and no promise of the product. */
const patience = 60

/** Asks until the answer has this status; throws when it does not within `seconds`. */
export async function untilAnswer(url: string, status: number, seconds = patience): Promise<void> {
  const deadline = Date.now() + seconds * 1000
  let last: unknown
  while (Date.now() < deadline) {
    try {
      const answer = await fetch(url, { signal: AbortSignal.timeout(10_000) })
      if (answer.status === status) return
      last = answer.status
    } catch (error) {
      last = error
    }
    await delay(100)
  }
  throw new Error(`${url} did not answer ${status} within ${seconds} s; last: ${String(last)}`)
}

/** Waits until none of the processes lives; throws with those that do after `seconds`. */
export async function untilGone(pids: number[], seconds = patience): Promise<void> {
  const deadline = Date.now() + seconds * 1000
  for (;;) {
    const alive = pids.filter(isAlive)
    if (alive.length === 0) return
    if (Date.now() > deadline)
      throw new Error(`still alive: ${alive.map((pid) => `${pid} ${commandOf(pid)}`).join('; ')}`)
    await delay(50)
  }
}
