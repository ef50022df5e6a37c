/** What is known of places in the Netherlands. */
import type { Point } from '@stapwijzer/shared/domain/distance.ts'

/** What the reference tables say; both answers are about the Netherlands. */
export type Places = {
  /** Middle of a four-digit postcode, null when it is not in the table. */
  point(pc4: string): Point | null
  /** The same; a number that is not in the table (post boxes) takes the nearest with the same first two digits. */
  nearestPoint(pc4: string): Point | null
  isCity(text: string): boolean
}
