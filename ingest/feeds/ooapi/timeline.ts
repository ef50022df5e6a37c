/**
 * Versions in time. A server shows the version of now and may add others in `timelineOverrides`; one that was made known
 * beforehand takes over on its day, also when the server is late with it.
 */
import { isoDate } from '../fields/dates.ts'
import { isObject, memberOf, type OoapiItem, type Version } from './version.ts'

/** The item with its entry as it is on `today`. Overrides that are not valid then, or older than the entry, are ignored. */
export function asOf<T extends Pick<OoapiItem, 'kind' | 'entry'>>(
  today: string,
  version: Version,
  item: T,
): T {
  const overrides = memberOf(item.entry, 'timelineOverrides')
  if (!isObject(item.entry) || !Array.isArray(overrides)) return item
  const since = dayOf(item.entry['validFrom']) ?? ''
  const current = overrides
    .flatMap((one: unknown) => {
      const facts = memberOf(one, version.kinds[item.kind].item)
      const from = dayOf(memberOf(one, 'validFrom'))
      const until = dayOf(memberOf(one, 'validTo'))
      const valid = from !== null && from > since && from <= today && (until === null || today < until)
      return valid && isObject(facts) ? [{ from, until, facts }] : []
    })
    .reduce<{ from: string; until: string | null; facts: object } | null>(
      (best, one) => (best !== null && best.from >= one.from ? best : one),
      null,
    )
  if (!current) return item
  const { id } = version.kinds[item.kind]
  const own = { [id]: item.entry[id], validFrom: current.from, validTo: current.until }
  return { ...item, entry: { ...item.entry, ...current.facts, ...own } }
}

function dayOf(value: unknown): string | null {
  const read = typeof value === 'string' ? isoDate(value) : null
  return read !== null && 'date' in read ? read.date : null
}
