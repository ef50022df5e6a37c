/** Which model fields a RIO item has a key for, also when it is empty: a field that no item has, has vanished. */
import type { VanishableField } from '../format.ts'
import type { RioItem } from './item.ts'

type Keys = Partial<Record<VanishableField, readonly string[]>>

const inEntry: Keys = {
  description: ['omschrijving'],
  level: ['mboniveau', 'niveau'],
  nlqf: ['mboniveau', 'niveau'],
  duration: ['afwijkendeOpleidingsduuromvang'],
  studyForm: ['leertraject', 'vorm'],
  languages: ['voertaal'],
  url: ['website'],
}
const inProgramme: Keys = {
  level: ['niveau'],
  nlqf: ['niveau', 'nLQF'],
  award: ['graad', 'waardedocumentsoort'],
  sector: ['categorie'],
  studyLoad: ['studielast'],
}
const inPlace: Keys = { location: ['postcode', 'plaatsnaam', 'gpsLatitude'] }
const inCohort: Keys = {
  delivery: ['opleidingsvorm'],
  studyForm: ['opleidingsvorm'],
  flexibleStart: ['beginInstroomperiode', 'eindeInstroomperiode'],
}

export function presentFields(item: RioItem): VanishableField[] {
  const found = [
    ...fieldsOf(item.entry, inEntry),
    ...fieldsOf(item.opleiding, inProgramme),
    ...fieldsOf(item.onderwijslocatie, inPlace),
    ...item.cohorten.flatMap((cohort) => fieldsOf(cohort, inCohort)),
  ]
  // Cohorts have an address of their own: that they are there is a fact of the server, not of one item.
  return [...new Set<VanishableField>([...found, 'offerings'])]
}

function fieldsOf(value: unknown, keys: Keys): VanishableField[] {
  if (typeof value !== 'object' || value === null) return []
  return (Object.keys(keys) as VanishableField[]).filter((field) =>
    keys[field]?.some((key) => Object.hasOwn(value, key)),
  )
}
