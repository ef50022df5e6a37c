/** How a document of a feed is named in a report: its path relative to the feed, or its address. */
import { basename, dirname, relative, resolve } from 'node:path'

/** Name of the document at `address` in the feed that starts at `from`; never a path of the machine above the feed. */
export function documentKey(address: string, from: string): string {
  if (/^https?:\/\//i.test(address)) return withoutSecrets(address)
  const path = relative(dirname(resolve(from)), resolve(address))
  return path === '' || path.startsWith('..') ? basename(address) : path
}

/** An address without name and password. */
function withoutSecrets(address: string): string {
  if (!URL.canParse(address)) return address
  const url = new URL(address)
  url.username = ''
  url.password = ''
  return url.href
}
