/**
 * The driver's TCP connection with Nagle's algorithm off. The driver ends a COPY with a small packet of its own, which
 * the system otherwise holds back until the server acknowledges the data: 40 ms for each batch.
 */
import { connect, type Socket } from 'node:net'

/** The part of the driver's options that says where the server is. */
type Place = { path?: string | false; host: string[]; port: number[] }

/** Opens the connection to the first host that answers within `timeoutMs`. Rejects with the last error. */
export async function openSocket(place: Place, timeoutMs: number): Promise<Socket> {
  if (place.path) return dial({ path: place.path }, timeoutMs)
  let failure: unknown
  for (const [at, host] of place.host.entries()) {
    try {
      const socket = await dial({ host, port: place.port[at] ?? 5432 }, timeoutMs)
      // The driver checks a TLS certificate against this name.
      return Object.assign(socket, { host })
    } catch (error) {
      failure = error
    }
  }
  throw failure
}

function dial(target: { path: string } | { host: string; port: number }, timeoutMs: number): Promise<Socket> {
  return new Promise((done, fail) => {
    const socket = connect({ ...target, noDelay: true })
    const timer = setTimeout(
      () =>
        socket.destroy(Object.assign(new Error('the database did not answer'), { code: 'CONNECT_TIMEOUT' })),
      timeoutMs,
    )
    socket.once('error', fail)
    socket.once('connect', () => {
      clearTimeout(timer)
      socket.off('error', fail)
      done(socket)
    })
    socket.once('close', () => clearTimeout(timer))
  })
}
