/**
 * The driver's TCP connection with Nagle's algorithm off. The driver ends a COPY with a small packet of its own, which
 * the system otherwise holds back until the server acknowledges the data: 40 ms for each batch.
 */
import { connect, type Socket } from 'node:net'

/** The part of the driver's options that says where the server is. */
type Place = { path?: string | false; host: string[]; port: number[] }

/** Servers that hang up so often in a row before they say a word are as good as away. */
const maxHangUps = 3

/**
 * Opens connections for one pool. A server that accepts and hangs up (a balancer whose database is gone) is given up
 * after a few times: the driver by itself would try for ever, and whoever waits would wait with it.
 */
export function socketOpener(timeoutMs: number): (place: Place) => Promise<Socket> {
  let hangUps = 0
  return async (place) => {
    if (hangUps >= maxHangUps) {
      hangUps = 0
      throw Object.assign(new Error('the database hangs up'), { code: 'CONNECTION_CLOSED' })
    }
    const socket = await openSocket(place, timeoutMs)
    socket.once('close', () => {
      hangUps = socket.bytesRead === 0 ? hangUps + 1 : 0
    })
    return socket
  }
}

/** Opens the connection to the first host that answers within `timeoutMs`. Rejects with the last error. */
async function openSocket(place: Place, timeoutMs: number): Promise<Socket> {
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
