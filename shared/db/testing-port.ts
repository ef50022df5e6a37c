/** For tests: a port for a server that starts later, or that comes back where it was. */
import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

const given = new Set<number>()
/** Below what systems hand out by themselves (from 32768), which somebody else would get before the server is there. */
const lowest = 20_000
/** Ports a worker of the test run: two that run at once never choose the same. */
const span = 1_500
const worker = Number(process.env.VITEST_POOL_ID ?? 0) % 8

/** A TCP port of 127.0.0.1 that nobody has now and nobody else is given while this process runs. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = lowest + worker * span + randomInt(span)
    if (given.has(port)) continue
    given.add(port)
    if (await isFree(port)) return port
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
      .on('error', () => resolve(false))
      .listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)))
  })
}
