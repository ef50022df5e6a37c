import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { freePort } from '../../shared/db/testing-port.ts'
import { alreadyRunning } from './already.ts'

const closing: (() => void)[] = []
afterEach(() => closing.splice(0).forEach((close) => close()))

async function listening(answer: RequestListener): Promise<number> {
  const server = createServer(answer).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return (server.address() as AddressInfo).port
}
const sentence = async (PORT: number) => (await alreadyRunning({ HOST: '127.0.0.1', PORT }))?.message ?? null

test.each([200, 503])('a Stapwijzer that says %d of itself is named with its address', async (status) => {
  const port = await listening((_, response) => response.writeHead(status, { 'api-version': '1.0.0' }).end())
  expect(await sentence(port)).toBe(
    `Stapwijzer is already running at http://127.0.0.1:${port}; set PORT to another number to start a second one.`,
  )
})

test('another program, one that never answers, nobody, and a port that is drawn are not', async () => {
  expect(await sentence(await listening((_, response) => response.end('{"status":"ok"}')))).toBeNull()
  expect(await sentence(await listening(() => {}))).toBeNull()
  expect(await sentence(await freePort())).toBeNull()
  expect(await sentence(0)).toBeNull()
})
