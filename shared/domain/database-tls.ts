/** How the connection to an outside database is encrypted, from its address. The words are those of PostgreSQL's own library. Pure. */

export const sslModes = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'] as const
export type SslMode = (typeof sslModes)[number]

/** `rootCert`: file with the certificates of the authorities that are believed; null for those of the runtime or the system. */
export type DatabaseTls = { mode: SslMode; rootCert: string | null; system: boolean }

/** What other drivers call them. */
const alsoCalled: Record<string, SslMode> = { true: 'require', false: 'disable' }

/**
 * Reads `sslmode` (or `ssl`) and `sslrootcert`. `problem` follows the name of the variable. What would verify less than it
 * says is refused: an unknown mode, a certificate that nothing is compared with, or any public authority for any name.
 */
export function databaseTls({ searchParams }: URL): DatabaseTls | { problem: string } {
  const said = searchParams.get('sslmode') ?? searchParams.get('ssl')
  const root = searchParams.get('sslrootcert') || null
  const system = root === 'system'
  const mode =
    said === null
      ? system
        ? 'verify-full'
        : 'disable'
      : (alsoCalled[said] ?? sslModes.find((one) => one === said))
  if (!mode) return { problem: `has an sslmode that is not known; it must be one of ${sslModes.join(', ')}` }
  const rootCert = system ? null : root
  if (system && mode !== 'verify-full')
    return { problem: 'has sslrootcert=system, which needs sslmode=verify-full' }
  if (rootCert && ['disable', 'allow', 'prefer'].includes(mode))
    return { problem: 'has an sslrootcert, which needs sslmode=verify-full or sslmode=verify-ca' }
  if (mode === 'verify-ca' && !rootCert)
    return {
      problem: 'has sslmode=verify-ca, which needs an sslrootcert; without one use sslmode=verify-full',
    }
  // As PostgreSQL's own library does it.
  return { mode: mode === 'require' && rootCert ? 'verify-ca' : mode, rootCert, system }
}
