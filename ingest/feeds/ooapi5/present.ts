/** Which model fields an OOAPI v5 item has a key for, also when it is empty: a field that no item has, has vanished. */
import type { VanishableField } from '../format.ts'
import type { Ooapi5Item } from './item.ts'

const keys: Partial<Record<VanishableField, readonly string[]>> = {
  description: ['description'],
  level: ['level'],
  nlqf: ['levelOfQualification', 'level'],
  award: ['qualificationAwarded', 'formalDocument'],
  sector: ['fieldsOfStudy'],
  studyLoad: ['studyLoad'],
  duration: ['duration'],
  delivery: ['modeOfDelivery'],
  studyForm: ['modeOfStudy'],
  languages: ['teachingLanguage'],
  entryRequirements: ['admissionRequirements'],
  outcomes: ['learningOutcomes'],
  url: ['link'],
  location: ['addresses'],
}

export function presentFields({ entry, offerings }: Ooapi5Item): VanishableField[] {
  const has = (names: readonly string[]) =>
    typeof entry === 'object' && entry !== null && names.some((name) => Object.hasOwn(entry, name))
  const found = (Object.keys(keys) as VanishableField[]).filter((field) => has(keys[field] ?? []))
  const inOfferings = (names: readonly string[]) =>
    offerings.some(
      (one) => typeof one === 'object' && one !== null && names.some((name) => Object.hasOwn(one, name)),
    )
  const costs = has(['priceInformation']) || inOfferings(['priceInformation'])
  const windows = inOfferings(['flexibleEntryPeriodStart', 'flexibleEntryPeriodEnd'])
  // Offerings have an address of their own: that they are there is a fact of the server, not of one item.
  return [
    ...found,
    'offerings',
    ...(costs ? (['price', 'costLines', 'fundingMarks'] as const) : []),
    ...(windows ? (['flexibleStart'] as const) : []),
  ]
}
