/** Content negotiation: whether a client takes one of the types that a route answers with. */
import Negotiator from 'negotiator'

/** `accept` is the request's header; absent means anything. */
export function acceptsAny(accept: string | undefined, types: readonly string[]): boolean {
  if (accept === undefined || accept === '*/*' || types.length === 0) return true
  if (types.includes(accept)) return true
  return new Negotiator({ headers: { accept } }).mediaTypes([...types]).length > 0
}
