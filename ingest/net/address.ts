/**
 * Which addresses a feed may come from. Public ones only: a feed's address, and every redirect in it, is written by
 * somebody else and must not reach into our own network.
 */
import ipaddr from 'ipaddr.js'
import { FeedError } from '../feeds/format.ts'

/** Whether the text names a scheme (`http:`, `file:`, `gopher:`), so that it is an address and no path. */
export function hasScheme(from: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/i.test(from)
}

/**
 * Reads an `http(s)` address. The URL parser turns odd spellings (`0x7f000001`, `127.1`, `[::ffff:10.0.0.1]`) into
 * their plain form. Throws FeedError `address-forbidden` for any other scheme and for credentials in the address.
 */
export function parseAddress(text: string, base?: string): URL {
  if (!URL.canParse(text, base)) throw new FeedError('address-forbidden', 'The address is not a valid URL.')
  const url = new URL(text, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new FeedError('address-forbidden', `Addresses with ${url.protocol} are not allowed.`)
  }
  if (url.username || url.password) {
    throw new FeedError(
      'address-forbidden',
      'The address holds a user name or password; name a secret instead.',
    )
  }
  url.hash = ''
  return url
}

/** `host:port` of an address, as `FEED_ALLOW_PRIVATE_HOSTS` writes it. */
export function hostPort(url: URL): string {
  return `${url.hostname}:${url.port || (url.protocol === 'https:' ? '443' : '80')}`
}

/** The address without its query, which may hold a key: for messages. */
export function shown(url: URL): string {
  return `${url.origin}${url.pathname}`
}

/** The IP address that stands where a host name could stand; null for a name. */
export function literalAddress(url: URL): string | null {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return ipaddr.isValid(host) ? host : null
}

const globalUnicast6 = ipaddr.IPv6.parseCIDR('2000::/3')

/**
 * Whether an IP address lies on the public internet. Private, loopback, link-local, multicast, carrier and reserved
 * ranges are not, nor are IPv6 forms that carry an IPv4 address inside (mapped, 6to4, Teredo, NAT64).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const ip = ipaddr.parse(address)
  if (ip.range() !== 'unicast') return false
  return ip.kind() === 'ipv4' || (ip as ipaddr.IPv6).match(globalUnicast6)
}
