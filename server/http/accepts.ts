/** Content negotiation: whether a client takes one of the types that a route answers with. */
import Negotiator from 'negotiator'

/** `accept` is the request's header; absent or empty means anything. */
export function acceptsAny(accept: string | undefined, types: readonly string[]): boolean {
  if (!accept?.trim() || accept === '*/*' || types.length === 0) return true
  if (types.includes(accept)) return true
  // A client may also name the character set that our answers state.
  const offered = types.flatMap((type) => [type, `${type}; charset=utf-8`])
  return new Negotiator({ headers: { accept: accept.toLowerCase() } }).mediaTypes(offered).length > 0
}
