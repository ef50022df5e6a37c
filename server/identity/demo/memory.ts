/** Where the demonstration provider keeps what it issues: in this process, bounded, gone at the next start. */
import type { Adapter, AdapterPayload } from 'oidc-provider'

const maxEntries = 5000
type Entry = { payload: AdapterPayload; until: number }

/** An adapter per kind of thing over one map. Expiry is the provider's own `exp`; what is over is dropped here. */
export function memoryAdapter(): (kind: string) => Adapter {
  const entries = new Map<string, Entry>()
  const read = (key: string): AdapterPayload | undefined => {
    const entry = entries.get(key)
    if (entry && entry.until > Date.now()) return entry.payload
    entries.delete(key)
    return undefined
  }
  const search = (kind: string, fits: (payload: AdapterPayload) => boolean) => {
    const keys = [...entries.keys()].filter((key) => key.startsWith(`${kind}:`))
    return keys.map(read).find((payload) => payload && fits(payload))
  }
  return (kind) => ({
    async upsert(id, payload, expiresIn) {
      const until = Date.now() + (expiresIn || 86_400) * 1000
      entries.delete(`${kind}:${id}`)
      entries.set(`${kind}:${id}`, { payload, until })
      // A Map keeps the order of insertion, so the first key is the oldest.
      while (entries.size > maxEntries) entries.delete(entries.keys().next().value!)
    },
    async find(id) {
      return read(`${kind}:${id}`)
    },
    async findByUid(uid) {
      return search(kind, (payload) => payload.uid === uid)
    },
    async findByUserCode(userCode) {
      return search(kind, (payload) => payload.userCode === userCode)
    },
    async consume(id) {
      const payload = read(`${kind}:${id}`)
      if (payload) payload.consumed = Math.floor(Date.now() / 1000)
    },
    async destroy(id) {
      entries.delete(`${kind}:${id}`)
    },
    async revokeByGrantId(grantId) {
      for (const [key, { payload }] of entries) if (payload.grantId === grantId) entries.delete(key)
    },
  })
}
