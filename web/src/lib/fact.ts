/** A row of a table of facts. A value may carry an explanation, and may come from a feed. */
export type Fact = {
  name: string
  value: string
  note?: string | null
  fromFeed?: boolean
  /** Only where it differs from the page. */
  lang?: string | undefined
}
