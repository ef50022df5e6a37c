/** The address of a comparison: the ids of the courses, and a postcode when distances are shown. Pure. */

export const mostCompared = 4

/** As in the API; what is longer is no id. */
const longestId = 200

/** The first ids, each once; `more`: others were left out. */
export function idsIn(parameters: URLSearchParams): { ids: string[]; more: boolean } {
  const asked = parameters.getAll('c').map((id) => id.trim())
  const ids = [...new Set(asked)].filter((id) => id !== '' && id.length <= longestId)
  return { ids: ids.slice(0, mostCompared), more: ids.length > mostCompared }
}

export function compareAddress(ids: readonly string[], postcode: string | null = null): string {
  const pairs = [...ids.map((id) => ['c', id]), ...(postcode ? [['postcode', postcode]] : [])]
  return pairs.length === 0 ? '/vergelijk' : `/vergelijk?${new URLSearchParams(pairs)}`
}
