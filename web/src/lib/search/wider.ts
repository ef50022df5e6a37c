import type { CourseCard } from '@stapwijzer/shared/domain/course-card.ts'

/** The same search without the filter that empties it: what that filter is called, and what is found then. */
export type Wider = { label: string; address: string; items: CourseCard[]; total: number }
