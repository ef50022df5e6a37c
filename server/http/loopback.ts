/** Names of this machine, as the host of an address has them: an IPv6 one between brackets. Pure. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname)
}

/** The same of a `Host` header, which may have a port. */
export function isLoopbackHost(host: string | undefined): boolean {
  const url = host === undefined ? null : URL.parse(`http://${host}`)
  return url !== null && url.host === host?.toLowerCase().replace(/:80$/, '') && isLoopback(url.hostname)
}
