/** What the page of the plan hears after it asked for occupations (`POST /plan/beroepen`). */
export type NamedOccupation = { id: string; label: string }
export type OccupationAnswer = { items: NamedOccupation[] }
