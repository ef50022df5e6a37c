/** Whether the port can be had, asked before any work is done. */
import { createServer } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'

const reasons: Record<string, string> = {
  EADDRINUSE: 'is taken by another program',
  EACCES: 'may not be used by this account',
  EADDRNOTAVAIL: 'is not on this machine',
  ENOTFOUND: 'is not known on this machine',
}

/**
 * Waits up to `patienceMs` for the port (an earlier start that was killed gives it back a moment later).
 * Returns null when it is free, else the sentence to show.
 */
export async function portProblem(host: string, port: number, patienceMs: number): Promise<string | null> {
  const deadline = Date.now() + patienceMs
  for (;;) {
    const code = await tryListen(host, port)
    if (code === null) return null
    if (code !== 'EADDRINUSE' || Date.now() > deadline) {
      const what = code === 'EADDRINUSE' || code === 'EACCES' ? `Port ${port}` : 'The address in HOST'
      return `${what} ${reasons[code] ?? `cannot be used (${code})`}; set PORT or HOST to another one.`
    }
    await delay(100)
  }
}

function tryListen(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'))
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(null)))
  })
}
