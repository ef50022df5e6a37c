import { createServer, type AddressInfo, type Server } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { connect } from './client.ts'

let server: Server | undefined
afterEach(() => new Promise<void>((done) => (server ? server.close(() => done()) : done())))

/** A server that accepts and hangs up at once, as a balancer does whose database is gone. */
async function hangsUp(): Promise<{ url: string; calls: () => number }> {
  let calls = 0
  const opened = createServer((socket) => {
    calls += 1
    socket.destroy()
  })
  server = opened
  await new Promise<void>((done) => opened.listen(0, '127.0.0.1', done))
  const { port } = opened.address() as AddressInfo
  return { url: `postgres://x@127.0.0.1:${port}/x`, calls: () => calls }
}

test('a server that accepts and hangs up is given up, in the pool and for a session', async () => {
  const { url, calls } = await hangsUp()
  const db = connect(url, { max: 1 })
  const code = expect.objectContaining({ code: 'CONNECTION_CLOSED' }) as Error
  await expect(db.pool`select 1`).rejects.toThrow(code)
  await expect(db.session()).rejects.toThrow(code)
  expect(calls()).toBeLessThan(20)
  await db.close()
})
