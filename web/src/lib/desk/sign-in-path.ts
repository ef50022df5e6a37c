/** The login, and from there back to one question. */
export function signInPath(id: string): string {
  return `/loket/inloggen?naar=/loket/verwijzing/${encodeURIComponent(id)}`
}
