/** A door in front of PostgreSQL that can be slammed or held: for tests of a connection that goes bad in the middle of a run. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

export type DatabaseProxy = {
  /** The database's address, through the door. */
  url: string
  /** Bytes that went to the server so far. */
  sent(): number
  /** Breaks every connection as soon as so many bytes (from now on) have gone to the server; refuses new ones until `mend`. */
  cutAfter(bytes: number): void
  /** Holds every piece on its way to the server for that long. */
  delay(ms: number): void
  mend(): void
  close(): Promise<void>
}

/** Opens the door in front of the server of this address. */
export async function openDatabaseProxy(address: string): Promise<DatabaseProxy> {
  const target = targetOf(new URL(address))
  const open = new Set<Socket>()
  let sent = 0
  let limit = Number.POSITIVE_INFINITY
  let wait = 0
  const cut = () => {
    for (const socket of open) socket.destroy()
  }
  const forward = (piece: Buffer, to: Socket) => {
    if (to.destroyed) return
    sent += piece.length
    if (sent > limit) cut()
    else to.write(piece)
  }
  const server = createServer({ noDelay: true }, (client) => {
    if (sent > limit) {
      client.destroy()
      return
    }
    const upstream = connect(target)
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      open.add(one)
      one.on('error', () => {})
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
    }
    client.on('data', (piece) => {
      if (wait === 0) forward(piece, upstream)
      else setTimeout(() => forward(piece, upstream), wait)
    })
    upstream.on('data', (piece) => client.write(piece))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    url: throughDoor(address, port),
    sent: () => sent,
    cutAfter(bytes) {
      limit = sent + bytes
    },
    delay(ms) {
      wait = ms
    },
    mend() {
      limit = Number.POSITIVE_INFINITY
      wait = 0
    },
    async close() {
      cut()
      await new Promise((done) => server.close(done))
    },
  }
}

function targetOf(url: URL): { path: string } | { host: string; port: number } {
  const port = Number(url.port || 5432)
  const folder = url.searchParams.get('host')
  return folder?.startsWith('/') ? { path: `${folder}/.s.PGSQL.${port}` } : { host: url.hostname, port }
}

function throughDoor(address: string, port: number): string {
  const url = new URL(address)
  url.searchParams.delete('host')
  url.hostname = '127.0.0.1'
  url.port = String(port)
  return url.href
}
