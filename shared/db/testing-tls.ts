/** For tests: a PostgreSQL that speaks TLS, by standing in front of one that need not. */
import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { createSecureContext, TLSSocket } from 'node:tls'
import { connectionOptions } from './address.ts'
import type { Certified } from './testing-certificates.ts'

const sslRequest = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47])

export type TlsFront = { port: number; close(): Promise<void> }

/** Takes what asks for TLS with this certificate, and passes on what is inside to the server of `url`. */
export async function tlsFront(url: string, own: Certified): Promise<TlsFront> {
  const { host, port } = connectionOptions(url) as { host: string; port: number }
  const target = host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port }
  const secureContext = createSecureContext({ cert: own.certificate, key: own.key })
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket))
    socket.once('data', (first: Buffer) => {
      if (!first.equals(sslRequest)) return socket.destroy()
      socket.write('S')
      const inside = new TLSSocket(socket, { isServer: true, secureContext })
      const behind = connect(target)
      inside.on('error', () => behind.destroy())
      behind.on('error', () => inside.destroy())
      inside.pipe(behind).pipe(inside)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
