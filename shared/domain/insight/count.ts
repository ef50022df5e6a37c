/** How something is counted, wherever it happens. */
import type { DimsOf, Measure } from './measures.ts'

/** Adds one. Returns at once and never throws. */
export type Count = <M extends Measure>(measure: M, dims: DimsOf<M>) => void
