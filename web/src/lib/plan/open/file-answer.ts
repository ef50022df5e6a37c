import type { LocalPlan } from '#lib/plan/keep/local-plan.ts'

/** What the page hears after it sent a file with a plan (`POST /plan/invoeren`). */
export type FileAnswer = { plan: LocalPlan } | { error: string }
