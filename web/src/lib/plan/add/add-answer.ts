/** What it hears after it asked to set the goal of the saved plan (`POST /plan/doel`); gone: no saved plan is open here. */
export type GoalAnswer = { outcome: 'set' | 'gone' | 'failed' }

/** What the page script hears after it asked to put a course in the saved plan (`POST /plan/stap`). */
export type AddAnswer =
  /** `plan`: what the header and the buttons need to know of it. */
  | { outcome: 'added' | 'present' | 'full'; plan: { id: string; steps: number; courses: string[] } }
  | { outcome: 'gone' }
  | { outcome: 'failed' }
