/** Says in one sentence why an outside database cannot be used, without repeating its address. */

const sentences: Record<string, string> = {
  ECONNREFUSED: 'does not answer: nothing listens there',
  ECONNRESET: 'broke the connection off',
  ENOTFOUND: 'cannot be found: its host name is not known',
  EAI_AGAIN: 'cannot be found: its host name cannot be looked up now',
  EHOSTUNREACH: 'cannot be reached over the network',
  ENETUNREACH: 'cannot be reached over the network',
  ETIMEDOUT: 'does not answer',
  CONNECT_TIMEOUT: 'does not answer',
  CONNECTION_CLOSED: 'broke the connection off',
  '28P01': 'refuses the user name or the password',
  '28000': 'refuses this user or this way of connecting',
  '3D000': 'does not have that database',
  '57P03': 'is not ready yet',
  '53300': 'has no connection left',
  '42501': 'does not let this user make what is needed',
  '53100': 'has no room left on its disk',
  '25006': 'is read-only',
}

const notBelieved = 'shows a certificate that is not signed by an authority that is believed (sslrootcert)'
/** Of TLS, as the runtime calls them. */
const ofCertificates: Record<string, string> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: notBelieved,
  SELF_SIGNED_CERT_IN_CHAIN: notBelieved,
  UNABLE_TO_GET_ISSUER_CERT: notBelieved,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: notBelieved,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: notBelieved,
  CERT_SIGNATURE_FAILURE: notBelieved,
  CERT_HAS_EXPIRED: 'shows a certificate that is over',
  CERT_NOT_YET_VALID: 'shows a certificate that does not hold yet',
  ERR_TLS_CERT_ALTNAME_INVALID: 'shows a certificate with another name than that of the address',
  EPROTO: 'does not speak TLS (sslmode)',
}

/** The embedded database says these too. */
const ofAnyDatabase = ['57P03', '53300', '53100', '25006']

/** Null when the error is not one of these. A socket file that is missing counts as nothing listening. */
export function connectionProblem(error: unknown): string | null {
  const { code, syscall } = (error ?? {}) as { code?: unknown; syscall?: unknown }
  if (typeof code !== 'string') return null
  const found =
    code === 'ENOENT' && syscall === 'connect'
      ? sentences.ECONNREFUSED
      : (sentences[code] ?? ofCertificates[code])
  if (!found) return null
  return ofAnyDatabase.includes(code) ? `The database ${found}.` : `The database (DATABASE_URL) ${found}.`
}

/** Connections that break or are refused, a server that stops, starts or has none left. */
const awayCodes =
  /^(?:08|57P0[1-4]|53300|CONNECTION_|CONNECT_TIMEOUT|ECONN|EPIPE|ENOENT|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)/
/** The driver of the queue says these without a code. */
const awayWords = /^(?:Connection terminated|timeout exceeded when trying to connect)/

/**
 * The code of an error, or of what caused it, that says that the database is away: it may be back soon, and whoever met
 * it can try again. Null for every other error.
 */
export function awayCode(error: unknown): string | null {
  const { code, message, cause } = (error ?? {}) as { code?: unknown; message?: unknown; cause?: unknown }
  if (typeof code === 'string' && awayCodes.test(code)) return code
  if (typeof code !== 'string' && typeof message === 'string' && awayWords.test(message))
    return 'CONNECTION_CLOSED'
  return cause === undefined ? null : awayCode(cause)
}
