/** Enumerations of RIO and what their values mean in the model. */
import type {
  Award,
  Delivery,
  OfferingState,
  ProviderType,
  StudyForm,
} from '@stapwijzer/shared/domain/codes.ts'
import type { StudyLoad } from '@stapwijzer/shared/domain/course.ts'
import type { Words } from '../fields/choice.ts'
import type { DurationUnit } from '../fields/duration.ts'

/** Kind of education behind `AANGEBODEN…OPLEIDING…`; `school` is primary, special and secondary school. */
export type Kind = 'mbo' | 'ho' | 'private' | 'vavo' | 'school'

export const kinds: Words<Kind> = {
  AANGEBODENMBOOPLEIDING: 'mbo',
  AANGEBODENMBOOPLEIDINGSONDERDEEL: 'mbo',
  AANGEBODENHOOPLEIDING: 'ho',
  AANGEBODENHOOPLEIDINGSONDERDEEL: 'ho',
  AANGEBODENPARTICULIEREOPLEIDING: 'private',
  AANGEBODENVAVOOPLEIDING: 'vavo',
  AANGEBODENBOOPLEIDING: 'school',
  AANGEBODENSOOPLEIDING: 'school',
  AANGEBODENVSOOPLEIDING: 'school',
  AANGEBODENVOOPLEIDING: 'school',
}

/** Higher education says by its level whether it is a hogeschool or a university. */
export function providerType(kind: Kind | null, niveau: string | null): ProviderType | null {
  if (kind === 'mbo' || kind === 'private') return kind
  if (kind !== 'ho' || niveau === null) return null
  return niveau.startsWith('HBO-') ? 'hbo' : niveau.startsWith('WO-') ? 'wo' : null
}

/** Learning paths of mbo; the rest (exam only, courses for companies, national paths) says nothing of days a week. */
export const learningPaths: Words<StudyForm> = {
  BBL: 'dual',
  BOL: 'full-time',
  BOL_DT: 'part-time',
  OVO: 'part-time',
  ODT: 'part-time',
  CBL: null,
  CBL_DT: null,
  COL: null,
  COL_DT: null,
  EX: null,
  LBD: null,
  LBV: null,
}

/** Intensity of higher education. */
export const intensities: Words<StudyForm> = {
  VOLTIJD: 'full-time',
  DEELTIJD: 'part-time',
  DUAAL: 'dual',
}

/** How a cohort is taught. Self-study says when, not where: it becomes the study form. */
export const cohortForms: Words<Delivery | 'self-study'> = {
  KLASSIKAAL: 'classroom',
  KLASSIKAAL_EN_ONLINE: 'blended',
  ONLINE: 'online',
  ZELFSTUDIE: 'self-study',
  COACHING: null,
  LEZING: null,
}

export const cohortStates: Words<OfferingState> = { O: 'open', G: 'closed' }

export const durationUnits: Words<DurationUnit> = {
  J: 'years',
  M: 'months',
  W: 'weeks',
  D: 'days',
  U: 'hours',
}

/** `STUDIEPUNT` has no fixed meaning. */
export const studyLoadUnits: Words<StudyLoad['unit']> = {
  ECTS_PUNT: 'ects',
  SBU: 'hours',
  UUR: 'hours',
  CONTACTUUR: 'contact-hours',
  STUDIEPUNT: null,
}

export const degrees: Words<Award> = {
  ASSOCIATE_DEGREE: 'associate-degree',
  BACHELOR: 'bachelor',
  MASTER: 'master',
}

/** A proof of professional competence and the advice of a school are no award of the model. */
export const documents: Words<Award> = {
  DIPLOMA: 'diploma',
  CERTIFICAAT: 'certificate',
  GETUIGSCHRIFT: 'testimonial',
  GEEN_OFFICIEEL_DOCUMENT: 'none',
  SCHOOLADVIES: null,
  VAKBEKWAAMHEIDSBEWIJS: null,
}

/** Documents of mbo, where the register says which of its own they are. */
export const mboDocuments: Words<Award> = {
  ...documents,
  DIPLOMA: 'mbo-diploma',
  CERTIFICAAT: 'mbo-certificate',
}
