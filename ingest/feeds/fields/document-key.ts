/** How a document of a feed is named in a report: its path relative to the feed, or its address. */
import { basename, dirname, relative, resolve } from 'node:path'

/** Name of the document at `address` in the feed that starts at `from`; never a path of the machine above the feed. */
export function documentKey(address: string, from: string): string {
  if (/^https?:\/\//i.test(address)) return withoutSecrets(address)
  const path = relative(dirname(resolve(from)), resolve(address))
  return path === '' || path.startsWith('..') ? basename(address) : path
}

/** Parameters of an address that may hold a key. Their values are nobody's business but the server's. */
const secret = /key|token|secret|passw|pwd|pass$|^sig|auth|credential/i

/** An address as it may be shown: without name and password, and without the values of parameters that may be keys. */
export function withoutSecrets(address: string): string {
  if (!URL.canParse(address)) return address
  const url = new URL(address)
  url.username = ''
  url.password = ''
  for (const name of new Set(url.searchParams.keys()))
    if (secret.test(name)) url.searchParams.set(name, '***')
  return url.href
}
