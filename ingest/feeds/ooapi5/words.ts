/** Enumerations of OOAPI v5 and what their values mean in the model. */
import type { Delivery, OfferingState, ProviderType, StudyForm } from '@stapwijzer/shared/domain/codes.ts'
import type { StudyLoad } from '@stapwijzer/shared/domain/course.ts'
import { quoted, type Scope } from '../fields/findings.ts'
import type { Words } from '../fields/choice.ts'

export const sectorTypes: Words<ProviderType> = {
  'secondary vocational education': 'mbo',
  'higher professional education': 'hbo',
  'university education': 'wo',
}

export const modesOfStudy: Words<StudyForm> = {
  'full-time': 'full-time',
  'part-time': 'part-time',
  'dual training': 'dual',
  'self-paced': 'self-paced',
}

/** `sp` (study points) has no fixed meaning. */
export const studyLoadUnits: Words<StudyLoad['unit']> = {
  ects: 'ects',
  sbu: 'hours',
  hour: 'hours',
  contacttime: 'contact-hours',
  sp: null,
}

/** The RIO consumer knows open and closed; cancelled is said in practice. */
export const registrationStates: Words<OfferingState> = {
  open: 'open',
  closed: 'closed',
  cancelled: 'cancelled',
  canceled: 'cancelled',
}

const deliveries: Words<Delivery> = {
  'on campus': 'classroom',
  'distance-learning': 'online',
  online: 'online',
  hybrid: 'blended',
  situated: 'workplace',
}

/** Online together with a place on site is blended; otherwise the first value that says something. */
export function readDelivery(raw: readonly string[], path: string, { findings }: Scope): Delivery | null {
  const known: Delivery[] = []
  raw.forEach((mode, index) => {
    const word = mode.trim()
    const meaning = Object.hasOwn(deliveries, word) ? deliveries[word] : undefined
    if (meaning) known.push(meaning)
    else if (word !== '')
      findings.warn(`${path}[${index}]`, 'unknown-value', `${quoted(mode)} is not a value we know.`)
  })
  if (known.includes('online') && known.includes('classroom')) return 'blended'
  return known[0] ?? null
}
