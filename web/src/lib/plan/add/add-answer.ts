/** What the page script hears after it asked to put a course in the saved plan (`POST /plan/stap`). */
export type AddAnswer =
  /** `plan`: what the header and the buttons need to know of it. */
  | { outcome: 'added' | 'present' | 'full'; plan: { id: string; steps: number; courses: string[] } }
  | { outcome: 'gone' }
  | { outcome: 'failed' }
