/** What is joined, what people said of it, and what comes out. */

export type LinkNode = {
  id: string
  source: string
  live: boolean
  /** Milliseconds; the oldest member is the lead. */
  firstSeen: number
  keys: readonly string[]
  /** Register codes of its provider. */
  providerCodes: readonly string[]
  studyForm: string | null
}

/** What a person said last of a pair. */
export type Word = { a: string; b: string; verdict: 'same' | 'different'; at: number }

export type Cluster = {
  /** The oldest member: its id is the address of the shown course, whoever comes or goes. */
  leadId: string
  /** Oldest first, at least two; `reasons` are shared keys, or `decision`. */
  members: { id: string; reasons: string[] }[]
}
