/** Notices when a field disappears from a feed as a whole, which is a fault of the feed and no news about courses. */
import { vanishableFields, type FeedCourse, type VanishableField } from '../feeds/format.ts'

export class FieldWatch {
  readonly #unseen = new Set<VanishableField>(vanishableFields)
  #noted = false

  /** `present`: the fields whose raw field is in the item, also when it is empty there. */
  note(course: FeedCourse, present: readonly VanishableField[]): void {
    this.#noted = true
    if (this.#unseen.size === 0) return
    for (const field of present) this.#unseen.delete(field)
    for (const field of this.#unseen)
      if (!isEmpty(course[field]) || inOfferings(course, field)) this.#unseen.delete(field)
  }

  /** Fields that no item had, neither as a raw field nor as a value; none when there was no item to tell. */
  get unseen(): VanishableField[] {
    return this.#noted ? [...this.#unseen] : []
  }
}

/** Whether a model value says nothing: null, absent, an empty list, or an unknown price. */
export function isEmpty(value: FeedCourse[VanishableField]): boolean {
  if (value === null || value === undefined) return true
  if (Array.isArray(value)) return value.length === 0
  return typeof value === 'object' && 'status' in value && value.status === 'unknown'
}

/** Facts that a course may have in its offerings only. */
export const offeringFacts = ['price', 'location', 'lessons'] as const satisfies readonly VanishableField[]

function inOfferings({ offerings }: FeedCourse, field: VanishableField): boolean {
  const fact = offeringFacts.find((one) => one === field)
  return fact !== undefined && offerings.some((offering) => !isEmpty(offering[fact]))
}
