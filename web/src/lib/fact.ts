/** A row of a table of facts. A value may carry an explanation, and may come from a feed. */
export type Fact = {
  name: string
  value: string
  note?: string | null
  fromFeed?: boolean
  /** Where more of it stands; of another site. */
  link?: { text: string; href: string } | null
  /** Only where it differs from the page. */
  lang?: string | undefined
}
