/** How a page of a secret link asks the API: by the token in its own address. */
export function bySecret(token: string): { headers: { authorization: string } } {
  return { headers: { authorization: `Bearer ${token}` } }
}

/** A link that opens nothing is told so; anything else may pass by itself. */
export type Opening<T> = { state: 'open'; body: T } | { state: 'unknown' } | { state: 'failed' }

export function opening<T>(answer: { ok: true; body: T } | { ok: false; status: number }): Opening<T> {
  if (answer.ok) return { state: 'open', body: answer.body }
  return { state: answer.status === 404 || answer.status === 401 ? 'unknown' : 'failed' }
}
