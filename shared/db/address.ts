/** Reading a `postgres://` address the way the driver needs it. */
import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { getCACertificates, type ConnectionOptions as TlsOptions } from 'node:tls'
import type postgres from 'postgres'
import { databaseTls } from '../domain/database-tls.ts'
import { SettingsError } from '../domain/settings.ts'

/**
 * The driver's options for an address. A Unix socket is given as `?host=/folder`, which the driver itself would send
 * to the server as a setting. Port and TLS are said outright, so that stray `PG…` variables change nothing.
 * Throws SettingsError when its TLS cannot be as it says.
 */
export function connectionOptions(url: string): postgres.Options<Record<string, postgres.PostgresType>> {
  const parsed = new URL(url)
  const folder = parsed.searchParams.get('host')
  const host = folder ?? (decodeURIComponent(parsed.hostname) || 'localhost')
  return {
    host,
    port: Number(parsed.port || parsed.searchParams.get('port') || 5432),
    user: decodeURIComponent(parsed.username) || 'stapwijzer',
    password: decodeURIComponent(parsed.password),
    database: decodeURIComponent(parsed.pathname.slice(1)) || 'stapwijzer',
    // A socket of this machine is not encrypted, as with PostgreSQL's own library.
    ssl: host.startsWith('/') ? false : tlsOf(parsed, host),
  }
}

/** What verifies is said by us and not left to a word: drivers do not agree on what their words verify. */
function tlsOf(url: URL, host: string): false | 'require' | 'allow' | 'prefer' | TlsOptions {
  const tls = databaseTls(url)
  if ('problem' in tls) throw notRight(tls.problem)
  if (tls.mode === 'disable') return false
  if (tls.mode === 'require' || tls.mode === 'allow' || tls.mode === 'prefer') return tls.mode
  const ca = tls.rootCert ? certificates(tls.rootCert) : tls.system ? getCACertificates('system') : undefined
  const believed = { rejectUnauthorized: true, ...(ca ? { ca } : {}) }
  // The chain must hold, the name need not.
  if (tls.mode === 'verify-ca') return { ...believed, checkServerIdentity: () => undefined }
  // An address in numbers has no server name; it is compared as `host`.
  return { ...believed, host }
}

function certificates(path: string): string {
  try {
    const text = readFileSync(path, 'utf8')
    // An empty list would mean the authorities of the runtime.
    new X509Certificate(text)
    return text
  } catch {
    throw notRight('names an sslrootcert that cannot be read as a certificate (PEM)')
  }
}

function notRight(message: string): SettingsError {
  return new SettingsError([{ name: 'DATABASE_URL', message }])
}

/** The same server and account, another database. */
export function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}
