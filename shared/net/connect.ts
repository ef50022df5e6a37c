/** Connections that end at the address that was checked, so that a second DNS answer cannot change the target. */
import { lookup as systemLookup, type LookupAddress } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { Agent } from 'undici'
import { isPublicAddress } from './address.ts'

/** Name resolution, replaceable in tests. Gives all addresses of a name. */
export type Resolve = (hostname: string) => Promise<LookupAddress[]>

/** The name led to an address that is not public. */
export class ForbiddenAddressError extends Error {}

const resolveBySystem: Resolve = (hostname) =>
  new Promise((done, fail) => {
    systemLookup(hostname, { all: true }, (error, addresses) => (error ? fail(error) : done(addresses)))
  })

/**
 * A connection pool whose sockets only reach public addresses (`guarded`) or any address (for the host:port pairs that
 * the operator allowed by name). One forbidden address among a name's answers refuses the name.
 */
export function connectionPool(options: {
  guarded: boolean
  timeoutSeconds: number
  resolve?: Resolve
}): Agent {
  const resolve = options.resolve ?? resolveBySystem
  const lookup: LookupFunction = (hostname, wanted, callback) => {
    resolve(hostname).then(
      (addresses) => {
        const forbidden = options.guarded && addresses.some(({ address }) => !isPublicAddress(address))
        const first = addresses[0]
        if (forbidden)
          callback(new ForbiddenAddressError('the name leads to an address that is not public'), '')
        else if (!first) callback(new Error('the name has no address'), '')
        else if (wanted.all) callback(null, addresses)
        else callback(null, first.address, first.family)
      },
      (error: NodeJS.ErrnoException) => callback(error, ''),
    )
  }
  return new Agent({
    connect: { lookup, timeout: options.timeoutSeconds * 1000 },
    connections: 4,
    pipelining: 1,
    // Our own clocks watch a request: undici's would not tell a slow answer from a dead one.
    headersTimeout: 0,
    bodyTimeout: 0,
  })
}
