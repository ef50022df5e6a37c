/** A postcode in the address of a search is kept for this tab, so that the questions about money need not ask it again. */
import { keepPostcode } from '../lib/funding/draft.ts'

export function keepPostcodeOfSearch(): void {
  const postcode = new URLSearchParams(location.search).get('postcode')
  if (postcode && /^[1-9]\d{3}/.test(postcode)) keepPostcode(postcode.slice(0, 4))
}
