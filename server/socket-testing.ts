/** For tests of what only a real connection shows: listens on a free port and speaks raw bytes. */
import { connect, type AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'

export type RawAnswer = { status: number; headers: Map<string, string>; body: string; text: string }

/** Starts listening on loopback; returns the port. */
export async function listen(app: FastifyInstance): Promise<number> {
  await app.listen({ port: 0, host: '127.0.0.1' })
  return (app.server.address() as AddressInfo).port
}

/** Sends the bytes and reads until the server closes, `until` is met or half a minute is over. */
export function speak(
  port: number,
  bytes: string | Uint8Array,
  until: (text: string) => boolean = isWhole,
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    let text = ''
    const done = () => {
      clearTimeout(timer)
      socket.destroy()
      resolve(parse(text))
    }
    const timer = setTimeout(done, 30_000)
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString('latin1')
      if (until(text)) done()
    })
    socket.on('close', done)
    socket.on('error', (error) => (text ? done() : reject(error)))
  })
}

function isWhole(text: string): boolean {
  const end = text.indexOf('\r\n\r\n')
  const length = /\r\ncontent-length: (\d+)\r\n/i.exec(text)
  return end !== -1 && length !== null && text.length >= end + 4 + Number(length[1])
}

function parse(text: string): RawAnswer {
  const [head = '', body = ''] = text.split('\r\n\r\n', 2)
  const [first = '', ...lines] = head.split('\r\n')
  const headers = new Map(
    lines.map((line) => [
      line.slice(0, line.indexOf(':')).toLowerCase(),
      line.slice(line.indexOf(':') + 1).trim(),
    ]),
  )
  return { status: Number(first.split(' ')[1]), headers, body, text }
}
