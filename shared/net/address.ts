/**
 * Which addresses are public. An address that somebody else wrote, such as that of a feed or of a desk's system, must not
 * reach into our own network.
 */
import ipaddr from 'ipaddr.js'

/** `host:port` of an address, as `FEED_ALLOW_PRIVATE_HOSTS` and `WEBHOOK_ALLOW_PRIVATE_HOSTS` write it. */
export function hostPort(url: URL): string {
  return `${url.hostname}:${url.port || (url.protocol === 'https:' ? '443' : '80')}`
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
