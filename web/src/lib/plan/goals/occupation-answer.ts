/** What the page of the plan hears after it asked for occupations (`POST /plan/beroepen`). */
export type NamedOccupation = { id: string; label: string }
export type OccupationAnswer = {
  items: NamedOccupation[]
  /** The branch that the words name; then the items are jobs in it to choose from. */
  branch: string | null
}
