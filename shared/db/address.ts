/** Reading a `postgres://` address the way the driver needs it. */
import type postgres from 'postgres'

/**
 * The driver's options for an address. A Unix socket is given as `?host=/folder`, which the driver itself would send
 * to the server as a setting. Port and TLS are said outright, so that stray `PG…` variables change nothing.
 */
export function connectionOptions(url: string): postgres.Options<Record<string, postgres.PostgresType>> {
  const parsed = new URL(url)
  const folder = parsed.searchParams.get('host')
  const ssl = parsed.searchParams.get('sslmode') ?? parsed.searchParams.get('ssl')
  return {
    host: folder ?? (decodeURIComponent(parsed.hostname) || 'localhost'),
    port: Number(parsed.port || parsed.searchParams.get('port') || 5432),
    user: decodeURIComponent(parsed.username) || 'stapwijzer',
    password: decodeURIComponent(parsed.password),
    database: decodeURIComponent(parsed.pathname.slice(1)) || 'stapwijzer',
    ssl: ssl === null || ssl === 'disable' || ssl === 'false' ? false : tlsMode(ssl),
  }
}

function tlsMode(text: string): 'require' | 'allow' | 'prefer' | 'verify-full' {
  return text === 'allow' || text === 'prefer' || text === 'verify-full' ? text : 'require'
}

/** The same server and account, another database. */
export function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}
