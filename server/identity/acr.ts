/** Whether a login was strong enough: the provider's `acr` against the one that is asked for. */

/** eIDAS levels of assurance, weakest first; providers write them with and without the address in front. */
const ladder = ['low', 'substantial', 'high']
const prefix = /^http:\/\/eidas\.europa\.eu\/LoA\//

/**
 * `asked` holds one value or several with spaces between them. An eIDAS level is met by the same level or a higher
 * one; any other value has no order and must be equal. A login that states no level meets none.
 */
export function acrSuffices(asked: string, stated: unknown): boolean {
  if (typeof stated !== 'string' || stated === '') return false
  return asked
    .split(/\s+/)
    .filter((value) => value !== '')
    .some((value) => value === stated || (rank(value) >= 0 && rank(stated) >= rank(value)))
}

function rank(value: string): number {
  return ladder.indexOf(value.replace(prefix, ''))
}
