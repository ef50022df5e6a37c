/**
 * Who asks. The socket's address, unless that is a proxy of the operator's: then the nearest address in front of
 * it that is not one. A header that anyone can send is believed only from those proxies.
 */
import { BlockList, isIP } from 'node:net'

export type Client = { socket: string; forwardedFor?: string | undefined; forwarded?: string | undefined }

const named: Record<string, [string, number, 'ipv4' | 'ipv6'][]> = {
  loopback: [
    ['127.0.0.0', 8, 'ipv4'],
    ['::1', 128, 'ipv6'],
  ],
  linklocal: [
    ['169.254.0.0', 16, 'ipv4'],
    ['fe80::', 10, 'ipv6'],
  ],
  uniquelocal: [
    ['10.0.0.0', 8, 'ipv4'],
    ['172.16.0.0', 12, 'ipv4'],
    ['192.168.0.0', 16, 'ipv4'],
    ['fc00::', 7, 'ipv6'],
  ],
}

function kind(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4'
}

/** An IPv4 address that arrived over an IPv6 socket (`::ffff:10.0.0.1`, some write `::ffff:a00:1`) is that IPv4 address. */
function plain(address: string): string {
  if (/^::ffff:\d+\.\d+\.\d+\.\d+$/i.test(address)) return address.slice(7)
  const halves = /^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/i.exec(address)?.slice(1)
  if (!halves) return address
  return halves
    .map((half) => parseInt(half, 16))
    .flatMap((number) => [number >> 8, number & 255])
    .join('.')
}

/** Whether an address lies in one of these addresses, ranges (`10.0.0.0/8`) or names above, already checked. */
function within(entries: readonly string[]): (address: string) => boolean {
  const list = new BlockList()
  for (const entry of entries) {
    const ranges = named[entry]
    const [address, bits] = entry.split('/') as [string, string?]
    if (ranges) for (const range of ranges) list.addSubnet(...range)
    else if (bits !== undefined) list.addSubnet(address, Number(bits), kind(address))
    else list.addAddress(address, kind(address))
  }
  return (address) => isIP(address) > 0 && list.check(address, kind(address))
}

/** Whether a client, as the reader below names it, is in one of the networks that many people share. */
export function sharedNetworks(networks: readonly string[]): (client: string) => boolean {
  const isShared = within(networks)
  return networks.length === 0 ? () => false : (client) => isShared(client.replace(/\/64$/, ''))
}

/** Makes the reader for a list of addresses, ranges (`10.0.0.0/8`) and the names above, already checked. */
export function clientReader(trusted: readonly string[]): (client: Client) => string {
  if (trusted.length === 0) return (client) => clientKey(plain(client.socket))
  const isProxy = within(trusted)
  const nearest = (chain: string[], socket: string) => {
    let found = socket
    for (const address of chain.reverse()) {
      if (!isProxy(found)) break
      if (isIP(address) === 0) break
      found = address
    }
    return found
  }
  return (client) => {
    const socket = plain(client.socket)
    if (!isProxy(socket)) return clientKey(socket)
    const answers = [readForwardedFor(client.forwardedFor), readForwarded(client.forwarded)]
      .filter((chain) => chain.length > 0)
      .map((chain) => nearest(chain, socket))
    // A proxy sets one of the two. If a visitor adds the other to pass for somebody else, neither is believed.
    return clientKey(answers.length > 0 && answers.every((one) => one === answers[0]) ? answers[0]! : socket)
  }
}

/** What is counted: an IPv6 user owns at least a /64, so the first four groups stand for all of it. */
function clientKey(address: string): string {
  if (isIP(address) !== 6) return address
  const [head = '', tail] = address.toLowerCase().split('%')[0]!.split('::')
  const front = head === '' ? [] : head.split(':')
  const back = tail ? tail.split(':') : []
  const missing = tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length)
  const groups = [...front, ...Array<string>(missing).fill('0'), ...back].map((group) =>
    group.replace(/^0+(?=.)/, ''),
  )
  return `${groups.slice(0, 4).join(':')}::/64`
}

function readForwardedFor(header: string | undefined): string[] {
  return header ? header.split(',').map((part) => hostOnly(part.trim())) : []
}

/** RFC 7239: `for=192.0.2.60;proto=http, for="[2001:db8::1]:4711"`. */
function readForwarded(header: string | undefined): string[] {
  if (!header) return []
  return header.split(',').map((hop) => {
    const pair = hop.split(';').find((part) => /^\s*for=/i.test(part))
    return pair
      ? hostOnly(
          pair
            .trim()
            .slice(4)
            .replace(/^"(.*)"$/, '$1'),
        )
      : ''
  })
}

function hostOnly(text: string): string {
  const bracketed = /^\[([^\]]+)\](?::\d+)?$/.exec(text)
  if (bracketed) return plain(bracketed[1]!)
  return plain(/^\d+\.\d+\.\d+\.\d+:\d+$/.test(text) ? text.slice(0, text.indexOf(':')) : text)
}
