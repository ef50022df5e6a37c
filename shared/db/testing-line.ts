/** For tests: a line to the database that can be cut, held up and laid again. */
import { connect as dial, createServer, type Server, type Socket } from 'node:net'
import { connectionOptions } from './address.ts'
import { freePort } from './testing-port.ts'

export class Line {
  #server: Server | undefined
  #sockets = new Set<Socket>()
  #nearOnes = new Set<Socket>()
  #port: number | undefined
  #held = false
  readonly #target: { host: string; port: number } | { path: string }
  readonly #url: string

  /** To the server that `url` names, over TCP or a Unix socket. */
  constructor(url: string) {
    const options = connectionOptions(url) as { host: string; port: number }
    const isSocket = options.host.startsWith('/')
    this.#target = isSocket
      ? { path: `${options.host}/.s.PGSQL.${options.port}` }
      : { host: options.host, port: options.port }
    this.#url = url
  }

  /** Opens it, each time at the same port. Returns the address of the database behind it. */
  async open(): Promise<string> {
    const server = createServer((near) => {
      const far = dial(this.#target as { path: string })
      this.#nearOnes.add(near)
      for (const socket of [near, far]) {
        this.#sockets.add(socket)
        socket.on('error', () => {})
      }
      near.on('data', (bytes) => void (this.#held || far.write(bytes)))
      far.on('data', (bytes) => void (this.#held || near.write(bytes)))
      near.on('close', () => far.destroy())
      far.on('close', () => near.destroy())
    })
    this.#server = server
    const port = (this.#port ??= await freePort())
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    const url = new URL(this.#url)
    url.searchParams.delete('host')
    url.hostname = '127.0.0.1'
    url.port = String(port)
    return url.href
  }

  /** Breaks every connection; until it is opened again, new ones are refused. With `reset` they break with an error. */
  async cut({ reset = false } = {}): Promise<void> {
    const closed = new Promise((resolve) => this.#server?.close(resolve))
    if (reset) for (const socket of this.#nearOnes) socket.resetAndDestroy()
    for (const socket of this.#sockets) socket.destroy()
    this.#sockets.clear()
    this.#nearOnes.clear()
    await closed
  }

  /** From now on nothing comes through, and nobody hears of it. */
  hold(): void {
    this.#held = true
  }
}
