import type { AdminOverview } from '@stapwijzer/shared/api/admin-sources.ts'

/** What every page of the administration shows: who is in, and how much waits. */
export type Operator = { name: string | null; overview: AdminOverview }
