/** Which model fields a Springest product has an element for, also when it is empty. */
import type { VanishableField } from '../format.ts'
import type { Shape } from './shape.ts'

const names: Partial<Record<VanishableField, readonly string[]>> = {
  description: ['description'],
  level: ['level'],
  award: ['completion'],
  duration: ['duration'],
  delivery: ['coursemedium', 'producttype'],
  studyForm: ['coursemedium', 'producttype'],
  languages: ['language'],
  url: ['webaddress'],
  price: ['price'],
  costLines: ['additionalcosts'],
  // A start holds its place.
  location: ['startingdateplaces'],
  offerings: ['startingdateplaces'],
}

export function presentFields(product: Shape): VanishableField[] {
  return (Object.keys(names) as VanishableField[]).filter((field) =>
    names[field]?.some((name) => Object.hasOwn(product, name)),
  )
}
