/** Clients that take their answer slowly or not at all: they may not hold a connection, and what lies ready for it, for ever. */
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listen } from './socket-testing.ts'
import { testApp, type TestApp } from './testing.ts'

const withinMs = 1500
/** Far more than the buffers of two systems take of a client that reads nothing. */
const large = 'x'.repeat(32 * 1024 * 1024)

let t: TestApp
let port: number
const lines: string[] = []
beforeAll(async () => {
  const log = { write: (line: string) => void lines.push(line) }
  t = await testApp({ deps: { answerWithinMs: withinMs }, log })
  t.app.get('/large', async () => large)
  t.app.get('/small', async () => 'small')
  port = await listen(t.app)
})
afterAll(() => t.close())

const open = () =>
  new Promise<number>((resolve, reject) =>
    t.app.server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
  )
const get = (path: string) => `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`

/** Connects and asks, without reading a byte. `gone`: by what the connection ended; it is heard of by reading. */
async function asker(text: string): Promise<{ socket: Socket; gone: Promise<string> }> {
  const socket = connect({ port, host: '127.0.0.1' })
  await once(socket, 'connect')
  socket.pause()
  const gone = new Promise<string>((resolve) => {
    socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code!))
    socket.on('close', () => resolve('closed'))
  })
  socket.write(text)
  return { socket, gone }
}

test('case 88: whoever reads nothing of an answer is let go, and nobody else waits', async () => {
  const { socket, gone } = await asker(get('/large'))
  await expect.poll(open).toBe(1)
  const began = performance.now()
  expect(
    await (await fetch(`http://127.0.0.1:${port}/small`, { headers: { connection: 'close' } })).text(),
  ).toBe('small')
  await expect.poll(open, { interval: 50 }).toBe(0)
  expect(performance.now() - began).toBeLessThan(2 * withinMs)
  socket.resume()
  expect(await gone).toBe('ECONNRESET')
  expect(lines.join()).toContain('was not taken')
  expect(lines.join()).not.toContain('127.0.0.1')
})

test('case 88: a trickle is no reading: a byte now and then keeps no connection', async () => {
  const { socket, gone } = await asker(get('/large'))
  const began = performance.now()
  let bytes = 0
  socket.on('readable', () => {})
  const trickle = setInterval(() => (bytes += (socket.read(1) as Buffer | null)?.length ?? 0), 100)
  await expect.poll(open, { interval: 50 }).toBe(0)
  clearInterval(trickle)
  expect(performance.now() - began).toBeLessThan(2 * withinMs)
  expect(bytes).toBeGreaterThan(5)
  socket.removeAllListeners('readable').resume()
  expect(await gone).toBe('ECONNRESET')
})

test('case 88: on a connection that is kept, an answer that was taken costs nothing, and the next that is not ends it', async () => {
  const { socket, gone } = await asker(get('/small'))
  const [first] = (await once(socket.resume(), 'data')) as [Buffer]
  expect(first.toString()).toContain('small')
  await delay(withinMs + 500)
  socket.pause()
  expect(socket.destroyed).toBe(false)
  socket.write(get('/large'))
  await expect.poll(open, { interval: 50 }).toBe(0)
  socket.resume()
  expect(await gone).toBe('ECONNRESET')
})

test('who reads slowly and steadily gets the whole answer', async () => {
  const { socket } = await asker(get('/large').replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n'))
  let bytes = 0
  for await (const part of socket) {
    bytes += (part as Buffer).length
    if (bytes % 7 === 0) await delay(1)
  }
  expect(bytes).toBeGreaterThan(large.length)
})
